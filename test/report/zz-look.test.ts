// Writes pages to look at, for a moment.
import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { certaintyDrawingsOf } from '../../src/charts/certainty.ts';
import { svgOf } from '../../src/charts/svg.ts';
import { withCertainty } from '../../src/experiment/finding.ts';
import { limitsPage, stressPage } from '../../src/report/page-certainty.ts';
import { reportOf } from '../../src/report/report.ts';
import { csvOf } from '../../src/report/table-csv.ts';
import { limitsTablesOf, stressTablesOf, tablesOf } from '../../src/report/tables.ts';
import { limitsWords, stressWords } from '../../src/report/terminal-certainty.ts';
import { exampleLimits, exampleStress } from '../certainty/example.ts';
import { studyOf } from '../charts/study.ts';

const drawn = (c: Parameters<typeof certaintyDrawingsOf>[0]) =>
  Promise.all(certaintyDrawingsOf(c).map(async (drawing) => ({ drawing, svg: await svgOf(drawing) })));
test('look', async () => {
  writeFileSync('/tmp/pp/rep/limits.html', limitsPage(exampleLimits, await drawn({ limits: exampleLimits })));
  writeFileSync('/tmp/pp/rep/stress.html', stressPage(exampleStress, await drawn({ stress: exampleStress })));
  const whole = withCertainty(studyOf({ regimes: 3, levels: [73_109, 418_109], weeks: 20 }), {
    limits: exampleLimits,
    stress: exampleStress,
  });
  writeFileSync(
    '/tmp/pp/rep/report.html',
    reportOf(whole, await drawn({ limits: exampleLimits, stress: exampleStress })),
  );
  writeFileSync(
    '/tmp/pp/rep/words.txt',
    `${limitsWords(exampleLimits)}\n=====\n${stressWords(exampleStress)}\n====\n${whole.finding}`,
  );
  for (const t of [...limitsTablesOf(exampleLimits), ...stressTablesOf(exampleStress)])
    writeFileSync(`/tmp/pp/rep/${t.file}`, csvOf(t));
  void tablesOf;
});

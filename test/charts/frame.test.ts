// Laws of what stands above every picture: who and when, what is in force, and whether the rule changes who comes.
import { expect, test } from 'vitest';
import { drawingsOf } from '../../src/charts/catalogue.ts';
import { populationOf } from '../../src/charts/frame.ts';
import { lint } from '../../src/charts/lint.ts';
import { reportOf } from '../../src/report/report.ts';
import { picturesOf } from './pictures.ts';
import { studyOf } from './study.ts';
import { summary } from './summaries.ts';

const YEAR =
  'Components notified; Delivery Year 2027/28 (T-1), metering window April to August 2027, CP392 in force from the start, nothing carried over';

/** Of the largest level, so many stay away, and under the last regime none. */
const staying = (): ReturnType<typeof studyOf> => {
  const study = { ...studyOf(), entry: 'margin' as const };
  study.regimes.forEach(({ id: regime }, i) => {
    const of = { regime, components: 418_109, measure: 'stayed-away', n: 20 };
    study.summaries.push(summary({ ...of, mean: [12_340, 560, 0][i] }, [200, 20, 0][i]));
  });
  return study;
};

test('every subtitle says the year and what is in force', () => {
  const study = { ...studyOf(), population: YEAR };
  for (const { id, subtitle } of drawingsOf(study)) expect(subtitle, id).toContain(YEAR);
});

test('a study that tells no year has the dates of its horizon in words', () => {
  expect(populationOf(studyOf())).toMatch(/; 5 April 2027 to 29 May 2028$/);
});

test('where entry hangs on the rule, every subtitle says so, and how many stay away under each regime', async () => {
  const study = { ...staying(), population: YEAR };
  const label =
    'demand changed by the rule (of 418,109 components stay away: 12,340 under Bespoke metering only, 560 under CoP 11 as well as bespoke, none under CoP 11 and Head End System)';
  for (const { drawing, svg } of await picturesOf(study)) {
    expect(drawing.subtitle, drawing.id).toContain(`${YEAR}; ${label}`);
    expect([drawing.id, lint(drawing, svg)]).toEqual([drawing.id, []]);
  }
  expect(reportOf(study, [])).toContain(label);
});

test('where everybody comes in every regime, nothing is said of it', () => {
  for (const { id, subtitle } of drawingsOf({ ...staying(), entry: 'same' }))
    expect(subtitle, id).not.toContain('demand');
});

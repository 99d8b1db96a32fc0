// `pinchpoint reference`: plays the nine reference worlds and prints the numbers that others computed independently.
import type { Study } from '../../experiment/study.ts';
import type { MeasureId } from '../../model/measures.ts';
import { csvOf, tableOf } from '../../report/table-csv.ts';
import { columns } from '../columns.ts';
import { exitCodes } from '../exits.ts';
import { absolute, join, listFolder, shown } from '../files.ts';
import { checkReplaceable, clearLeftovers, replaceFolder } from '../finish.ts';
import { sha256 } from '../hash.ts';
import { listenForInterruption } from '../interrupt.ts';
import { shippedScenarios } from '../library.ts';
import { changesOf } from '../options.ts';
import { playStudy } from '../play.ts';
import type { ReferenceOptions } from '../program.ts';
import { openProgress } from '../progress.ts';
import { version } from '../version.ts';
import { openWorld, workersFor } from '../world.ts';

/** What each case prints, in the words of its definition, and the measure of ours that it is. */
const printed: readonly [string, MeasureId][] = [
  ['tests', 'tests'],
  ['examiner_hours', 'examiner-hours'],
  ['on_time_components', 'on-time-components'],
  ['on_time_mw', 'on-time-mw'],
  ['on_time_cmus', 'on-time-cmus'],
  ['withdrawn', 'withdrawn'],
  ['mean_days_to_register', 'mean-days-to-register'],
  ['p95_days_to_register', 'p95-days-to-register'],
  ['last_registered_day', 'last-registered-day'],
  ['peak_waiting', 'peak-waiting'],
  ['utilisation_to_cut_off', 'utilisation-to-cut-off'],
  ['registry_wait_days', 'platform-wait-days'],
];

interface Row {
  case: string;
  measure: string;
  mean: number;
  /** Over replications; 0 where there is one. */
  sd: number;
  n: number;
}

const rowsOf = (study: Study): Row[] =>
  printed.map(([measure, ours]) => {
    const found = study.summaries.find((row) => row.measure === ours && row.minus === '');
    if (!found) throw new Error(`the study ${study.id} has no ${ours}`);
    return { case: study.id, measure, mean: found.mean, sd: found.n > 1 ? found.sd : 0, n: found.n };
  });

const csv = (rows: readonly Row[]): string =>
  csvOf(
    tableOf('reference.csv', rows, [
      { name: 'case', unit: '', meaning: 'id of the case', cell: (row) => row.case },
      { name: 'measure', unit: '', meaning: 'as the definition names it', cell: (row) => row.measure },
      { name: 'mean', unit: '', meaning: 'over replications', cell: (row) => row.mean },
      { name: 'sd', unit: '', meaning: 'over replications, divisor n - 1', cell: (row) => row.sd },
      { name: 'n', unit: 'replications', meaning: 'replications', cell: (row) => row.n },
    ]),
  );

const inWords = (rows: readonly Row[]): string => {
  const number = (value: number): string => String(Number(value.toPrecision(10)));
  const cells = rows.map((row) => [row.case, row.measure, number(row.mean), number(row.sd), String(row.n)]);
  return columns([['case', 'measure', 'mean', 'sd', 'n'], ...cells], [2, 3, 4]);
};

export const reference = async (options: ReferenceOptions): Promise<number> => {
  const { replications, workers, out } = options;
  const changes = changesOf({
    ...(replications !== undefined && { replications }),
    ...(workers !== undefined && { workers }),
    ...(out !== undefined && { out }),
  });
  const folder = absolute(out ?? join('output', 'reference'));
  checkReplaceable(folder, out === undefined ? `the folder ${shown(folder)}` : '--out');
  clearLeftovers(folder);
  const cases = join(shippedScenarios, 'reference');
  const files = listFolder(cases).filter((name) => name.endsWith('.yaml'));

  const interruption = listenForInterruption();
  const progress = openProgress(process.stderr, options.json === true, Date.now);
  try {
    const rows: Row[] = [];
    const runs: { case: string; runId: string }[] = [];
    for (const file of files) {
      const world = openWorld(join(cases, file), changes);
      const study = await playStudy(world, workersFor(world), progress, interruption);
      rows.push(...rowsOf(study));
      runs.push({ case: study.id, runId: study.runId });
    }
    const text = csv(rows);
    const outputs = [{ path: 'reference.csv', sha256: sha256(text) }];
    const manifest = `${JSON.stringify({ tool: 'pinchpoint', version, runs, outputs }, null, 2)}\n`;
    const written = [
      { path: 'reference.csv', content: text },
      { path: 'manifest.json', content: manifest },
    ];
    await replaceFolder(folder, written, () => interruption.check('Stopped. Nothing was written.'));
    progress.close();
    const where = `Written to ${shown(join(folder, 'reference.csv'))}`;
    process.stdout.write(options.json ? `${JSON.stringify(rows, null, 2)}\n` : `${inWords(rows)}\n${where}\n`);
    return exitCodes.done;
  } finally {
    progress.close();
    interruption.close();
  }
};

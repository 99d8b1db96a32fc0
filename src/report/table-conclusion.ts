// The table of what certainty was asked of: which regime less which other, at which level, by which run.
import type { CertaintyHead, CertaintyStudy } from '../experiment/study-certainty.ts';
import { column } from './certainty-columns.ts';
import { type Table, tableOf } from './table-csv.ts';
import { componentsColumn, regimeColumn } from './table-plays.ts';

interface AskedRow {
  part: 'limits' | 'stress';
  head: CertaintyHead;
}

/** conclusion.csv: a row of the limits and a row of the stress, where they are there. */
export const conclusionTable = ({ limits, stress }: CertaintyStudy): Table => {
  const rows: AskedRow[] = [
    ...(limits ? [{ part: 'limits' as const, head: limits }] : []),
    ...(stress ? [{ part: 'stress' as const, head: stress }] : []),
  ];
  return tableOf<AskedRow>('conclusion.csv', rows, [
    column('part', '', 'limits or stress.', (row) => row.part),
    column('scenario', '', 'Id of the scenario.', ({ head }) => head.scenario),
    { ...regimeColumn, meaning: 'Id of the regime that the conclusion is about.', cell: ({ head }) => head.regime },
    column('minus', '', 'Id of the regime that it is compared with.', ({ head }) => head.minus),
    { ...componentsColumn, cell: ({ head }) => head.level },
    column('enough', 'share', 'Share on time from which a level counts as carried.', ({ head }) => head.enough),
    column('plays', 'number', 'Plays that it took.', ({ head }) => head.spent.reduce((sum, one) => sum + one.plays, 0)),
    column('run', '', 'Run id of these results.', ({ head }) => head.runId),
    column(
      'question',
      '',
      'Id of the question that the study asks, however often it is played; a report of the same question shows these results.',
      ({ head }) => head.studyId,
    ),
    column('version', '', 'Version of Pinchpoint.', ({ head }) => head.version),
    column('seed', '', 'Seed.', ({ head }) => head.seed),
  ]);
};

// Columns of tables in few words: one for a text or number, three for a number and the ends of its interval.
import type { Interval, Study } from '../experiment/study.ts';
import { kindOf } from '../experiment/summarise.ts';
import type { Column } from './table-csv.ts';

export const column = <Row>(name: string, unit: string, meaning: string, cell: Column<Row>['cell']): Column<Row> => ({
  name,
  unit,
  meaning,
  cell,
});

/** `x`, `x-lower` and `x-upper`. */
export const withEnds = <Row>(
  name: string,
  unit: string,
  meaning: string,
  of: (row: Row) => Interval,
): Column<Row>[] => [
  column(name, unit, `${meaning}; mean over replications.`, (row) => of(row).mean),
  column(`${name}-lower`, unit, `Lower end of the 95 % interval of ${name}.`, (row) => of(row).lower),
  column(`${name}-upper`, unit, `Upper end of the 95 % interval of ${name}.`, (row) => of(row).upper),
];

/** What the interval covers, and how many replications had a value; rows that are paired differences say so. */
export const countAndKind = <Row>(
  study: Study,
  of: (row: Row) => Interval,
  isPaired: (row: Row) => boolean = () => false,
): Column<Row>[] => [
  column('n', 'replications', 'Replications that had a value.', (row) => of(row).n),
  column('kind', '', 'What the intervals cover.', (row) => kindOf(study, isPaired(row))),
];

// What the intervals of a table are, in a sentence whose numbers have their cells: level, kind and n.
import { NO_CHANCE } from '../experiment/precision.ts';
import { thousands, toPlace } from '../experiment/rounding.ts';
import type { Summary } from '../experiment/study.ts';
import { summaryCell } from '../experiment/told.ts';
import { at } from './cells.ts';
import { joined, type Markup, type Part } from './html.ts';

const cellOf = (row: Summary, column: string, value: number, text: string): Part =>
  at('summary.csv', summaryCell(row).row)(column, value, text);

/** `95% interval: Monte Carlo, Student t, n = 20 replications.`, or why there is none. */
export const intervalLine = (rows: readonly Summary[]): Markup => {
  const random = rows.filter((s) => s.kind !== NO_CHANCE && s.n > 0);
  if (random.length === 0) return joined(['No interval: no chance plays a part.']);
  if (random.every(({ n }) => n < 2)) return joined(['No interval is known: one replication was played.']);
  const useful = random.filter(({ n }) => n > 2);
  if (useful.length === 0) return joined(['Two replications: no useful interval.']);
  const byCount = [...useful].sort((a, b) => a.n - b.n);
  const [fewest, most] = [byCount[0], byCount[byCount.length - 1]];
  const n = (row: Summary): Part => cellOf(row, 'n', row.n, thousands(String(row.n)));
  const kinds = [...new Set(useful.map(({ kind }) => kind))].join(' or ');
  const [{ level }] = useful;
  return joined([
    cellOf(useful[0], 'level', level, `${toPlace(level * 100, 0)}%`),
    ` interval: ${kinds}, n = `,
    n(fewest),
    ...(fewest.n === most.n ? [] : [' to ', n(most)]),
    ' replications.',
  ]);
};

// The numbers that a description may say: those of the chart's data, their roundings, and what it is told to make of them.
import type { Drawing } from '../../src/charts/chart.ts';
import { count, magnitude, percent, shortDate } from '../../src/charts/numbers.ts';

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
export const numbersIn = (text: string): string[] => [...text.matchAll(/\d[\d,.]*\d|\d/g)].map(([number]) => number);

const halfOf = (row: Drawing['rows'][number]): number => ((row.upper as number) - (row.lower as number)) / 2;
const nameOf = (row: Drawing['rows'][number]): string => `${row.regime} ${row.components}`;

/** All that a description may say of the data: cells, their roundings, and the sums, shares and counts it is told to make. */
export const sayable = ({ rows, columns }: Drawing): Set<string> => {
  const said = new Set<string>(['95', '0', '0.0', '100', '100.0', '11']);
  const add = (text: string): void => {
    for (const number of numbersIn(text)) said.add(number);
  };
  for (const { title } of columns) add(title);
  for (const cell of rows.flatMap((row) => Object.values(row)))
    if (typeof cell === 'string') add(`${cell} ${shortDate(cell)}`);
  const numbers = rows.flatMap((row) => Object.values(row).filter((cell) => typeof cell === 'number'));
  for (const x of numbers)
    for (const text of [count(x), magnitude(x), percent(x), percent(x, 1), percent(x, 2)]) add(text);
  for (const name of new Set(rows.map(nameOf))) {
    const group = rows.filter((row) => nameOf(row) === name);
    const column = (id: string): number[] => group.map((row) => row[id] as number);
    add(magnitude(sum(column('busy_hours'))));
    add(count(group.filter((row) => (row.busy_hours as number) >= 0.95 * (row.available_hours as number)).length));
    add(count(group.filter((row) => (row.on_time_share as number) >= 0.95).length));
    add(count(group.filter((row) => (row.refused ?? '') !== '').length));
    add(count(group.length));
    for (const pool of new Set(group.map((row) => row.pool)))
      add(count(group.filter((row) => row.pool === pool && (row.utilisation as number) >= 0.95).length));
    for (const row of group)
      for (const cell of Object.values(row)) if (typeof cell === 'number') add(magnitude(cell, halfOf(row)));
    for (const id of ['component_days', 'late', 'more', 'difference', 'mean', 'beside']) {
      const values = column(id);
      add(magnitude(sum(values)));
      for (const part of values) add(percent(part / sum(values)));
    }
  }
  return said;
};

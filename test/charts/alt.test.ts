// Laws of the descriptions: chart type, finding and uncertainty in words, and every number out of the chart's data.
import { describe, expect, test } from 'vitest';
import { CHARTS } from '../../src/charts/catalogue.ts';
import type { Drawing } from '../../src/charts/chart.ts';
import { BOTH_RIGHT } from '../../src/charts/late-words.ts';
import { count, magnitude, percent, shortDate } from '../../src/charts/numbers.ts';
import { drawn } from './pictures.ts';
import { studyOf } from './study.ts';

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
const numbersIn = (text: string): string[] => [...text.matchAll(/\d[\d,.]*\d|\d/g)].map(([number]) => number);

const halfOf = (row: Drawing['rows'][number]): number => ((row.upper as number) - (row.lower as number)) / 2;
const nameOf = (row: Drawing['rows'][number]): string => `${row.regime} ${row.components}`;

/** All that a description may say of the data: cells, their roundings, and the sums, shares and counts it is told to make. */
const sayable = ({ rows, columns }: Drawing): Set<string> => {
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

describe.each(CHARTS.map((chart) => [chart.id, chart] as const))('the description of %s', (id, chart) => {
  const study = studyOf();
  const drawing = drawn(chart, study);

  test('says no number that its data do not hold', () => {
    const said = sayable(drawing);
    const numbers = numbersIn(drawing.alt);
    expect(numbers.length).toBeGreaterThan(6);
    expect(numbers.filter((number) => !said.has(number))).toEqual([]);
  });

  test('begins with the kind of chart, names every regime that is drawn, and ends with the interval', () => {
    expect(drawing.alt).toMatch(/^(?:Line chart|Bar chart|Area charts|Map|Heat map|Dot plot|Process map) of /);
    const shown = new Set(drawing.rows.map((row) => row.regime));
    // A map is of one regime; a difference is not of the reference itself.
    const expected = { map: 1, process: 1, paired: study.regimes.length - 1 }[id as string] ?? study.regimes.length;
    expect(shown.size).toBe(expected);
    for (const regime of study.regimes) if (shown.has(regime.id)) expect(drawing.alt).toContain(regime.title);
    expect(drawing.alt).toMatch(
      /95% interval: Monte Carlo, Student t(?:, paired)?, n = (?:3|20) replications(?:; where n = 2, the range of the two)?\.$|2 replications: no useful interval; the range of the two is shown\.$/,
    );
  });

  test('says that there is no interval where nothing is random', () => {
    expect(drawn(chart, studyOf({ replications: 1 })).alt).toMatch(/No interval: no chance plays a part\.$/);
  });
});

test('both accounts of lateness say why the other may be right as well', () => {
  const both = CHARTS.filter(({ id }) => id.startsWith('late-')).map((chart) => drawn(chart, studyOf()));
  expect(both).toHaveLength(2);
  for (const { alt } of both) expect(alt).toContain(BOTH_RIGHT);
  expect(both[0].title).not.toBe(both[1].title);
});

// Laws of the descriptions: chart type, finding and uncertainty in words, and every number out of the chart's data.
import { describe, expect, test } from 'vitest';
import { CHARTS } from '../../src/charts/catalogue.ts';
import type { Drawing } from '../../src/charts/chart.ts';
import { count, magnitude, percent } from '../../src/charts/numbers.ts';
import { studyOf } from './study.ts';

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

const nameOf = (row: Drawing['rows'][number]): string => `${row.regime} ${row.components}`;

/** All that a description may say of the data: cells, their roundings, and the sums and counts it is told to make. */
const sayable = ({ rows }: Drawing): Set<string> => {
  const said = new Set<string>(['95', '0', '0.0', '100', '100.0', '11']);
  const add = (text: string): void => {
    for (const [number] of text.matchAll(/\d[\d,.]*\d|\d/g)) said.add(number);
  };
  const numbers = rows.flatMap((row) => Object.values(row).filter((cell) => typeof cell === 'number'));
  for (const x of numbers)
    for (const text of [count(x), magnitude(x), percent(x), percent(x, 1), percent(x, 2)]) add(text);
  for (const name of new Set(rows.map(nameOf))) {
    const group = rows.filter((row) => nameOf(row) === name);
    const column = (id: string): number[] => group.map((row) => row[id] as number);
    add(magnitude(sum(column('busy_hours'))));
    add(count(group.filter((row) => (row.busy_hours as number) >= 0.95 * (row.available_hours as number)).length));
    const days = column('component_days');
    for (const part of days) add(percent(part / sum(days)));
    for (const row of group) {
      add(magnitude(row.component_days as number, ((row.upper as number) - (row.lower as number)) / 2));
    }
  }
  return said;
};

describe.each(CHARTS.map((chart) => [chart.id, chart] as const))('the description of %s', (_, chart) => {
  const drawing = chart.draw(studyOf());

  test('says no number that its data do not hold', () => {
    const said = sayable(drawing);
    const numbers = [...drawing.alt.matchAll(/\d[\d,.]*\d|\d/g)].map(([number]) => number);
    expect(numbers.length).toBeGreaterThan(6);
    expect(numbers.filter((number) => !said.has(number))).toEqual([]);
  });

  test('begins with the kind of chart, names every regime, and ends with the interval', () => {
    expect(drawing.alt).toMatch(/^(Line|Bar|Area) charts? of /);
    for (const regime of studyOf().regimes) expect(drawing.alt).toContain(regime.title);
    expect(drawing.alt).toMatch(/95% interval: Monte Carlo, Student t, n = 20 replications\.$/);
  });

  test('says that there is no interval where nothing is random', () => {
    expect(chart.draw(studyOf({ replications: 1 })).alt).toMatch(/No interval: no chance plays a part\.$/);
  });
});

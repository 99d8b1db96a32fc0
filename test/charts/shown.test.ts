// How certainty is shown: two replications have no interval that is of use, so their two values stand instead.
import { expect, test } from 'vitest';
import { intervalWords } from '../../src/charts/interval.ts';
import { map } from '../../src/charts/map.ts';
import { asShown, BOTH_VALUES } from '../../src/charts/shown.ts';
import { svgOf } from '../../src/charts/svg.ts';
import { textBoxes } from '../../src/charts/text-boxes.ts';
import { estimate } from '../../src/experiment/statistics.ts';
import type { Summary } from '../../src/experiment/study.ts';
import { drawn } from './pictures.ts';
import { studyOf } from './study.ts';

const of = (...values: number[]): Summary => {
  const { halfWidth: _, ...numbers } = estimate(values);
  return {
    ...{ regime: 'a', components: 1, measure: 'on-time-share', minus: '', ...numbers },
    ...{ level: 0.95, kind: 'Monte Carlo, Student t' },
  };
};

test('of two replications the two values are shown, whatever their interval', () => {
  const row = of(0.2, 0.9);
  expect(row.upper).toBeGreaterThan(4);
  const shown = asShown(row);
  expect([shown.lower, shown.upper]).toEqual([expect.closeTo(0.2, 12), expect.closeTo(0.9, 12)]);
  expect([shown.level, shown.kind]).toEqual([Number.NaN, BOTH_VALUES]);
});

test('of more, and where no chance plays a part, the interval is', () => {
  const three = of(0.2, 0.9, 0.4);
  expect(asShown(three)).toBe(three);
  const certain: Summary = { ...of(0.2, 0.2), kind: 'no chance plays a part' };
  expect(asShown(certain)).toBe(certain);
});

test('it is said that there is no useful interval', () => {
  expect(intervalWords([asShown(of(0.2, 0.9))])).toBe(
    '2 replications: no useful interval; the range of the two is shown.',
  );
  expect(intervalWords([of(0.2, 0.9, 0.4), asShown(of(0.2, 0.9))])).toBe(
    '95% interval: Monte Carlo, Student t, n = 3 replications; where n = 2, the range of the two.',
  );
});

test('no cell of the map has half of an interval that is wider than all shares there are', async () => {
  const study = studyOf();
  for (const cell of study.grids.flatMap(({ cells }) => cells)) cell.summaries = [{ ...of(0.5, 0.7), ...cell, n: 2 }];
  const texts = textBoxes(await svgOf(drawn(map, study))).map(({ text }) => text);
  expect(texts.filter((text) => text === '50 to 70')).toHaveLength(30);
  expect(texts.join()).not.toContain('\u00b1');
});

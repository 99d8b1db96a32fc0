// One at a time: bars, their order, how often each is played, and the spread that is luck.
import { expect, test } from 'vitest';
import { centralOf, noiseRows, tornadoRows } from '../../src/certainty/tornado.ts';
import type { Formula, Planted } from './planted.ts';
import { uniform } from './planted.ts';
import { pointsOf } from './points-of.ts';

const NAMES = Array.from({ length: 15 }, (_, i) => `x${i}`);
const many: Planted = {
  assumptions: Object.fromEntries([...NAMES, 'idle'].map((name) => [name, uniform(0, 1)])),
  certainty: { stress: { tornado: 4 } },
};
/** x0 is worth 0.15, x14 0.01; odd ones lower it. */
const formula: Formula = ({ regime, replication }, set) => ({
  'on-time-share':
    regime === 'old'
      ? 0.1 * (replication % 2)
      : NAMES.reduce((sum, name, i) => sum + (i % 2 === 0 ? 1 : -1) * 0.01 * (15 - i) * set[name], 0.5),
});

test('the longest bar is first, whichever way it points; what moves nothing has none', async () => {
  const { points, factors } = pointsOf(many, formula);
  const rows = await tornadoRows(points, factors, await centralOf(points));
  expect(rows.map(({ factor }) => factor)).toEqual(NAMES);
  for (const [i, { swing, atLow, atHigh }] of rows.entries()) {
    expect(swing).toBeCloseTo(0.01 * (15 - i), 12);
    expect(atHigh.mean > atLow.mean).toBe(i % 2 === 0);
  }
});

test('the twelve longest bars are played as often as asked, the others once, the centre eight times', async () => {
  const { points, factors } = pointsOf(many, formula);
  const rows = await tornadoRows(points, factors, await centralOf(points));
  expect(rows.map(({ atLow }) => atLow.n)).toEqual([...Array(12).fill(4), 1, 1, 1]);
  expect(rows.map(({ atHigh }) => atHigh.n)).toEqual(rows.map(({ atLow }) => atLow.n));
  // A central replication is -0.1 in every second: mean -0.05, and 0.5 of x0 to x14 at a half.
  expect(rows[0].central).toBeCloseTo(rows[1].central, 12);
});

test('a bar ends at what was played there, and its centre met the same luck', async () => {
  // Nobody takes the new route at 0: nothing is left of the difference, however lucky the eight of the centre are.
  const luckier: Formula = ({ regime, replication }, set) => ({
    'on-time-share': regime === 'old' ? 0 : set.taken * (replication < 4 ? 0.2 : 0.8),
  });
  const told: Planted = { assumptions: { taken: uniform(0, 1) }, certainty: { stress: { tornado: 4 } } };
  const { points, factors } = pointsOf(told, luckier);
  const [row] = await tornadoRows(points, factors, await centralOf(points));
  expect([row.atLow.mean, row.central, row.atHigh.mean].map((value) => Number(value.toPrecision(12)))).toEqual([
    0, 0.1, 0.2,
  ]);
});

test('luck alone is the spread of the centre; unpaired it is that of both regimes', async () => {
  const { points } = pointsOf(many, ({ regime, replication }) => ({
    'on-time-share': 0.5 + (regime === 'old' ? 1 : 2) * (replication % 2 === 0 ? 0.01 : -0.01),
    'on-time-mw': 3,
  }));
  const central = await centralOf(points);
  expect(central).toHaveLength(8);
  const [share, mw] = noiseRows(central);
  // Eight values of plus and minus one: standard deviation sqrt(8 / 7).
  expect(share.sd).toBeCloseTo(0.01 * Math.sqrt(8 / 7), 12);
  expect(share.unpairedSd).toBeCloseTo(0.01 * Math.sqrt((8 / 7) * (1 + 4)), 12);
  expect(mw).toEqual({ output: 'on-time-mw', sd: 0, unpairedSd: Number.NaN, n: 8 });
  expect(noiseRows(central)).toHaveLength(2);
});

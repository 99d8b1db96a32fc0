// What knowing is worth, against closed forms: the unit normal loss, and nothing for what does not matter.
import { expect, test } from 'vitest';
import { streamOf } from '../../src/certainty/bootstrap.ts';
import { informationOf } from '../../src/certainty/information.ts';
import { basesOf, curveOf } from '../../src/certainty/smooth.ts';
import { normalCdf, normalQuantile } from '../../src/engine/portable.ts';
import { holds } from './known.ts';

/** E max(0, N(mean, sd)) - max(0, mean). */
const loss = (mean: number, sd: number): number => {
  const t = Math.abs(mean) / sd;
  return sd * (Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI) - t * normalCdf(-t));
};
/** The second decision is worth mean + 3 x1 + x2 more than the first; x3 does not matter. */
const MEAN = 1;
const planted = (seed: string, n: number) => {
  const stream = streamOf(seed, 'draws');
  const factors = Array.from({ length: n }, (_, row) => [0, 1, 2].map((j) => normalQuantile(stream.uniform(j, row))));
  const worths = factors.map(([x1, x2]) => [100 + x2, 100 + MEAN + 3 * x1 + 2 * x2]);
  return { factors, worths };
};
const EVPI = loss(MEAN, Math.sqrt(10));
const EVPPI = [loss(MEAN, 3), loss(MEAN, 1), 0];

test('two decisions on straight lines: the worth of knowing is the unit normal loss', () => {
  const { worths, factors } = planted('a', 4000);
  const { evpi, evppi, decisions } = informationOf(worths, factors, { seed: 'a', bootstrap: 200 });
  expect(holds(evpi, EVPI)).toBe(true);
  expect(Math.abs(evpi.mean / EVPI - 1)).toBeLessThan(0.1);
  for (const j of [0, 1, 2]) expect(holds(evppi[j], EVPPI[j]), `x${j + 1}`).toBe(true);
  expect(Math.abs(evppi[0].mean / EVPPI[0] - 1)).toBeLessThan(0.1);
  expect(Math.abs(evppi[1].mean - EVPPI[1])).toBeLessThan(0.03);
  expect(evpi.n).toBe(4000);
  expect(decisions[0].worth.mean).toBeCloseTo(100, 1);
  expect(decisions[1].best).toBeCloseTo(normalCdf(MEAN / Math.sqrt(10)), 1);
  expect(decisions[0].best + decisions[1].best).toBeCloseTo(1, 12);
});

test('of few draws too: intervals hold the truth, and that of what does not matter begins at nothing', () => {
  const held = { evpi: 0, one: 0, two: 0, three: 0 };
  for (let s = 0; s < 100; s++) {
    const { worths, factors } = planted(`few ${s}`, 64);
    const { evpi, evppi } = informationOf(worths, factors, { seed: `${s}`, bootstrap: 200 });
    if (holds(evpi, EVPI)) held.evpi++;
    if (holds(evppi[0], EVPPI[0])) held.one++;
    if (holds(evppi[1], EVPPI[1])) held.two++;
    if (holds(evppi[2], 0)) held.three++;
    for (const { mean, lower } of evppi) {
      expect(mean).toBeGreaterThanOrEqual(0);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(mean).toBeLessThanOrEqual(evpi.mean);
    }
  }
  console.log(`information of 64 draws: ${JSON.stringify(held)} of 100 hold`);
  expect(held.evpi).toBeGreaterThanOrEqual(88);
  expect(held.one).toBeGreaterThanOrEqual(88);
  expect(held.two).toBeGreaterThanOrEqual(80);
  expect(held.three).toBeGreaterThanOrEqual(88);
});

test('a bent effect is seen: knowing x is worth most of everything where the gain is x squared', () => {
  const { factors } = planted('bent', 2000);
  const worths = factors.map(([x1, x2]) => [0, x1 * x1 - 1 + 0.1 * x2]);
  const { evpi, evppi } = informationOf(worths, factors, { seed: 'bent', bootstrap: 20 });
  expect(evppi[0].mean / evpi.mean).toBeGreaterThan(0.95);
  expect(evppi[2].mean / evpi.mean).toBeLessThan(0.1);
});

test('a switch that decides everything is worth everything', () => {
  const factors = Array.from({ length: 100 }, (_, row) => [row % 3 === 0 ? 1 : 0]);
  const worths = factors.map(([on]) => [0, on === 1 ? 6 : -3, -10]);
  const { evpi, evppi } = informationOf(worths, factors, { seed: 'switch', bootstrap: 50 });
  expect(evpi.mean).toBeCloseTo((6 * 34) / 100 - (6 * 34 - 3 * 66) / 100, 12);
  expect(evppi[0].mean).toBeCloseTo(evpi.mean, 10);
});

test('where one decision is always best, or there is but one, knowing is worth exactly nothing', () => {
  const { factors } = planted('dull', 50);
  const dull = informationOf(
    factors.map(([x]) => [x, x + 1, x - 2]),
    factors,
    { seed: 'dull', bootstrap: 50 },
  );
  expect([dull.evpi.mean, dull.evpi.upper, ...dull.evppi.map(({ upper }) => upper)]).toEqual([0, 0, 0, 0, 0]);
  const one = informationOf(
    factors.map(([x]) => [x]),
    factors,
    { seed: 'dull', bootstrap: 50 },
  );
  expect([one.evpi.mean, one.evppi[0].mean, one.decisions[0].best]).toEqual([0, 0, 1]);
});

test('decisions that are as good share the draw; a hole is refused', () => {
  const tied = informationOf(
    [
      [1, 1],
      [1, 1],
    ],
    [[0], [1]],
    { seed: 't', bootstrap: 5 },
  );
  expect(tied.decisions.map(({ best }) => best)).toEqual([0.5, 0.5]);
  expect(() => informationOf([[1], [Number.NaN]], [[0], [1]], { seed: 't' })).toThrow('draw 1');
  expect(() => informationOf([[1], [2]], [[0]], { seed: 't' })).toThrow(RangeError);
});

test('a curve has the degree that was planted, and luck has none', () => {
  const stream = streamOf('curve', 'test');
  const x = Array.from({ length: 300 }, (_, row) => stream.uniform(0, row) * 4 - 2);
  const noise = x.map((_, row) => normalQuantile(stream.uniform(1, row)));
  const once = new Float64Array(300).fill(1);
  const degree = (f: (x: number) => number) =>
    curveOf(
      basesOf(x).slice(0, 1),
      x.map((value, row) => f(value) + 0.3 * noise[row]),
      once,
    ).degree;
  expect(degree((value) => value)).toBe(1);
  expect(degree((value) => value * value)).toBe(2);
  expect(degree((value) => value ** 3)).toBe(3);
  expect(degree(() => 5)).toBe(0);
  const { heights } = curveOf(
    basesOf(x),
    x.map((value) => value ** 3 - value),
    once,
  );
  for (const [row, height] of heights.entries()) expect(height).toBeCloseTo(x[row] ** 3 - x[row], 8);
});

test('a row that counts twice is a row that is there twice', () => {
  const x = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  const y = [1, 3, 2, 5, 4, 7, 5, 8, 8, 9, 12, 10];
  const twice = curveOf(basesOf(x), y, new Float64Array(12).fill(2)).heights;
  const once = curveOf(basesOf(x), y, new Float64Array(12).fill(1)).heights;
  for (const [row, height] of twice.entries()) expect(height).toBeCloseTo(once[row], 10);
});

// Laws of the box: a planted one is found, luck makes none, and limits that do not matter are left out.
import { expect, test } from 'vitest';
import { streamOf } from '../../src/certainty/bootstrap.ts';
import { Peeler } from '../../src/certainty/peeling.ts';
import { prim, scoreOf } from '../../src/certainty/prim.ts';
import { binomialTail, wilson } from '../../src/certainty/proportion.ts';
import { holds } from './known.ts';

const RANGES = Array.from({ length: 5 }, (): [number, number] => [0, 1]);
const pointsOf = (seed: string, n = 600, k = 5): number[][] => {
  const stream = streamOf(seed, 'points');
  return Array.from({ length: n }, (_, row) => Array.from({ length: k }, (_, j) => stream.uniform(j, row)));
};

test('a planted box is found: its limits, nearly all of its cases, and no others', () => {
  for (let seed = 0; seed < 20; seed++) {
    const points = pointsOf(`${seed}`);
    const event = points.map(([x1, x2]) => x1 > 0.7 && x2 < 0.4);
    const { box } = prim(points, event, { ranges: RANGES }) ?? expect.fail('no box');
    expect(
      box.limits.map(({ column }) => column),
      `seed ${seed}`,
    ).toEqual([0, 1]);
    expect(Math.abs(box.limits[0].low - 0.7)).toBeLessThan(0.06);
    expect(box.limits[0].high).toBe(1);
    expect(box.limits[1].low).toBe(0);
    expect(Math.abs(box.limits[1].high - 0.4)).toBeLessThan(0.06);
    expect(box.density.mean).toBeGreaterThan(0.95);
    expect(box.coverage.mean).toBeGreaterThan(0.9);
  }
});

test('the figures of a box are those of its points', () => {
  const points = pointsOf('count');
  const event = points.map(([x1, x2], row) => x1 > 0.7 && x2 < 0.4 && row % 10 > 0);
  const { box, trajectory } = prim(points, event, { ranges: RANGES }) ?? expect.fail('no box');
  const inside = points.map((point) =>
    box.limits.every(({ column, low, high }) => point[column] >= low && point[column] <= high),
  );
  const caught = event.filter((is, row) => is && inside[row]).length;
  expect(box.inBox).toBe(inside.filter(Boolean).length);
  expect(box.density.mean).toBe(caught / box.inBox);
  expect(box.coverage.mean).toBe(caught / event.filter(Boolean).length);
  expect(box.base).toBe(event.filter(Boolean).length / 600);
  expect([box.of, box.density.n, box.coverage.n]).toEqual([600, box.inBox, event.filter(Boolean).length]);
  expect(holds(box.density, box.density.mean) && holds(box.coverage, box.coverage.mean)).toBe(true);
  expect(trajectory[0]).toEqual({ limits: [], coverage: 1, density: box.base, inBox: 600 });
  for (let i = 1; i < trajectory.length; i++) expect(trajectory[i].inBox).toBeLessThan(trajectory[i - 1].inBox);
});

test('cases that are many are boxed too, and not by all there is', () => {
  const points = pointsOf('many');
  const { box } =
    prim(
      points,
      points.map(([x1]) => x1 > 0.3),
    ) ?? expect.fail('no box');
  expect(box.limits.map(({ column }) => column)).toEqual([0]);
  expect(box.limits[0].low).toBeCloseTo(0.3, 1);
});

test('a box between two limits of one column is found', () => {
  const points = pointsOf('middle');
  const { box } =
    prim(
      points,
      points.map(([, , x3]) => x3 > 0.3 && x3 < 0.6),
    ) ?? expect.fail('no box');
  expect(box.limits.length).toBe(1);
  expect(box.limits[0].column).toBe(2);
  expect(Math.abs(box.limits[0].low - 0.3)).toBeLessThan(0.06);
  expect(Math.abs(box.limits[0].high - 0.6)).toBeLessThan(0.06);
});

test('a switch and a count limit where they change', () => {
  const points = pointsOf('switch').map(([x1, x2, x3]) => [x1 < 0.5 ? 0 : 1, Math.floor(x2 * 5), x3]);
  const { box } =
    prim(
      points,
      points.map(([on, count]) => on === 1 && count >= 3),
    ) ?? expect.fail('no box');
  expect(box.limits).toEqual([
    { column: 0, low: 0.5, high: 1 },
    { column: 1, low: 2.5, high: 4 },
  ]);
  expect([box.density.mean, box.coverage.mean]).toEqual([1, 1]);
});

test('cases with noise about them are found all the same, and luck limits no other column', () => {
  let [spurious, coverage] = [0, 0];
  for (let seed = 0; seed < 12; seed++) {
    const points = pointsOf(`noise ${seed}`);
    const stream = streamOf(`noise ${seed}`, 'luck');
    const event = points.map(([x1, x2], row) => stream.uniform(0, row) < (x1 > 0.6 && x2 > 0.5 ? 0.9 : 0.05));
    const { box } = prim(points, event) ?? expect.fail('no box');
    const of = (column: number) => box.limits.find((limit) => limit.column === column) ?? expect.fail('no limit');
    expect(Math.abs(of(0).low - 0.6)).toBeLessThan(0.1);
    expect(Math.abs(of(1).low - 0.5)).toBeLessThan(0.1);
    spurious += box.limits.length - 2;
    coverage += box.coverage.mean / 12;
  }
  console.log(`noise: ${spurious} of 36 other columns are limited, coverage ${coverage.toFixed(3)}`);
  expect(spurious).toBeLessThanOrEqual(4);
});

test('few points and much luck: limits that luck makes are dropped, the planted one stays', () => {
  const limited = new Array<number>(8).fill(0);
  for (let seed = 0; seed < 20; seed++) {
    const points = pointsOf(`few ${seed}`, 200, 8);
    const stream = streamOf(`few ${seed}`, 'luck');
    const found = prim(
      points,
      points.map(([x1], row) => stream.uniform(0, row) < (x1 > 0.6 ? 0.7 : 0.1)),
    );
    for (const { column } of found?.box.limits ?? []) limited[column]++;
  }
  console.log(`200 points, 20 seeds: limits by column ${limited.join(' ')}`);
  expect(limited[0]).toBe(20);
  expect(limited.slice(1).reduce((sum, count) => sum + count)).toBeLessThanOrEqual(5);
});

test('a box scores by what it holds and by the doubt that it removes', () => {
  expect(scoreOf(1, 0.6, 0.6)).toBe(0);
  expect(scoreOf(0, 0, 0.6)).toBe(0);
  expect(scoreOf(1, 1, 0.6)).toBe(1);
  expect(scoreOf(0.5, 1, 0.6)).toBeCloseTo(2 / 3, 12);
  expect(scoreOf(0.5, 0.8, 0.6)).toBeCloseTo(0.5, 12);
});

test('equal values go together or stay together', () => {
  const points = [0, 0, 1, 1, 1, 1, 2].map((value) => [value]);
  const peeler = new Peeler(points, [false, true, true, true, true, false, false], 0.5);
  const all = peeler.hold({ ends: { low: [Number.NEGATIVE_INFINITY], high: [Number.POSITIVE_INFINITY] } });
  const [low, high] = peeler.peels(all);
  // Three from below would cut the ones in two, three from above as well.
  expect([low.ends.low[0], low.inBox, low.cases]).toEqual([0.5, 5, 3]);
  expect([high.ends.high[0], high.inBox, high.cases]).toEqual([1.5, 6, 4]);
  expect(peeler.peels(peeler.hold({ ends: { low: [1], high: [1] } }))).toEqual([]);
});

test('what a limit keeps out comes back a few at a time, and at last the limit goes', () => {
  const points = [0.1, 0.2, 0.3, 0.4].map((value) => [value]);
  const peeler = new Peeler(points, [true, false, true, true], 0.5);
  const held = peeler.hold({ ends: { low: [0.25], high: [Number.POSITIVE_INFINITY] } });
  const [one] = peeler.pastes(held, 1);
  expect([one.ends.low[0], one.inBox, one.cases]).toEqual([expect.closeTo(0.15, 12), 3, 2]);
  const [two] = peeler.pastes(peeler.hold(one), 1);
  expect([two.ends.low[0], two.inBox, two.cases]).toEqual([Number.NEGATIVE_INFINITY, 4, 3]);
});

test('cases that a peel took too many of are let in again', () => {
  // One peel takes sixty points at first: it does not end where cases begin.
  const points = Array.from({ length: 600 }, (_, row) => [(row + 0.5) / 600]);
  const { box, trajectory } =
    prim(
      points,
      points.map(([x]) => x > 0.55),
      { alpha: 0.1 },
    ) ?? expect.fail('no box');
  expect(box.limits[0].low).toBeCloseTo(0.55, 12);
  expect(box.coverage.mean).toBe(1);
  expect(box.coverage.mean).toBeGreaterThan(
    Math.max(...trajectory.filter(({ density }) => density === 1).map((step) => step.coverage)),
  );
  expect(box.density.mean).toBe(1);
});

test('without a case, or with nothing else, there is no box', () => {
  const points = pointsOf('none', 50);
  expect(
    prim(
      points,
      points.map(() => false),
    ),
  ).toBeUndefined();
  expect(
    prim(
      points,
      points.map(() => true),
    ),
  ).toBeUndefined();
  expect(
    prim(
      points.map(() => [1, 2]),
      points.map((_, row) => row > 9),
    ),
  ).toBeUndefined();
  expect(() => prim(points, [true])).toThrow(RangeError);
});

test("Wilson's interval and the binomial tail are those of the tables", () => {
  // Newcombe (1998), Statistics in Medicine 17, table I: 81 of 263 and 0 of 20.
  const some = wilson(81, 263);
  expect([some.lower.toFixed(4), some.upper.toFixed(4)]).toEqual(['0.2553', '0.3662']);
  const none = wilson(0, 20);
  expect([none.lower, none.upper.toFixed(4)]).toEqual([0, '0.1611']);
  expect(wilson(20, 20).upper).toBe(1);
  expect(binomialTail(3, 5, 0.5)).toBeCloseTo(0.5, 12);
  expect(binomialTail(9, 10, 0.9)).toBeCloseTo(10 * 0.9 ** 9 * 0.1 + 0.9 ** 10, 12);
  expect([binomialTail(0, 5, 0.2), binomialTail(3, 5, 0), binomialTail(3, 5, 1)]).toEqual([1, 0, 1]);
  expect(binomialTail(600, 1000, 0.5)).toBeCloseTo(1.3642e-10, 13);
});

// Where a number comes to what is wanted: of functions with known roots, smooth and in steps, far from zero and near.
import { expect, test } from 'vitest';
import { bracketIn, crossingOf, NO_INTERVAL, told, wholeCrossingOf } from '../../src/certainty/crossing.ts';
import { Measured } from '../../src/experiment/measured.ts';

/** f(x) plus a shift of each replication: -1, 0 and 1 times `spread`. */
const measuredOf = (f: (x: number) => number, spread = 0, asked: number[] = []) =>
  new Measured(
    async (x, replication) => {
      asked.push(x);
      return f(x) + spread * (replication - 1);
    },
    3,
    3,
    () => false,
  );

test('a straight line is crossed where it is, with the spread of single replications', async () => {
  // 2 x + shift = 1 at 0.5, 0.6 and 0.4: standard deviation 0.1.
  const { mean, lower, upper, n } = await crossingOf(
    measuredOf((x) => 2 * x, 0.2),
    [0, 1],
    1,
    1e-9,
  );
  expect(mean).toBeCloseTo(0.5, 6);
  expect(n).toBe(3);
  // t of two degrees of freedom is 4.3027.
  expect(upper - mean).toBeCloseTo((4.3027 * 0.1) / Math.sqrt(3), 3);
  expect(mean - lower).toBeCloseTo(upper - mean, 12);
});

test('a root is found to a thousandth of the ends it lies between, however far they are from zero', async () => {
  for (const far of [0, 20_000, -5e6]) {
    const { mean } = await crossingOf(
      measuredOf((x) => (x - far < 7.25 ? -1 : 1)),
      [far, far + 10],
      0,
      1e-9,
    );
    expect(Math.abs(mean - far - 7.25)).toBeLessThan(0.011);
  }
});

test('the ends are asked for as they are written, so that nobody plays them a second time', async () => {
  const asked: number[] = [];
  await crossingOf(
    measuredOf((x) => x - 0.7, 0, asked),
    [0.1, 0.9],
    0,
    1e-9,
  );
  expect(asked).toContain(0.1);
  expect(asked).toContain(0.9);
  expect(asked.filter((x) => Math.abs(x - 0.9) < 1e-9).every((x) => x === 0.9)).toBe(true);
});

test('what never comes to what is wanted has no root, and replications that do not are left out', async () => {
  expect(
    await crossingOf(
      measuredOf((x) => x),
      [0, 1],
      2,
      1e-9,
    ),
  ).toEqual(NO_INTERVAL);
  // x + shift = 0.5, with shifts of -0.6, 0 and 0.6: the first at 1.1 and the last at -0.1 lie outside.
  expect(
    (
      await crossingOf(
        measuredOf((x) => x, 0.6),
        [0, 1],
        0.5,
        1e-9,
      )
    ).n,
  ).toBe(1);
});

test('a value that can only be some is told as one that can be', async () => {
  const { mean, lower, upper } = await crossingOf(
    measuredOf((x) => x - 3.4),
    [0, 10],
    0,
    0.01,
    Math.round,
  );
  expect([mean, lower, upper]).toEqual([3, 3, 3]);
});

test('of whole numbers the first that is enough is told where more is better, the last where less is', async () => {
  const rising = (x: number) => x / 20;
  const falling = (x: number) => 1 - x / 20;
  const up = await wholeCrossingOf(measuredOf(rising), [0, 10, 20], { ends: [10, 20], rises: true }, 0.95);
  // 19 / 20 is enough to the bit.
  expect(up).toEqual({ mean: 19, lower: 19, upper: 19, n: 3 });
  const down = await wholeCrossingOf(measuredOf(falling), [0, 10, 20], { ends: [0, 10], rises: false }, 0.75);
  expect(down).toEqual({ mean: 5, lower: 5, upper: 5, n: 3 });
  const between = await wholeCrossingOf(measuredOf(rising), [0, 10, 20], { ends: [10, 20], rises: true }, 0.96);
  expect(between.mean).toBe(20);
});

test('each replication has a whole number of its own, between the values that were tried', async () => {
  // x / 20 + shift >= 0.5 from 12, 10 and 8 on; the first beyond the half in which the mean turns.
  const { mean, n, lower, upper } = await wholeCrossingOf(
    measuredOf((x) => x / 20, 0.1),
    [0, 10, 20],
    { ends: [0, 10], rises: true },
    0.5,
  );
  expect([mean, n]).toEqual([10, 3]);
  expect(upper - mean).toBeCloseTo((4.3027 * 2) / Math.sqrt(3), 3);
  expect(mean - lower).toBe(upper - mean);
  // Whoever never has enough has none.
  const some = await wholeCrossingOf(
    measuredOf((x) => x / 20, 0.6),
    [0, 10, 20],
    { ends: [0, 10], rises: true },
    0.5,
  );
  expect(some.n).toBe(1);
});

test('a bracket is the first two neighbours between which the sign changes; nothing counts as above', () => {
  expect(bracketIn([1, 2, 3], [-1, 0, -1])).toEqual({ ends: [1, 2], rises: true });
  expect(bracketIn([1, 2, 3], [1, 1, -1])).toEqual({ ends: [2, 3], rises: false });
  expect(bracketIn([1, 2, 3], [0, 1, 2])).toBeUndefined();
  expect(bracketIn([1], [1])).toBeUndefined();
});

test('an interval tells of the values that exist', () => {
  expect(told([1, 1, Number.NaN])).toEqual({ mean: 1, lower: 1, upper: 1, n: 2 });
});

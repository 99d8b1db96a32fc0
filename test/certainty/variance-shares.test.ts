// Shares of a planted variance: luck, draws and scenarios are told apart, however the luck is shared out.
import { expect, test } from 'vitest';
import { streamOf } from '../../src/certainty/bootstrap.ts';
import { componentsOf, type Nested, sharesOf, sharesOfMean } from '../../src/certainty/variance-shares.ts';
import { normalQuantile } from '../../src/engine/portable.ts';
import { holds } from './known.ts';

interface Planted {
  draw: number;
  scenarios: number[];
  both?: number;
  noise: number;
  /** Standard deviation of luck that is the same wherever the replication has the same number. */
  common?: number;
  /** The same within a scenario alone. */
  within?: number;
  D?: number;
  R?: number;
}

/** y = draw + scenario + what the two do together + luck, of the standard deviations given. */
const planted = (
  seed: string,
  { draw, scenarios, both = 0, noise, common = 0, within = 0, D = 40, R = 8 }: Planted,
): Nested => {
  const stream = streamOf(seed, 'planted');
  const z = (subject: number, at: number) => normalQuantile(stream.uniform(subject, at));
  return Array.from({ length: D }, (_, d) =>
    scenarios.map((scenario, s) =>
      Array.from(
        { length: R },
        (_, r) =>
          draw * z(0, d) +
          scenario +
          both * z(1, d * 100 + s) +
          common * z(2, r) +
          within * z(4, s * 100 + r) +
          noise * z(3, (d * 100 + s) * 100 + r),
      ),
    ),
  );
};
const allOf = (values: Nested) => [...values.keys()];
/** Mean of each component over seeds: unbiased ones come to the truth. */
const meanComponents = (what: Planted, seeds = 300): number[] => {
  const sum = [0, 0, 0];
  for (let s = 0; s < seeds; s++) {
    const values = planted(`${s}`, what);
    for (const [i, part] of componentsOf(values, allOf(values)).entries()) sum[i] += part / seeds;
  }
  return sum;
};

test('planted variances come back: luck 4, draws 9, scenarios 2/3', () => {
  const [luck, parameter, scenario] = meanComponents({ draw: 3, scenarios: [-1, 0, 1], noise: 2 });
  expect(luck).toBeCloseTo(4, 1);
  expect(Math.abs(parameter / 9 - 1)).toBeLessThan(0.05);
  expect(Math.abs(scenario / (2 / 3) - 1)).toBeLessThan(0.1);
});

test('what draws and scenarios do together counts as parameter and is not taken for scenario', () => {
  const [luck, parameter, scenario] = meanComponents({ draw: 2, scenarios: [-2, 2], both: 2, noise: 1 });
  expect(luck).toBeCloseTo(1, 1);
  expect(Math.abs(parameter / 8 - 1)).toBeLessThan(0.05);
  expect(Math.abs(scenario / 4 - 1)).toBeLessThan(0.05);
});

test('luck that every draw and scenario shares is luck, and is not taken off what draws do', () => {
  const [luck, parameter, scenario] = meanComponents({ draw: 1, scenarios: [0, 2], noise: 1, common: 3, R: 4 });
  expect(Math.abs(luck / 10 - 1)).toBeLessThan(0.1);
  expect(Math.abs(parameter - 1)).toBeLessThan(0.06);
  expect(Math.abs(scenario - 1)).toBeLessThan(0.06);
});

test('luck that a scenario has to itself is not taken for the scenario', () => {
  const [luck, parameter, scenario] = meanComponents(
    { draw: 1, scenarios: [-3, 3], noise: 1, within: 3, D: 10, R: 4 },
    1500,
  );
  expect(Math.abs(luck / 10 - 1)).toBeLessThan(0.05);
  expect(Math.abs(parameter - 1)).toBeLessThan(0.06);
  expect(Math.abs(scenario / 9 - 1)).toBeLessThan(0.05);
});

test('of three draws and two replications the scenarios have their planted part, not more and not less', () => {
  const [, , scenario] = meanComponents({ draw: 1, scenarios: [-3, 3], noise: 4, D: 3, R: 2 }, 4000);
  expect(Math.abs(scenario / 9 - 1)).toBeLessThan(0.05);
});

test('shares add up to one and their intervals hold the planted ones', () => {
  const values = planted('shares', { draw: 3, scenarios: [-2, 0, 2], noise: 2, D: 80 });
  const shares = sharesOf(values, { seed: 'shares' });
  const whole = 9 + 8 / 3 + 4;
  expect(shares.map(({ part }) => part)).toEqual(['Monte Carlo', 'parameter', 'scenario']);
  expect(shares.reduce((sum, { share }) => sum + share.mean, 0)).toBeCloseTo(1, 12);
  for (const [i, exact] of [4, 9, 8 / 3].entries()) expect(holds(shares[i].share, exact / whole)).toBe(true);
  expect(shares[0].share.n).toBe(80);
});

test('intervals hold the planted share in nine of ten samples', () => {
  let held = 0;
  for (let s = 0; s < 100; s++) {
    const values = planted(`hold ${s}`, { draw: 2, scenarios: [-1, 1], noise: 2, D: 40, R: 5 });
    const shares = sharesOf(values, { seed: `${s}`, bootstrap: 200 });
    for (const [i, exact] of [4, 4, 1].entries()) if (holds(shares[i].share, exact / 9)) held++;
  }
  console.log(`shares: ${held} of 300 intervals hold`);
  expect(held / 300).toBeGreaterThan(0.88);
});

test('more replications shrink the part of luck in means alone; without end, none is left', () => {
  const values = planted('means', { draw: 3, scenarios: [-2, 0, 2], noise: 4, D: 60 });
  const at = (n: number) => sharesOfMean(values, n, { seed: 'means', bootstrap: 50 }).map(({ share }) => share.mean);
  const single = sharesOf(values, { seed: 'means', bootstrap: 50 }).map(({ share }) => share.mean);
  expect(at(1)).toEqual(single);
  let before = single;
  for (const n of [4, 16, 64, Number.POSITIVE_INFINITY]) {
    const now = at(n);
    expect(now[0]).toBeLessThan(before[0]);
    // What is left keeps its proportions.
    expect(now[1] / now[2]).toBeCloseTo(single[1] / single[2], 10);
    before = now;
  }
  expect(before[0]).toBe(0);
  expect(before[1] + before[2]).toBeCloseTo(1, 12);
});

test('one scenario has no part, and what never varies has none at all', () => {
  const one = sharesOf(planted('one', { draw: 1, scenarios: [0], noise: 1 }), { seed: 'one', bootstrap: 20 });
  expect(one[2].share.mean).toBe(0);
  const still = sharesOf([[[1, 1]], [[1, 1]]], { seed: 'one', bootstrap: 20 });
  expect(still.map(({ share }) => share.mean)).toEqual([0, 0, 0]);
});

test('a table with a hole is refused', () => {
  expect(() => sharesOf([[[1, 2]], [[1, Number.NaN]]], { seed: 's' })).toThrow('draw 1');
  expect(() => sharesOf([[[1, 2]]], { seed: 's' })).toThrow(RangeError);
});

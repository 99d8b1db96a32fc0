// Laws of elementary effects: a straight line has its slopes, what acts together shows as spread, and groups move as one.
import { expect, test } from 'vitest';
import { effectsOf, morrisDesign } from '../../src/certainty/morris.ts';
import { holds, ishigami } from './known.ts';

const singles = (k: number) => Array.from({ length: k }, (_, j) => [`x${j + 1}`]);
const design = (k: number, trajectories = 20, levels = 4, seed = 'morris') =>
  morrisDesign({ factors: singles(k), trajectories, levels, seed });

test('a trajectory moves every group once, by the step, and no point stands in the list twice', () => {
  for (const levels of [4, 8]) {
    const { points, steps, step } = design(6, 12, levels);
    expect(step).toBeCloseTo(levels / (2 * (levels - 1)), 15);
    expect(new Set(points.map((point) => point.join())).size).toBe(points.length);
    for (let t = 0; t < 12; t++) {
      const own = steps.filter(({ trajectory }) => trajectory === t);
      expect(own.map(({ group }) => group).sort()).toEqual([0, 1, 2, 3, 4, 5]);
      for (const [i, { from, to, group, sign }] of own.entries()) {
        if (i > 0) expect(from).toBe(own[i - 1].to);
        for (let j = 0; j < 6; j++) {
          expect(points[to][j] - points[from][j]).toBeCloseTo(j === group ? sign * step : 0, 12);
        }
      }
    }
    expect(points.flat().every((u) => u >= 0 && u <= 1)).toBe(true);
  }
});

test('every level of every factor is the start equally often', () => {
  const { points, steps } = design(5, 16, 4);
  for (let j = 0; j < 5; j++) {
    const starts = steps.filter(({ group }) => group === j).map(({ from }) => Math.round(points[from][j] * 3));
    expect(starts.sort()).toEqual([0, 1, 2, 3].flatMap((level) => [level, level, level, level]));
  }
});

test('few factors and many trajectories share points', () => {
  const { points, steps } = design(2, 40);
  expect(points.length).toBeLessThanOrEqual(16);
  expect(steps.length).toBe(80);
});

test('a linear function has its coefficients as mean effects and no spread', () => {
  const slopes = [3, -2, 0.5, 0];
  const made = design(4);
  const found = effectsOf(
    made,
    made.points.map((point) => point.reduce((sum, u, j) => sum + slopes[j] * u, 7)),
  );
  for (const [j, { group, mu, muStar, sigma }] of found.entries()) {
    expect(group).toEqual([`x${j + 1}`]);
    expect(mu).toBeCloseTo(slopes[j], 12);
    expect(muStar.mean).toBeCloseTo(Math.abs(slopes[j]), 12);
    expect(muStar.upper - muStar.lower).toBeLessThan(1e-12);
    expect(sigma).toBeLessThan(1e-12);
    expect(muStar.n).toBe(20);
  }
});

test('what acts through another shows in the spread, and not in one that acts alone', () => {
  const made = design(3, 400);
  const [a, b, c] = effectsOf(
    made,
    made.points.map(([x, y, z]) => x * y + z),
  );
  expect(a.sigma).toBeGreaterThan(0.2);
  expect(b.sigma).toBeGreaterThan(0.2);
  expect(c.sigma).toBeLessThan(1e-12);
  // The other one is 0, 1/3, 2/3 or 1 equally often.
  expect(a.mu).toBeCloseTo(0.5, 1);
});

test('an effect that changes its sign is seen by its size, not by its mean', () => {
  const made = design(2, 400);
  const [bent] = effectsOf(
    made,
    made.points.map(([x, y]) => (x - 0.5) * (y - 0.5)),
  );
  expect(Math.abs(bent.mu)).toBeLessThan(0.1);
  expect(bent.muStar.lower).toBeGreaterThan(0.2);
});

test('the Ishigami function is screened as the exact mean sizes on the same grid have it', () => {
  for (const levels of [4, 8]) {
    const made = design(3, 200, levels);
    const found = effectsOf(
      made,
      made.points.map((point) => ishigami(point)),
    );
    // Over all starts of the grid, each as likely.
    const grid = Array.from({ length: levels }, (_, i) => i / (levels - 1));
    const exact = [0, 1, 2].map((j) => {
      const sizes = grid.flatMap((a) =>
        grid.flatMap((b) =>
          grid.map((c) => {
            const from = [a, b, c];
            const to = from.with(j, from[j] < 0.5 ? from[j] + made.step : from[j] - made.step);
            return Math.abs(ishigami(to) - ishigami(from)) / made.step;
          }),
        ),
      );
      return sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    });
    for (const j of [0, 1, 2]) expect(holds(found[j].muStar, exact[j]), `levels ${levels}, x${j + 1}`).toBe(true);
    // At four levels the first two are within 3 % of each other.
    if (levels === 4) continue;
    const order = (values: number[]) => [0, 1, 2].sort((a, b) => values[b] - values[a]);
    expect(order(found.map(({ muStar }) => muStar.mean))).toEqual(order(exact));
  }
});

test('of Ishigami, x3 is last in mean size, and all that it does it does through x1', () => {
  const made = design(3, 200, 4);
  const [one, two, three] = effectsOf(
    made,
    made.points.map((point) => ishigami(point)),
  );
  // With steps of 2/3 at four levels, sine of x2 squared moves by 3/4: 7 x 3/4 / (2/3) = 7.875 wherever it starts.
  expect(two.muStar.mean).toBeCloseTo(7.875, 10);
  expect(two.sigma).toBeCloseTo(7.875, 0);
  expect(one.muStar.mean).toBeGreaterThan(two.muStar.mean * 0.8);
  expect(three.muStar.mean).toBeLessThan(Math.min(one.muStar.mean, two.muStar.mean));
  // All that x3 does it does through x1.
  expect(Math.abs(three.mu)).toBeLessThan(three.sigma / 3);
});

test('a group moves as one: its size is that of what its factors do together, each its own way', () => {
  const made = morrisDesign({ factors: [['a', 'b'], ['c']], trajectories: 40, levels: 4, seed: 'groups' });
  expect(made.ids).toEqual(['a', 'b', 'c']);
  expect(made.steps.length).toBe(80);
  const [both, one] = effectsOf(
    made,
    made.points.map(([a, b, c]) => 5 * a + 3 * b + c),
  );
  // The two go the same way or opposite ways about equally often: 8 or 2.
  expect(both.muStar.mean).toBeGreaterThan(4);
  expect(both.muStar.mean).toBeLessThan(6);
  // Of sizes: no way is up for factors that go each its own.
  expect(both.mu).toBeCloseTo(both.muStar.mean, 12);
  expect(both.sigma).toBeGreaterThan(2.5);
  expect(both.sigma).toBeLessThan(3.5);
  expect(one.muStar.mean).toBeCloseTo(1, 12);
  const [nothing] = effectsOf(
    made,
    made.points.map(([, , c]) => c),
  );
  expect(nothing.muStar.mean).toBe(0);
});

test('opposite effects in a group do not hide each other', () => {
  const made = morrisDesign({ factors: [['a', 'b']], trajectories: 40, levels: 4, seed: 'groups' });
  const [both] = effectsOf(
    made,
    made.points.map(([a, b]) => a - b),
  );
  expect(both.muStar.lower).toBeGreaterThan(0.5);
});

test('a refused point takes its steps out and leaves the others', () => {
  const made = design(3, 10);
  const values = made.points.map((point) => 2 * point[0]);
  values[made.steps[0].from] = Number.NaN;
  const [first] = effectsOf(made, values);
  expect(first.muStar.mean).toBeCloseTo(2, 12);
  expect(effectsOf(made, values).reduce((sum, { muStar }) => sum + muStar.n, 0)).toBeLessThan(30);
  expect(
    effectsOf(
      made,
      values.map(() => Number.NaN),
    )[0].muStar.n,
  ).toBe(0);
});

test('odd levels, a name twice and values that do not match are refused', () => {
  expect(() => morrisDesign({ factors: [['a']], trajectories: 4, levels: 5, seed: 's' })).toThrow('not even');
  expect(() => morrisDesign({ factors: [['a'], ['a']], trajectories: 4, levels: 4, seed: 's' })).toThrow('a is in');
  expect(() => effectsOf(design(2), [1])).toThrow(RangeError);
});

// Indices against closed forms, with and without a cheap model, and how often their intervals hold the truth.
import { expect, test } from 'vitest';
import { streamOf } from '../../src/certainty/bootstrap.ts';
import { indicesOf, type SobolDesign, type SobolValues, sobolDesign } from '../../src/certainty/sobol.ts';
import { holds, ISHIGAMI, ishigami } from './known.ts';

type Model = (u: readonly number[]) => number;

const valuesOf = (design: SobolDesign, f: Model, rows = design.a.length): SobolValues => ({
  a: design.a.slice(0, rows).map(f),
  b: design.b.slice(0, rows).map(f),
  ab: design.a[0].map((_, i) => Array.from({ length: rows }, (_, row) => f(design.ab(i, row)))),
});
const designOf = (seed: string, rows: number, further = 0, k = 3) =>
  sobolDesign({ k, rows, further, stream: streamOf(seed, 'sobol') });
const plain: Model = (u) => ishigami(u);
/** Another a, another b and a tilt: about 0.9 correlated with the right one, and wrong in every index. */
const distorted: Model = (u) => 0.6 * ishigami(u, 5, 0.13) + 4 * u[2] + 2 * u[0] * u[1] - 1;

test('a row of AB is A but for one column, which is that of B', () => {
  const { a, b, ab } = designOf('x', 8, 4);
  expect(a.length).toBe(12);
  for (const i of [0, 1, 2]) {
    for (const row of [0, 5, 11]) {
      for (const j of [0, 1, 2]) expect(ab(i, row)[j]).toBe(j === i ? b[row][j] : a[row][j]);
    }
  }
});

test('rows of the costly model are a Latin hypercube, and further rows leave them as they are', () => {
  const { a } = designOf('x', 10, 30);
  expect(
    a
      .slice(0, 10)
      .map(([u]) => Math.floor(u * 10))
      .sort(),
  ).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(a.slice(0, 10)).toEqual(designOf('x', 10).a);
});

test('Ishigami: first and total indices lie in their intervals, and near at many rows', () => {
  const { indices, variance, correlation } = indicesOf(valuesOf(designOf('a', 2000), plain), undefined, { seed: 'a' });
  for (const i of [0, 1, 2]) {
    expect(holds(indices[i].first, ISHIGAMI.first[i]), `first ${i}`).toBe(true);
    expect(holds(indices[i].total, ISHIGAMI.total[i]), `total ${i}`).toBe(true);
    expect(indices[i].first.mean).toBeCloseTo(ISHIGAMI.first[i], 1);
    expect(indices[i].total.mean).toBeCloseTo(ISHIGAMI.total[i], 1);
    expect(indices[i].total.n).toBe(2000);
  }
  expect(ISHIGAMI.first.map((s) => s.toFixed(4))).toEqual(['0.3139', '0.4424', '0.0000']);
  expect(ISHIGAMI.total.map((s) => s.toFixed(4))).toEqual(['0.5576', '0.4424', '0.2437']);
  expect(Math.abs(variance / ISHIGAMI.variance - 1)).toBeLessThan(0.05);
  expect(correlation).toBe(0);
});

test('a function that adds up has first and total indices that are the same, in closed form', () => {
  const slopes = [4, 3, 2, 1];
  const f: Model = (u) => u.reduce((sum, x, j) => sum + slopes[j] * x, 100);
  const { indices } = indicesOf(valuesOf(designOf('b', 1000, 0, 4), f), undefined, { seed: 'b' });
  for (const [i, slope] of slopes.entries()) {
    const exact = (slope * slope) / 30;
    expect(holds(indices[i].first, exact), `first ${i}`).toBe(true);
    expect(holds(indices[i].total, exact), `total ${i}`).toBe(true);
    expect(Math.abs(indices[i].total.mean - exact)).toBeLessThan(0.04);
  }
});

test('a wrong but cheap model narrows the intervals and leaves them on the truth', () => {
  const design = designOf('c', 200, 8000);
  const costly = valuesOf(design, plain, 200);
  const alone = indicesOf(costly, undefined, { seed: 'c' });
  const helped = indicesOf(costly, valuesOf(design, distorted), { seed: 'c' });
  const wrong = indicesOf(valuesOf(design, distorted), undefined, { seed: 'c', bootstrap: 200 });
  console.log(`correlation of the distorted model: ${helped.correlation.toFixed(3)}`);
  expect(helped.correlation).toBeGreaterThan(0.85);
  expect(helped.correlation).toBeLessThan(0.95);
  let narrower = 0;
  for (const i of [0, 1, 2]) {
    for (const kind of ['first', 'total'] as const) {
      const [own, with_] = [alone.indices[i][kind], helped.indices[i][kind]];
      expect(holds(with_, ISHIGAMI[kind][i]), `${kind} ${i}`).toBe(true);
      expect(with_.n).toBe(200);
      narrower += (with_.upper - with_.lower) / (own.upper - own.lower) / 6;
    }
  }
  console.log(`its intervals are ${narrower.toFixed(2)} as wide on average`);
  expect(narrower).toBeLessThan(0.85);
  // And the cheap one alone is wrong.
  expect(holds(wrong.indices[1].first, ISHIGAMI.first[1])).toBe(false);
});

test('a cheap model that is the costly one gives what all rows give', () => {
  const design = designOf('d', 50, 1000);
  const all = valuesOf(design, plain);
  const helped = indicesOf(valuesOf(design, plain, 50), all, { seed: 'd', bootstrap: 50 });
  const long = indicesOf(all, undefined, { seed: 'd', bootstrap: 50 });
  for (const i of [0, 1, 2]) expect(helped.indices[i].total.mean).toBeCloseTo(long.indices[i].total.mean, 2);
  expect(helped.correlation).toBeCloseTo(1, 12);
});

test('a cheap model that knows nothing, or never changes, does no harm', () => {
  const design = designOf('e', 300, 600);
  const costly = valuesOf(design, plain, 300);
  const alone = indicesOf(costly, undefined, { seed: 'e', bootstrap: 200 });
  const flat = indicesOf(
    costly,
    valuesOf(design, () => 3),
    { seed: 'e', bootstrap: 200 },
  );
  for (const i of [0, 1, 2]) expect(flat.indices[i].total.mean).toBe(alone.indices[i].total.mean);
});

test('an output that never changes has indices of nothing', () => {
  const { indices, variance } = indicesOf(
    valuesOf(designOf('f', 20), () => 5),
    undefined,
    { seed: 'f' },
  );
  expect(variance).toBe(0);
  for (const { first, total } of indices)
    expect([first.mean, first.upper, total.mean, total.lower]).toEqual([0, 0, 0, 0]);
});

test('rows that do not match are refused', () => {
  const values = valuesOf(designOf('g', 10), plain);
  expect(() => indicesOf({ ...values, b: [] }, undefined, { seed: 'g' })).toThrow(RangeError);
  expect(() => indicesOf(values, valuesOf(designOf('g', 5), plain), { seed: 'g' })).toThrow('cheap rows');
  expect(() => sobolDesign({ k: 1, rows: 1, stream: streamOf('g', 'sobol') })).toThrow(RangeError);
});

/** Of 100 seeds, how many intervals hold the truth, by kind of index and factor. */
const coverage = (rows: number, further: number, bootstrap: number): Record<string, number> => {
  const held: Record<string, number> = {};
  for (let s = 0; s < 100; s++) {
    const design = designOf(`cover ${s}`, rows, further);
    const costly = valuesOf(design, plain, rows);
    const options = { seed: `cover ${s}`, bootstrap };
    const found = {
      plain: indicesOf(costly, undefined, options),
      helped: indicesOf(costly, valuesOf(design, distorted), options),
    };
    for (const how of ['plain', 'helped'] as const) {
      for (const i of [0, 1, 2]) {
        for (const kind of ['first', 'total'] as const) {
          const key = `${how} ${kind} ${i + 1}`;
          held[key] = (held[key] ?? 0) + (holds(found[how].indices[i][kind], ISHIGAMI[kind][i]) ? 1 : 0);
        }
      }
    }
  }
  console.log(`${rows} costly rows of ${rows + further}, of 100 seeds: ${JSON.stringify(held)}`);
  return held;
};
const meanOf = (held: Record<string, number>, how: string): number =>
  Object.entries(held).reduce((sum, [key, count]) => sum + (key.startsWith(how) ? count / 6 : 0), 0);

test('over 100 seeds at least 88 of every interval of 200 rows hold the truth, with the cheap model and without', () => {
  const held = coverage(200, 1000, 200);
  expect(Math.min(...Object.values(held))).toBeGreaterThanOrEqual(88);
  expect(meanOf(held, 'plain')).toBeGreaterThanOrEqual(90);
  expect(meanOf(held, 'helped')).toBeGreaterThanOrEqual(90);
});

test('of sixteen costly rows it is 88 on average alone, and 92 with the cheap model', () => {
  const held = coverage(16, 112, 400);
  expect(meanOf(held, 'plain')).toBeGreaterThanOrEqual(88);
  expect(meanOf(held, 'helped')).toBeGreaterThanOrEqual(92);
});

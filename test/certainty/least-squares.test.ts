// Laws of the fit: it finds planted planes, agrees with published certified values, and is judged on rows it has not seen.
import { expect, test } from 'vitest';
import { streamOf } from '../../src/certainty/bootstrap.ts';
import { crossValidated, leastSquares, regression } from '../../src/certainty/least-squares.ts';
import { normalQuantile } from '../../src/engine/portable.ts';

const stream = streamOf('fit', 'test');
const table = (n: number, k: number): number[][] =>
  Array.from({ length: n }, (_, row) => Array.from({ length: k }, (_, j) => stream.uniform(j, row)));
const noise = (row: number): number => normalQuantile(stream.uniform(99, row));

test('a plane is found exactly, whatever its height', () => {
  const x = table(30, 4);
  const fit = leastSquares(
    x,
    x.map(([a, b, c, d]) => 1e6 + 3 * a - 2 * b + 0.5 * c + 0 * d),
  );
  for (const [i, value] of [1e6, 3, -2, 0.5, 0].entries()) expect(fit.coefficients[i]).toBeCloseTo(value, 7);
  expect(fit.dropped).toEqual([]);
  expect(fit.predict([1, 1, 1, 1])).toBeCloseTo(1e6 + 1.5, 7);
});

test("Longley's data have the coefficients that NIST certifies", () => {
  const y = [
    60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551,
  ];
  const x = [
    [83.0, 234289, 2356, 1590, 107608, 1947],
    [88.5, 259426, 2325, 1456, 108632, 1948],
    [88.2, 258054, 3682, 1616, 109773, 1949],
    [89.5, 284599, 3351, 1650, 110929, 1950],
    [96.2, 328975, 2099, 3099, 112075, 1951],
    [98.1, 346999, 1932, 3594, 113270, 1952],
    [99.0, 365385, 1870, 3547, 115094, 1953],
    [100.0, 363112, 3578, 3350, 116219, 1954],
    [101.2, 397469, 2904, 3048, 117388, 1955],
    [104.6, 419180, 2822, 2857, 118734, 1956],
    [108.4, 442769, 2936, 2798, 120445, 1957],
    [110.8, 444546, 4681, 2637, 121950, 1958],
    [112.6, 482704, 3813, 2552, 123366, 1959],
    [114.2, 502601, 3931, 2514, 125368, 1960],
    [115.7, 518173, 4806, 2572, 127852, 1961],
    [116.9, 554894, 4007, 2827, 130081, 1962],
  ];
  const certified = [
    -3482258.63459582, 15.0618722713733, -0.35819179292591e-1, -2.02022980381683, -1.03322686717359,
    -0.511041056535807e-1, 1829.15146461355,
  ];
  const { coefficients } = leastSquares(x, y);
  for (const [i, value] of certified.entries()) expect(Math.abs(coefficients[i] / value - 1)).toBeLessThan(1e-9);
});

test('residuals are at right angles to every column', () => {
  const x = table(50, 3);
  const y = x.map(([a, b, c], row) => a * a + b * c + noise(row));
  const { predict } = leastSquares(x, y);
  const left = x.map((row, i) => y[i] - predict(row));
  for (const column of [() => 1, ...[0, 1, 2].map((j) => (row: number[]) => row[j])]) {
    expect(Math.abs(left.reduce((sum, value, i) => sum + value * column(x[i]), 0))).toBeLessThan(1e-11);
  }
});

test('a column that depends on those before it is left out, with a note, and the fit is as good', () => {
  const x = table(40, 2).map(([a, b]) => [a, b, a + 2 * b, 7]);
  const y = x.map(([a, b], row) => 2 * a - b + 0.1 * noise(row));
  const found = regression(x, y, { names: ['a', 'b', 'mix', 'seven'] });
  expect(found.dropped).toEqual([2, 3]);
  expect(found.notes[0]).toMatch(/^mix is left out/);
  expect(found.coefficients.slice(3)).toEqual([0, 0]);
  const two = leastSquares(
    x.map((row) => row.slice(0, 2)),
    y,
  );
  expect(found.predict(x[0])).toBeCloseTo(two.predict(x[0]), 12);
  expect(regression(x, y).notes[1]).toMatch(/^column 4 is left out/);
});

test('more columns than rows leave no infinite coefficient', () => {
  const { coefficients, dropped } = leastSquares(table(4, 8), [1, 2, 4, 3]);
  expect(coefficients.every(Number.isFinite)).toBe(true);
  expect(dropped.length).toBe(5);
});

test('held-out R squared is what the planted noise leaves, and below that of the fit itself', () => {
  const x = table(400, 5);
  // Signal 4 x 1/12 against noise of the same variance.
  const y = x.map(([a], row) => 2 * a + noise(row) / Math.sqrt(3));
  const { rSquared, meanError, maxError, n, folds } = crossValidated(x, y);
  expect(rSquared).toBeGreaterThan(0.4);
  expect(rSquared).toBeLessThan(0.6);
  expect(meanError).toBeCloseTo(Math.sqrt(2 / Math.PI / 3), 1);
  expect(maxError).toBeGreaterThan(meanError);
  expect([n, folds]).toEqual([400, 10]);
  const { predict } = leastSquares(x, y);
  const centre = y.reduce((sum, value) => sum + value, 0) / 400;
  const own =
    1 - x.reduce((s, row, i) => s + (y[i] - predict(row)) ** 2, 0) / y.reduce((s, v) => s + (v - centre) ** 2, 0);
  expect(own).toBeGreaterThan(rSquared);
});

test('a row does not help to say itself: columns of luck alone are worth nothing or less', () => {
  const x = table(30, 20);
  const y = x.map((_, row) => noise(row));
  expect(crossValidated(x, y).rSquared).toBeLessThan(0);
  const other = y.with(7, 1e6);
  expect(crossValidated(x, other).predicted[7]).toBe(crossValidated(x, y).predicted[7]);
});

test('what never changes is said exactly, and explains nothing', () => {
  const { rSquared, maxError } = crossValidated(table(12, 2), new Array(12).fill(3));
  expect([rSquared, maxError]).toEqual([0, 0]);
});

test('rows that do not match are refused', () => {
  expect(() => leastSquares([[1]], [1, 2])).toThrow(RangeError);
  expect(() => leastSquares([], [])).toThrow(RangeError);
  expect(() => crossValidated([[1]], [1])).toThrow(RangeError);
});

// Laws of a Latin hypercube: every slice of every column holds one point, and columns know nothing of each other.
import { expect, test } from 'vitest';
import { streamOf } from '../../src/certainty/bootstrap.ts';
import { latinHypercube, shuffled } from '../../src/certainty/latin.ts';

test('each of n slices of each column holds exactly one point', () => {
  const points = latinHypercube(50, 6, streamOf('a', 'latin'));
  for (let j = 0; j < 6; j++) {
    expect(points.map((row) => Math.floor(row[j] * 50)).sort((a, b) => a - b)).toEqual([...Array(50).keys()]);
  }
});

test('one more column leaves the others as they were', () => {
  const [six, seven] = [6, 7].map((columns) => latinHypercube(20, columns, streamOf('a', 'latin')));
  expect(seven.map((row) => row.slice(0, 6))).toEqual(six);
});

test('two columns are not correlated by more than luck', () => {
  const points = latinHypercube(1000, 2, streamOf('a', 'latin'));
  const product = points.reduce((sum, [u, v]) => sum + (u - 0.5) * (v - 0.5), 0) / 1000;
  expect(Math.abs(product * 12)).toBeLessThan(3 / Math.sqrt(1000));
});

test('an order holds every number once, and is another for another subject', () => {
  const stream = streamOf('a', 'latin');
  expect([...shuffled(9, stream, 0)].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(shuffled(9, stream, 1)).not.toEqual(shuffled(9, stream, 0));
});

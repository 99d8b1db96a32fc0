// The corrected sketch: right where a straight line makes it right, and honest about points that it has not seen.
import { expect, test } from 'vitest';
import { streamOf } from '../../src/certainty/bootstrap.ts';
import { Corrected, type Sketched } from '../../src/certainty/corrected.ts';

const stream = streamOf('seed', 'corrected');
const points = Array.from({ length: 60 }, (_, i): Sketched => {
  const unit = [stream.uniform(i, 0), stream.uniform(i, 1)];
  return { unit, shares: [0.2 + 0.6 * unit[0] * unit[1], 0.5 - 0.3 * unit[0]] };
});
const fresh: Sketched = { unit: [0.31, 0.77], shares: [0.2 + 0.6 * 0.31 * 0.77, 0.5 - 0.3 * 0.31] };

test('a sketch that is wrong by a straight line in its difference, its share and the factors is put right', () => {
  const truth = ({ shares: [regime, minus], unit: [u, v] }: Sketched): number =>
    0.1 + 1.5 * (regime - minus) - 0.2 * regime + 0.3 * u - 0.1 * v + 0.4 * (v - 0.5) * (regime - minus);
  const corrected = new Corrected(points, points.map(truth));
  expect(corrected.at(fresh)).toBeCloseTo(truth(fresh), 9);
  expect(corrected.heldOut).toMatchObject({ n: 60, folds: 8 });
  expect(corrected.heldOut.rSquared).toBeCloseTo(1, 9);
});

test('of what it cannot say it says so: luck has no part held out', () => {
  const luck = points.map((_, i) => stream.uniform(i, 7));
  const { rSquared, meanError, maxError } = new Corrected(points, luck).heldOut;
  expect(rSquared).toBeLessThan(0.2);
  expect(meanError).toBeGreaterThan(0.1);
  expect(maxError).toBeGreaterThan(meanError);
});

test('a value that never changes is told everywhere', () => {
  expect(
    new Corrected(
      points,
      points.map(() => 0.25),
    ).at(fresh),
  ).toBeCloseTo(0.25, 12);
});

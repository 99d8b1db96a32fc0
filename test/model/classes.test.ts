// Classes that share one uniform strike as often as said, and independently of each other.
import { expect, test } from 'vitest';
import { anyOf, struckBy } from '../../src/model/classes.ts';

const columns = (...shares: (number | undefined)[]) =>
  shares.map((share) => (share === undefined ? undefined : Float64Array.of(share)));

/** How often each set of classes is struck, over uniforms laid out evenly. */
const frequencies = (shares: (number | undefined)[], n = 200_000): Float64Array => {
  const of = columns(...shares);
  const [atAll] = anyOf(of, 1);
  const found = new Float64Array(1 << shares.length);
  for (let i = 0; i < n; i++) found[struckBy((i + 0.5) / n, atAll, of, 0)] += 1 / n;
  return found;
};

test.each([[[0.3, 0.1, 0.2]], [[0.5, undefined, 0.4, 0.05]], [[0, 0.6, 1]], [[1, 1, 0.25]], [[0.02, 0.9, 0.02]]])(
  'of shares %j every set comes as often as the product says',
  (shares) => {
    frequencies(shares).forEach((often, bits) => {
      const product = shares.reduce<number>((p, share = 0, k) => p * ((bits >> k) & 1 ? share : 1 - share), 1);
      expect(often).toBeCloseTo(product, 4);
    });
  },
);

test('what can strike nobody never does', () => {
  expect(anyOf(columns(0, undefined), 1)[0]).toBe(0);
  expect(frequencies([0, undefined], 100)[0]).toBeCloseTo(1, 12);
});

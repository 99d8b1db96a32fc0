// Laws of correlated draws: ranks go together as declared, every column stays uniform, and contradictions are refused.
import { expect, test } from 'vitest';
import { streamOf } from '../../src/certainty/bootstrap.ts';
import { correlated, normalCorrelation, ranksOf, realisedRank } from '../../src/certainty/correlated.ts';

const IDS = ['a', 'b', 'c', 'd'];
const N = 2000;
const uniforms = (seed: string): number[][] => {
  const stream = streamOf(seed, 'uniforms');
  return Array.from({ length: N }, (_, draw) => IDS.map((_, j) => stream.uniform(j, draw)));
};
const column = (draws: number[][], j: number): number[] => draws.map((draw) => draw[j]);
const DECLARED = [
  { factors: ['a', 'b'], rank: 0.7 },
  { factors: ['b', 'd'], rank: -0.4 },
] as const;

test('realised rank correlations are those declared, within three standard errors', () => {
  for (let seed = 0; seed < 10; seed++) {
    const draws = correlated(uniforms(`${seed}`), IDS, DECLARED);
    for (const [i, j, rank] of [
      [0, 1, 0.7],
      [1, 3, -0.4],
      [0, 2, 0],
      [2, 3, 0],
    ]) {
      const found = realisedRank(column(draws, i), column(draws, j));
      expect(Math.abs(found - rank), `${IDS[i]} and ${IDS[j]}`).toBeLessThan((3.5 * (1 - rank ** 2)) / Math.sqrt(N));
    }
  }
});

test('each column is as uniform as before, and one that is correlated with none before it is the same to the bit', () => {
  const before = uniforms('u');
  const after = correlated(before, IDS, DECLARED);
  for (const j of [0, 2]) expect(column(after, j)).toEqual(column(before, j));
  for (const j of [1, 3]) {
    const sorted = column(after, j).sort((a, b) => a - b);
    // Kolmogorov and Smirnov: the 99.9 % point.
    const distance = Math.max(...sorted.map((u, i) => Math.abs(u - (i + 0.5) / N)));
    expect(distance).toBeLessThan(1.95 / Math.sqrt(N));
    expect(sorted[0]).toBeGreaterThan(0);
    expect(sorted[N - 1]).toBeLessThan(1);
  }
  expect(correlated(before, IDS, [])).toEqual(before);
});

test('the conversion is 2 sin(pi rank / 6)', () => {
  for (let rank = -1; rank <= 1; rank += 0.05) {
    expect(normalCorrelation(rank)).toBeCloseTo(2 * Math.sin((Math.PI * rank) / 6), 15);
  }
});

test('correlations that cannot all be true are refused by the factor at which they part', () => {
  const contradictory = [
    { factors: ['a', 'b'], rank: 0.9 },
    { factors: ['b', 'c'], rank: 0.9 },
    { factors: ['a', 'c'], rank: -0.9 },
  ] as const;
  expect(() => correlated(uniforms('u'), IDS, contradictory)).toThrow(/those of c \(b 0.9, a -0.9\)/);
});

test('a stranger, a factor with itself, a pair twice and a rank of one are refused', () => {
  const of = (...factors: [string, string]) => ({ factors, rank: 0.5 });
  expect(() => correlated([], IDS, [of('a', 'z')])).toThrow('z is not drawn');
  expect(() => correlated([], IDS, [of('a', 'a')])).toThrow('with itself');
  expect(() => correlated([], IDS, [of('a', 'b'), of('b', 'a')])).toThrow('twice');
  expect(() => correlated([], IDS, [{ factors: ['a', 'b'], rank: 1 }])).toThrow('between -1 and 1');
});

test('Spearman of a textbook table, with and without ties', () => {
  expect(
    realisedRank([106, 86, 100, 101, 99, 103, 97, 113, 112, 110], [7, 0, 27, 50, 28, 29, 20, 12, 6, 17]),
  ).toBeCloseTo(-29 / 165, 12);
  expect(ranksOf([3, 1, 3, 2])).toEqual([3.5, 1, 3.5, 2]);
  expect(realisedRank([1, 2, 3], [10, 20, 300])).toBe(1);
  expect(realisedRank([1, 2, 3], [3, 2, 1])).toBe(-1);
  expect(realisedRank([1, 1, 1], [3, 2, 1])).toBe(0);
});

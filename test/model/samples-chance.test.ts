// Sampling as in the books: the operating characteristic of a plan is the hypergeometric's, or the binomial's.
import { expect, test } from 'vitest';
import { streamFor } from '../../src/engine/random.ts';
import { keyFromSeed } from '../../src/engine/seed.ts';
import { eachSampled } from '../../src/model/judges.ts';
import { fourErrors } from './portfolios.ts';
import { closeTo, playedIn } from './worlds.ts';

const over = (n: number, k: number): number => (k < 0 || k > n ? 0 : k === 0 ? 1 : (over(n - 1, k - 1) * n) / k);
const sum = (to: number, of: (k: number) => number): number =>
  Array.from({ length: to + 1 }, (_, k) => of(k)).reduce((a, b) => a + b, 0);
const binomial = (n: number, p: number, k: number) => over(n, k) * p ** k * (1 - p) ** (n - k);
const hypergeometric = (all: number, bad: number, n: number, k: number) =>
  (over(bad, k) * over(all - bad, n - k)) / over(all, n);

/** The share of batches accepted, of so many batches alike. */
const accepted = (batches: number, row: string, plan: string, detects: number, faults: string): number => {
  const columns = 'columns: provider cmu model notified components derated_kw truth\n';
  const { measure } = playedIn({
    rows:
      (row.endsWith('ratio:4') ? columns : '') +
      Array.from({ length: batches }, (_, i) => `p1 c${i} ${row}`).join('\n'),
    portfolio: `faults: { ratio: { title: r, share: ${faults} } }`,
    routes: `
      bespoke:
        steps:
          - id: batch
            per: submission
            starts: all
            by: examiners
            minutes: 0
            sample: { ${plan} }
            fails: { detects: { ratio: ${detects} }, attempts: 1, then: batch }`,
  });
  return measure('on-time-cmus') / batches;
};

test.each([
  [1, 0],
  [1, 1],
  [1, 2],
  [0.6, 1],
])('of 20 with 4 faulty, 5 sampled: with detection %d and %d accepted, as many batches pass as should', (d, accept) => {
  const batches = 1500;
  const share = accepted(batches, 'm1 2027-04-05 20 0.5 ratio:4', `count: 5, accept: ${accept}`, d, '0');
  // So many of the faulty are in the sample, and of those so many are found.
  const expected = sum(
    4,
    (k) => hypergeometric(20, 4, 5, k) * sum(Math.min(k, accept), (found) => binomial(k, d, found)),
  );
  closeTo(share, expected, fourErrors(expected, batches));
});

test.each([
  [0.05, 0],
  [0.1, 1],
  [0.3, 2],
])('of components with the fault in a share of %d, 8 sampled and %d accepted: as the binomial says', (p, accept) => {
  const batches = 1500;
  const share = accepted(batches, 'm1 2027-04-05 30 0.5', `count: 8, accept: ${accept}`, 1, `${p}`);
  const expected = sum(accept, (k) => binomial(8, p, k));
  closeTo(share, expected, fourErrors(expected, batches));
});

test('a sample at random is without replacement, and all samples of a size are alike', () => {
  const stream = streamFor(keyFromSeed('samples'), 0, 'sample');
  const members = Int32Array.of(3, 4, 9, 11, 20);
  const plan = { count: 2, share: 0, atLeast: 0, first: false, accept: 0, acceptShare: 0 };
  const seen = new Map<string, number>();
  const draws = 20_000;
  for (let draw = 0; draw < draws; draw++) {
    const taken: number[] = [];
    eachSampled(
      plan,
      members,
      stream,
      () => draw,
      (c) => taken.push(c),
    );
    const pair = taken.join(' ');
    seen.set(pair, (seen.get(pair) ?? 0) + 1);
  }
  // Ten pairs, each of two different members in their order.
  expect([...seen.keys()].every((pair) => Number(pair.split(' ')[0]) < Number(pair.split(' ')[1]))).toBe(true);
  expect(seen.size).toBe(10);
  for (const count of seen.values()) closeTo(count / draws, 0.1, fourErrors(0.1, draws));
});

test('who is sampled depends on who comes, not on when', () => {
  const stream = streamFor(keyFromSeed('samples'), 1, 'sample');
  const plan = { count: 3, share: 0, atLeast: 0, first: false, accept: 0, acceptShare: 0 };
  const taken = (visit: number) => {
    const members: number[] = [];
    eachSampled(
      plan,
      Int32Array.from({ length: 30 }, (_, c) => c),
      stream,
      () => visit,
      (c) => members.push(c),
    );
    return members;
  };
  expect(taken(0)).toEqual(taken(0));
  expect(taken(1)).not.toEqual(taken(0));
});

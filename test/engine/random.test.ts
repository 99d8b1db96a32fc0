// Laws of the addressed random numbers: the published generator, one address one number, and uniform in every direction.

import { expect, test } from 'vitest';
import { hashName, Stream, streamFor, threefry } from '../../src/engine/random.ts';

const SEED = [762935692, 1748852535] as const;

/** Largest deviation we let pass, in standard errors; the addresses are fixed, so nothing here depends on luck. */
const DEVIATION = 3.3;

function words(
  key: [number, number],
  counter: [number, number],
  out: Int32Array | Uint32Array = new Uint32Array(2),
  rounds = 20,
) {
  threefry(key[0], key[1], counter[0], counter[1], out, rounds);
  return [...out];
}

test('threefry gives the three known answers published with Random123', () => {
  expect(words([0, 0], [0, 0])).toEqual([0x6b200159, 0x99ba4efe]);
  expect(words([0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff])).toEqual([0x1cb996fc, 0xbb002be7]);
  expect(words([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3])).toEqual([0xc4923a9c, 0x483df7a0]);
});

test('threefry of thirteen rounds, of which draws are made, gives its three known answers too', () => {
  const thirteen = (key: [number, number], counter: [number, number]) => words(key, counter, new Uint32Array(2), 13);
  expect(thirteen([0, 0], [0, 0])).toEqual([0x9d1c5ec6, 0x8bd50731]);
  expect(thirteen([0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff])).toEqual([0xfd36d048, 0x2d17272c]);
  expect(thirteen([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3])).toEqual([0xba3e4725, 0xf27d669e]);
});

test('threefry takes signed and unsigned words alike', () => {
  expect(words([-1, -1], [-1, -1])).toEqual(words([0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff]));
  expect(words([-1, -1], [-1, -1], new Int32Array(2))).toEqual([0x1cb996fc | 0, 0xbb002be7 | 0]);
});

test('a uniform is the first 52 bits of the thirteen-round block at its address, centred', () => {
  const out = new Uint32Array(2);
  for (let i = 0; i < 20_000; i++) {
    const [key0, key1, subject, draw] = [i * 0x9e3779b1, i * 0x85ebca77, i * 0xc2b2ae3d, i * 0x27d4eb2f].map(
      (x) => x >>> 0,
    );
    threefry(key0, key1, subject, draw, out, 13);
    const bits = BigInt(out[0]) * 2n ** 20n + BigInt(out[1] >>> 12);
    expect(new Stream(key0, key1).uniform(subject, draw)).toBe(Number(2n * bits + 1n) / 2 ** 53);
  }
});

test('an address names one number, whatever was drawn before', () => {
  const stream = streamFor(SEED, 7, 'assessment');
  const first = stream.uniform(73_109, 2);
  for (let i = 0; i < 1000; i++) stream.uniform(i, i);
  expect(stream.uniform(73_109, 2)).toBe(first);
  expect(streamFor(SEED, 7, 'assessment').uniform(73_109, 2)).toBe(first);
});

test('every part of an address matters', () => {
  const numbers = new Set<number>();
  for (const seed of [SEED, [SEED[0] + 1, SEED[1]], [SEED[0], SEED[1] + 1]] as const)
    for (const replication of [0, 1, 0xffffffff])
      for (const name of ['assessment', 'assessmenu', 0, 1, 0xffffffff])
        for (const subject of [0, 1, 0xffffffff])
          for (const draw of [0, 1, 0xffffffff]) numbers.add(streamFor(seed, replication, name).uniform(subject, draw));
  expect(numbers.size).toBe(3 * 3 * 5 * 3 * 3);
});

test('the numbers of a study are the same for ever', () => {
  const stream = streamFor(SEED, 3, 'metering-test');
  expect([stream.uniform(0, 0), stream.uniform(345_000, 1), stream.uniform(4_294_967_295, 4_294_967_295)]).toEqual([
    0.7124111177204745, 0.04469044904176289, 0.9860191762867284,
  ]);
});

test('names are hashed by FNV-1a, with its published values', () => {
  expect(hashName('')).toBe(0x811c9dc5);
  expect(hashName('a')).toBe(0xe40c292c);
  expect(hashName('foobar')).toBe(0xbf9cf968);
});

/** The counter whose block under a key is the given pair of words: the thirteen rounds run backwards. */
function counterOf(key0: number, key1: number, word0: number, word1: number): [number, number] {
  const keys = [key0, key1, key0 ^ key1 ^ 0x1bd11bda];
  let [a, b] = [word0, word1];
  for (let round = 12; round >= 0; round--) {
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      a = (a - keys[injection % 3]) | 0;
      b = (b - keys[(injection + 1) % 3] - injection) | 0;
    }
    const turn = [13, 15, 26, 6, 17, 29, 16, 24][round % 8];
    b ^= a;
    b = (b >>> turn) | (b << (32 - turn));
    a = (a - b) | 0;
  }
  return [(a - key0) >>> 0, (b - key1) >>> 0];
}

test('the smallest and the largest uniform lie strictly between 0 and 1, equally far from the ends', () => {
  const stream = new Stream(3, 9);
  const smallest = stream.uniform(...counterOf(3, 9, 0, 0));
  const largest = stream.uniform(...counterOf(3, 9, -1, -1));
  expect(smallest).toBe(2 ** -53);
  expect(largest).toBeLessThan(1);
  expect(1 - largest).toBe(smallest);
});

const COUNT = 200_000;

test.each([
  ['subject', (i: number) => streamFor(SEED, 0, 'a').uniform(i, 0)],
  ['draw', (i: number) => streamFor(SEED, 0, 'a').uniform(0, i)],
  ['replication', (i: number) => streamFor(SEED, i, 'a').uniform(0, 0)],
  ['stream', (i: number) => streamFor(SEED, 0, i).uniform(0, 0)],
])('uniforms along neighbouring values of %s have the mean, variance, spread and independence of uniforms', (_, at) => {
  const bins = new Float64Array(256);
  let sum = 0;
  let squares = 0;
  let products = 0;
  let previous = 0;
  for (let i = 0; i < COUNT; i++) {
    const centred = at(i) - 0.5;
    sum += centred;
    squares += centred * centred;
    products += centred * previous;
    previous = centred;
    bins[Math.floor((centred + 0.5) * 256)]++;
  }
  // Each statistic over its own standard error: var(u) = 1/12, var(u^2) = 1/180, var(u v) = 1/144.
  expect(Math.abs(sum / Math.sqrt(COUNT / 12))).toBeLessThan(DEVIATION);
  expect(Math.abs((squares - COUNT / 12) / Math.sqrt(COUNT / 180))).toBeLessThan(DEVIATION);
  expect(Math.abs(products / Math.sqrt(COUNT / 144))).toBeLessThan(DEVIATION);
  let chiSquare = 0;
  for (const seen of bins) chiSquare += (seen - COUNT / 256) ** 2 / (COUNT / 256);
  expect(Math.abs((chiSquare - 255) / Math.sqrt(2 * 255))).toBeLessThan(DEVIATION);
});

test('planes that differ in one word of their address are uncorrelated point by point', () => {
  const base = streamFor(SEED, 0, 'a');
  const others: ((i: number) => number)[] = [
    (i) => base.uniform(i + 1, 0),
    (i) => base.uniform(i, 1),
    (i) => base.uniform(0, i),
  ];
  for (const other of [streamFor(SEED, 1, 'a'), streamFor(SEED, 0, 'b'), streamFor([SEED[0] + 1, SEED[1]], 0, 'a')])
    others.push((i) => other.uniform(i, 0));
  for (const other of others) {
    let products = 0;
    for (let i = 1; i <= COUNT; i++) products += (base.uniform(i, 0) - 0.5) * (other(i) - 0.5);
    expect(Math.abs(products / Math.sqrt(COUNT / 144))).toBeLessThan(DEVIATION);
  }
});

test('the low bits are as random as the high ones', () => {
  const stream = streamFor(SEED, 0, 'bits');
  const ones = new Float64Array(52);
  for (let i = 0; i < COUNT; i++) {
    let bits = stream.uniform(i, 0);
    for (let bit = 0; bit < 52; bit++) {
      bits *= 2;
      if (bits < 1) continue;
      ones[bit]++;
      bits -= 1;
    }
  }
  for (const seen of ones) expect(Math.abs((seen - COUNT / 2) / Math.sqrt(COUNT / 4))).toBeLessThan(DEVIATION);
});

// Laws of the seed text: the same key for ever, and a different key for a different text.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyFromSeed } from '../../src/engine/seed.ts';

test('a seed text gives the same key for ever', () => {
  expect(keyFromSeed('CP392')).toEqual([97535310, -105709664]);
  expect(keyFromSeed('')).toEqual([994027583, -749346234]);
});

test('a number as text is the seed that seedrandom makes of the number', () => {
  expect(keyFromSeed('1')).toEqual([762935692, 1748852535]);
});

test('a text repeated is another seed', () => {
  expect(keyFromSeed('11')).not.toEqual(keyFromSeed('1'));
  expect(keyFromSeed('abab')).not.toEqual(keyFromSeed('ab'));
});

test('letters outside Latin count in full', () => {
  expect(keyFromSeed('Ł')).not.toEqual(keyFromSeed('A'));
});

test('different texts have different keys of two 32-bit words', () => {
  const seen = new Map<string, string>();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const key = keyFromSeed(text);
      expect(key).toEqual(key.map((word) => word | 0));
      expect(seen.get(key.join()) ?? text).toBe(text);
      seen.set(key.join(), text);
    }),
    { seed: 392, numRuns: 2000 },
  );
});

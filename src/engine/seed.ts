// The analyst's seed text becomes the two 32-bit key words that every random number hangs from.

import seedrandom from 'seedrandom';

/** Two signed 32-bit words: the key at the root of every random number of a study. */
export type SeedKey = readonly [word0: number, word1: number];

/**
 * The key of a seed text: the first two int32 outputs of seedrandom's ARC4 generator, seeded with the UTF-8 bytes of
 * the text and one closing zero byte. This is stable: a seed printed in a report gives the same key for ever.
 *
 * The closing byte matters: without it ARC4 repeats a short key to fill its state, so that "1", "11" and "111" are one
 * seed. With it, keyFromSeed("42") is also what seedrandom gives for the number 42.
 */
export function keyFromSeed(text: string): SeedKey {
  const bytes = new TextEncoder().encode(text);
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  const generator = seedrandom(`${characters}\0`);
  return [generator.int32(), generator.int32()];
}

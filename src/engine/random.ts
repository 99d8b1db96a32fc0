// Random numbers by address, not by turn: (seed, replication, stream, subject, draw) always names the same uniform.

// Threefry-2x32: Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC11. Thirteen
// rounds pass BigCrush; twenty leave a margin. Draws, which are made in every event, use 13; keys are derived with 20.
// Nothing is remembered between draws, so two regimes that ask for the same address get the same luck, in any order.

import type { SeedKey } from './seed.ts';

const PARITY = 0x1bd11bda;
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];
/** Rounds by which keys are derived from the seed. */
const KEY_ROUNDS = 20;

/**
 * The Threefry-2x32 bijection as published, of so many rounds. Keys and counters are 32-bit words, signed or unsigned; the two output
 * words are written to out[0] and out[1].
 */
export function threefry(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  out: Int32Array | Uint32Array,
  rounds = KEY_ROUNDS,
): void {
  const keys = [key0 | 0, key1 | 0, key0 ^ key1 ^ PARITY];
  let a = (counter0 + keys[0]) | 0;
  let b = (counter1 + keys[1]) | 0;
  for (let round = 0; round < rounds; round++) {
    const turn = ROTATIONS[round % 8];
    a = (a + b) | 0;
    b = ((b << turn) | (b >>> (32 - turn))) ^ a;
    if (round % 4 < 3) continue;
    const injection = (round + 1) / 4;
    a = (a + keys[injection % 3]) | 0;
    b = (b + keys[(injection + 1) % 3] + injection) | 0;
  }
  out[0] = a;
  out[1] = b;
}

/** 2^-52. */
const UNIT = 1 / 0x10000000000000;

/** One stream of one replication: a plane of uniforms, addressed by subject and draw. */
export class Stream {
  readonly key0: number;
  readonly key1: number;
  readonly key2: number;

  /** The key words are 32-bit integers, signed or unsigned; streamFor derives them. */
  constructor(key0: number, key1: number) {
    this.key0 = key0 | 0;
    this.key1 = key1 | 0;
    this.key2 = key0 ^ key1 ^ PARITY;
  }

  /**
   * The uniform at (subject, draw), both whole numbers from 0 to 2^32 - 1.
   *
   * It is (n + 1/2) / 2^52 for a random 52-bit n: strictly between 0 and 1, and 1 - u is exact. With a 53-bit n the
   * half would not fit a double, and one draw in 2^53 would be exactly 1.
   */
  uniform(subject: number, draw: number): number {
    // "| 0" tells the compiler these are int32; without it the additions are done in floating point, at half the speed.
    const key0 = this.key0 | 0;
    const key1 = this.key1 | 0;
    const key2 = this.key2 | 0;
    let a = (subject + key0) | 0;
    let b = (draw + key1) | 0;
    // threefry() above with 13 rounds, unrolled: twice as fast, and this is the hottest arithmetic of a replication.
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key1) | 0;
    b = (b + key2 + 1) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + key2) | 0;
    b = (b + key0 + 2) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key0) | 0;
    b = (b + key1 + 3) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    return ((a >>> 0) * 0x100000 + (b >>> 12) + 0.5) * UNIT;
  }
}

/** 32-bit FNV-1a hash of the UTF-8 bytes of a name (Fowler, Noll and Vo). */
export function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/**
 * The stream of a replication (0 to 2^32 - 1) by name, or by a whole number from 0 to 2^32 - 1. Its key is the
 * Threefry block of (replication, stream id) under the seed key.
 */
export function streamFor(seedKey: SeedKey, replication: number, name: string | number): Stream {
  const key = new Int32Array(2);
  threefry(seedKey[0], seedKey[1], replication, typeof name === 'number' ? name : hashName(name), key);
  return new Stream(key[0], key[1]);
}

// Do 95 % intervals hold the truth 95 times in 100, and do paired ones find what was planted?
import { expect, test } from 'vitest';
import { log } from '../../src/engine/portable.ts';
import { streamFor } from '../../src/engine/random.ts';
import { keyFromSeed } from '../../src/engine/seed.ts';
import { PrecisionRule } from '../../src/experiment/precision.ts';
import { estimate, pairedEstimate } from '../../src/experiment/statistics.ts';
import { planFor, rowOf } from './stub.ts';

const REPEATS = 1000;
const seed = keyFromSeed('coverage');

const coverage = (holds: (repeat: number) => boolean): number => {
  let held = 0;
  for (let repeat = 0; repeat < REPEATS; repeat++) if (holds(repeat)) held++;
  return held / REPEATS;
};

/** Mean wait of the first 25 customers of an M/M/1 queue that starts empty, utilisation 0.9, mean service 1. */
const transientWait = (repeat: number, replication: number): number => {
  const stream = streamFor(seed, repeat, replication);
  let wait = 0;
  let sum = 0;
  for (let customer = 0; customer < 25; customer++) {
    sum += wait;
    const service = -log(stream.uniform(customer, 0));
    const gap = -log(stream.uniform(customer, 1)) / 0.9;
    wait = Math.max(0, wait + service - gap);
  }
  return sum / 25;
};

/** From 400,000 replications of the same arithmetic under other addresses; its standard error is 0.003. */
const trueWait = 2.359;

test('intervals of exponential data hold the mean in 93 to 97 of 100 repeats', () => {
  const found = coverage((repeat) => {
    const stream = streamFor(seed, repeat, 'exponential data');
    const interval = estimate(Float64Array.from({ length: 120 }, (_, i) => -log(stream.uniform(i, 0))));
    return interval.lower <= 1 && 1 <= interval.upper;
  });
  expect(found).toBeGreaterThanOrEqual(0.93);
  expect(found).toBeLessThanOrEqual(0.97);
});

test('so do those of a queue in its first hours, where the stopping rule chose how many replications', () => {
  const plan = planFor({
    regimes: ['a'],
    references: ['a'],
    levels: [1],
    atLeast: 5,
    atMost: 5000,
    wanted: [{ measure: 'tests', halfWidth: 0.1, relative: true }],
  });
  const found = coverage((repeat) => {
    const rule = new PrecisionRule(plan);
    const waits: number[] = [];
    while (rule.verdict() === undefined) {
      waits.push(transientWait(repeat, waits.length));
      rule.add([
        rowOf({ regime: 'a', components: 1, replication: waits.length - 1 }, { tests: waits[waits.length - 1] }),
      ]);
    }
    const interval = estimate(waits);
    return interval.lower <= trueWait && trueWait <= interval.upper;
  });
  expect(found).toBeGreaterThanOrEqual(0.93);
  expect(found).toBeLessThanOrEqual(0.97);
});

test('a planted shift is recovered, far more closely by pairs than by the noise of either regime', () => {
  let misses = 0;
  for (let repeat = 0; repeat < 200; repeat++) {
    const luck = Float64Array.from({ length: 30 }, (_, r) => transientWait(repeat, r));
    const shifted = luck.map((wait, r) => wait + 0.5 + 0.1 * streamFor(seed, repeat, 'own').uniform(r, 0) - 0.05);
    const paired = pairedEstimate(shifted, luck);
    if (paired.lower > 0.5 || paired.upper < 0.5) misses++;
    expect(paired.halfWidth).toBeLessThan(estimate(luck).halfWidth / 10);
  }
  expect(misses).toBeGreaterThan(0);
  expect(misses).toBeLessThan(25);
});

test('identical regimes differ by exactly nothing', () => {
  const luck = Float64Array.from({ length: 30 }, (_, r) => transientWait(0, r));
  expect(pairedEstimate(luck, Float64Array.from(luck))).toEqual({
    n: 30,
    mean: 0,
    sd: 0,
    lower: 0,
    upper: 0,
    halfWidth: 0,
  });
});

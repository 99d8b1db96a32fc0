// Laws of the levels: area is height times time, and only a level that lasts beyond its instant is a peak.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Levels } from '../../src/engine/level.ts';

test('the area is the height times the time it stood', () => {
  const levels = new Levels(1);
  levels.change(0, 10, 3);
  levels.change(0, 14, -2);
  expect(levels.area(0, 14)).toBe(12);
  expect(levels.area(0, 20)).toBe(18);
  expect(levels.value(0)).toBe(1);
});

test('setting a level is changing it by the difference', () => {
  const levels = new Levels(2);
  for (const [now, value] of [
    [2, 5],
    [3, 5],
    [9, 1],
  ]) {
    levels.set(0, now, value);
    levels.change(1, now, value - levels.value(1));
  }
  expect([levels.value(0), levels.area(0, 10)]).toEqual([1, 36]);
  expect([levels.value(1), levels.area(1, 10)]).toEqual([1, 36]);
});

test('reading an area changes nothing', () => {
  const levels = new Levels(1);
  levels.change(0, 1, 2);
  expect([levels.area(0, 5), levels.area(0, 3), levels.area(0, 5)]).toEqual([8, 4, 8]);
});

test('a level that rises and falls within one instant leaves no peak and no area', () => {
  const levels = new Levels(1);
  levels.change(0, 5, 1);
  levels.settle(0);
  levels.change(0, 7, 9);
  levels.change(0, 7, -9);
  levels.settle(0);
  expect(levels.peak(0)).toBe(1);
  expect(levels.area(0, 8)).toBe(3);
});

test('a peak stays when the level falls', () => {
  const levels = new Levels(1);
  for (const delta of [4, 2, -5, 1]) {
    levels.change(0, 1, delta);
    levels.settle(0);
  }
  expect([levels.peak(0), levels.value(0)]).toEqual([6, 2]);
});

test('a level that never settled has no peak', () => {
  const levels = new Levels(1);
  levels.change(0, 1, 4);
  expect(levels.peak(0)).toBe(0);
});

test('each series keeps its own account, equal to a plain re-count of its changes', () => {
  const change = fc.record({
    series: fc.nat(3),
    wait: fc.nat(1000),
    delta: fc.integer({ min: -5, max: 9 }),
    settles: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 80 }), (changes) => {
      const levels = new Levels(4);
      const histories: { at: number; value: number }[][] = [[], [], [], []];
      const peaks = [0, 0, 0, 0];
      let now = 0;
      for (const { series, wait, delta, settles } of changes) {
        now += wait;
        const value = (histories[series].at(-1)?.value ?? 0) + delta;
        histories[series].push({ at: now, value });
        levels.change(series, now, delta);
        if (!settles) continue;
        levels.settle(series);
        peaks[series] = Math.max(peaks[series], value);
      }
      const end = now + 10;
      histories.forEach((history, series) => {
        const area = history.reduce((sum, { at, value }, i) => sum + value * ((history[i + 1]?.at ?? end) - at), 0);
        expect(levels.area(series, end)).toBe(area);
        expect(levels.value(series)).toBe(history.at(-1)?.value ?? 0);
        expect(levels.peak(series)).toBe(peaks[series]);
      });
    }),
    { seed: 392, numRuns: 500 },
  );
});

test('a reset starts again from nothing', () => {
  const levels = new Levels(2);
  levels.change(1, 100, 5);
  levels.settle(1);
  levels.reset();
  expect([levels.value(1), levels.peak(1), levels.area(1, 50)]).toEqual([0, 0, 0]);
});

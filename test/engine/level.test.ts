// Laws of levels: areas by hand, peaks that lasted, series that do not touch each other.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Levels } from '../../src/engine/level.ts';

test('the area under a level is the sum of its rectangles', () => {
  const levels = new Levels(1);
  levels.set(0, 2, 3); // 0 until 2
  levels.change(0, 5, 2); // 3 x 3
  levels.change(0, 6, -4); // 5 x 1
  expect(levels.value(0)).toBe(1);
  expect(levels.area(0, 10)).toBe(3 * 3 + 5 * 1 + 1 * 4);
});

test('a level that is gone within its instant is no peak', () => {
  const levels = new Levels(1);
  levels.change(0, 1, 7);
  levels.change(0, 1, -5);
  levels.change(0, 4, -2);
  expect(levels.peak(0, 9)).toBe(2);
});

test('a level that still stands is a peak as soon as it has lasted', () => {
  const levels = new Levels(1);
  levels.change(0, 3, 4);
  expect(levels.peak(0, 3)).toBe(0);
  expect(levels.peak(0, 3.5)).toBe(4);
});

test('series do not touch each other', () => {
  const levels = new Levels(2);
  levels.set(0, 1, 5);
  expect([levels.value(1), levels.area(1, 9), levels.peak(1, 9)]).toEqual([0, 0, 0]);
});

test('area and peak agree with a walk over the same steps, whatever they are', () => {
  const steps = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: -9, max: 9 })), { maxLength: 40 });
  fc.assert(
    fc.property(steps, (changes) => {
      const levels = new Levels(1);
      let [now, value, area, peak] = [0, 0, 0, 0];
      for (const [wait, delta] of changes) {
        area += value * wait;
        if (wait > 0) peak = Math.max(peak, value);
        now += wait;
        value += delta;
        levels.change(0, now, delta);
      }
      expect(levels.area(0, now)).toBe(area);
      expect(levels.peak(0, now)).toBe(peak);
    }),
  );
});

// Draws of assumptions: addressed by their number and name, so that nothing else moves them.
import { expect, test } from 'vitest';
import { drawsOf } from '../../src/experiment/draws.ts';
import { gridWorld } from './grid-world.ts';

test('more draws, or more assumptions, leave the others as they were', () => {
  const world = gridWorld();
  const [few, many] = [drawsOf(world, ['hours'], 3), drawsOf(world, ['uptake', 'hours'], 9)];
  expect(many.slice(0, 3).map(({ hours }) => hours)).toEqual(few.map(({ hours }) => hours));
  expect(new Set(many.map(({ uptake }) => uptake)).size).toBe(9);
});

test('the seed decides; no other value of the world does', () => {
  const other = gridWorld({ components: [7], replications: { exactly: 3 } });
  other.assumptions.hours.value = 5;
  expect(drawsOf(other, ['hours'], 4)).toEqual(drawsOf(gridWorld(), ['hours'], 4));
  expect(drawsOf(gridWorld({ seed: 'other' }), ['hours'], 4)).not.toEqual(drawsOf(gridWorld(), ['hours'], 4));
});

test('a draw is a quantile of the distribution', () => {
  const hours = drawsOf(gridWorld(), ['hours'], 2000).map((draw) => draw.hours);
  expect(Math.min(...hours)).toBeGreaterThan(0);
  expect(Math.max(...hours)).toBeLessThan(8);
  // The mean of 2,000 uniforms on 0 to 8 has a standard error of 0.05.
  expect(Math.abs(hours.reduce((a, b) => a + b) / 2000 - 4)).toBeLessThan(0.2);
});

test('an assumption of which nothing is believed cannot be drawn', () => {
  expect(() => drawsOf(gridWorld(), ['pairs'], 1)).toThrow('no distribution of pairs');
});

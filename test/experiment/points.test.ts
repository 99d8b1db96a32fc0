// A point is named by what is otherwise in it, in a fixed order.
import { expect, test } from 'vitest';
import { givenText, idOf, only, pointOf } from '../../src/experiment/points.ts';

test('the order in which values were written changes no id', () => {
  expect(givenText({ b: 2, a: 0.25 })).toBe('a=0.25 b=2');
  expect(pointOf({ b: 2, a: 0.25 })).toEqual({ id: 'a=0.25 b=2', set: { a: 0.25, b: 2 } });
});

test('a point says all that is otherwise, and nothing that is not', () => {
  expect(pointOf({ a: 1 }, 'examiners', 'backcast')).toEqual({
    id: 'a=1 unlimited:examiners year:backcast',
    set: { a: 1 },
    unlimited: 'examiners',
    year: 'backcast',
  });
  expect(pointOf({}, '', 'solves')).toEqual({ id: 'year:solves', year: 'solves' });
  expect(pointOf({})).toBeUndefined();
});

test('a play is known by its regime, its level and its point', () => {
  const play = { regime: 'slow', components: 200 };
  const ids = [play, { ...play, point: pointOf({ a: 1 })! }, { ...play, components: 300 }, { ...play, regime: 'fast' }];
  expect(new Set(ids.map(idOf)).size).toBe(4);
});

test('values can be left out by name and by value', () => {
  expect(only({ a: 1, b: 2, c: 3 }, (name, value) => name !== 'a' && value < 3)).toEqual({ b: 2 });
});

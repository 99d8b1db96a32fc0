// Checks which word is taken to have been meant.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise, distance, listed, suggest } from '../../src/scenario/suggest.ts';

describe('did you mean', () => {
  it('an insertion, a deletion, a change and a swap are one slip each', () => {
    for (const [a, b, slips] of [
      ['per', 'per', 0],
      ['per', 'perr', 1],
      ['perr', 'per', 1],
      ['per', 'pet', 1],
      ['per', 'pre', 1],
      ['pre-minutes', 'test-minutes', 4],
      ['', 'abc', 3],
    ] as const)
      expect([a, b, distance(a, b)]).toEqual([a, b, slips]);
  });

  it('distance is the same both ways, and nought only between equals', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(words, words, (a, b) => distance(a, b) === distance(b, a) && (distance(a, b) === 0) === (a === b)),
      { seed: 1 },
    );
  });

  it('the nearest is meant, the first of equals, and none that is far', () => {
    expect(suggest('componant', ['component', 'cmu'])).toBe('component');
    expect(suggest('pr', ['per', 'par'])).toBe('per');
    expect(suggest('zebra', ['component', 'cmu'])).toBeUndefined();
    expect(suggest('', ['a'])).toBeUndefined();
    expect(suggest('x'.repeat(1e6), ['x'])).toBeUndefined();
  });

  it('capitals, spaces and underscores are no slips', () => {
    expect(suggest('Test Minutes', ['rest-minutes', 'test-minutes'])).toBe('test-minutes');
    expect(suggest('test_minutes', ['test-minute', 'test-minutes'])).toBe('test-minutes');
  });

  it('advice names the nearest word and what to do if it is not the one', () => {
    expect(advise('pre', ['per'], 'delete it')).toBe('did you mean `per`? If not, delete it');
    expect(advise('zebra', ['per'], 'delete it')).toBe('delete it');
  });

  it('words are listed as in a sentence, and a long list is cut', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 9, 'and')]).toEqual([
      '',
      'a',
      'a or b',
      'a, b and c',
    ]);
    expect(listed(['a', 'b', 'c', 'd'], 2)).toBe('a, b (and 2 more)');
  });
});

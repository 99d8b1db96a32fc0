// Sentences that know their cells: words are the texts in order, addresses survive strange ids, and ends are where they belong.
import { expect, test } from 'vitest';
import { addressOf, capital, derived, joinedBy, listedBy, say, wordsOf } from '../../src/experiment/said.ts';
import { PERCENT, POINTS, told } from '../../src/experiment/told.ts';
import { interval } from './found.ts';

const at = { file: 'a.csv', row: { regime: 'x' } };
const words = (...given: Parameters<typeof told>): string => wordsOf(told(...given));

test('a template keeps figures as they are, takes sentences apart, and drops empty texts', () => {
  const figure = derived('id', '5', 5, '', '');
  expect(say`a ${figure}${''} b ${say`c ${figure}`}`).toEqual(['a ', figure, ' b ', 'c ', figure]);
});

test('lists and joins read as lists and joins; what is empty is passed over', () => {
  expect(wordsOf(listedBy([['a'], ['b'], ['c']]))).toBe('a, b and c');
  expect(wordsOf(joinedBy([['a'], [], ['c']], '; '))).toBe('a; c');
  expect(wordsOf(capital(['abc']))).toBe('Abc');
});

test('an address names file, row and column, and no id can break it apart', () => {
  expect(addressOf({ ...at, column: 'mean' })).toBe('a.csv#regime=x;column=mean');
  expect(addressOf({ file: 'a.csv', row: { regime: 'x;y=z#%' }, column: 'm' })).toBe(
    'a.csv#regime=x%3by%3dz%23%25;column=m',
  );
});

test('a number is told with its interval, each end from its own cell', () => {
  expect(words(interval(0.5, 0.1), at, PERCENT)).toBe('50% (40 to 60)');
  expect(words(interval(0.99, 0.05), at, PERCENT)).toBe('99.0% (94.0 to 100.0)');
  expect(words(interval(0.5, 0), at, PERCENT)).toBe('50%');
  expect(words(interval(0.5, 3, 2), at, PERCENT)).toBe('50.0%');
  const turned = told(interval(-0.5, 0.1), at, { ...POINTS, unsigned: true });
  expect(wordsOf(turned)).toBe('50 (40 to 60)');
  expect(turned.flatMap((part) => (typeof part === 'string' ? [] : [part.cell.column]))).toEqual([
    'mean',
    'upper',
    'lower',
  ]);
});

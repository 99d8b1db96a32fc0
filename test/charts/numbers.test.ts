// Laws of numbers and dates in words.
import { describe, expect, test } from 'vitest';
import {
  count,
  dateWords,
  levelText,
  listed,
  magnitude,
  percent,
  percentDecimals,
  shortDate,
} from '../../src/charts/numbers.ts';

describe('numbers in words', () => {
  test('counts have commas and a true minus sign', () => {
    expect(count(73109)).toBe('73,109');
    expect(count(-1234.56, 1)).toBe('\u22121,234.6');
    expect(count(Number.NaN)).toBe('not known');
  });

  test('a share that is not quite all is never 100%, and one that is not quite none never 0%', () => {
    expect(percent(1)).toBe('100%');
    expect(percent(0.9999)).toBe('over 99%');
    expect(percent(0.0001)).toBe('under 1%');
    expect(percent(0.0001, 1)).toBe('under 0.1%');
    expect(percent(0)).toBe('0%');
    expect(percent(0.314)).toBe('31%');
  });

  test('percentages have a decimal where two figures of their half-width need it', () => {
    expect([0.19, 0.019, 0.0019, 0.00019, Number.NaN].map(percentDecimals)).toEqual([0, 1, 1, 1, 1]);
  });

  test('magnitudes have three figures, or fewer where the half-width supports no more', () => {
    expect([0.1234, 7.84, 45_623, 999_600, 1_234_567, 10_240_000_000].map((x) => magnitude(x))).toEqual([
      '0.123',
      '7.84',
      '45,600',
      '1.00 million',
      '1.23 million',
      '10.2 billion',
    ]);
    expect(magnitude(11_900_000, 12_000_000)).toBe('12 million');
    expect(magnitude(953_000, 480_000)).toBe('950,000');
    expect(magnitude(0)).toBe('0');
  });

  test('growth levels are in full up to a million', () => {
    expect([418_109, 30_000_000].map(levelText)).toEqual(['418,109', '30 million']);
  });
});

describe('dates in words', () => {
  test('name the month, whatever the clock says', () => {
    expect(dateWords('2027-08-13 17:00')).toBe('13 August 2027');
    expect(shortDate('2027-08-03')).toBe('3 Aug 2027');
  });

  test('what is no date stays what it is', () => {
    expect(dateWords('2027-02-30')).toBe('2027-02-30');
  });

  test('lists end in "and"', () => {
    expect([['a'], ['a', 'b'], ['a', 'b', 'c'], []].map(listed)).toEqual(['a', 'a and b', 'a, b and c', '']);
  });
});

// Numbers as text, for machines and for readers.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inFull, span, spread, supported, thousands, toPlace } from '../../src/experiment/rounding.ts';

test('a half-width has two significant figures and its value goes to the same place', () => {
  const said = (value: number, halfWidth: number) => `${supported(value, halfWidth)} ± ${spread(halfWidth)}`;
  expect(said(12.34567, 0.4512)).toBe('12.35 ± 0.45');
  expect(said(73109, 253)).toBe('73,110 ± 250');
  expect(said(73109, 2530)).toBe('73,100 ± 2,500');
  expect(said(1234567.891, 1.5)).toBe('1,234,567.9 ± 1.5');
  expect(said(0.0012345, 0.000099)).toBe('0.001234 ± 0.000099');
});

test('a half-width that rounds up to a new digit keeps two figures', () => {
  expect([spread(0.0996), supported(3.1499, 0.0996)]).toEqual(['0.10', '3.15']);
  expect([spread(99.6), supported(3141.59, 99.6)]).toEqual(['100', '3,140']);
});

test('digits that are printed are never finer than the half-width supports', () => {
  const numbers = fc.double({ min: -1e7, max: 1e7, noNaN: true });
  const widths = fc.double({ min: 1e-6, max: 1e6, noNaN: true }).filter((width) => width > 0);
  fc.assert(
    fc.property(numbers, widths, (value, halfWidth) => {
      const printed = Number(supported(value, halfWidth).replaceAll(',', ''));
      // The last place printed is at least a hundredth of the half-width, and rounding moves by at most half of it.
      const unit = Number(`1e${Number(halfWidth.toExponential(1).split('e')[1]) - 1}`);
      expect(unit).toBeGreaterThan(halfWidth / 101);
      if (unit >= 1) expect(printed % unit === 0).toBe(true);
      expect(Math.abs(printed - value)).toBeLessThanOrEqual(unit * 0.5 + 1e-8);
      const decimals = supported(value, halfWidth).split('.')[1]?.length ?? 0;
      expect(decimals).toBe(Math.max(0, Math.round(-Math.log10(unit))));
    }),
    { seed: 11, numRuns: 2000 },
  );
});

test('an exact value is printed whole, or to four figures', () => {
  expect([73109, 83.12345, 0.174821, 1234.5, -2.5, 0].map((value) => supported(value, 0))).toEqual([
    '73,109',
    '83.12',
    '0.1748',
    '1,235',
    '-2.500',
    '0',
  ]);
  expect([3.4e-10, 0.00012345].map((value) => supported(value, 0))).toEqual(['0', '0.0001']);
  expect(spread(0)).toBe('');
});

test('without an interval a value has three figures', () => {
  expect([73109, 83.12345, 0].map((value) => supported(value, Number.NaN))).toEqual(['73,100', '83.1', '0.00']);
  expect(spread(Number.NaN)).toBe('');
});

test('what does not exist prints as nothing', () => {
  for (const none of [Number.NaN, Number.POSITIVE_INFINITY]) {
    expect([supported(none, 1), inFull(none), toPlace(none, 0), spread(none), span(none, 1)]).toEqual([
      '',
      '',
      '',
      '',
      '',
    ]);
  }
});

test('nothing is negative zero', () => {
  expect([toPlace(-0.4, 0), toPlace(-0.004, -2), inFull(-0), toPlace(-4, 1)]).toEqual(['0', '0.00', '0', '0']);
});

test('thousands are grouped before the point only', () => {
  expect(['1', '999', '1000', '-1234567.8901', '418109'].map(thousands)).toEqual([
    '1',
    '999',
    '1,000',
    '-1,234,567.8901',
    '418,109',
  ]);
});

test('the ends of an interval share the place of its half-width', () => {
  expect(span(17.36123, 17.60321)).toBe('17.36 to 17.60');
  expect(span(-3.2, 41)).toBe('-3 to 41');
  expect(span(5, 5)).toBe('');
});

test('a number in full reads back to the same bits', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Number(inFull(value))).toBe(value === 0 ? 0 : value);
    }),
    { seed: 5, numRuns: 500 },
  );
});

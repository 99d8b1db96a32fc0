// Laws of lengths: four units of one figure's width, and nothing that is none.
import { expect, test } from 'vitest';
import { inchesOf } from '../../src/cli/length.ts';

test('a width is the same in every unit', () => {
  for (const text of ['2.54cm', '25.4mm', '1in', '96px', ' 1 in ']) expect(inchesOf(text), text).toBeCloseTo(1, 12);
});

test('what is no length, or none for a figure, is not one', () => {
  for (const text of ['', '16', 'cm', '16 km', '-3cm', '1e3mm', '16cm wide', '0cm', '5mm', '3m', '200cm', 'NaNcm'])
    expect(inchesOf(text), text).toBeUndefined();
});

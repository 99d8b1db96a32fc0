// Laws of money: whole pence, and no sum over two price bases.
import { expect, test } from 'vitest';
import { penceOf, sumOfMoney } from '../../src/economics/money.ts';

test('an amount is rounded to the penny once, a cost and its saving alike', () => {
  expect([penceOf(1.005 * 100), penceOf(0.125), penceOf(-0.125)]).toEqual([10050, 13, -13]);
  expect(Object.is(penceOf(-0.001), 0)).toBe(true);
});

test('amounts in prices of one year add up to the penny', () => {
  const amounts = [0.1, 0.2, 0.3].map((gbp) => ({ pence: penceOf(gbp), priceBase: 2025 }));
  expect(sumOfMoney(amounts, 2025)).toEqual({ pence: 60, priceBase: 2025 });
  expect(sumOfMoney([], 2025)).toEqual({ pence: 0, priceBase: 2025 });
});

test('two price bases in one sum are an error that names both', () => {
  const amounts = [
    { pence: 100, priceBase: 2025 },
    { pence: 100, priceBase: 2019 },
  ];
  expect(() => sumOfMoney(amounts, 2025)).toThrow(
    'prices of 2019 in a sum in prices of 2025: bring them to one year first',
  );
});

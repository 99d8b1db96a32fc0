// Discount factors of the shipped schedule, the annuities that follow, and present values of years.
import { expect, test } from 'vitest';
import { diskLibrary, libraryPath } from '../../src/cli/library.ts';
import { appraise, equivalentAnnualPence, repeated } from '../../src/economics/appraise.ts';
import { annuityFactor, annuityFactorArrears, factorsOf, scheduleOf } from '../../src/economics/discount.ts';
import { gbpOf, penceOf } from '../../src/economics/money.ts';
import { discountOf } from '../../src/scenario/cost-items.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import { Values } from '../../src/scenario/values.ts';

const world = loadWorld(diskLibrary(), libraryPath('scenarios/year-2027.yaml'), {});
const schedule = scheduleOf(discountOf(world)!, new Values(world));

test('factors accumulate band by band from year 0, as the Green Book has them', () => {
  const factors = factorsOf(schedule, 400);
  const at = [0, 1, 10, 30, 31, 76].map((year) => factors[year].toFixed(6));
  expect(at).toEqual(['1.000000', '0.966184', '0.708919', '0.356278', '0.345901', '0.091916']);
  expect(factors.every((factor, year) => year === 0 || factor < factors[year - 1])).toBe(true);
});

test('a year that no band has is an error, not a rate of nothing', () => {
  const short = { edition: 'A short one', bands: [{ from: 0, to: 5, rate: 0.035 }] };
  expect(factorsOf(short, 6)).toHaveLength(6);
  expect(() => factorsOf(short, 7)).toThrow('A short one has no rate for year 6');
});

test('ten years have the annuity factor 8.6077 where year 0 is not discounted, and 8.3166 where each is paid at its end', () => {
  expect(annuityFactor(schedule, 10).toFixed(4)).toBe('8.6077');
  expect(annuityFactorArrears(schedule, 10).toFixed(4)).toBe('8.3166');
});

test('GBP 4.6 million of present value over ten years are GBP 0.53 million a year', () => {
  const yearly = gbpOf(equivalentAnnualPence(penceOf(4_600_000), annuityFactor(schedule, 10)));
  expect((yearly / 1e6).toFixed(2)).toBe('0.53');
  expect(yearly).toBeCloseTo(4_600_000 / 8.607687, 0);
});

test('the discounted years of an appraisal add up to its present value to the penny', () => {
  const costs = [1_000_01, -333_33, 777_77, 12_34].map((pence, i) => ({ deliveryYear: String(i), pence }));
  const { years, pvPence, undiscountedPence } = appraise(costs, schedule);
  expect(years.reduce((sum, { discountedPence }) => sum + discountedPence, 0)).toBe(pvPence);
  expect(undiscountedPence).toBe(1_000_01 - 333_33 + 777_77 + 12_34);
  expect(Number.isInteger(pvPence)).toBe(true);
  expect(appraise([], schedule).pvPence).toBe(0);
});

test('a year repeated has its one-off costs in the first year alone, and names its Delivery Years', () => {
  expect(repeated(100, 7, 3, 2098)).toEqual([
    { deliveryYear: '2098/99', pence: 107 },
    { deliveryYear: '2099/00', pence: 7 },
    { deliveryYear: '2100/01', pence: 7 },
  ]);
  // A chain of alike years is worth what the year repeated is.
  const chain = [107, 7, 7].map((pence) => ({ deliveryYear: '', pence }));
  expect(appraise(chain, schedule).pvPence).toBe(appraise(repeated(100, 7, 3, 2027), schedule).pvPence);
});

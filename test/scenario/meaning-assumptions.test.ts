// Checks what is said of assumptions that contradict themselves.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Assumption } from '../../src/scenario/schema/assumption.ts';
import { assume, type Law, said } from './small-world.ts';

const one = (unit: string, rest: Partial<Assumption>) => ({ assumptions: { x: assume(unit, rest) } });
const believed = (distribution: Assumption['distribution']) =>
  one('minutes', { value: 2, range: [1, 5], distribution });
const dated = (...values: [string, number][]) =>
  one('heads', { values: values.map(([from, value]) => ({ from, value })) });
const formula = (text: string, unit = 'number', rest: Partial<Assumption> = {}) => ({
  assumptions: {
    x: assume(unit, { formula: text, ...rest }),
    start: assume('date', { value: '2027-04-01' }),
    nought: assume('number', { value: 0 }),
  },
});

const laws: Law[] = [
  [
    'an assumption has a value',
    one('minutes', {}),
    'found `x` without a value; expected exactly one of `value`, `values` and `formula`. To mend it: write `value:` and a number.',
  ],
  [
    'an assumption has one value',
    one('minutes', { value: 2, formula: '1 + 1' }),
    'found `x` with `value` and `formula`; expected exactly one of `value`, `values` and `formula`. To mend it: keep one and remove the other.',
  ],
  [
    'a value is not dated and undated',
    one('minutes', { value: 2, values: [{ from: '2027-01-01', value: 2 }] }),
    'found `x` with `value` and `values`; expected exactly one of `value`, `values` and `formula`. To mend it: keep one and remove the other.',
  ],
  [
    'a unit is known',
    one('furlongs', { value: 2 }),
    'found the unit `furlongs`; expected a unit of the registry, as minutes, working days, share, kW, heads or GBP/hour. To mend it: choose the unit that says what the number counts; `number` has none.',
  ],
  [
    'a unit written nearly right is mended',
    one('minuts/component', { value: 2 }),
    'found the unit `minuts` in `minuts/component`; expected a unit of the registry, as minutes, working days, share, kW, heads or GBP/hour. To mend it: write `minutes`.',
  ],
  [
    'a unit in other words is mended',
    one('hrs', { value: 2 }),
    'found the unit `hrs`; expected a unit of the registry, as minutes, working days, share, kW, heads or GBP/hour. To mend it: write `hours`.',
  ],
  [
    'a percentage is a share',
    one('%', { value: 12.5 }),
    'found the unit `%`; expected a share from 0 to 1. To mend it: write 0.125 share for 12.5 %.',
  ],
  [
    'a share is at most 1',
    one('share', { value: 15 }),
    'found `value: 15`; expected a share from 0 to 1. To mend it: write 0.15 for 15 %.',
  ],
  [
    'a share is not negative',
    one('share', { value: -0.1 }),
    'found `value: -0.1`; expected a share from 0 to 1. To mend it: write a share from 0 to 1.',
  ],
  [
    'a share a year is a share',
    one('share/year', { value: 3.5 }),
    'found `value: 3.5`; expected a share from 0 to 1. To mend it: write 0.035 for 3.5 %.',
  ],
  [
    'a range in percent is no range of a share',
    one('share', { value: 0.15, range: [0.1, 40] }),
    'found `40`; expected a share from 0 to 1. To mend it: write 0.4 for 40 %.',
  ],
  [
    'a switch is off or on',
    one('switch', { value: 2 }),
    'found `value: 2`; expected 0 (off) or 1 (on). To mend it: write 0 (off) or 1 (on).',
  ],
  [
    'a date is no number',
    one('date', { value: 20270415 }),
    'found `value: 20270415` in an assumption whose unit is date; expected a date. To mend it: write it as in 2027-04-15.',
  ],
  [
    'a date stands in the calendar',
    one('date', { value: '2027-02-30' }),
    'found `value: 2027-02-30`; expected a date of the calendar. To mend it: February 2027 ends on 2027-02-28; write a day that it has.',
  ],
  [
    'a clock time stands in the day',
    one('date', { value: '2027-02-28T24:30' }),
    'found `value: 2027-02-28T24:30`; expected a date of the calendar. To mend it: write the clock time as in 2027-04-15T17:00; 24:00 is the latest.',
  ],
  [
    'a number is no date',
    one('minutes', { value: '2027-04-15' }),
    'found `value: 2027-04-15` in an assumption in minutes; expected a number. To mend it: write `unit: date`, if a date is meant.',
  ],
  [
    'a number is no text',
    one('minutes', { value: 'twenty' }),
    'found `value: twenty` in an assumption in minutes; expected a number. To mend it: write a number alone.',
  ],
  [
    'dated values ascend',
    dated(['2027-06-01', 6], ['2027-05-01', 8]),
    'found `from: 2027-05-01` after `from: 2027-06-01`; expected dated values in ascending order. To mend it: put them in order, each date once.',
  ],
  [
    'dated values have different dates',
    dated(['2027-06-01', 6], ['2027-06-01', 8]),
    'found `from: 2027-06-01` after `from: 2027-06-01`; expected dated values in ascending order. To mend it: put them in order, each date once.',
  ],
  [
    'dated values have dates of the calendar',
    dated(['2027-06-31', 6]),
    'found `from: 2027-06-31`; expected a date of the calendar. To mend it: June 2027 ends on 2027-06-30; write a day that it has.',
  ],
  [
    'a range is ordered',
    one('minutes', { value: 2, range: [5, 1] }),
    'found a range from 5 to 1; expected the low end first. To mend it: swap the two.',
  ],
  [
    'a value lies in its range',
    one('minutes', { value: 7, range: [1, 5] }),
    'found `value: 7` of `x`; expected a value inside the range, 1 to 5. To mend it: widen the range, or change the value.',
  ],
  [
    'a date lies in its range',
    one('date', { value: '2027-09-01', range: ['2027-07-01', '2027-08-31'] }),
    'found `value: 2027-09-01` of `x`; expected a value inside the range, 2027-07-01 to 2027-08-31. To mend it: widen the range, or change the value.',
  ],
  [
    'dated values lie in their range',
    one('heads', { values: [{ from: '2027-01-01', value: 9 }], range: [1, 5] }),
    'found `value: 9` of `x`; expected a value inside the range, 1 to 5. To mend it: widen the range, or change the value.',
  ],
  [
    'a formula comes to a value in its range',
    formula('2 * 4', 'number', { range: [1, 5] }),
    'found `x`, which comes to 8; expected a value inside the range, 1 to 5. To mend it: widen the range, or change the value.',
  ],
  [
    'a formula comes to a number',
    formula('1 / nought'),
    'found the formula of `x`, which has no value; expected a formula that comes to a number. To mend it: look for a division by 0, a date that is none, a switch that is neither 0 nor 1, or a step that is failed for ever.',
  ],
  [
    'a formula in shares comes to a share',
    formula('3 / 2', 'share'),
    'found `x`, which comes to 1.5; expected a share from 0 to 1. To mend it: mend the formula, or the unit.',
  ],
  [
    'working days are counted between dates',
    formula('working-days(start, nought)', 'working days'),
    'found `nought`, whose unit is number, in working-days(from, to); expected a date there. To mend it: name an assumption whose unit is date.',
  ],
  [
    'a uniform distribution runs upwards',
    believed({ shape: 'uniform', low: 3, high: 2 }),
    'found a distribution of 3 to 2; expected a low end below the high end. To mend it: put the numbers in ascending order.',
  ],
  [
    'a triangle has its mode inside',
    believed({ shape: 'triangular', low: 1, mode: 5, high: 4 }),
    'found a distribution of 1, 5, 4; expected low, mode and high in ascending order. To mend it: put the numbers in ascending order.',
  ],
  [
    'a pert distribution has its mode inside',
    believed({ shape: 'pert', low: 2, mode: 1, high: 4 }),
    'found a distribution of 2, 1, 4; expected low, mode and high in ascending order. To mend it: put the numbers in ascending order.',
  ],
  [
    'a loguniform distribution begins above 0',
    believed({ shape: 'loguniform', low: 0, high: 4 }),
    'found a low end of 0; expected an end greater than 0, as it has a logarithm. To mend it: raise the low end.',
  ],
  [
    'a lognormal distribution has a mean above 0',
    believed({ shape: 'lognormal', mean: 0, cv: 1 }),
    'found a mean of 0; expected a number greater than 0. To mend it: raise the mean.',
  ],
  [
    'a lognormal distribution varies',
    believed({ shape: 'lognormal', mean: 2, cv: 0 }),
    'found a cv of 0; expected a number greater than 0. To mend it: raise the cv.',
  ],
  [
    'discrete values have weights of their own',
    believed({ shape: 'discrete', values: [1, 2], weights: [1] }),
    'found 2 values with 1 weights; expected one weight for every value. To mend it: add or remove some.',
  ],
  [
    'one weight is above 0',
    believed({ shape: 'discrete', values: [1, 2], weights: [0, 0] }),
    'found weights 0, 0; expected weights of 0 or more, one of them above 0. To mend it: mend the weights.',
  ],
  [
    'no weight is negative',
    believed({ shape: 'discrete', values: [1, 2], weights: [2, -1] }),
    'found weights 2, -1; expected weights of 0 or more, one of them above 0. To mend it: mend the weights.',
  ],
  [
    'what is believed lies inside what is not absurd',
    believed({ shape: 'uniform', low: 2, high: 9 }),
    'found a distribution of `x` that reaches 9; expected what is believed inside what is not absurd, 1 to 5. To mend it: widen the range, or narrow the distribution.',
  ],
  [
    'the mean of what is believed lies in the range',
    believed({ shape: 'lognormal', mean: 0.5, cv: 1 }),
    'found a distribution of `x` with a mean of 0.5; expected what is believed inside what is not absurd, 1 to 5. To mend it: widen the range, or narrow the distribution.',
  ],
  [
    'discrete values lie in the range',
    believed({ shape: 'discrete', values: [1, 7], weights: [1, 1] }),
    'found a distribution of `x` that reaches 7; expected what is believed inside what is not absurd, 1 to 5. To mend it: widen the range, or narrow the distribution.',
  ],
];

describe('assumptions', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('nothing is said of a value at either end of its range', () => {
    expect(said(checkMeaning, one('minutes', { value: 1, range: [1, 5] }))).toEqual([]);
    expect(said(checkMeaning, one('minutes', { value: 5, range: [1, 5] }))).toEqual([]);
    expect(said(checkMeaning, one('date', { value: '2027-08-31T17:00', range: ['2027-08-31', '2027-09-01'] }))).toEqual(
      [],
    );
  });

  it('nothing is said of a distribution that reaches the ends of the range', () => {
    expect(said(checkMeaning, believed({ shape: 'uniform', low: 1, high: 5 }))).toEqual([]);
    expect(said(checkMeaning, believed({ shape: 'triangular', low: 1, mode: 1, high: 5 }))).toEqual([]);
  });

  it('a share may exceed 1 where its range says so, as examiners may be busier than there is time', () => {
    expect(said(checkMeaning, one('share', { value: 1.02, range: [0.6, 1.05] }))).toEqual([]);
  });

  it('a formula may come to a date', () => {
    expect(said(checkMeaning, formula('start + 42', 'date', { range: ['2027-05-01', '2027-06-01'] }))).toEqual([]);
  });
});

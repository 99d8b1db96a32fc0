// Checks what is said of a field whose unit, bounds or date is not its own.
import { describe, expect, it } from 'vitest';
import { Issues, remember } from '../../src/scenario/issue.ts';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Assumption } from '../../src/scenario/schema/assumption.ts';
import type { Step } from '../../src/scenario/schema/regime.ts';
import {
  assess,
  assume,
  bespoke,
  examiners,
  type Law,
  regime,
  said,
  smallWorld,
  stepsOnly,
  test,
} from './small-world.ts';

/** A test step with a field by name, and what the name stands for. */
const named = (unit: string, rest: Partial<Assumption>, step: Partial<Step>) => ({
  regimes: [stepsOnly({ ...test, ...step })],
  assumptions: { x: assume(unit, rest) },
});
const minutes = (unit: string, value: number) => named(unit, { value }, { minutes: 'x' });
const failing = (share: number | string, rest: Partial<Assumption> = {}) =>
  named('share', { value: 0.1, ...rest }, { fails: { share, attempts: 2, then: 'test' } });
const fixed = (unit: string, per: Step['per'] = 'submission') => ({
  regimes: [stepsOnly({ ...assess, per, fixed: 'x' }, test)],
  assumptions: { x: assume(unit, { value: 180 }) },
});
const tariff = (unit: string) => ({
  pools: { examiners: { ...examiners, tariff: 'x' } },
  assumptions: { x: assume(unit, { value: 50 }) },
});
const due = (unit: string, value: number | string) => ({
  regimes: [regime({ bespoke: { ...bespoke, deadline: { by: 'x' } } })],
  assumptions: { x: assume(unit, { value }) },
});

const laws: Law[] = [
  [
    'hours are not minutes',
    minutes('hours', 0.5),
    'found `x`, whose unit is hours; expected the unit minutes, minutes/component, minutes/test or minutes/pair. To mend it: in `x` write 0.5 hours as 30 minutes.',
  ],
  [
    'hours a component are not minutes either',
    minutes('hours/component', 0.5),
    'found `x`, whose unit is hours/component; expected the unit minutes, minutes/component, minutes/test or minutes/pair. To mend it: in `x` write 0.5 hours as 30 minutes.',
  ],
  [
    'a number is not minutes',
    minutes('number', 20),
    'found `x`, whose unit is number; expected the unit minutes, minutes/component, minutes/test or minutes/pair. To mend it: name an assumption whose unit is minutes, or mend the unit of `x`.',
  ],
  [
    'minutes of a component are not of a CMU',
    minutes('minutes/CMU', 20),
    'found `x`, whose unit is minutes/CMU; expected the unit minutes, minutes/component, minutes/test or minutes/pair. To mend it: name an assumption with such a unit; what is counted here is not for each CMU.',
  ],
  [
    'a fixed part is not per component',
    fixed('minutes/component'),
    'found `x`, whose unit is minutes/component; expected the unit minutes or minutes/submission. To mend it: name an assumption with such a unit; what is counted here is not for each component.',
  ],
  [
    'a fixed part of a submission is not of a CMU',
    fixed('minutes/CMU'),
    'found `x`, whose unit is minutes/CMU; expected the unit minutes or minutes/submission. To mend it: name an assumption with such a unit; what is counted here is not for each CMU.',
  ],
  [
    'a tariff is per hour',
    tariff('GBP'),
    'found `x`, whose unit is GBP; expected the unit GBP/hour. To mend it: give `x` in GBP/hour.',
  ],
  [
    'a tariff is not per working day',
    tariff('GBP/working day'),
    'found `x`, whose unit is GBP/working day; expected the unit GBP/hour. To mend it: name an assumption with such a unit; what is counted here is not for each working day.',
  ],
  [
    'a lag has a unit of time',
    named('number', { value: 10 }, { lead: 'x' }),
    'found `x`, whose unit is number; expected the unit minutes, hours, days, working days, weeks or months. To mend it: name an assumption whose unit is one of these, or mend the unit of `x`.',
  ],
  [
    'a lag is not negative',
    named('working days', { value: -1 }, { lead: 'x' }),
    'found `lead: x`, which is -1 working days; expected an elapsed time of 0 or more. To mend it: change `x`.',
  ],
  [
    'years are written as months',
    named('years', { value: 1.5 }, { lead: 'x' }),
    'found `x`, whose unit is years; expected the unit minutes, hours, days, working days, weeks or months. To mend it: in `x` write 1.5 years as 18 months.',
  ],
  [
    'a deadline is a date',
    due('working days', 10),
    'found `x`, whose unit is working days; expected the unit date. To mend it: name an assumption whose unit is date, or mend the unit of `x`.',
  ],
  [
    '15 % is written as a share',
    failing(15),
    'found `share: 15`; expected a share from 0 to 1. To mend it: write 0.15 for 15 %.',
  ],
  [
    'a share is at most 1',
    failing(250),
    'found `share: 250`; expected a share from 0 to 1. To mend it: write a share from 0 to 1.',
  ],
  [
    'a share by name is at most 1',
    failing('x', { value: 1.04, range: [0, 1.05] }),
    'found `share: x`, which is 1.04; expected a share from 0 to 1. To mend it: in `x` write a share from 0 to 1.',
  ],
  [
    'a share by name is at most 1 wherever its range ends',
    failing('x', { range: [0, 1.05] }),
    'found `share: x`, which may become 1.05; expected a share from 0 to 1. To mend it: narrow the range or the dated values of `x`.',
  ],
  [
    'attempts are whole',
    named('count', { value: 2.5 }, { fails: { share: 0.1, attempts: 'x', then: 'test' } }),
    'found `attempts: x`, which is 2.5; expected a whole number of 1 or more. To mend it: in `x` write 2 or 3.',
  ],
  [
    'attempts by name stay at least 1',
    named('count', { value: 1, range: [0, 3] }, { fails: { share: 0.1, attempts: 'x', then: 'test' } }),
    'found `attempts: x`, which may become 0; expected a whole number of 1 or more. To mend it: narrow the range or the dated values of `x`.',
  ],
  [
    'dated values are bounded too',
    named(
      'minutes',
      {
        values: [
          { from: '2027-01-01', value: 20 },
          { from: '2029-01-01', value: -2 },
        ],
      },
      { minutes: 'x' },
    ),
    'found `minutes: x`, which may become -2; expected a number of 0 or more. To mend it: narrow the range or the dated values of `x`.',
  ],
  [
    'a value holds for the whole horizon',
    named(
      'minutes',
      {
        values: [
          { from: '2027-01-01', value: 20 },
          { from: '2027-06-01', value: 2 },
        ],
      },
      { minutes: 'x' },
    ),
    'found `minutes: x`, which changes on 2027-06-01; expected a value that holds for the whole horizon. To mend it: name an assumption with one value, or write dated heads where people are meant.',
  ],
  [
    'whoever is notified between dates is so forwards',
    { regimes: [stepsOnly({ ...test, where: { notified: { from: '2027-06-01', to: '2027-05-01' } } })] },
    'found `from: 2027-06-01` after `to: 2027-05-01`; expected a last day on or after the first. To mend it: swap the two dates, or mend the wrong one.',
  ],
  [
    'a date in a predicate is one of the calendar',
    { regimes: [stepsOnly({ ...test, where: { not: { notified: { to: '2027-02-30' } } } })] },
    'found `2027-02-30`; expected a date of the calendar. To mend it: February 2027 ends on 2027-02-28; write a day that it has.',
  ],
  [
    'failures hang together by at most all of their variance',
    named(
      'share',
      { value: 0.6 },
      { fails: { share: 0.1, attempts: 2, then: 'test', together: { submission: 'x', model: 'x' } } },
    ),
    'found `together` with shares that add to 1.2; expected at most 1, the whole of the variance. To mend it: lower one of them.',
  ],
  [
    '`on` says which failures hang together',
    named('share', { value: 0.6 }, { fails: { share: 0.1, attempts: 2, then: 'test', on: 'first' } }),
    'found `on: first` without `together`; expected `on` only where failures hang together. To mend it: remove it, or add `together`.',
  ],
];

describe('fields', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('what is wrong with an assumption is told once, not wherever it is used', () => {
    expect(
      said(checkMeaning, named('share', { value: 15 }, { fails: { share: 'x', attempts: 2, then: 'test' } })),
    ).toEqual(['found `value: 15`; expected a share from 0 to 1. To mend it: write 0.15 for 15 %.']);
    expect(said(checkMeaning, named('furlongs', { value: 2 }, { minutes: 'x' }))).toHaveLength(1);
  });

  it('the denominator of a fixed part is its own grain, or none', () => {
    expect(said(checkMeaning, fixed('minutes'))).toEqual([]);
    expect(said(checkMeaning, fixed('minutes/submission'))).toEqual([]);
    expect(said(checkMeaning, fixed('minutes/CMU', 'cmu'))).toEqual([]);
    expect(said(checkMeaning, fixed('minutes/pair', ['model', 'agent']))).toEqual([]);
  });

  it('failures may hang together within submissions, within models, or both, up to the whole', () => {
    const together = (one: { submission?: number; model?: number }) => ({
      regimes: [stepsOnly({ ...test, fails: { share: 0.1, attempts: 2, then: 'test', together: one } })],
    });
    for (const one of [{ submission: 0.6 }, { model: 0.6 }, { submission: 0.5, model: 0.5 }])
      expect(said(checkMeaning, together(one))).toEqual([]);
  });

  it('a share of 2 is taken for a percentage', () => {
    expect(said(checkMeaning, failing(2))).toEqual([
      'found `share: 2`; expected a share from 0 to 1. To mend it: write 0.02 for 2 %.',
    ]);
  });

  it('a value may change before the horizon and after it', () => {
    const values = ['2027-01-01', '2027-04-01', '2028-04-01'].map((from) => ({ from, value: 20 }));
    expect(said(checkMeaning, named('minutes', { values }, { minutes: 'x' }))).toEqual([]);
  });

  it('a problem stands where the field stands', () => {
    const issues = new Issues();
    const step = { ...test, minutes: -1 };
    const place = { file: 'regimes/bmcs-only.yaml', line: 7, column: 9 };
    remember(step, { ...place, line: 5 }, new Map([['minutes', place]]));
    checkMeaning(smallWorld({ regimes: [stepsOnly(step)] }), issues);
    expect(issues.list).toEqual([expect.objectContaining({ ...place, phase: 'meaning', found: '`minutes: -1`' })]);
  });

  it('a failing share may be given by case, by name or by number', () => {
    const cases = [{ where: { device: 'battery' }, is: 'x' }, { is: 0.2 }];
    expect(
      said(checkMeaning, named('share', { value: 0.1 }, { fails: { share: cases, attempts: 2, then: 'test' } })),
    ).toEqual([]);
  });
});

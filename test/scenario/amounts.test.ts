// Laws of dates that formulas make: worked days before and after, the earlier of two, and the hour at which they end.
import { describe, expect, it, test } from 'vitest';
import { dateText, dayOf, instantText } from '../../src/engine/days.ts';
import { Values } from '../../src/scenario/values.ts';
import { assume, smallWorld } from './small-world.ts';

/** A summer with one holiday, on a Monday. */
const england = { id: 'england', holidays: ['2027-08-30'] };
const valuesOf = (formulas: Readonly<Record<string, string>>, calendar: object = england): Values => {
  const dates = Object.entries(formulas).map(([name, formula]) => [name, assume('date', { formula })] as const);
  return new Values(
    smallWorld({
      assumptions: {
        deadline: assume('date', { value: '2027-08-31' }),
        holiday: assume('date', { value: '2027-08-30' }),
        noon: assume('date', { value: '2027-08-31T12:00' }),
        lag: assume('working days', { value: 10 }),
        late: assume('switch', { value: 0 }),
        ...Object.fromEntries(dates),
      },
      scenario: { id: 'small', calendar: 'england', horizon: { from: '2027-04-01', to: '2028-04-01' } },
      calendars: { england: { id: 'england', ...calendar } },
    }),
  );
};
const dateOf = (formula: string, calendar?: object): string => {
  const day = valuesOf({ x: formula }, calendar).of('x');
  return Number.isNaN(day) ? 'none' : dateText(day);
};

test.each([
  ['working-day(deadline)', '2027-08-31'],
  ['working-day(holiday)', '2027-08-27'],
  ['working-day(holiday - 1)', '2027-08-27'],
  ['working-day(noon)', '2027-08-31'],
  ['working-days-before(deadline, 0)', '2027-08-31'],
  ['working-days-before(deadline, 1)', '2027-08-27'],
  ['working-days-before(deadline, lag)', '2027-08-16'],
  ['working-days-before(deadline, 2 * lag)', '2027-08-02'],
  ['working-days-before(holiday, 1)', '2027-08-26'],
  ['working-days-before(noon, 1)', '2027-08-27'],
  ['working-days-after(deadline, 1)', '2027-09-01'],
  ['working-days-after(holiday, 1)', '2027-08-31'],
  ['working-days-after(holiday - 3, 1)', '2027-08-31'],
  ['working-days-after(deadline, -1)', '2027-08-27'],
  ['working-days-after(deadline, 2600)', '2037-08-18'],
  ['working-days-before(deadline, 2600)', '2017-09-11'],
])('%s is %s', (formula, date) => {
  expect(dateOf(formula)).toBe(date);
});

describe('worked days', () => {
  it('come whole: a part of one is rounded', () => {
    expect(dateOf('working-days-before(deadline, 1.4)')).toBe('2027-08-27');
    expect(dateOf('working-days-before(deadline, 1.6)')).toBe('2027-08-26');
  });

  it('may be few: one day a week, and that one closed for a while', () => {
    const mondays = { days: ['mon'], holidays: ['2027-08-16', '2027-08-23', '2027-08-30'] };
    expect(dateOf('working-day(deadline)', mondays)).toBe('2027-08-09');
    expect(dateOf('working-days-after(deadline, 400)', mondays)).toBe('2035-04-30');
    expect(dateOf('working-days-before(deadline, 400)', mondays)).toBe('2019-12-09');
  });

  it('have no date beyond the years that are covered, nor where no number is given', () => {
    for (const formula of ['working-days-after(deadline, 1e6)', 'working-days-before(deadline, 1e6)'])
      expect(dateOf(formula)).toBe('none');
    expect(dateOf('working-day(deadline * 1000)')).toBe('none');
    expect(dateOf('working-days-after(deadline, late / late)')).toBe('none');
    expect(dateOf('working-day(deadline)', { days: [] })).toBe('none');
  });
});

describe('a deadline that is a formula', () => {
  const rule = 'min(working-days-before(deadline, lag), working-day(if(late, deadline - 42, deadline)))';
  const values = valuesOf({ 'cut-off': rule, sunday: 'deadline - 2', midday: 'min(noon, deadline + 1)' });
  const by = (name: string, over: Values = values) => instantText(over.instant({ by: name }, 'by'));

  it('ends at 17:00 of its working day', () => {
    expect(by('cut-off')).toBe('2027-08-16 17:00');
    expect(values.date({ by: 'cut-off' }, 'by')).toBe(dayOf('2027-08-16'));
  });

  it('is, on a day that is not worked, the end of the next worked day, as a date that is written', () => {
    expect(by('sunday')).toBe('2027-08-31 17:00');
    expect(by('sunday')).toBe(instantText(values.instant({ by: '2027-08-29' }, 'by')));
  });

  it('keeps a clock time that one of its dates has', () => {
    expect(by('midday')).toBe('2027-08-31 12:00');
  });

  it('follows what it is made of', () => {
    const moved = (changes: Record<string, number>) =>
      by('cut-off', values.withOverrides(new Map(Object.entries(changes))));
    expect(moved({ late: 1 })).toBe('2027-07-20 17:00');
    expect(moved({ lag: 20 })).toBe('2027-08-02 17:00');
    expect(moved({ deadline: dayOf('2028-08-31') })).toBe('2028-08-17 17:00');
    expect(moved({ 'cut-off': dayOf('2027-09-30') })).toBe('2027-09-30 17:00');
  });

  it('is read in cases of a deadline too', () => {
    const cases = [{ where: { mark: 't-4' }, is: 'sunday' }, { is: 'cut-off' }];
    expect(cases.map((one) => instantText(values.instant(one, 'is')))).toEqual([
      '2027-08-31 17:00',
      '2027-08-16 17:00',
    ]);
  });
});

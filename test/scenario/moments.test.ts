// Checks which texts are dates or instants, and what is said of those that are not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText, dayOf, TICKS_PER_HOUR, TICKS_PER_MINUTE } from '../../src/engine/days.ts';
import { mendMoment, momentOf, momentOfNumber } from '../../src/scenario/moments.ts';

describe('dates and instants', () => {
  it('a date is a day, an instant a day and a clock time', () => {
    expect(momentOf('2027-04-15')).toEqual({ day: dayOf('2027-04-15') });
    expect(momentOf('2027-04-15T17:30')).toEqual({ day: dayOf('2027-04-15'), clock: 17.5 * TICKS_PER_HOUR });
    expect(momentOf('2027-04-15T24:00')).toEqual({ day: dayOf('2027-04-15'), clock: 24 * TICKS_PER_HOUR });
  });

  it('every day of the years covered is read as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: dayOf('2199-12-31') }), (day) => {
        expect(momentOf(dateText(day))).toEqual({ day });
      }),
    );
  });

  const mends: [text: string, mend: string][] = [
    ['2027-02-30', 'February 2027 ends on 2027-02-28; write a day that it has'],
    ['2028-02-30', 'February 2028 ends on 2028-02-29; write a day that it has'],
    ['2027-12-32', 'December 2027 ends on 2027-12-31; write a day that it has'],
    ['2027-04-00', 'April 2027 ends on 2027-04-30; write a day that it has'],
    ['2027-13-01', 'months run from 01 to 12: write year, month and day as in 2027-04-15'],
    ['1969-12-31', 'use a year from 1970 to 2199'],
    ['2200-01-01', 'use a year from 1970 to 2199'],
    ['2027-04-15T24:01', 'write the clock time as in 2027-04-15T17:00; 24:00 is the latest'],
    ['2027-04-15T12:60', 'write the clock time as in 2027-04-15T17:00; 24:00 is the latest'],
    ['15 April 2027', 'write year, month and day as in 2027-04-15'],
  ];
  for (const [text, mend] of mends)
    it(`\`${text}\` is no date`, () => {
      expect(momentOf(text)).toBeUndefined();
      expect(mendMoment(text)).toBe(mend);
    });

  it('the fraction of a day is a clock time to the minute', () => {
    expect(momentOfNumber(20_000)).toEqual({ day: 20_000 });
    expect(momentOfNumber(20_000 + 17 / 24)).toEqual({ day: 20_000, clock: 17 * TICKS_PER_HOUR });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), fc.integer({ min: 1, max: 1439 }), (day, minute) => {
        expect(momentOfNumber(day + minute / 1440)).toEqual({ day, clock: minute * TICKS_PER_MINUTE });
      }),
    );
  });
});

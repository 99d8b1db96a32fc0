// Checks what fields come to, by number, by name and by date.
import { describe, expect, it } from 'vitest';
import { dayOf, TICKS_PER_DAY, TICKS_PER_HOUR } from '../../src/engine/days.ts';
import { Issues, sentenceOf } from '../../src/scenario/issue.ts';
import type { Assumption } from '../../src/scenario/schema/assumption.ts';
import { Values } from '../../src/scenario/values.ts';
import { assume, smallWorld } from './small-world.ts';

const ASSUMPTIONS: Record<string, Assumption> = {
  minutes: assume('minutes', { value: 20 }),
  twice: assume('minutes', { formula: '2 * minutes' }),
  heads: assume('heads', {
    values: [
      { from: '2027-01-01', value: 6 },
      { from: '2027-06-01', value: 8 },
    ],
  }),
  'double-heads': assume('heads', { formula: '2 * heads' }),
  lag: assume('working days', { value: 10 }),
  'lag-per-model': assume('months/model', { value: 3 }),
  start: assume('date', { value: '2027-04-15' }),
  'cut-off': assume('date', { value: '2027-08-16T12:00' }),
  'baseline-end': assume('date', { formula: 'start + 42' }),
  noon: assume('date', { formula: 'start + 1 / 2' }),
  'far-away': assume('date', { formula: 'start * 1000' }),
  'days-open': assume('working days', { formula: 'working-days(start, baseline-end)' }),
  nothing: assume('number', { formula: '1 / (minutes - 20)' }),
  ring: assume('number', { formula: 'ring + 1' }),
};
const calendars = { england: { id: 'england', holidays: ['2027-05-03', '2027-08-30', '2027-08-31'] } };
const scenario = { id: 'small', calendar: 'england', horizon: { from: '2027-04-01', to: '2028-04-01' } };
const world = smallWorld({ assumptions: ASSUMPTIONS, calendars, scenario });
const values = new Values(world);
const day = dayOf;

/** What is said of one field read with issues, and what is returned all the same. */
const read = (field: unknown, how: (checked: Values, node: object) => unknown) => {
  const issues = new Issues();
  const returned = how(new Values(world, { issues }), { field });
  return { returned, said: issues.list.map((one) => sentenceOf({ ...one, line: 0 }).replace(/^: /, '')) };
};

describe('numbers', () => {
  it('a number is itself, a name is its value', () => {
    expect(values.number({ x: 3 }, 'x', 'minutes')).toBe(3);
    expect(values.number({ x: 'minutes' }, 'x', 'minutes')).toBe(20);
    expect(values.number([1, 'twice'], 1, 'minutes')).toBe(40);
  });

  it('a field left out is its default', () => {
    expect(values.number({}, 'x', 'share', 0.5)).toBe(0.5);
    expect(values.maybeNumber({}, 'x', 'share')).toBeUndefined();
  });

  it('a dated value is read at the start of the horizon unless a day is given', () => {
    expect(values.number({ x: 'heads' }, 'x', 'heads')).toBe(6);
    expect(values.number({ x: 'heads' }, 'x', 'heads', undefined, day('2027-05-31'))).toBe(6);
    expect(values.number({ x: 'heads' }, 'x', 'heads', undefined, day('2027-06-01'))).toBe(8);
    expect(values.of('double-heads', day('2027-06-01'))).toBe(16);
  });

  it('the first of dated values holds before its date too', () => {
    expect(values.of('heads', day('2020-01-01'))).toBe(6);
  });

  it('a horizon that hangs on dated values takes the first of them', () => {
    const assumptions = { ...ASSUMPTIONS, opening: assume('date', { formula: 'start + heads' }) };
    const hanging = { ...scenario, horizon: { from: 'opening', to: '2028-04-01' } };
    expect(new Values(smallWorld({ assumptions, calendars, scenario: hanging })).of('heads')).toBe(6);
  });
});

describe('dates and instants', () => {
  it('a date is its day, whether written, named, calculated, or an instant of it', () => {
    expect(values.date({ x: '2027-04-15' }, 'x')).toBe(day('2027-04-15'));
    expect(values.date({ x: 'start' }, 'x')).toBe(day('2027-04-15'));
    expect(values.date({ x: 'baseline-end' }, 'x')).toBe(day('2027-05-27'));
    expect(values.date({ x: 'cut-off' }, 'x')).toBe(day('2027-08-16'));
    expect(values.date({}, 'x', 7)).toBe(7);
  });

  it('a date as an instant is the end of its working day', () => {
    const end = (date: string, hours: number) => day(date) * TICKS_PER_DAY + hours * TICKS_PER_HOUR;
    expect(values.instant({ x: '2027-08-16' }, 'x')).toBe(end('2027-08-16', 17));
    expect(values.instant({ x: 'baseline-end' }, 'x')).toBe(end('2027-05-27', 17));
    expect(values.instant({ x: '2027-08-16' }, 'x', 12 * TICKS_PER_HOUR)).toBe(end('2027-08-16', 12));
  });

  it('a date that is not worked is the end of the next worked day', () => {
    const end = (date: string) => day(date) * TICKS_PER_DAY + 17 * TICKS_PER_HOUR;
    expect(values.instant({ x: '2027-08-14' }, 'x')).toBe(end('2027-08-16'));
    expect(values.instant({ x: '2027-08-28' }, 'x')).toBe(end('2027-09-01'));
  });

  it('an instant is itself, on whatever day', () => {
    expect(values.instant({ x: '2027-08-14T00:00' }, 'x')).toBe(day('2027-08-14') * TICKS_PER_DAY);
    expect(values.instant({ x: 'cut-off' }, 'x')).toBe(day('2027-08-16') * TICKS_PER_DAY + 12 * TICKS_PER_HOUR);
    expect(values.instant({ x: 'noon' }, 'x')).toBe(day('2027-04-15') * TICKS_PER_DAY + 12 * TICKS_PER_HOUR);
  });

  it('an instant at midnight is that instant, not the end of a working day', () => {
    const midnight = { ...ASSUMPTIONS, midnight: assume('date', { value: '2027-08-14T00:00' }) };
    const trusted = new Values(smallWorld({ assumptions: midnight }));
    expect(trusted.instant({ x: 'midnight' }, 'x')).toBe(day('2027-08-14') * TICKS_PER_DAY);
    expect(trusted.instant({ x: '2027-08-14T24:00' }, 'x')).toBe(day('2027-08-15') * TICKS_PER_DAY);
  });

  it('a date that replaces another is a plain date', () => {
    const moved = values.withOverrides(new Map([['cut-off', day('2027-08-17')]]));
    expect(moved.instant({ x: 'cut-off' }, 'x')).toBe(day('2027-08-17') * TICKS_PER_DAY + 17 * TICKS_PER_HOUR);
  });

  it('a calendar may end its days earlier', () => {
    const early = { england: { ...calendars.england, 'day-ends': '12:00' } };
    expect(new Values({ ...world, calendars: early }).instant({ x: '2027-08-16' }, 'x')).toBe(
      day('2027-08-16') * TICKS_PER_DAY + 12 * TICKS_PER_HOUR,
    );
  });

  it('working days of a formula are those of the calendar, both ends included', () => {
    // 15 April to 27 May 2027: 31 weekdays, less the holiday on 3 May.
    expect(values.of('days-open')).toBe(30);
  });

  it('worked days are known for whatever days are asked, in any order', () => {
    const asked = new Values(world);
    for (const date of ['2027-05-04', '2050-05-04', '2000-05-04', '2027-05-04'])
      expect(asked.workdays(day(date), day(date)).plus(day(date), 1)).toBe(day(date) + 1);
    expect(asked.workdays(day('2000-05-04'), day('2050-05-04')).isWorked(day('2050-05-04'))).toBe(true);
  });

  it('no day is worked between dates that are the wrong way round', () => {
    const assumptions = {
      ...ASSUMPTIONS,
      backwards: assume('number', { formula: 'working-days(cut-off, start - 9000)' }),
    };
    expect(new Values(smallWorld({ assumptions })).of('backwards')).toBe(0);
  });
});

describe('elapsed times', () => {
  it('an elapsed time keeps its unit', () => {
    expect(values.quantity({ x: '10 working days' }, 'x')).toEqual({ amount: 10, unit: 'working days' });
    expect(values.quantity({ x: '1.5 hours' }, 'x')).toEqual({ amount: 1.5, unit: 'hours' });
    expect(values.quantity({ x: 'lag' }, 'x')).toEqual({ amount: 10, unit: 'working days' });
    expect(values.quantity({ x: 'lag-per-model' }, 'x')).toEqual({ amount: 3, unit: 'months' });
  });

  it('an elapsed time may be left out', () => {
    expect(values.maybeQuantity({}, 'x')).toBeUndefined();
  });
});

describe('other central values', () => {
  const other = values.withOverrides(
    new Map([
      ['minutes', 30],
      ['start', day('2027-05-03')],
      ['heads', 12],
    ]),
  );

  it('replace what was written, and formulas follow', () => {
    expect(other.of('minutes')).toBe(30);
    expect(other.of('twice')).toBe(60);
    expect(other.date({ x: 'baseline-end' }, 'x')).toBe(day('2027-06-14'));
    expect(values.of('twice')).toBe(40);
  });

  it('hold on every day', () => {
    expect(other.of('heads', day('2027-06-01'))).toBe(12);
  });

  it('may replace a formula too', () => {
    expect(values.withOverrides(new Map([['twice', 1]])).of('twice')).toBe(1);
  });
});

describe('bad values', () => {
  it('are told, and something harmless goes on', () => {
    expect(read('lag', (checked, node) => checked.number(node, 'field', 'minutes'))).toEqual({
      returned: 1,
      said: [
        'found `lag`, whose unit is working days; expected the unit minutes. To mend it: name an assumption whose unit is minutes, or mend the unit of `lag`.',
      ],
    });
    expect(read('minutes', (checked, node) => checked.number(node, 'field', 'hours'))).toEqual({
      returned: 1,
      said: [
        'found `minutes`, whose unit is minutes; expected the unit hours. To mend it: in `minutes` write 20 minutes as 0.333333333333 hours.',
      ],
    });
    expect(read('2027-02-30', (checked, node) => checked.date(node, 'field'))).toEqual({
      returned: 20_820,
      said: [
        'found `2027-02-30`; expected a date of the calendar. To mend it: February 2027 ends on 2027-02-28; write a day that it has.',
      ],
    });
    expect(read('far-away', (checked, node) => checked.instant(node, 'field'))).toEqual({
      returned: 20_820 * TICKS_PER_DAY,
      said: [
        'found `far-away`, which is day 20923000 since 1970; expected a day of the years 1970 to 2199. To mend it: look at its formula.',
      ],
    });
    expect(read('minutes', (checked, node) => checked.date(node, 'field')).said).toEqual([
      'found `minutes`, whose unit is minutes; expected the unit date. To mend it: name an assumption whose unit is date, or mend the unit of `minutes`.',
    ]);
    expect(read('heads', (checked, node) => checked.quantity(node, 'field'))).toEqual({
      returned: { amount: 1, unit: 'days' },
      said: [
        'found `heads`, whose unit is heads; expected the unit minutes, hours, days, working days, weeks or months. To mend it: name an assumption whose unit is one of these, or mend the unit of `heads`.',
      ],
    });
  });

  it('of a formula are told at the formula, not at its use', () => {
    expect(read('nothing', (checked, node) => checked.number(node, 'field', 'number'))).toEqual({
      returned: 1,
      said: [],
    });
    expect(read('ring', (checked, node) => checked.number(node, 'field', 'number'))).toEqual({ returned: 1, said: [] });
  });

  it('are a fault where the world is trusted', () => {
    expect(() => values.number({ x: 'nothing' }, 'x', 'number')).toThrow(new RangeError('no value of x: "nothing"'));
    expect(() => values.number({}, 'x', 'number')).toThrow(RangeError);
    expect(() => values.number({ x: 'nothing' }, 'x', 'number', 5)).toThrow(RangeError);
    expect(() => values.date({ x: 'nobody' }, 'x')).toThrow(RangeError);
    expect(() => values.quantity({ x: 'nobody' }, 'x')).toThrow(RangeError);
    const endless = { ...ASSUMPTIONS, endless: assume('days', { formula: '1 / (minutes - 20)' }) };
    expect(() => new Values(smallWorld({ assumptions: endless })).quantity({ x: 'endless' }, 'x')).toThrow(RangeError);
  });

  it('do not come from what every object inherits', () => {
    expect(values.of('constructor')).toBeNaN();
  });
});

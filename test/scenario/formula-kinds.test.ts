// Laws of what goes together in formulas: dates, days, working days and switches.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { World } from '../../src/scenario/world.ts';
import { assume, type Law, said } from './small-world.ts';

/** One assumption with a formula, beside one of every kind. */
const formula = (text: string, unit = 'date'): Partial<World> => ({
  assumptions: {
    x: assume(unit, { formula: text }),
    start: assume('date', { value: '2027-04-01' }),
    end: assume('date', { value: '2027-08-31' }),
    days: assume('days', { value: 42 }),
    weeks: assume('weeks', { value: 6 }),
    lag: assume('working days', { value: 10 }),
    rounds: assume('count', { value: 2 }),
    late: assume('switch', { value: 0 }),
    heads: assume('heads', { value: 3 }),
    minutes: assume('minutes/component', { value: 2 }),
    'cmu-minutes': assume('minutes/CMU', { value: 180 }),
  },
});

const sound: [formula: string, unit?: string][] = [
  ['start + 42'],
  ['42 + start'],
  ['end - days'],
  ['end - 7 * weeks'],
  ['end - rounds'],
  ['min(start, end - days)'],
  ['if(late, start, end)'],
  ['if(1 - late, start, end)'],
  ['working-day(end - days)'],
  ['working-days-before(end, lag)'],
  ['working-days-after(start, lag + 1)'],
  ['working-days-after(start, 2 * lag)'],
  ['working-days-after(start, rounds)'],
  ['min(working-days-before(end, lag), working-day(if(late, end - days, end)))'],
  ['end - start', 'days'],
  ['(end - start) / 7', 'weeks'],
  ['working-days(start, working-day(end))', 'working days'],
  ['max(0, min(1, rounds - 1))', 'number'],
  ['if(late, lag, lag + 2)', 'working days'],
  ['if(late, 3, heads)', 'heads'],
  ['-lag + 12', 'working days'],
  ['minutes * heads', 'minutes'],
];

const SAME = 'two values of the same unit. To mend it: give both in one unit';
const laws: Law[] = [
  [
    'two dates do not add up',
    formula('start + end'),
    'found a date added to a date; expected days added to a date. To mend it: write the number of days for one of them.',
  ],
  [
    'a date is not taken from days',
    formula('days - start'),
    'found `start`, whose unit is date, taken from what is no date; expected days taken from a date. To mend it: swap the two.',
  ],
  [
    'a date is not multiplied',
    formula('2 * (end - 1)'),
    'found a date, with `*`; expected a date only with + and -. To mend it: multiply or divide days instead.',
  ],
  [
    'a date is not divided',
    formula('end / 2'),
    'found `end`, whose unit is date, with `/`; expected a date only with + and -. To mend it: multiply or divide days instead.',
  ],
  [
    'a date has no minus',
    formula('-end'),
    'found a minus before `end`, whose unit is date; expected a date as it is. To mend it: remove the minus.',
  ],
  [
    'working days are not added to a date like days',
    formula('start + lag'),
    'found `lag`, whose unit is working days, with `+` beside a date; expected days beside a date. To mend it: write working-days-after(date, n): a working day is not a day.',
  ],
  [
    'working days are not taken from a date like days',
    formula('end - (lag + 1)'),
    'found working days, with `-` beside a date; expected days beside a date. To mend it: write working-days-before(date, n): a working day is not a day.',
  ],
  [
    'weeks become days first',
    formula('end - weeks'),
    'found `weeks`, whose unit is weeks, with `-` beside a date; expected days beside a date. To mend it: multiply it by 7.',
  ],
  [
    'heads are no days',
    formula('end - heads'),
    'found `heads`, whose unit is heads, with `-` beside a date; expected days beside a date. To mend it: write the number of days.',
  ],
  [
    'a working day is one of a date',
    formula('working-day(days)'),
    'found `days`, whose unit is days, in working-day(date); expected a date there. To mend it: name an assumption whose unit is date.',
  ],
  [
    'days are not counted as working days',
    formula('working-days-before(end, days)'),
    'found `days`, whose unit is days, in working-days-before(date, n); expected working days there. To mend it: a working day is not a day: name an assumption whose unit is working days.',
  ],
  [
    'a date is no number of working days',
    formula('working-days-after(start, end)'),
    'found `end`, whose unit is date, in working-days-after(date, n); expected working days there. To mend it: name an assumption whose unit is working days.',
  ],
  [
    'working days are counted to a date',
    formula('working-days(start, 12)', 'working days'),
    'found `12`, in working-days(from, to); expected a date there. To mend it: name an assumption whose unit is date.',
  ],
  [
    'a switch decides',
    formula('if(rounds, start, end)'),
    'found `rounds`, whose unit is count, in if(switch, a, b); expected a switch there. To mend it: name an assumption whose unit is switch.',
  ],
  [
    'a switch decides between dates or between numbers',
    formula('if(late, start, 20000)'),
    `found \`start\`, whose unit is date, and \`20000\`, in if(switch, a, b); expected ${SAME}.`,
  ],
  [
    'figures alone are not sooner than a date',
    formula('min(20000, end)'),
    `found \`20000\`, and \`end\`, whose unit is date, in min(a, b); expected ${SAME}.`,
  ],
  [
    'a switch decides between two of one unit',
    formula('if(late, heads, lag)', 'heads'),
    `found \`heads\`, whose unit is heads, and \`lag\`, whose unit is working days, in if(switch, a, b); expected ${SAME}.`,
  ],
  [
    'minutes a component are not minutes a CMU',
    formula('max(minutes, cmu-minutes)', 'minutes/component'),
    `found \`minutes\`, whose unit is minutes/component, and \`cmu-minutes\`, whose unit is minutes/CMU, in max(a, b); expected ${SAME}.`,
  ],
  [
    'the earlier of a date and of days is neither',
    formula('min(end, days)'),
    `found \`end\`, whose unit is date, and \`days\`, whose unit is days, in min(a, b); expected ${SAME}.`,
  ],
  [
    'a date comes to a date',
    formula('end - start'),
    'found a formula that comes to days; expected a date, which is the unit. To mend it: start from a date, or mend the unit.',
  ],
  [
    'figures alone are no date',
    formula('20000 + 17'),
    'found a formula that comes to a number; expected a date, which is the unit. To mend it: start from a date, or mend the unit.',
  ],
  [
    'a date is no number of days',
    formula('start + 42', 'days'),
    'found a formula that comes to a date; expected the unit days. To mend it: write `unit: date`, or count days between dates.',
  ],
  [
    'a part that is wrong is told, not what follows from it',
    formula('min(start + lag, end)', 'days'),
    'found `lag`, whose unit is working days, with `+` beside a date; expected days beside a date. To mend it: write working-days-after(date, n): a working day is not a day.',
  ],
];

describe('kinds in formulas', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  for (const [text, unit] of sound)
    it(`nothing is said of ${text}`, () => expect(said(checkMeaning, formula(text, unit))).toEqual([]));

  it('two wrong parts are both told', () => {
    expect(said(checkMeaning, formula('min(start + lag, end - weeks)'))).toHaveLength(2);
  });
});

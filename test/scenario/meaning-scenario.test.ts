// Checks what is said of a scenario whose frame does not hold.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { ScenarioFile } from '../../src/scenario/schema/scenario.ts';
import { type Law, said, smallWorld } from './small-world.ts';

const scenario = (rest: Partial<ScenarioFile>) => ({ scenario: { ...smallWorld().scenario, ...rest } });
const half = (width: number) => scenario({ precision: [{ measure: 'on-time-share', 'half-width': width }] });

const laws: Law[] = [
  [
    'a scenario has a horizon',
    { scenario: { id: 'small' } },
    'found a scenario without `horizon`; expected the first day, and the day at whose start it ends. To mend it: add `horizon: { from: 2027-04-01, to: 2028-10-01 }` with dates of your own.',
  ],
  [
    'a horizon ends after it starts',
    scenario({ horizon: { from: '2027-04-01', to: '2027-04-01' } }),
    'found a horizon with `from: 2027-04-01` and `to: 2027-04-01`; expected an end after the start. To mend it: write a later day in `to`; it ends at 00:00 of that day.',
  ],
  [
    'a horizon has dates of the calendar',
    scenario({ horizon: { from: '2027-04-31', to: '2028-04-01' } }),
    'found `2027-04-31`; expected a date of the calendar. To mend it: April 2027 ends on 2027-04-30; write a day that it has.',
  ],
  [
    'a scenario plays a regime',
    { regimes: [] },
    'found a scenario without regimes; expected at least one. To mend it: list the ids of regime files in `regimes`.',
  ],
  [
    'a cut-off lies within the horizon',
    scenario({ 'cut-off': '2028-05-02' }),
    'found `cut-off: 2028-05-02`, which is 2028-05-02T17:00; expected an instant inside the horizon, 2027-04-01 to 2028-03-31. To mend it: move it, or widen the horizon.',
  ],
  [
    'a cut-off has a clock time of the day',
    scenario({ 'cut-off': '2027-08-16T25:00' }),
    'found `2027-08-16T25:00`; expected a date of the calendar. To mend it: write the clock time as in 2027-04-15T17:00; 24:00 is the latest.',
  ],
  [
    'there are not more replications at least than at most',
    scenario({ replications: { 'at-least': 20, 'at-most': 10 } }),
    'found `at-least: 20` with `at-most: 10`; expected a most that is not below the least. To mend it: swap them, or raise `at-most`.',
  ],
  [
    'replications are exact or bounded',
    scenario({ replications: { exactly: 20, 'at-most': 10 } }),
    'found `at-most: 10` beside `exactly: 20`; expected either `exactly`, or bounds. To mend it: remove one of them.',
  ],
  [
    'an exact number of replications needs no time',
    scenario({ replications: { exactly: 20, seconds: 10 } }),
    'found `seconds: 10` beside `exactly: 20`; expected either `exactly`, or bounds. To mend it: remove one of them.',
  ],
  [
    'there is at least one replication',
    scenario({ replications: { exactly: 0 } }),
    'found `exactly: 0`; expected a whole number of 1 or more. To mend it: write a whole number of 1 or more.',
  ],
  [
    'replications are whole',
    scenario({ replications: { exactly: 2.5 } }),
    'found `exactly: 2.5`; expected a whole number of 1 or more. To mend it: write 2 or 3.',
  ],
  [
    'time is not negative',
    scenario({ replications: { seconds: -1 } }),
    'found `seconds: -1`; expected a number of 0 or more. To mend it: write a number of 0 or more.',
  ],
  [
    'a half-width is greater than 0',
    half(0),
    'found `half-width: 0`; expected a number greater than 0. To mend it: write a number greater than 0.',
  ],
  [
    'there is at least one worker',
    scenario({ workers: 0 }),
    'found `workers: 0`; expected a whole number of 1 or more. To mend it: write a whole number of 1 or more.',
  ],
  [
    'a Delivery Year starts on a day of the calendar',
    scenario({ 'delivery-year': '2027-13-01' }),
    'found `2027-13-01`; expected a date of the calendar. To mend it: months run from 01 to 12: write year, month and day as in 2027-04-15.',
  ],
];

describe('scenarios', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('a small sound world has nothing said of it', () => {
    expect(said(checkMeaning)).toEqual([]);
  });

  it('as many replications at least as at most are in order', () => {
    expect(said(checkMeaning, scenario({ replications: { 'at-least': 10, 'at-most': 10 } }))).toEqual([]);
  });
});

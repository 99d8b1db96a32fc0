// Checks what is said of windows that share days, and of starting states that are none.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { ScenarioFile, Window } from '../../src/scenario/schema/scenario.ts';
import { type Law, regime, said, smallWorld, test } from './small-world.ts';

const scenario = (rest: Partial<ScenarioFile>) => ({ scenario: { ...smallWorld().scenario, ...rest } });
const spring: Window = { title: 'Spring', kind: 'metering', from: '2027-04-01', to: '2027-06-30' };
const summer: Window = { title: 'Summer', kind: 'metering', from: '2027-07-01', to: '2027-08-31' };
const applied: Window = { title: 'T-1', kind: 'prequalification', from: '2026-07-01', to: '2026-09-30' };
const windows = (some: Record<string, Window>) => scenario({ windows: some });
const battery = { device: 'battery' };

const laws: Law[] = [
  [
    'a window ends after it begins',
    windows({ spring: { ...spring, to: '2027-03-31' } }),
    'found `from: 2027-04-01` after `to: 2027-03-31`; expected a last day on or after the first. To mend it: swap the two dates, or mend the wrong one.',
  ],
  [
    'a day of notification lies in one window',
    windows({ spring: { ...spring, to: '2027-07-01' }, summer }),
    'found the metering windows `spring` and `summer`, which share days; expected one window for each day of notification. To mend it: move their dates, or say in `where` whose window each is.',
  ],
  [
    'windows in no order share no days either',
    windows({ summer, spring: { ...spring, to: '2027-07-01' } }),
    'found the metering windows `summer` and `spring`, which share days; expected one window for each day of notification. To mend it: move their dates, or say in `where` whose window each is.',
  ],
  [
    'a later window for some is not reached on days of one for everybody',
    windows({ spring, summer: { ...spring, where: battery } }),
    'found the metering windows `spring` and `summer`, which share days; expected one window for each day of notification. To mend it: move their dates, or say in `where` whose window each is.',
  ],
  [
    'windows for the same people share no days',
    windows({ spring: { ...spring, where: battery }, summer: { ...spring, where: battery } }),
    'found the metering windows `spring` and `summer`, which share days; expected one window for each day of notification. To mend it: move their dates, or say in `where` whose window each is.',
  ],
  [
    'only the last prequalification window is for everybody',
    windows({ first: applied, second: { ...applied, where: battery } }),
    'found the prequalification window `first`, which is for everybody, before others; expected a `where` in all but the last. To mend it: say whose window it is in `where`.',
  ],
  [
    'somebody at the start is in a state',
    scenario({ initial: [{ first: 5 }] }),
    'found an entry of `initial` without a state; expected either `holds` or `at`. To mend it: write `holds: certificate`, or a step in `at`.',
  ],
  [
    'somebody at the start is in one state',
    scenario({ initial: [{ holds: 'certificate', at: 'bespoke.test' }] }),
    'found `holds: certificate` with `at: bespoke.test`; expected either `holds` or `at`. To mend it: make them two entries, or remove one.',
  ],
  [
    'entries after the one for everybody are never read',
    scenario({
      initial: [
        { where: {}, holds: 'certificate' },
        { where: battery, at: 'bespoke.test' },
      ],
    }),
    'found an entry of `initial` for everybody before others; expected a `where` or `first` in all but the last. To mend it: add one, or move it to the end.',
  ],
  [
    'a backlog waits where one waits',
    {
      ...scenario({ initial: [{ at: 'bespoke.lag' }] }),
      regimes: [regime({ bespoke: { steps: [test, { id: 'lag', per: 'component', lead: '5 days' }] } })],
    },
    'found `at: bespoke.lag`, a step where nobody waits; expected a step with `by`, where components wait in a queue. To mend it: name a step that a pool serves.',
  ],
  [
    'somebody is there at the start',
    scenario({ initial: [{ first: 0, holds: 'certificate' }] }),
    'found `first: 0`; expected a whole number of 1 or more. To mend it: write a whole number of 1 or more.',
  ],
];

describe('windows and the start', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('windows may share days where the earlier one asked is for some, and where they are of two kinds', () => {
    expect(said(checkMeaning, windows({ spring: { ...spring, where: battery }, rest: spring, summer }))).toEqual([]);
    const prequalified = { ...applied, from: '2027-04-01', to: '2027-08-31', where: battery };
    expect(said(checkMeaning, windows({ t4: prequalified, t1: applied, spring, summer }))).toEqual([]);
  });

  it('the day after a window belongs to the next', () => {
    expect(said(checkMeaning, windows({ spring, summer }))).toEqual([]);
  });

  it('the first so many, then others, then a backlog before a grouped step', () => {
    const initial = [
      { first: 10, holds: 'certificate' as const },
      { where: battery, at: 'bespoke.assess' },
      { at: 'bespoke.test' },
    ];
    expect(said(checkMeaning, scenario({ initial }))).toEqual([]);
  });
});

// Checks what is said of pools that cannot work.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Pool } from '../../src/scenario/schema/pool.ts';
import { examiners, type Law, platform, said } from './small-world.ts';

const people = (rest: Partial<Pool>) => ({ pools: { examiners: { ...examiners, ...rest }, platform } });
const registry = (rest: Partial<Pool>) => ({ pools: { examiners, platform: { ...platform, ...rest } } });
const bare: Pool = { kind: 'people', day: { from: '09:00', hours: 6.5 } };

const laws: Law[] = [
  [
    'people have heads or crews',
    { pools: { examiners: bare } },
    'found the people `examiners` without `heads` or `crews`; expected either `heads` or `crews`. To mend it: write `heads:` and how many they are.',
  ],
  [
    'people do not have both heads and crews',
    people({ crews: [{ heads: 2 }] }),
    'found the people `examiners` with `heads` and `crews`; expected either `heads` or `crews`. To mend it: make the heads a crew of their own, or remove them.',
  ],
  [
    'people have a working day',
    { pools: { examiners: { kind: 'people', heads: 6 } } },
    'found the people `examiners` without `day`; expected a working day. To mend it: add `day: { from: 09:00, hours: 6.5 }`.',
  ],
  [
    'people have no throughput',
    people({ 'per-working-day': 100 }),
    'found `per-working-day` in the people `examiners`; expected for people `heads` or `crews`, and a `day`. To mend it: remove it, or change `kind`.',
  ],
  [
    'people have no pauses',
    people({ pauses: [] }),
    'found `pauses` in the people `examiners`; expected for people `heads` or `crews`, and a `day`. To mend it: remove it, or change `kind`.',
  ],
  [
    'a platform has a throughput',
    { pools: { examiners, platform: { kind: 'platform' } } },
    'found the platform `platform` without `per-working-day`; expected how many items it serves a working day. To mend it: write `per-working-day: 5000`.',
  ],
  [
    'a platform has no heads',
    registry({ heads: 6 }),
    'found `heads` in the platform `platform`; expected for a platform `per-working-day`. To mend it: remove it, or change `kind`.',
  ],
  [
    'a platform has no leave',
    registry({ leave: [] }),
    'found `leave` in the platform `platform`; expected for a platform `per-working-day`. To mend it: remove it, or change `kind`.',
  ],
  [
    'a working day ends by midnight',
    people({ day: { from: '20:00', hours: 6 } }),
    'found `from: 20:00` with `hours: 6`; expected a working day that ends by 24:00. To mend it: write at most 4 hours, or begin earlier.',
  ],
  [
    "a crew's working day ends by midnight",
    { pools: { examiners: { ...bare, crews: [{ heads: 1, day: { from: '24:00', hours: 1 } }] } } },
    'found `from: 24:00` with `hours: 1`; expected a working day that ends by 24:00. To mend it: begin earlier.',
  ],
  [
    'a day has 24 hours',
    people({ day: { from: '00:00', hours: 25 } }),
    'found `hours: 25`; expected more than 0 hours, at most 24. To mend it: write more than 0 hours, at most 24.',
  ],
  [
    'dated heads ascend',
    people({
      heads: [
        { from: '2027-06-01', heads: 6 },
        { from: '2027-05-01', heads: 8 },
      ],
    }),
    'found `from: 2027-05-01` after `from: 2027-06-01`; expected dated heads in ascending order. To mend it: put them in order, each date once.',
  ],
  [
    'heads are whole',
    people({ heads: 2.5 }),
    'found `heads: 2.5`; expected a whole number of 0 or more. To mend it: write 2 or 3.',
  ],
  [
    'leave runs forwards',
    people({ leave: [{ from: '2027-06-02', to: '2027-06-01', heads: 1 }] }),
    'found `from: 2027-06-02` after `to: 2027-06-01`; expected a last day on or after the first. To mend it: swap the two dates, or mend the wrong one.',
  ],
  [
    'a pause runs forwards',
    registry({ pauses: [{ from: '2027-06-02', to: '2027-06-01' }] }),
    'found `from: 2027-06-02` after `to: 2027-06-01`; expected a last day on or after the first. To mend it: swap the two dates, or mend the wrong one.',
  ],
  [
    'a pause hangs on a switch',
    registry({ pauses: [{ from: '2027-06-01', to: '2027-06-02', if: 0.5 }] }),
    'found `if: 0.5`; expected 0 (off) or 1 (on). To mend it: write 0 or 1.',
  ],
  [
    'a throughput is greater than 0',
    registry({ 'per-working-day': 0 }),
    'found `per-working-day: 0`; expected a number greater than 0. To mend it: write a number greater than 0.',
  ],
  [
    'a platform opens at a queue no longer than the one it closes at',
    registry({ pauses: [{ when: { above: 100, 'until-below': 101, checked: 'week' } }] }),
    'found `until-below: 101` with `above: 100`; expected a queue to open at that is no longer than the one to close at. To mend it: swap them, or lower `until-below`.',
  ],
  [
    'a queue falls below something',
    registry({ pauses: [{ when: { above: 100, 'until-below': 0, checked: 'week' } }] }),
    'found `until-below: 0`; expected a number greater than 0. To mend it: write a number greater than 0.',
  ],
];

describe('pools', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('nothing is said of people in crews, each with a day of its own', () => {
    const crews = [
      { heads: 2, day: { from: '09:00', hours: 6.5 } },
      { heads: 1, day: { from: '18:00', hours: 6 } },
    ];
    expect(said(checkMeaning, { pools: { examiners: { kind: 'people', crews } } })).toEqual([]);
  });

  it('crews without a day of their own keep the working day of the pool, which then must be', () => {
    const crews = [{ heads: 2, day: { from: '09:00', hours: 6.5 } }, { heads: 1 }];
    expect(said(checkMeaning, { pools: { examiners: { ...bare, crews } } })).toEqual([]);
    expect(said(checkMeaning, { pools: { examiners: { kind: 'people', crews } } })).toHaveLength(1);
  });

  it('nothing is said of heads that change by date in order', () => {
    const heads = ['2027-05-01', '2027-06-01', '2027-07-01'].map((from) => ({ from, heads: 6 }));
    expect(said(checkMeaning, people({ heads }))).toEqual([]);
  });

  it('nothing is said of pauses that overlap, or of a whole day from midnight', () => {
    const pauses = [
      { from: '2027-05-01', to: '2027-05-31' },
      { from: '2027-05-15', to: '2027-06-15' },
    ];
    expect(said(checkMeaning, registry({ pauses, day: { from: '00:00', hours: 24 } }))).toEqual([]);
  });

  it('a platform may open at the queue that it closes at', () => {
    const when = { above: 100, 'until-below': 100, checked: 'working-day' as const };
    expect(
      said(
        checkMeaning,
        registry({
          pauses: [
            { when, if: 1 },
            { from: '2027-06-01', to: '2027-06-30' },
          ],
        }),
      ),
    ).toEqual([]);
  });
});

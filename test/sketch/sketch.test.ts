// Laws of the sketch as a whole: the share of a regime, what binds, and how fast it is told.
import { expect, test } from 'vitest';
import type { SketchBatch, SketchInput, SketchWork } from '../../src/sketch/input.ts';
import { sketchOf } from '../../src/sketch/sketch.ts';
import { batch, by, people, platform, rowOf, steps, taking, world } from './worlds.ts';

const work: SketchWork = { pool: 0, minutes: 1 };

test('the share of a regime is the sum over routes of notified, done in time and registered', () => {
  const pools = [people('examiners'), people('agents')];
  const routes = [
    { id: 'bespoke', steps: steps('test') },
    { id: 'cop11', steps: steps('commission') },
  ];
  const batches = [
    batch(0, taking(60, [work], { registered: 0.9 })),
    batch(0, taking(40, [{ pool: 1, minutes: 2 }], { route: 1 }), { deratedKw: 3 }),
  ];
  const outcome = by(30, world({ pools, routes, batches }));
  // 0.6 x 30/60 x 0.9 + 0.4 x 15/40 x 1
  expect(outcome.share).toBeCloseTo(0.27 + 0.15, 9);
  expect(outcome.kwShare).toBeCloseTo((27 + 45) / (60 + 120), 9);
  expect([outcome.due, outcome.onTime]).toEqual([100, 42]);
  expect(rowOf(outcome, '')).toMatchObject({ due: 60, done: 27, releasedMinutes: Number.NaN, doneMinutes: Number.NaN });
});

test('each batch has its own deadline, and what is notified after it is not due', () => {
  const batches = [
    batch(12, taking(3, [work], { deadline: 10 })),
    batch(12, taking(10, [work], { deadline: 20 })),
    batch(12, taking(10, [work], { deadline: 30 })),
  ];
  const outcome = sketchOf(world({ batches }));
  // The first belongs to the next window, but is worked on before the others: 12 to 15, 15 to 25, 25 to 35.
  expect([outcome.due, outcome.onTime]).toEqual([20, 10]);
  expect(rowOf(outcome, 'examiners')).toMatchObject({
    releasedMinutes: 23,
    capacityMinutes: 30,
    doneMinutes: 18,
    due: 20,
  });
});

test('without a deadline it is the end of the horizon that counts', () => {
  expect(sketchOf(world({ ends: 7, batches: [batch(0, taking(10, [work]))] })).onTime).toBe(7);
});

test('whoever needs no assurance is on time when notified', () => {
  const routes = [{ id: 'exempt', steps: [] }];
  const outcome = by(5, world({ routes, batches: [batch(5, taking(10, []))] }));
  expect(outcome).toMatchObject({ due: 10, onTime: 10, share: 1 });
});

test('where nothing is due there is no share', () => {
  const outcome = by(5, world({ batches: [batch(6, taking(10, [work]))] }));
  expect(outcome).toMatchObject({ due: 0, onTime: 0, share: Number.NaN });
  expect(sketchOf(world({})).rows).toEqual([]);
});

test('when all are done on the deadline, all are on time', () => {
  expect(by(10, world({ batches: [batch(0, taking(10, [work]))] })).share).toBe(1);
});

/** Three minutes at the first, two at the second, one at the third, which most need not pass. */
const three = world({
  pools: [people('first'), people('second'), people('third')],
  routes: [
    { id: 'bespoke', steps: steps('one', 'two') },
    { id: 'other', steps: steps('three') },
  ],
  batches: [
    batch(
      0,
      taking(100, [
        { pool: 0, minutes: 3 },
        { pool: 1, minutes: 2 },
      ]),
    ),
    batch(0, taking(10, [{ pool: 2, minutes: 1 }], { route: 1 })),
  ],
});

test('routes flow beside each other: those on the second do not wait for the first', () => {
  const { onTime, rows } = by(120, three);
  // Of a hundred the first pool does 120 / 3; the ten of the other route are all done.
  expect(onTime).toBeCloseTo(40 + 10, 0);
  expect(rows.filter(({ pool }) => pool === '').map(({ done }) => Math.round(done))).toEqual([40, 10]);
});

/** 150 submissions on two routes through five pools, like a year of the headline. */
const year = (): SketchInput => {
  const calendar = { rules: [{ easter: -2 }, { easter: 1 }, { first: 'mon' as const, of: 5 }] };
  const office = (id: string, heads: number) =>
    people(id, 1, { calendar, everyDay: false, crews: [{ opensAt: 540, minutes: 390, heads: [{ from: 0, heads }] }] });
  const start = 20_909;
  const works: readonly (readonly SketchWork[])[] = [
    [
      { pool: 1, minutes: 0.5 },
      { pool: 1, minutes: 0, fixed: 60 },
      { pool: 0, minutes: 0, fixed: 60 },
      { pool: 0, minutes: 1, retests: 0.15 },
    ],
    [
      { pool: 1, minutes: 0.1 },
      { pool: 2, minutes: 1 },
      { pool: 3, minutes: 1, retests: 0.03 },
      { pool: 0, minutes: 0, fixed: 60 },
    ],
  ];
  return {
    starts: start * 1440,
    ends: (start + 900) * 1440,
    calendar,
    pools: [
      office('examiners', 4),
      office('team', 20),
      office('agent', 20),
      platform('registry', 4000, { calendar, otherLoad: 500 }),
      office('laboratory', 2),
    ],
    routes: [
      {
        id: 'bespoke',
        steps: [
          ...steps('collate'),
          { id: 'submit', per: ['submission'], gate: { kind: 'all' } },
          { id: 'assess', per: ['submission'], gate: { kind: 'all' } },
          ...steps('test'),
        ],
      },
      {
        id: 'cop11',
        steps: [
          ...steps('hand-over', 'commission', 'register'),
          { id: 'check', per: ['cmu'], gate: { kind: 'share', share: 0.9 } },
        ],
      },
    ],
    batches: Array.from(
      { length: 150 },
      (_, i): SketchBatch =>
        batch(
          (start + ((i * 37) % 120)) * 1440 + 540,
          taking(100 + ((i * 7919) % 5000), works[i % 2], { route: i % 2, deadline: (start + 137) * 1440 }),
          { cmu: i % 60 },
        ),
    ),
  };
};

test('the same input says the same', () => {
  expect(sketchOf(year())).toEqual(sketchOf(year()));
});

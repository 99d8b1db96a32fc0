// Laws of the flow, by hand: pools in series, shared pools, leads, platforms, retests, backlogs.
import { expect, test } from 'vitest';
import { batch, by, people, platform, rowOf, steps, taking, world } from './worlds.ts';

const test1 = { pool: 0, minutes: 1 };

test('one pool: of 10 at 0 and 10 at 15, 15 are done by 20', () => {
  const outcome = by(20, world({ batches: [0, 15].map((time) => batch(time, taking(10, [test1]))) }));
  expect(outcome.onTime).toBeCloseTo(15, 9);
  expect(rowOf(outcome, 'examiners')).toMatchObject({ releasedMinutes: 20, capacityMinutes: 20, due: 20 });
  expect(rowOf(outcome, 'examiners').doneMinutes).toBeCloseTo(15, 9);
});

/** A second pool of so many minutes a component, behind a first of one minute. */
const series = (minutes: number) =>
  world({
    pools: [people('first'), people('second')],
    routes: [{ id: 'bespoke', steps: steps('first', 'second') }],
    batches: [batch(0, taking(100, [test1, { pool: 1, minutes }]))],
  });

test('a quick pool behind a slow one passes on what it gets', () => {
  const outcome = by(40, series(0.5));
  expect(rowOf(outcome, 'first').done).toBeCloseTo(40, 0);
  expect(rowOf(outcome, 'second').done).toBeCloseTo(40, 0);
});

test('a slow pool behind a quick one does what it can', () => {
  // It starts as soon as something comes, and takes two minutes each.
  const outcome = by(40, series(2));
  expect(rowOf(outcome, 'first').done).toBeCloseTo(40, 0);
  expect(rowOf(outcome, 'second').done).toBeCloseTo(20, 0);
  expect(rowOf(outcome, 'second').doneMinutes).toBeCloseTo(40, 0);
  expect(outcome.onTime).toBeCloseTo(20, 0);
});

test('a lead between two pools shifts what comes to the second', () => {
  const told = series(2);
  const [first, second] = told.routes[0].steps;
  const led = {
    ...told,
    routes: [{ id: 'bespoke', steps: [{ ...first, lead: { amount: 30, unit: 'minutes' as const } }, second] }],
  };
  // At 40 the second has worked for ten minutes.
  const outcome = by(40, led);
  expect(rowOf(outcome, 'first').done).toBeCloseTo(40, 0);
  expect(rowOf(outcome, 'second').done).toBeCloseTo(5, 0);
});

test('a lead at the end counts: the pool is in time, the route is not', () => {
  const told = world({
    routes: [{ id: 'bespoke', steps: [{ id: 'test', per: ['component'], lead: { amount: 10, unit: 'minutes' } }] }],
    batches: [batch(0, taking(100, [test1]))],
  });
  const outcome = by(40, told);
  expect(rowOf(outcome, 'examiners').done).toBeCloseTo(40, 0);
  expect(outcome.onTime).toBeCloseTo(30, 0);
});

test('a lead in working days goes over the weekend', () => {
  // Minute 0 is a Thursday; one working day after Friday 01:00 is Monday 01:00.
  const told = world({
    pools: [],
    routes: [{ id: 'bespoke', steps: [{ id: 'wait', per: ['component'], lead: { amount: 1, unit: 'working days' } }] }],
    batches: [batch(1500, taking(5, [{ pool: -1, minutes: 0 }]))],
  });
  expect(by(4 * 1440 + 59, told).onTime).toBe(0);
  expect(by(4 * 1440 + 60, told).onTime).toBe(5);
});

test.each(['component', 'cmu'] as const)(
  'a lead after work per %s asks the calendar when its working days end',
  (per) => {
    const told = (dayEnds: number) =>
      world({
        dayEnds,
        pools: [],
        routes: [{ id: 'bespoke', steps: [{ id: 'wait', per: [per], lead: { amount: 1, unit: 'working days' } }] }],
        batches: [batch(1500, taking(5, [{ pool: -1, minutes: 0 }]), { cmu: 0 })],
      });
    // Friday 01:00 is still of a Friday that ends then; of one that ended a minute ago it counts as Monday.
    expect([4, 5].map((day) => by(day * 1440 + 60, told(60)).onTime)).toEqual([5, 5]);
    expect([4, 5].map((day) => by(day * 1440 + 60, told(59)).onTime)).toEqual([0, 5]);
  },
);

test('a shared pool: what its own completions release joins behind all that waits', () => {
  // Two steps of one minute each by the same people; 10 at 0 and 10 at 5.
  const told = world({
    routes: [{ id: 'bespoke', steps: steps('assess', 'test') }],
    batches: [0, 5].map((time) => batch(time, taking(10, [test1, test1]))),
  });
  // Until 10 the first batch is assessed, half of it also tested or overtaken; all four tens are done by 40.
  expect(by(40, told).onTime).toBeCloseTo(20, 9);
  const half = rowOf(by(20, told), 'examiners');
  expect(half.doneMinutes).toBeCloseTo(20, 9);
  expect(half.releasedMinutes).toBeGreaterThan(30);
});

test('a shared pool with a group before: assessed in turn, then tested in the order assessed', () => {
  // Assessments of 10 at 0, both; tests of 10 minutes each batch. 0-10 first, 10-20 second assessed, 20-30 first tested.
  const told = world({
    routes: [
      {
        id: 'bespoke',
        steps: [
          { id: 'assess', per: ['submission'] },
          { id: 'test', per: ['component'] },
        ],
      },
    ],
    batches: [0, 0].map((time) => batch(time, taking(10, [{ pool: 0, minutes: 0, fixed: 10 }, test1]))),
  });
  expect([20, 25, 30, 35, 40].map((T) => by(T, told).onTime).map((n) => Math.round(n * 1e6) / 1e6)).toEqual([
    0, 5, 10, 15, 20,
  ]);
});

test('two routes share a pool: each reads its part at what the pool has cleared', () => {
  const routes = ['bespoke', 'other'].map((id) => ({ id, steps: steps('test') }));
  const batches = [
    batch(0, taking(10, [test1])),
    batch(4, taking(10, [test1], { route: 1 })),
    batch(4, taking(10, [test1])),
  ];
  const outcome = by(25, world({ routes, batches }));
  // The first is cleared at 10, the other route at 20, and the last in part; at one instant in portfolio order.
  expect(rowOf(outcome, '').done).toBeCloseTo(15, 9);
  expect(rowOf(outcome, '', 'other').done).toBeCloseTo(10, 9);
  expect(rowOf(outcome, 'examiners')).toMatchObject({ releasedMinutes: 30, due: 20 });
  expect(rowOf(outcome, 'examiners', 'other')).toMatchObject({ releasedMinutes: 30, due: 10 });
});

test('each provider has a pool of its own: one waits, the other does not', () => {
  const pools = ['a', 'b'].map((key) => people('team', 1, { key }));
  const batches = [batch(0, taking(30, [{ pool: 0, minutes: 1 }])), batch(0, taking(5, [{ pool: 1, minutes: 1 }]))];
  const outcome = by(10, world({ pools, batches }));
  expect(outcome.onTime).toBeCloseTo(15, 9);
  // Of one id they are one row, and what each could do is added.
  const row = rowOf(outcome, 'team');
  expect(row).toMatchObject({ capacityMinutes: 20, releasedMinutes: 35 });
  expect([row.doneMinutes, row.done]).toEqual([15, 15]);
});

test('a platform serves so many a day, the load of other markets first where it came first', () => {
  const serves = (otherLoad: number) =>
    by(720, world({ pools: [platform('registry', 100, { otherLoad })], batches: [batch(60, taking(60, [test1]))] }));
  expect(serves(0).onTime).toBeCloseTo((100 * 660) / 1440, 6);
  expect(serves(20).onTime).toBeCloseTo(50 - 20, 9);
  expect(rowOf(serves(20), 'registry').releasedMinutes).toBeCloseTo(80, 9);
});

test('the load of other markets comes every day', () => {
  const told = world({
    pools: [platform('registry', 100, { otherLoad: 20 })],
    batches: [batch(0, taking(900, [test1]))],
  });
  expect(rowOf(by(3 * 1440, told), 'registry').releasedMinutes).toBeCloseTo(900 + 60, 9);
  // Behind the 900 in the queue: none of it is served by then.
  expect(by(3 * 1440, told).onTime).toBeCloseTo(300 - 20, 6);
});

test('retests are released with the work they repeat', () => {
  const outcome = by(
    30,
    world({ batches: [batch(0, taking(100, [{ ...test1, retests: 0.5 }], { registered: 0.9 }))] }),
  );
  expect(rowOf(outcome, 'examiners').releasedMinutes).toBeCloseTo(150, 9);
  expect(rowOf(outcome, 'examiners').done).toBeCloseTo(20, 9);
  expect(rowOf(outcome, '').done).toBeCloseTo(18, 9);
});

test('what failures cost another pool is in its way, but nobody waits for it', () => {
  const pools = [people('examiners'), people('team')];
  const routes = [
    { id: 'bespoke', steps: steps('test') },
    { id: 'other', steps: steps('collate') },
  ];
  const batches = [
    batch(0, taking(10, [{ ...test1, aside: [{ pool: 1, minutes: 2 }] }])),
    batch(1, taking(10, [{ pool: 1, minutes: 1 }], { route: 1 })),
  ];
  const outcome = by(25, world({ pools, routes, batches }));
  expect(rowOf(outcome, '').done).toBeCloseTo(10, 9);
  expect(rowOf(outcome, '', 'other').done).toBeCloseTo(5, 9);
});

test('a backlog stands where it stands, before whoever comes later', () => {
  const told = world({
    routes: [{ id: 'bespoke', steps: steps('assess', 'test') }],
    batches: [batch(0, taking(10, [test1, test1])), batch(-50, taking(10, [test1, test1], { startsAt: 1 }))],
  });
  // Ten minutes for the backlog's tests, ten to assess the others.
  expect([5, 10, 20].map((T) => by(T, told).onTime)).toEqual([5, 10, 10].map((n) => expect.closeTo(n, 9)));
});

test('at one instant the order of the portfolio decides, whether one is notified or comes from elsewhere', () => {
  const wait = { id: 'wait', per: ['component' as const], lead: { amount: 10, unit: 'minutes' as const } };
  const routes = [
    { id: 'bespoke', steps: [wait, ...steps('test')] },
    { id: 'other', steps: steps('test') },
  ];
  const led = batch(0, taking(10, [{ pool: -1, minutes: 0 }, test1], { registered: 0.5 }));
  const direct = batch(10, taking(10, [test1], { route: 1 }));
  // At 10 both come to the pool; by 20 one of them is done, half of whom are registered if it is the one led there.
  expect(by(20, world({ routes, batches: [led, direct] })).onTime).toBe(5);
  expect(by(20, world({ routes, batches: [direct, led] })).onTime).toBe(10);
});

test('a step that does not concern a batch is passed by at once', () => {
  const told = world({
    routes: [{ id: 'bespoke', steps: steps('assess', 'test') }],
    batches: [batch(0, taking(10, [null, test1])), batch(0, taking(10, [test1, null]))],
  });
  expect(by(15, told).onTime).toBeCloseTo(15, 9);
  expect(rowOf(by(20, told), 'examiners').due).toBe(20);
});

test('a pool passed twice counts when it is passed for the last time', () => {
  const told = world({
    pools: [people('examiners', 2), people('team')],
    routes: [{ id: 'bespoke', steps: steps('assess', 'collate', 'test') }],
    batches: [batch(0, taking(100, [test1, { pool: 1, minutes: 1 }, test1]))],
  });
  const outcome = by(50, told);
  expect(rowOf(outcome, 'examiners').done).toBeCloseTo(rowOf(outcome, '').done, 9);
  expect(rowOf(outcome, 'examiners').done).toBeLessThan(rowOf(outcome, 'team').done + 0.5);
});

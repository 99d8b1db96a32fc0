// Laws of grouped work in the sketch: who waits for whom, what is done once, and who finds it done.
import { expect, test } from 'vitest';
import type { SketchInput, SketchStep, SketchWork } from '../../src/sketch/input.ts';
import { batch, by, people, rowOf, steps, taking, world } from './worlds.ts';

const minute = { pool: 0, minutes: 1 };
const check: SketchWork = { pool: 1, minutes: 0, fixed: 10 };

/** The team takes a minute each; then a check of ten minutes for the group, by others. */
const checked = (step: Partial<SketchStep>, batches: SketchInput['batches'], more: Partial<SketchInput> = {}) =>
  world({
    pools: [people('team'), people('checker')],
    routes: [{ id: 'bespoke', steps: [...steps('collate'), { id: 'check', per: ['submission'], ...step }] }],
    batches,
    ...more,
  });

const group = (time: number, components: number, label = -1, works = [minute, check] as const) =>
  batch(time, taking(components, works), { cmu: label, provider: label, model: label, agent: label });

const onTime = (T: number, input: SketchInput) => by(T, input).onTime;

test('all: the check starts when the last has come, and lets all go on together', () => {
  const told = checked({ gate: { kind: 'all' } }, [group(0, 20)]);
  expect([29.9, 30].map((T) => onTime(T, told))).toEqual([0, 20]);
  expect(rowOf(by(25, told), 'team').done).toBe(20);
  expect(rowOf(by(25, told), 'checker')).toMatchObject({ releasedMinutes: 10, doneMinutes: 5, due: 20, done: 0 });
});

test('a share: the check starts when so many have come; later ones find it done', () => {
  const told = checked({ gate: { kind: 'share', share: 0.75 } }, [group(0, 20)]);
  // 15 have come at 15, the check is over at 25, when all have come.
  expect(onTime(24.8, told)).toBe(0);
  expect(onTime(25.01, told)).toBe(20);
  const early = checked({ gate: { kind: 'share', share: 0.25 } }, [group(0, 40)]);
  // 10 at 10; over at 20, when 20 have come; the others pass as they come.
  expect([19.9, 20.1, 30].map((T) => onTime(T, early))).toEqual([0, expect.closeTo(20, 0), expect.closeTo(30, 0)]);
});

test('a share is counted within a slice too', () => {
  // One component of a hundred minutes, uncut beside so many: a quarter of it has come at 25.
  const told = checked({ gate: { kind: 'share', share: 0.25 } }, [
    batch(0, taking(1, [{ pool: 0, minutes: 100 }, check])),
    batch(0, taking(1000, [null, null])),
  ]);
  expect(rowOf(by(30, told), 'checker').doneMinutes).toBeCloseTo(5, 6);
});

test('first: the check starts with the first who comes', () => {
  const told = checked({}, [group(0, 40)]);
  expect([9.9, 10.2, 30].map((T) => onTime(T, told))).toEqual([0, expect.closeTo(10, 0), expect.closeTo(30, 0)]);
});

test('first: those who come together are checked together', () => {
  const told = checked({}, [batch(0, taking(40, [null, { pool: 1, minutes: 1, fixed: 10 }]))]);
  expect([49.9, 50].map((T) => onTime(T, told))).toEqual([0, 40]);
});

test('a date: nobody is checked before it', () => {
  const told = checked({ gate: { kind: 'date', from: 100 } }, [group(0, 20), group(150, 20)]);
  // Who comes at 150 is checked by 160, and the others as they come.
  expect([109.9, 110, 159.9, 165].map((T) => onTime(T, told))).toEqual([0, 20, 20, expect.closeTo(35, 0)]);
});

test('a CMU is checked once for all its submissions', () => {
  const told = checked({ per: ['cmu'] }, [group(0, 20, 7), group(100, 20, 7), group(100, 20, 8)]);
  const outcome = by(1000, told);
  expect(outcome.onTime).toBe(60);
  expect(rowOf(outcome, 'checker').releasedMinutes).toBe(20);
});

test('all of a CMU: the check waits for its last submission', () => {
  const told = checked({ per: ['cmu'], of: 'cmu', gate: { kind: 'all' } }, [group(0, 20, 7), group(100, 20, 7)]);
  expect([129.9, 130].map((T) => onTime(T, told))).toEqual([0, 40]);
});

test('all of a CMU: the last is whoever ends last, whatever came first', () => {
  const pools = [people('team'), people('checker'), people('others')];
  const told = checked(
    { per: ['cmu'], of: 'cmu', gate: { kind: 'all' } },
    [
      batch(0, taking(1, [{ pool: 0, minutes: 100 }, check]), { cmu: 7 }),
      batch(10, taking(1, [{ pool: 2, minutes: 1 }, check]), { cmu: 7 }),
      // Beside so many the two are not cut.
      batch(0, taking(1000, [null, null]), { cmu: 8 }),
    ],
    { pools },
  );
  expect([109.9, 110].map((T) => onTime(T, told))).toEqual([1000, 1002]);
});

test('all of a submission opens the gate for its CMU', () => {
  const told = checked({ per: ['cmu'], gate: { kind: 'all' } }, [group(0, 20, 7), group(100, 20, 7)]);
  expect([29.9, 30, 110, 120].map((T) => onTime(T, told))).toEqual([0, 20, expect.closeTo(30, 0), 40]);
});

test('all of the window: every submission waits for the last, and is checked by itself', () => {
  const told = checked({ of: 'window', gate: { kind: 'all' } }, [group(0, 20), group(100, 20)]);
  expect([129.9, 130, 140].map((T) => onTime(T, told))).toEqual([0, 20, 40]);
});

test('a pair of grains is a piece of work of its own', () => {
  const pair = (model: number, agent: number) => batch(0, taking(10, [null, check]), { model, agent });
  const told = checked({ per: ['model', 'agent'] }, [pair(1, 11), pair(11, 1), pair(1, 1), pair(1, 11)]);
  expect(rowOf(by(1000, told), 'checker').releasedMinutes).toBe(30);
});

test('again: later comers are checked for themselves', () => {
  const both = (again: boolean) =>
    checked({ per: ['cmu'], again }, [
      batch(0, taking(20, [null, check]), { cmu: 7 }),
      batch(5, taking(20, [null, check]), { cmu: 7 }),
    ]);
  expect([false, true].map((again) => rowOf(by(100, both(again)), 'checker').releasedMinutes)).toEqual([10, 20]);
  // Who comes while the work is under way goes on with it, unless he is to be checked again.
  expect([false, true].map((again) => onTime(10, both(again)))).toEqual([40, 20]);
  expect(onTime(20, both(true))).toBe(40);
});

test('again, of all: the group is the set that gathers, whatever the grain', () => {
  const told = checked({ per: ['cmu'], again: true, gate: { kind: 'all' } }, [group(0, 20, 7), group(0, 20, 7)]);
  expect(rowOf(by(1000, told), 'checker').releasedMinutes).toBe(20);
});

test('whoever takes another route, or passes the step by, counts as come', () => {
  const other = { id: 'other', steps: steps('wait') };
  const told = checked(
    { per: ['cmu'], of: 'cmu', gate: { kind: 'all' } },
    [
      batch(0, [taking(20, [minute, check]), taking(5, [{ pool: -1, minutes: 0 }], { route: 1 })], { cmu: 7 }),
      batch(40, taking(5, [null, null]), { cmu: 7 }),
    ],
    {},
  );
  const input = { ...told, routes: [...told.routes, other] };
  // The others of the CMU come at 40 only.
  expect([49.9, 50].map((T) => rowOf(by(T, input), '').done)).toEqual([5, 25]);
});

test('a backlog behind a gate counts as come there', () => {
  const told = checked({ per: ['cmu'], of: 'cmu', gate: { kind: 'all' } }, [
    group(0, 20, 7),
    batch(10, taking(5, [minute, check, { pool: -1, minutes: 0 }], { startsAt: 2 }), { cmu: 7 }),
  ]);
  const input = { ...told, routes: [{ id: 'bespoke', steps: [...told.routes[0].steps, ...steps('wait')] }] };
  const first = { ...input.batches[0], takes: [taking(20, [minute, check, null])] };
  expect([29.9, 30].map((T) => onTime(T, { ...input, batches: [first, input.batches[1]] }))).toEqual([5, 25]);
});

test('a group takes its fixed minutes once, and its minutes for each, retests with both', () => {
  const works = [null, { pool: 1, minutes: 2, fixed: 10, retests: 0.5, aside: [{ pool: 0, minutes: 3 }] }];
  const outcome = by(1000, checked({ gate: { kind: 'all' } }, [batch(0, taking(20, works))]));
  expect(rowOf(outcome, 'checker').releasedMinutes).toBe(75);
  const team = { ...works[1]!, pool: 0 };
  const aside = by(1000, checked({ gate: { kind: 'all' } }, [batch(0, taking(20, [null, { ...team, retests: 0 }]))]));
  expect(rowOf(aside, 'team').releasedMinutes).toBe(50 + 60);
});

test('the lead of grouped work runs once, for those too who come meanwhile', () => {
  const told = checked({ per: ['cmu'], lead: { amount: 100, unit: 'minutes' } }, [
    batch(0, taking(20, [null, check]), { cmu: 7 }),
    batch(50, taking(20, [null, check]), { cmu: 7 }),
  ]);
  expect([109, 110].map((T) => onTime(T, told))).toEqual([0, 40]);
  expect(rowOf(by(60, told), 'checker').done).toBe(40);
});

test('grouped work that nobody does is over when it starts', () => {
  const told = checked({ gate: { kind: 'all' } }, [batch(0, taking(20, [minute, { pool: -1, minutes: 0 }]))]);
  expect([19.9, 20].map((T) => onTime(T, told))).toEqual([0, 20]);
});

test('a pool that never comes to the last keeps the gate shut', () => {
  const pools = [people('team', 1, { pauses: [{ from: 0, to: 3000 }] }), people('checker')];
  expect(onTime(9000, checked({ gate: { kind: 'all' } }, [group(0, 20)], { pools }))).toBe(0);
});

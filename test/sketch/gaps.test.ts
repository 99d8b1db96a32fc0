// Laws of gap words: each stands where what the sketch leaves out plays a part, and nowhere else.
import { expect, test } from 'vitest';
import type { SketchInput, SketchRoute, SketchStep, SketchWork } from '../../src/sketch/input.ts';
import { batch, by, people, platform, rowOf, steps, taking, world } from './worlds.ts';

const work: SketchWork = { pool: 0, minutes: 1 };

const gapsOf = (input: Partial<SketchInput>, T = 1000) =>
  by(T, world({ batches: [batch(0, taking(10, [work]))], ...input })).gaps.join(' ');

const ofStep = (step: Partial<SketchStep>, told: SketchWork = work) =>
  gapsOf({
    routes: [{ id: 'bespoke', steps: [{ id: 'test', per: ['component'], ...step }] }],
    batches: [batch(0, taking(10, [told]))],
  });

test('a plain pool leaves nothing out', () => {
  expect(gapsOf({})).toBe('');
});

test('retests, where any are expected', () => {
  expect(ofStep({}, { ...work, retests: 0.1 })).toBe('retests');
  expect(ofStep({}, { ...work, retests: 0 })).toBe('');
});

test('batching, where a group waits', () => {
  const per = ['submission'] as const;
  expect(ofStep({ per, gate: { kind: 'all' } })).toBe('batching');
  expect(ofStep({ per, gate: { kind: 'share', share: 0.5 } })).toBe('batching');
  expect(ofStep({ per, gate: { kind: 'date', from: 0 } })).toBe('batching');
  expect(ofStep({ per, again: true })).toBe('batching');
  expect(ofStep({ per, gate: { kind: 'first' } })).toBe('');
  expect(ofStep({ per })).toBe('');
});

test('limits and chance, as the step says', () => {
  expect(ofStep({ limited: true })).toBe('limits');
  expect(ofStep({ varies: true })).toBe('chance');
});

test('order, where it is not of arrival', () => {
  expect(gapsOf({ pools: [people('examiners', 1, { order: 'smallest' })] })).toBe('order');
  expect(gapsOf({ pools: [people('examiners', 1, { order: 'arrival' })] })).toBe('');
});

test('calendar, where a pool follows a queue or serves by the lot', () => {
  expect(gapsOf({ pools: [platform('registry', 1000, { pausesByQueue: true })] })).toBe('calendar');
  expect(gapsOf({ pools: [platform('registry', 1000, { lots: true })] })).toBe('calendar');
  expect(gapsOf({ pools: [platform('registry', 1000)] })).toBe('');
});

test('pieces, where one long job could keep the others from a hundredth of what they can do', () => {
  // Of three who have 300 minutes together, two cannot help for 1.5 minutes, or for 2.
  const three = (minutes: number) =>
    gapsOf({ pools: [people('examiners', 3)], batches: [batch(0, taking(10, [{ pool: 0, minutes }]))] }, 100);
  expect([1.5, 1.6].map(three)).toEqual(['', 'pieces']);
  const group = (fixed: number) =>
    gapsOf(
      {
        pools: [people('examiners', 2)],
        routes: [{ id: 'bespoke', steps: [{ id: 'test', per: ['submission'] }] }],
        batches: [batch(0, taking(10, [{ pool: 0, minutes: 1, fixed }]))],
      },
      1000,
    );
  expect([10, 11].map(group)).toEqual(['', 'pieces']);
});

test('one head, or a platform, shares with nobody', () => {
  expect(ofStep({}, { pool: 0, minutes: 500 })).toBe('');
  const batches = [batch(0, taking(1, [{ pool: 0, minutes: 500 }]))];
  expect(gapsOf({ pools: [platform('registry', 1)], batches })).toBe('');
});

test('fallback and approvals concern every route: who leaves one is more on another', () => {
  const routes: SketchRoute[] = [
    { id: 'bespoke', steps: steps('test') },
    { id: 'other', steps: [], fallback: true, approvals: true },
  ];
  expect(gapsOf({ routes })).toBe('fallback approvals');
});

test('a row has the words of its pool and of its route, the whole route those of all its pools', () => {
  const outcome = by(
    1000,
    world({
      pools: [people('first', 1, { order: 'deadline' }), people('second')],
      routes: [
        { id: 'bespoke', steps: steps('one', 'two') },
        { id: 'other', steps: [{ id: 'three', per: ['component'], limited: true }] },
      ],
      batches: [
        batch(0, taking(10, [work, { pool: 1, minutes: 1 }])),
        batch(0, taking(10, [{ pool: 1, minutes: 1, retests: 0.1 }], { route: 1 })),
      ],
    }),
  );
  expect(outcome.rows.map(({ route, pool, gaps }) => `${route}/${pool}: ${gaps.join(' ')}`)).toEqual([
    'bespoke/first: order',
    'bespoke/second: retests limits',
    'bespoke/: retests limits order',
    'other/second: retests limits',
    'other/: retests limits',
  ]);
  expect(rowOf(outcome, '', 'other').due).toBe(10);
});

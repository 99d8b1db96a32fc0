// Points that the year known contradicts: by its share on time, by what must stay within its range, or not at all.
import { expect, test } from 'vitest';
import { Refusals } from '../../src/certainty/refusals.ts';
import { Table } from '../../src/certainty/table.ts';
import { Meter } from '../../src/experiment/meter.ts';
import { door, gameOf, plantedWorld, playersBy, uniform } from './planted.ts';

const assumptions = {
  minutes: uniform(0, 10, 4),
  twice: { value: undefined, formula: '2 * minutes', range: [2, 12] },
  only: uniform(0, 1),
};
const reads = { old: ['minutes'], now: ['minutes', 'only'] };
const past = { id: 'past', extends: 'planted', regimes: ['old', 'now'], reference: 'old', backcast: null };
const refusalsOf = (backcast?: object) => {
  const world = plantedWorld({
    ...{ assumptions, reads },
    ...(backcast && { scenario: { backcast }, files: { 'shipped/past.yaml': past } }),
  });
  const players = playersBy(world, (_, { minutes }) => ({
    'on-time-share': 1 - minutes / 10,
    'window-utilisation': 1,
  }));
  const table = new Table(world, players, door(), new Meter(door()));
  return { refusals: new Refusals(world, gameOf(world), table), players, table };
};
const KNOWN = { scenario: 'past', regime: 'old', replications: 2 };

test('where no year is known no point is refused, and nothing is played', async () => {
  const { refusals, players } = refusalsOf();
  expect(await refusals.of([{}, { minutes: 9 }])).toEqual(['', '']);
  expect(players.played).toEqual([]);
});

test('a point is refused where too few were on time in the year known, and where a range is left', async () => {
  const { refusals } = refusalsOf({ ...KNOWN, within: ['twice'], 'on-time-at-least': 0.5 });
  expect(await refusals.of([{ minutes: 4 }, { minutes: 5.5 }, { minutes: 0.5 }, { minutes: 7 }])).toEqual([
    '',
    'on time in the backcast below 0.5',
    'twice outside its range',
    'twice outside its range; on time in the backcast below 0.5',
  ]);
});

test('points that the year cannot tell apart are played once, in the year, with its replications', async () => {
  const { refusals, players, table } = refusalsOf({ ...KNOWN, 'on-time-at-least': 0.5 });
  expect(await refusals.of([{ only: 0 }, { only: 1 }, { minutes: 9, only: 1 }, { minutes: 9 }])).toEqual([
    '',
    '',
    'on time in the backcast below 0.5',
    'on time in the backcast below 0.5',
  ]);
  expect(players.played).toHaveLength(4);
  expect(players.played.every(({ point, regime }) => point?.year === 'backcast' && regime === 'old')).toBe(true);
  expect(table.spent).toEqual([{ part: 'backcast', plays: 4 }]);
});

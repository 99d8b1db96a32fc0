// The table of plays: each once, as many at a time as there are players, counted by the part that asked first.
import { expect, test } from 'vitest';
import { Table } from '../../src/certainty/table.ts';
import { Meter } from '../../src/experiment/meter.ts';
import type { Players } from '../../src/experiment/players.ts';
import type { PlayKey, PlayRow } from '../../src/model/outcome.ts';
import { door, keyText, plantedWorld, playBy, playersBy, uniform } from './planted.ts';

const world = plantedWorld({
  assumptions: { minutes: uniform(0, 2, 1), only: uniform(0, 1), fee: { value: 1, unit: 'GBP', range: [0, 2] } },
  reads: { old: ['minutes'], now: ['minutes', 'only'] },
});
const ask = (more: object = {}) => ({ part: 'p', regime: 'old', components: 1000, replication: 0, ...more });
const tableOf = (parallel = 1) => {
  const players = playersBy(world, ({ replication }) => ({ 'on-time-share': replication / 10 }), parallel);
  return { players, table: new Table(world, players, door(), new Meter(door())) };
};

test('what is asked twice is played once, and counts for whoever asked first', async () => {
  const { players, table } = tableOf();
  const [one, other] = await table.ask([ask({ part: 'first' }), ask({ part: 'second' })]);
  expect(other).toBe(one);
  await table.one(ask({ part: 'second', replication: 1 }));
  expect(players.played).toHaveLength(2);
  expect(table.spent).toEqual([
    { part: 'first', plays: 1 },
    { part: 'second', plays: 1 },
  ]);
});

test('central values, values that a regime does not read, and prices make no other play', async () => {
  const { players, table } = tableOf();
  await table.ask([ask(), ask({ set: { minutes: 1 } }), ask({ set: { only: 1, fee: 2 } })]);
  expect(players.played.map(keyText)).toEqual(['old|1000|0||']);
  await table.ask([ask({ set: { minutes: 2, only: 1 } }), ask({ regime: 'now', set: { only: 1, minutes: 2 } })]);
  expect(players.played.map(keyText).slice(1).sort()).toEqual([
    'now|1000|0|minutes=2 only=1|',
    'old|1000|0|minutes=2|',
  ]);
});

test('a sketch is another play than the whole, and so is one of other levels', async () => {
  const { players, table } = tableOf();
  await table.ask([ask(), ask({ sketch: true }), ask({ year: 'finer' })]);
  expect(players.played.map(keyText)).toEqual(['old|1000|0||', 'old|1000|0||sketch', 'old|1000|0|year:finer|']);
  expect(players.played[0]).not.toHaveProperty('sketch');
});

test('a year that the scenario has not is no year to play', () => {
  expect(() => tableOf().table.one(ask({ year: 'decides' }))).toThrow(RangeError);
});

test('rows come in the order of the asks, whoever answers first', async () => {
  const { table } = tableOf(4);
  const rows = await table.ask([3, 1, 2, 0, 5, 4].map((replication) => ask({ replication })));
  expect(rows.map(({ replication }) => replication)).toEqual([3, 1, 2, 0, 5, 4]);
});

test('no more are played at a time than there are players, and whoever asked first is played first', async () => {
  let [now, most] = [0, 0];
  const begun: number[] = [];
  const play = playBy(world, () => ({ 'on-time-share': 1 }));
  const players: Players = {
    parallel: 3,
    play: async (keys: PlayKey[], onRow: (row: PlayRow) => void) => {
      most = Math.max(most, ++now);
      begun.push(keys[0].replication);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now--;
      onRow(play(keys[0]));
    },
  };
  const table = new Table(world, players, door(), new Meter(door()));
  await table.ask(Array.from({ length: 10 }, (_, replication) => ask({ replication })));
  expect(most).toBe(3);
  expect(begun).toEqual([...begun].sort((a, b) => a - b));
});

test('once it is stopped nothing more is begun, and a fault reaches whoever asked', async () => {
  const players = playersBy(world, () => ({ 'on-time-share': 1 }));
  const stopped = () => players.played.length >= 2;
  const table = new Table(world, players, door({ stopped }), new Meter(door()));
  await expect(table.ask([0, 1, 2, 3].map((replication) => ask({ replication })))).rejects.toThrow('stopped');
  expect(players.played).toHaveLength(2);
});

test('what no row of certainty tells is not kept, the sketch and the routes are', async () => {
  const { table } = tableOf();
  const row = await table.one(ask());
  expect(row.sketch).toHaveLength(1);
  expect([row.weekly.weeks, row.windows, row.lateness, row.registeredWithin.length]).toEqual([[], [], [], 0]);
});

test('progress is told after every play', async () => {
  const done: number[] = [];
  const around = door({ onProgress: (progress) => done.push(progress.done) });
  const table = new Table(
    world,
    playersBy(world, () => ({ 'on-time-share': 1 })),
    around,
    new Meter(around),
  );
  await table.ask([0, 1, 2].map((replication) => ask({ replication })));
  expect(done).toEqual([1, 2, 3]);
});

// What is needed of a lever: each kind of answer, of shares that are given by a formula.
import { expect, test } from 'vitest';
import { askedOf } from '../../src/certainty/asked.ts';
import { leversOf } from '../../src/certainty/levers.ts';
import { Table } from '../../src/certainty/table.ts';
import { dateText } from '../../src/engine/days.ts';
import { Meter } from '../../src/experiment/meter.ts';
import { door, type Formula, gameOf, plantedWorld, playersBy, uniform } from './planted.ts';

const pools = { examiners: { kind: 'people', heads: 'heads', day: { from: '09:00', hours: 6 } } };
const found = async (lever: object, formula: Formula) => {
  const world = plantedWorld({
    assumptions: {
      minutes: uniform(2, 6),
      heads: { value: 5, unit: 'heads', range: [1, 30] },
      until: { value: '2027-06-01', unit: 'date', range: ['2027-05-01', '2027-08-01'] },
      beside: uniform(0, 1),
    },
    pools: { examiners: { ...pools.examiners, leave: [{ from: '2027-04-05', to: 'until', heads: 0 }] } },
    certainty: { limits: { replications: 3, needs: [{ regimes: ['old'], ...lever }] } },
  });
  const players = playersBy(world, formula);
  const table = new Table(world, players, door(), new Meter(door()));
  const rows = await leversOf(world, askedOf(world, gameOf(world)), table);
  return { rows, row: rows[0], played: players.played };
};
const share = (of: (set: Readonly<Record<string, number>>, replication: number) => number): Formula => {
  return (key, set) => ({ 'on-time-share': of(set, key.replication) });
};

test('more is needed where more is better, less where less is; a share within half a thousandth will do', async () => {
  const more = await found(
    { change: 'minutes', between: [0, 10] },
    share(({ minutes }) => minutes / 10),
  );
  expect(more.row).toMatchObject({ kind: 'at-least', triedFrom: 0, triedTo: 10, low: 2, central: 4, high: 6 });
  expect(Math.abs(more.row.at.mean - 9.5)).toBeLessThanOrEqual(0.005);
  expect(more.row).toMatchObject({ bestAt: 10, best: { mean: 1, n: 3 } });
  const less = await found(
    { change: 'minutes', between: [0, 10] },
    share(({ minutes }) => 1 - minutes / 10),
  );
  expect(less.row.kind).toBe('at-most');
  expect(Math.abs(less.row.at.mean - 0.5)).toBeLessThanOrEqual(0.005);
});

test('what is always enough, or never, has no value', async () => {
  const always = await found(
    { change: 'minutes', between: [0, 10] },
    share(() => 0.95),
  );
  expect(always.row).toMatchObject({ kind: 'everywhere', at: { n: 0 }, bestAt: 0 });
  const never = await found(
    { change: 'minutes', between: [0, 10] },
    share(({ minutes }) => 0.9 - Math.abs(minutes - 5) / 100),
  );
  expect(never.row).toMatchObject({ kind: 'nowhere', bestAt: 5, best: { mean: 0.9 } });
});

test('people are counted: 19 of 20 are 0.95 and enough, and no part of one is played', async () => {
  const { row, played } = await found(
    { change: 'heads', between: [0, 40] },
    share(({ heads }) => heads / 20),
  );
  expect(row).toMatchObject({ kind: 'at-least', at: { mean: 19, lower: 19, upper: 19, n: 3 } });
  expect(played.every(({ point }) => Number.isInteger(point?.set?.heads ?? 0))).toBe(true);
});

test('replications that need one more or less make the interval', async () => {
  const { row } = await found(
    { change: 'heads', between: [0, 40] },
    share(({ heads }, k) => (heads + k - 1) / 20),
  );
  // 20, 19 and 18.
  expect(row.at).toMatchObject({ mean: 19, n: 3 });
  expect(row.at.upper - 19).toBeCloseTo(4.3027 / Math.sqrt(3), 3);
});

test('a date is found to the day', async () => {
  const day = 20_999;
  const { row, played } = await found(
    { change: 'until', between: ['2026-06-18', '2028-10-01'] },
    share(({ until }) => (until <= day ? 1 : 0)),
  );
  expect(row).toMatchObject({ kind: 'at-most', at: { mean: day, lower: day, upper: day } });
  expect([row.low, row.high, row.triedFrom].map(dateText)).toEqual(['2027-05-01', '2027-08-01', '2026-06-18']);
  // Ten halvings of 836 days, three replications each.
  expect(played.length).toBeLessThanOrEqual(3 * 13);
});

test('what is given is given in every play, and a row is there for every level and regime', async () => {
  const { rows, played } = await found(
    { change: 'minutes', between: [0, 10], given: { beside: 0.25 }, components: [1000, 2000], regimes: ['old', 'now'] },
    share(({ minutes, beside }) => minutes / 10 + (beside === 0.25 ? 0 : 9)),
  );
  expect(rows.map(({ regime, level }) => `${regime} ${level}`)).toEqual([
    'old 1000',
    'now 1000',
    'old 2000',
    'now 2000',
  ]);
  expect(rows.every(({ kind, given }) => kind === 'at-least' && given.beside === 0.25)).toBe(true);
  expect(played.every(({ point }) => point?.set?.beside === 0.25)).toBe(true);
});

// What something that may happen would cost: the year with it less the same year without, luck for luck.
import { expect, test } from 'vitest';
import { askedOf } from '../../src/certainty/asked.ts';
import { Outcomes } from '../../src/certainty/outcomes.ts';
import { Table } from '../../src/certainty/table.ts';
import { whatIfRows } from '../../src/certainty/what-if.ts';
import { dayOf } from '../../src/engine/days.ts';
import { Meter } from '../../src/experiment/meter.ts';
import { door, gameOf, plantedWorld, playersBy, uniform } from './planted.ts';

const world = plantedWorld({
  assumptions: {
    delay: uniform(0, 10, 0),
    until: { value: '2027-06-01', unit: 'date', range: ['2027-05-01', '2027-08-01'] },
    fee: { value: 10, unit: 'GBP', range: [5, 20] },
  },
  pools: {
    examiners: {
      ...{ kind: 'people', heads: 3, day: { from: '09:00', hours: 6 } },
      leave: [{ from: '2027-04-05', to: 'until', heads: 1 }],
    },
  },
  items: {
    testing: {
      ...{ title: 'Tests', payer: 'cmsb', kind: 'resource', timing: 'recurring' },
      ...{ driver: { measure: 'tests' }, price: 'fee' },
    },
  },
  appraisal: { replacement: 100 },
  certainty: {
    limits: {
      switching: { replications: 2, again: 4 },
      'what-ifs': [
        { id: 'later', title: 'Later', set: { delay: 2, until: '2027-07-01' }, components: [1000, 2000] },
        { id: 'dearer', title: 'Dearer', set: { fee: 15 }, regimes: ['now'] },
      ],
    },
  },
});

test('there is a row for each, by level and regime, of pairs that met the same luck', async () => {
  const players = playersBy(world, ({ replication }, { delay }) => ({
    'on-time-share': 0.9 - 0.1 * delay + 0.01 * replication,
    'on-time-mw': 50 - 5 * delay + replication,
    'late-mw': 5 * delay + replication,
    tests: 100 + 10 * delay,
  }));
  const table = new Table(world, players, door(), new Meter(door()));
  const rows = await whatIfRows(askedOf(world, gameOf(world)), table, new Outcomes(world));
  expect(rows.map(({ id, level, regime }) => `${id} ${level} ${regime}`)).toEqual([
    ...['later 1000 old', 'later 1000 now', 'later 2000 old', 'later 2000 now'],
    'dearer 2000 now',
  ]);
  const [later, , , , dearer] = rows;
  expect(later.set).toEqual({ delay: 2, until: dayOf('2027-07-01') });
  // Luck is the same with it and without, so that the difference has no spread.
  expect(later.onTimeShare.mean).toBeCloseTo(-0.2, 12);
  expect(later.onTimeShare.upper - later.onTimeShare.lower).toBeLessThan(1e-12);
  expect(later.onTimeMw).toMatchObject({ mean: -10, lower: -10, upper: -10, n: 4 });
  // Twenty tests more at GBP 10, and 10 MW late at GBP 100.
  expect(later.costGbp).toMatchObject({ mean: 200 + 1000, n: 4 });
  // A price alone: the same plays, which were 100 tests at GBP 15 and would have been at GBP 10.
  expect(dearer.onTimeShare.mean).toBe(0);
  expect(dearer.costGbp.mean).toBe(500);
  expect(players.played.some(({ point }) => point?.set && 'fee' in point.set)).toBe(false);
});

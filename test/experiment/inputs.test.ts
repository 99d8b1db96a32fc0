// What goes in: the assumptions that are read, and one text and one hash for the same inputs.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { assumptionRows, assumptionsUsed, cutOffAssumptions } from '../../src/experiment/assumptions.ts';
import { canonical, resolvedInputs, runIdOf } from '../../src/experiment/inputs.ts';
import type { World } from '../../src/scenario/world.ts';
import { assumption, stubWorld } from './stub.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

test('assumptions used are those that a file names, and those that they are made of', () => {
  expect(assumptionsUsed(stubWorld())).toEqual(['cut-off', 'minutes', 'hours']);
  expect(cutOffAssumptions(stubWorld())).toEqual(['cut-off']);
});

test('a row has the value that was used, a formula worked out', () => {
  const rows = assumptionRows(stubWorld());
  expect(rows.map((row) => [row.id, row.value, row.low, row.high])).toEqual([
    ['cut-off', '2027-05-14', '', ''],
    ['minutes', '6', '', ''],
    ['hours', '3', '1', '6'],
  ]);
});

test('a date that is worked out is printed as a date, with its time where it has one', () => {
  const world = stubWorld();
  world.assumptions['cut-off'].value = undefined as never;
  world.assumptions['cut-off'].formula = 'due - 10';
  world.assumptions.due = assumption({ title: 'Due', value: '2027-05-24', unit: 'date' });
  expect(assumptionRows(world)[0].value).toBe('2027-05-14');
  world.assumptions.due.value = '2027-05-24T17:00';
  expect(assumptionRows(world)[0].value).toBe('2027-05-14T17:00');
});

test('dated values are all told; sources keep their parts', () => {
  const world = stubWorld();
  const values = [
    { from: '2026-04-01', value: 1 },
    { from: '2027-04-01', value: 2 },
  ];
  const source = { title: 'Rules', clause: '8.3', url: 'https://example.org' };
  world.assumptions.hours = assumption({ title: 'Hours', values, unit: 'hours', source });
  const row = assumptionRows(world)[2];
  expect([row.value, row.source, row.url]).toEqual([
    '1 from 2026-04-01; 2 from 2027-04-01',
    'Rules, 8.3',
    'https://example.org',
  ]);
});

test('what the scenario or the command changed is marked', () => {
  const world = stubWorld({ set: { hours: 3 } });
  world.set = { 'cut-off': '2027-05-14' };
  expect(assumptionRows(world).map((row) => row.changed)).toEqual([true, false, true]);
});

test('the order in which keys were written changes no hash', () => {
  expect(canonical({ b: [1, { d: 'x', c: null }], a: Float64Array.of(0.1, 2), u: undefined })).toBe(
    '{"a":[0.1,2],"b":[1,{"c":null,"d":"x"}]}',
  );
  expect(canonical({ a: 1, b: 2 })).toBe(canonical({ b: 2, a: 1 }));
});

test('the run id stands for inputs, version and seed, not for where results go', () => {
  const id = (world = stubWorld(), version = '1', seed = 's') => runIdOf(world, version, seed, hash);
  expect(id()).toMatch(/^[0-9a-f]{12}$/);
  expect(id(stubWorld({ out: 'elsewhere', workers: 7 }))).toBe(id());
  expect(id(stubWorld(), '2')).not.toBe(id());
  expect(id(stubWorld(), '1', 't')).not.toBe(id());
  const other = stubWorld();
  other.assumptions.hours.value = 4;
  expect(id(other)).not.toBe(id());
});

test('resolved inputs hold every part that decides a number', () => {
  expect(Object.keys(resolvedInputs(stubWorld()))).toEqual([
    'scenario',
    'regimes',
    'portfolio',
    'submissions',
    'assumptions',
    'pools',
    'calendars',
  ]);
});

test('what things cost, and the growth that a chain follows, are inputs too', () => {
  const idOf = (more: Partial<World>) => runIdOf({ ...stubWorld(), ...more }, '1.0.0', 'seed', hash);
  const costs = (price: number) => ({
    costs: [
      {
        id: 'fees',
        'price-base': 2025,
        items: {
          fee: {
            ...{ title: 'Fee', payer: 'provider', kind: 'resource', timing: 'recurring' },
            ...{ driver: { measure: 'tests' }, price },
          },
        },
      },
    ] as World['costs'],
  });
  expect(idOf(costs(1))).not.toBe(idOf(costs(2)));
  const chain = { ...stubWorld().scenario, chain: { from: 2027, to: 2028 } } as unknown as World['scenario'];
  const grown = (is: number) => ({ scenario: chain, paths: { p: { id: 'p', components: [{ year: 2027, is }] } } });
  expect(idOf(grown(100))).not.toBe(idOf(grown(200)));
  // A path that nobody follows is none.
  expect(idOf({ paths: grown(100).paths })).toBe(idOf({}));
});

test('the other years of a scenario are inputs too: another number in them is another run', () => {
  const id = (minutes: number, year: 'backcast' | 'solves') => {
    const other = stubWorld();
    other.assumptions.hours.value = minutes;
    return runIdOf({ ...stubWorld(), [year]: other }, '1', 's', hash);
  };
  for (const year of ['backcast', 'solves'] as const) expect(id(3, year)).not.toBe(id(4, year));
  expect(id(3, 'backcast')).not.toBe(id(3, 'solves'));
  expect(id(3, 'backcast')).not.toBe(runIdOf(stubWorld(), '1', 's', hash));
});

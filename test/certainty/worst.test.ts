// Worst cases as scenario files: what is written can be read again, and is the point that was found.
import { expect, test } from 'vitest';
import { runStress } from '../../src/certainty/stress.ts';
import { worstScenario } from '../../src/certainty/worst.ts';
import type { WorstRow } from '../../src/experiment/study-stress.ts';
import { memoryLibrary } from '../../src/scenario/library.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import { Values } from '../../src/scenario/values.ts';
import { door, filesOf, gameOf, loaded, type Planted, playersBy, uniform } from './planted.ts';

const told: Planted = {
  assumptions: {
    a: uniform(0, 1, 0.3),
    heads: { value: 3, range: [1, 6], unit: 'heads' },
    until: { value: '2027-06-01', unit: 'date', range: ['2027-05-01', '2027-08-01'] },
    idle: uniform(0, 1),
  },
  scenario: { title: 'A "planted" question: which?' },
  pools: {
    examiners: {
      ...{ kind: 'people', heads: 'heads', day: { from: '09:00', hours: 6 } },
      leave: [{ from: '2027-04-05', to: 'until', heads: 1 }],
    },
  },
  certainty: { stress: { draws: 4, shared: 2, worst: 40, sobol: { simulated: 2, sketched: 2 } } },
};
const files = filesOf(told);
const world = loaded(files);

const readAgain = (row: WorstRow, from = world) =>
  loaded({ ...files, [`output/planted/${row.file}`]: worstScenario(from, row) }, `output/planted/${row.file}`);

test('the worst corner is found, written as a scenario, read again, and there it has the values that were found', async () => {
  // Worst at a = 1, six heads, the first day; best at the other ends.
  const players = playersBy(world, ({ regime }, { a, heads, until = 20_970 }) => ({
    'on-time-share': regime === 'now' ? 0.6 - 0.1 * a - 0.02 * heads + 0.001 * (until - 20_970) : 0.3,
  }));
  const { worst } = await runStress(world, gameOf(world), players, door());
  expect(worst.map(({ id, file }) => [id, file])).toEqual([
    ['worst-on-time-share', 'worst/worst-on-time-share.yaml'],
    ['best-on-time-share', 'worst/best-on-time-share.yaml'],
  ]);
  for (const row of worst) {
    const [a, heads, until] = row.direction === 'worst' ? [1, 6, '2027-05-01'] : [0, 1, '2027-08-01'];
    const again = readAgain(row);
    expect(again.scenario.id).toBe(`planted-${row.id}`);
    expect(again.assumptions.a.value).toBe(a);
    expect(again.assumptions.heads.value).toBe(heads);
    expect(again.assumptions.until.value).toBe(until);
    expect(again.assumptions.idle.value).toBe(0.5);
    const values = new Values(again);
    for (const [name, value] of Object.entries(row.set)) expect(values.of(name), name).toBe(value);
    expect(again.scenario.title).toContain('A "planted" question: which?');
    // It says beside each value what it was.
    expect(worstScenario(world, row)).toContain(`a: ${a} # central: 0.3`);
  }
});

test('what is not moved is played at its central value, though that is none of the values that are drawn', async () => {
  const pair = { value: 4, range: [0, 10], distribution: { shape: 'discrete', values: [0, 10], weights: [1, 1] } };
  const other = loaded(filesOf({ assumptions: { a: uniform(0, 0.8, 0.3), pair }, certainty: told.certainty! }));
  const players = playersBy(other, ({ regime }, { a, pair: p }) => ({
    'on-time-share': regime === 'now' ? 0.5 + 0.1 * a + 0.001 * p : 0.3,
  }));
  await runStress(other, gameOf(other), players, door());
  // The search moves a first: to both ends, and to the middle, which nothing else plays by itself.
  expect(players.played.map(({ point }) => JSON.stringify(point?.set))).toContain('{"a":0.4}');
});

const row = (set: Record<string, number>): WorstRow => ({
  ...{ id: 'best-on-time-share', output: 'on-time-share', direction: 'best', set, file: 'worst/best.yaml' },
  ...{ central: 0, tried: 1, refused: 0, value: { mean: 0, lower: 0, upper: 0, n: 5 } },
});

test('where the central point is the best there is nothing to set, and the file can still be read', () => {
  expect(worstScenario(world, row({}))).not.toContain('set:');
  expect(readAgain(row({})).assumptions.a.value).toBe(0.3);
});

test('what the command line changed stands in the file as well, as no file that it extends has it', () => {
  const changed = loadWorld(memoryLibrary(files, 'shipped'), 'shipped/planted.yaml', {
    set: { a: '0.8', until: '2027-07-01', idle: '0.25' },
  });
  const again = readAgain(row({ a: 1 / 3, heads: 5 }), changed);
  expect(again.assumptions.a.value).toBe(1 / 3);
  expect(again.assumptions.heads.value).toBe(5);
  expect(again.assumptions.until.value).toBe('2027-07-01');
  expect(again.assumptions.idle.value).toBe(0.25);
});

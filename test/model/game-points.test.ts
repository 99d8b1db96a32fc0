// Points of a game: a world with something otherwise, played from the same seed as the ladder.
import { expect, test } from 'vitest';
import { type Game, openGame } from '../../src/model/game.ts';
import { measureIndex } from '../../src/model/measures.ts';
import type { PlayRow, Point } from '../../src/model/outcome.ts';
import { group, populationOf } from './populations.ts';
import { type Told, worldOf } from './worlds.ts';

const NUMBER = 'unit: X, source: { title: Test, date: "2026" }, date: "2026", confidence: low, basis: assumed';
const assumption = (name: string, value: string, unit: string) =>
  `${name}: { title: ${name}, value: ${value}, ${NUMBER.replace('X', unit)} }`;

const told = (set = ''): Told => ({
  routes: `
    cop11:
      takes: { where: { model: approved }, share: uptake, per: provider }
      before: [{ id: approval, per: model, starts: first-intent, lead: 30 days }]
      steps: [{ id: register, per: component, by: registry }]
    bespoke:
      deadline: { by: cut-off-day }
      steps:
        - { id: test, per: component, by: examiners, minutes: test-minutes, counts-as: metering-test, fails: { share: 0.2, attempts: 3, then: test } }`,
  pools: `
    examiners: { kind: people, employer: cmsb, heads: heads, day: { from: "08:00", hours: 10 } }
    registry: { kind: platform, per-working-day: 10, day: { from: "08:00", hours: 10 } }`,
  portfolio: populationOf(
    { sites: group({ cmus: '20', components: 'size', 'new-cmu': '20' }) },
    { grows: 'sites', models: '{ m1: { approved: 2027-05-01 }, m2: {} }' },
  ),
  scenario: [
    'components: [200, 300]',
    ...(set === '' ? [] : [`set: { ${set} }`]),
    'add:',
    `  ${assumption('uptake', '0.5', 'share')}`,
    `  ${assumption('test-minutes', '90', 'minutes/component')}`,
    `  ${assumption('heads', '1', 'heads')}`,
    `  ${assumption('size', '200', 'components')}`,
    `  ${assumption('cut-off-day', '2027-07-01', 'date')}`,
  ].join('\n'),
});

/** All that was played: a row but for its point's name, and what belongs to the ladder: lateness and the sketch. */
const bare = ({ point: _, sketch: __, lateness: ___, ...row }: PlayRow) => row;
const ladder = openGame(worldOf(told()));
const row = (game: Game, point?: Point, replication = 0, components = 200): PlayRow =>
  game.play({ regime: 'rules', components, replication, ...(point && { point }) });

test.each([
  ['uptake', { uptake: 1 }, 'uptake: 1'],
  ['minutes', { 'test-minutes': 45 }, 'test-minutes: 45'],
  ['heads', { heads: 3 }, 'heads: 3'],
  ['a date', { 'cut-off-day': 20_970 }, 'cut-off-day: 2027-06-01'],
  ['two of them', { heads: 2, uptake: 0.2 }, 'heads: 2, uptake: 0.2'],
])('a point that sets %s is the world that says so in `set`, to the bit', (_, set, words) => {
  const other = openGame(worldOf(told(words)));
  for (const components of [200, 300])
    for (const replication of [0, 1]) {
      const point = row(ladder, { id: words, set }, replication, components);
      expect(bare(point)).toEqual(bare(row(other, undefined, replication, components)));
      expect(bare(point)).not.toEqual(bare(row(ladder, undefined, replication, components)));
      expect(point.point).toBe(words);
    }
});

test('a point in which nothing is otherwise is the row of the ladder, to the bit', () => {
  for (const point of [{ id: 'central' }, { id: 'as it is', set: { uptake: 0.5, heads: 1 } }])
    expect(bare(row(ladder, point, 1))).toEqual(bare(row(ladder, undefined, 1)));
});

test('what a point names that the world does not know changes nothing', () => {
  expect(bare(row(ladder, { id: 'unknown', set: { nothing: 5 } }))).toEqual(bare(row(ladder)));
});

test('points leave the ladder and each other as they are, in whatever order they are played', () => {
  const points: (Point | undefined)[] = [
    undefined,
    { id: 'a', set: { heads: 2 } },
    { id: 'b', unlimited: 'examiners' },
  ];
  const forwards = points.map((point) => row(ladder, point));
  const fresh = openGame(worldOf(told()));
  const backwards = points.toReversed().map((point) => row(fresh, point));
  expect(backwards.toReversed()).toEqual(forwards);
});

test('more points than are kept come to the same as ever', () => {
  const before = row(ladder, { id: 'kept', set: { heads: 2 } });
  for (let k = 0; k < 70; k++)
    ladder.prepare({ regime: 'rules', components: 200, replication: 0, point: { id: `${k}` } });
  expect(row(ladder, { id: 'kept', set: { heads: 2 } })).toEqual(before);
});

test('the draws of a point are those of the ladder: who fails does so whatever a test takes', () => {
  const [central, quick] = [undefined, { id: 'quick', set: { 'test-minutes': 1 } }].map((point) => {
    const play = ladder.prepare({ regime: 'rules', components: 200, replication: 2, ...(point && { point }) });
    play.run();
    return play;
  });
  const test = central.program.steps.findIndex(({ id }) => id === 'test');
  const both = Array.from(central.ledger.route.keys()).filter((c) => central.ledger.route[c] === quick.ledger.route[c]);
  expect(both.length).toBeGreaterThan(100);
  for (const c of both) expect(quick.ledger.visits[test]![c]).toBe(central.ledger.visits[test]![c]);
});

test('nobody waits for a pool without limit, and all others are as they were', () => {
  const waits = (point?: Point) => row(ladder, point).steps.map(({ meanWaitDays }) => meanWaitDays);
  const [registry, test] = waits({ id: 'examiners', unlimited: 'examiners' });
  expect(test).toBe(0);
  // Those for the registry come at the same instants.
  expect(registry).toBe(waits()[0]);
  expect(waits({ id: 'registry', unlimited: 'registry' })[0]).toBe(0);
});

test('approvals without limit are in force for every model from the start', () => {
  const share = (point?: Point): number => {
    const { took } = row(ladder, point).routes[0];
    return took / 200;
  };
  const set = { uptake: 1 };
  expect(share({ id: 'all', set, unlimited: 'approvals' })).toBe(1);
  expect(share({ id: 'some', set })).toBeLessThan(1);
});

test('the year that is known is another world, played from the seed of this one', () => {
  const known = worldOf({ ...told('heads: 2'), scenario: `${told('heads: 2').scenario}\nseed: another` });
  const game = openGame({ ...worldOf(told()), backcast: known });
  const same = openGame(worldOf(told('heads: 2')));
  const point: Point = { id: 'year:backcast', year: 'backcast' };
  expect(bare(row(game, point))).toEqual(bare(row(same)));
  const varied: Point = { id: 'heads=3 year:backcast', year: 'backcast', set: { heads: 3 } };
  expect(bare(row(game, varied))).toEqual(bare(row(openGame(worldOf(told('heads: 3'))))));
  expect(() => row(ladder, point)).toThrow(RangeError);
});

test('what workers are told and give back is plain data', () => {
  const key = {
    regime: 'rules',
    components: 200,
    replication: 0,
    point: { id: 'h', set: { heads: 2 }, unlimited: 'registry' },
  };
  expect(JSON.parse(JSON.stringify(key))).toEqual(key);
  const played = ladder.play(key);
  expect(structuredClone(played)).toEqual(played);
  expect(ladder.play(structuredClone(key))).toEqual(played);
});

test('only the ladder is sketched, with all that is due and what was solved for', () => {
  const { sketch, values } = row(ladder);
  expect(sketch[sketch.length - 1]).toMatchObject({ route: '', pool: '', due: values[measureIndex('components-due')] });
  expect(row(ladder, { id: 'central' }).sketch).toEqual([]);
  const solve =
    'solve: { change: heads, between: [1, 9], measure: tests, equals: 100, regime: rules, replications: 1 }';
  const solved = openGame(worldOf({ ...told(), scenario: `${told().scenario}\n${solve}` }));
  const isSketched = (point: Point) => row(solved, point).sketch.length > 0;
  expect(isSketched({ id: 'heads=2', set: { heads: 2 } })).toBe(true);
  expect(isSketched({ id: 'heads=2 uptake=1', set: { heads: 2, uptake: 1 } })).toBe(false);
  expect(isSketched({ id: 'heads=2 without limit', set: { heads: 2 }, unlimited: 'registry' })).toBe(false);
});

// A game: the same key gives the same bits, a regime differs from its copy by nothing, and draws stay where they are.
import { expect, test } from 'vitest';
import { offersOf } from '../../src/model/choice.ts';
import { MEASURES } from '../../src/model/measures.ts';
import type { PlayRow } from '../../src/model/outcome.ts';
import { group, populationOf } from './populations.ts';
import { gameOf, playedOf } from './worlds.ts';

const POOLS = `
  examiners: { kind: people, employer: cmsb, heads: 3, day: { from: "09:00", hours: 6.5 } }
  teams: { kind: people, employer: provider, each: provider, heads: { one-per: 200 }, day: { from: "09:00", hours: 6.5 } }
  registry: { kind: platform, per-working-day: 37, day: { from: "09:00", hours: 6.5 } }`;
const TEST = `
        - id: test
          per: component
          by: examiners
          minutes: { mean: 9, varies: lognormal, cv: 0.6 }
          counts-as: metering-test
          fails:
            share: 0.25
            attempts: 3
            after: 5 working days
            then: test
            together: { submission: 0.3, model: 0.2 }
            on: first`;
const ASSESS = `
        - { id: assess, per: submission, by: examiners, fixed: { mean: 120, varies: exponential } }`;
const routesOf = (assess: string, share = '0.5') => `
    cop11:
      takes: { where: { model: approved }, share: ${share}, per: provider, otherwise: bespoke }
      deadline: { by: 2027-07-30 }
      steps:
        - { id: commission, per: component, by: teams, minutes: 4 }
        - id: registry
          per: component
          by: registry
          fails: { share: 0.05, attempts: unlimited, after: 5 working days, then: registry }
      gives-up: { at: registry, after: 60 days, then: bespoke }
    bespoke:
      deadline: { by: 2027-07-16 }
      steps:
        - { id: collate, per: component, by: teams, minutes: 10 }${assess}${TEST}`;

const sampled = (regimes: Record<string, string>, levels = '600, 900') =>
  gameOf({
    routes: routesOf(ASSESS),
    regimes,
    pools: POOLS,
    scenario: `components: [${levels}]\nseed: games`,
    portfolio: populationOf(
      {
        industrial: group({ cmus: '10', components: '100', prefix: 'I', models: '[meter]' }),
        domestic: group({
          cmus: '6',
          components: '500',
          spread: '1',
          'new-cmu': '80',
          providers: '5',
          models: '[m1, m2, m3]',
        }),
      },
      {
        grows: 'domestic',
        models: '{ meter: {}, m1: { approved: 2027-01-01 }, m2: { approved: 2027-05-15 }, m3: {} }',
      },
    ),
  });

/** Everything but the regime's name. */
const told = ({ regime: _, ...rest }: PlayRow) => rest;

test('a regime differs from its copy by exactly nothing, in every replication, level and measure', () => {
  const game = sampled({ copy: routesOf(ASSESS) });
  for (let replication = 0; replication < 6; replication++) {
    for (const components of game.levels) {
      const [one, other] = ['rules', 'copy'].map((regime) => game.play({ regime, components, replication }));
      MEASURES.forEach(({ id }, m) => {
        expect(Object.is(one.values[m], other.values[m]), id).toBe(true);
      });
      expect(told(other)).toEqual(told(one));
    }
  }
});

test('the books balance in every replication of a world with everything in it', () => {
  const game = sampled({});
  for (let replication = 0; replication < 6; replication++) {
    for (const components of game.levels) {
      const { measure, row } = playedOf(game, 'rules', replication, components);
      expect(measure('components-notified')).toBe(components);
      expect(row.events).toBeGreaterThan(components);
    }
  }
});

test('the same key gives the same bits, whatever was played before and in whatever order', () => {
  const keys = [0, 1, 2].flatMap((replication) =>
    [600, 900].map((components) => ({ regime: 'rules', components, replication })),
  );
  const game = sampled({});
  const forwards = keys.map((key) => game.play(key));
  const backwards = keys.toReversed().map((key) => game.play(key));
  expect(backwards.toReversed()).toEqual(forwards);
  expect(keys.map((key) => sampled({}).play(key))).toEqual(forwards);
});

test('replications differ', () => {
  const game = sampled({});
  const [a, b] = [0, 1].map((replication) => game.play({ regime: 'rules', components: 600, replication }));
  expect(a.values).not.toEqual(b.values);
});

test('a play at a level is the same whether or not larger levels are asked for', () => {
  const [alone, together] = [sampled({}, '600'), sampled({}, '600, 900')];
  for (let replication = 0; replication < 4; replication++) {
    const key = { regime: 'rules', components: 600, replication };
    expect(together.play(key)).toEqual(alone.play(key));
  }
});

test('a firm that takes a route keeps taking it when the portfolio grows', () => {
  const game = sampled({});
  /** By firm: whether it would take the first route. */
  const firms = (components: number, replication: number): Map<string, boolean> => {
    const { program, portfolio, key } = game.prepare({ regime: 'rules', components, replication });
    const [offer] = offersOf(program, portfolio, key, replication);
    const { provider, first, submissions } = portfolio;
    return new Map(
      Array.from({ length: submissions }, (_, s) => [provider.names[provider.of[s]], offer!.wants(s, first[s])]),
    );
  };
  for (let replication = 0; replication < 40; replication++) {
    const [small, large] = game.levels.map((components) => firms(components, replication));
    expect(small.size).toBeGreaterThan(4);
    for (const [firm, takes] of small) expect([firm, large.get(firm)]).toEqual([firm, takes]);
  }
});

test('taking a step away leaves the draws of the others as they were', () => {
  const game = sampled({ bare: routesOf('') });
  for (let replication = 0; replication < 3; replication++) {
    const [full, bare] = ['rules', 'bare'].map((regime) => {
      const play = game.prepare({ regime, components: 600, replication });
      play.run();
      return play;
    });
    const step = (play: typeof full, id: string) => play.program.steps.findIndex((one) => one.id === id);
    const [f, b] = [step(full, 'test'), step(bare, 'test')];
    for (let c = 0; c < 600; c++) {
      const s = full.submissionOf[c];
      for (const visit of [0, 1, 2]) {
        const failed = [full.judges[f], bare.judges[b]].map((judge) => judge!.fails(s, c, visit, full.ledger));
        expect(failed[1]).toBe(failed[0]);
        expect(bare.touches[b].ticks(s, 1, c, visit)).toBe(full.touches[f].ticks(s, 1, c, visit));
      }
    }
    // And so whoever was tested to the end in both was tested as often.
    const route = full.program.routes.findIndex(({ id }) => id === 'bespoke');
    const both = Array.from({ length: 600 }, (_, c) => c).filter(
      (c) => full.ledger.route[c] === route && bare.ledger.route[c] === route,
    );
    expect(both.length).toBeGreaterThan(100);
    for (const c of both) expect(bare.ledger.visits[b]![c]).toBe(full.ledger.visits[f]![c]);
  }
});

test('a game without chance says so, and a register has the level that it holds', () => {
  const rows = 'p1 c1 m1 2027-04-05 3 0.5\np1 c2 m1 2027-04-05 4 0.5';
  const certain = (words: string, takes = '') =>
    gameOf({
      rows,
      routes: `
        lane: { takes: { where: { model: m1 } ${takes} }, steps: [{ id: note, per: component, lead: 1 hours }] }
        bespoke: { steps: [{ id: test, per: component, by: examiners, ${words} }] }`,
    });
  expect(certain('minutes: 5').certain).toBe(true);
  expect(certain('minutes: 5').levels).toEqual([7]);
  expect(certain('minutes: { mean: 5, varies: exponential }').certain).toBe(false);
  expect(certain('minutes: 5, fails: { share: 0.5, attempts: 2, then: test }').certain).toBe(false);
  expect(certain('minutes: 5, fails: { share: 1, attempts: 2, then: test }').certain).toBe(true);
  expect(certain('minutes: 5', ', share: 0.5, per: cmu').certain).toBe(false);
  expect(sampled({}).certain).toBe(false);
});

test('a game tells its deadlines and its horizon', () => {
  const game = sampled({});
  expect(game.deadlines).toEqual([
    { regime: 'rules', route: 'cop11', at: '2027-07-30 17:00' },
    { regime: 'rules', route: 'bespoke', at: '2027-07-16 17:00' },
  ]);
  expect(game.horizon).toEqual({ from: '2027-04-05 00:00', to: '2028-04-03 00:00' });
  expect(() => game.play({ regime: 'none', components: 600, replication: 0 })).toThrow(RangeError);
});

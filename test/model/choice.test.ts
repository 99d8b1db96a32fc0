// Who takes which route: offers in order, uptake by provider, CMU, submission or component, and open dates.
import { expect, test } from 'vitest';
import type { Game } from '../../src/model/game.ts';
import { gameOf, playedIn, type Told } from './worlds.ts';

/** Ten providers with two CMUs of two submissions of five components each. */
const ROWS = Array.from({ length: 40 }, (_, s) => {
  const [p, c] = [(s % 10) + 1, (s % 20) + 1];
  return `p${p} c${c} m1 2027-04-05 5 0.5`;
}).join('\n');

const lanes = (takes: string, more = ''): Told => ({
  rows: ROWS,
  routes: `
    lane: { takes: { ${takes} }, steps: [{ id: note, per: component, lead: 1 hours }] }
    rest: { steps: [{ id: note, per: component, lead: 2 hours }] }
    ${more}`,
});
/** 1 where a component took the lane, by component. */
const takers = (told: Told, replication: number): number[] => tookLane(gameOf(told), replication);
const tookLane = (game: Game, replication: number): number[] => {
  const play = game.prepare({ regime: 'rules', components: game.levels[0], replication });
  play.run();
  return Array.from(play.ledger.route, (r) => (r === 0 ? 1 : 0));
};

test.each([
  ['provider', (s: number) => s % 10],
  ['cmu', (s: number) => s % 20],
  ['submission', (s: number) => s],
])('uptake per %s: all its components go the same way', (per, unitOf) => {
  const took = takers(lanes(`share: 0.5, per: ${per}`), 3);
  const byUnit = new Map<number, Set<number>>();
  took.forEach((t, c) => {
    const unit = unitOf(Math.floor(c / 5));
    byUnit.set(unit, (byUnit.get(unit) ?? new Set()).add(t));
  });
  for (const ways of byUnit.values()) expect(ways.size).toBe(1);
  expect(new Set(took).size).toBe(2);
});

test('uptake per component splits submissions, in about the share', () => {
  const took = takers(lanes('share: 0.3, per: component'), 1);
  const count = took.reduce((a, b) => a + b, 0);
  // 200 components: standard error sqrt(200 x 0.3 x 0.7) = 6.5.
  expect(Math.abs(count - 60)).toBeLessThan(4 * 6.5);
  expect(new Set([0, 1, 2].map((s) => took.slice(5 * s, 5 * s + 5).join(''))).size).toBeGreaterThan(1);
});

test.each(['provider', 'cmu', 'submission', 'component'])('uptake sets per %s are nested as the share rises', (per) => {
  for (let replication = 0; replication < 5; replication++) {
    let before = takers(lanes(`share: 0, per: ${per}`), replication);
    expect(before.every((t) => t === 0)).toBe(true);
    for (const share of [0.1, 0.35, 0.5, 0.8, 1]) {
      const now = takers(lanes(`share: ${share}, per: ${per}`), replication);
      before.forEach((t, c) => {
        expect(now[c]).toBeGreaterThanOrEqual(t);
      });
      before = now;
    }
    expect(before.every((t) => t === 1)).toBe(true);
  }
});

test('of two firms of like size the share decides to the firm: a half is exactly one of each two', () => {
  const half = gameOf(lanes('share: 0.5, per: provider'));
  const most = gameOf(lanes('share: 0.8, per: provider'));
  for (let replication = 0; replication < 20; replication++) {
    const [halves, mosts] = [tookLane(half, replication), tookLane(most, replication)];
    for (let p = 0; p < 10; p += 2) {
      expect(halves[5 * p] + halves[5 * p + 5]).toBe(1);
      // 1.6 of two: one or two.
      expect(mosts[5 * p] + mosts[5 * p + 5]).toBeGreaterThanOrEqual(1);
    }
  }
});

test('each firm takes a route with the probability said', () => {
  const game = gameOf(lanes('share: 0.3, per: provider'));
  const count = new Array(10).fill(0);
  const replications = 400;
  for (let r = 0; r < replications; r++) {
    const took = tookLane(game, r);
    for (let p = 0; p < 10; p++) count[p] += took[5 * p];
  }
  const error = Math.sqrt(replications * 0.3 * 0.7);
  for (const n of count) expect(Math.abs(n - replications * 0.3)).toBeLessThan(4 * error);
});

test('who is refused goes where the offer says, else on to the next offer, at last to the route for all', () => {
  const told = (otherwise: string): Told => ({
    rows: `
      p1 c1 m1 2027-04-05 1 0.5
      p2 c2 m2 2027-04-05 1 0.5
      p3 c3 m3 2027-04-05 1 0.5`,
    routes: `
      one: { takes: { where: { model: m1 } ${otherwise} }, steps: [{ id: note, per: component, lead: 1 hours }] }
      two: { takes: { where: { model: m2 } }, steps: [{ id: note, per: component, lead: 1 hours }] }
      all: { steps: [{ id: note, per: component, lead: 1 hours }] }`,
  });
  expect(Array.from(playedIn(told('')).play.ledger.route)).toEqual([0, 1, 2]);
  expect(Array.from(playedIn(told(', otherwise: all')).play.ledger.route)).toEqual([0, 2, 2]);
});

test('a route exists for those notified from one day to the end of another', () => {
  const { play, row } = playedIn({
    rows: ['05', '06', '07', '08'].map((day) => `p1 c1 m1 2027-04-${day} 1 0.5`).join('\n'),
    routes: `
      lane:
        open: { from: 2027-04-06, to: 2027-04-07 }
        takes: { where: { model: m1 } }
        steps: [{ id: note, per: component, lead: 1 hours }]
      rest: { steps: [{ id: note, per: component, lead: 2 hours }] }`,
  });
  expect(Array.from(play.ledger.route)).toEqual([1, 0, 0, 1]);
  expect(row.routes.map(({ took }) => took)).toEqual([2, 2]);
});

test('an offer whose route to fall back on is closed sends the refused on to the next', () => {
  const { play } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 1 0.5\np1 c1 m1 2027-04-07 1 0.5',
    routes: `
      lane: { takes: { where: { model: m2 }, otherwise: later }, steps: [{ id: note, per: component, lead: 1 hours }] }
      later:
        open: { from: 2027-04-06 }
        takes: { where: { model: m3 } }
        steps: [{ id: note, per: component, lead: 1 hours }]
      rest: { steps: [{ id: note, per: component, lead: 2 hours }] }`,
  });
  expect(Array.from(play.ledger.route)).toEqual([2, 1]);
});

test('a share may differ by who it is; one draw of each firm is held against all its shares', () => {
  const cased = (m1: number, m2: number) => ({
    ...lanes(`share: [{ where: { model: m1 }, is: ${m1} }, { is: ${m2} }], per: provider`),
    rows: ROWS.split('\n')
      .map((row, s) => (Math.floor(s / 10) % 2 === 1 ? row.replace('m1', 'm2') : row))
      .join('\n'),
  });
  const isM1 = (c: number) => Math.floor(c / 50) % 2 === 0;
  const [sure, split, less] = [cased(1, 0), cased(0.8, 0.3), cased(0.5, 0.3)].map((told) => takers(told, 0));
  sure.forEach((t, c) => {
    expect(t).toBe(isM1(c) ? 1 : 0);
    expect(less[c]).toBeLessThanOrEqual(split[c]);
    // A firm that takes it for its lower share takes it for the higher.
    const firm = Math.floor(c / 5) % 10;
    if (!isM1(c) && split[c] === 1) expect(split[5 * firm]).toBe(1);
  });
  const count = (took: number[], m1: boolean) => took.filter((t, c) => t === 1 && isM1(c) === m1).length;
  // Ten firms in pairs: of 0.8 eight at least five, of 0.3 at most five.
  expect(count(split, true)).toBeGreaterThanOrEqual(50);
  expect(count(split, false)).toBeLessThanOrEqual(50);
});

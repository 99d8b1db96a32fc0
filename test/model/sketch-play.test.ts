// A play of which only the sketch is wanted: the same rows to the bit, and nothing of the journey.
import { describe, expect, it, test } from 'vitest';
import { openGame } from '../../src/model/game.ts';
import { MEASURES } from '../../src/model/measures.ts';
import { shippedWorld } from '../scenarios/shipped.ts';
import { gameOf } from './worlds.ts';

const shipped = openGame(shippedWorld('year-2027'));

describe('of shipped regimes at the smallest level', () => {
  for (const regime of ['bmcs-only', 'cp392'])
    it(`the sketch of ${regime} is that of the whole play, to the bit, without its events`, () => {
      for (const replication of [0, 1]) {
        const key = { regime, components: shipped.levels[0], replication };
        const [whole, alone] = [shipped.play(key), shipped.play({ ...key, sketch: true })];
        expect(alone.sketch).toEqual(whole.sketch);
        expect(alone.sketch.length).toBeGreaterThan(1);
        expect(alone.routes.map(({ route, took }) => [route, took])).toEqual(
          whole.routes.map(({ route, took }) => [route, took]),
        );
        expect(alone.events).toBeLessThan(whole.events / 2);
        // Nobody is tested or registered.
        expect(alone.routes.every(({ registered, onTime }) => registered === 0 && onTime === 0)).toBe(true);
        expect(alone.steps).toEqual([]);
        expect(alone.values).toHaveLength(MEASURES.length);
        expect(Array.from(alone.values).every(Number.isNaN)).toBe(true);
      }
    });
});

test('a point is sketched as it is, though the whole play of a point has no sketch', () => {
  const game = gameOf({
    rows: 'p1 c1 m1 2027-04-05 40 0.5',
    pools: 'examiners: { kind: people, heads: 1, day: { from: "08:00", hours: 10 } }',
    scenario: `add:
  minutes: { title: M, value: 30, unit: minutes/component, source: s, date: "2026", confidence: low, basis: assumed }`,
    routes: `bespoke:
  deadline: { by: 2027-04-05 }
  steps: [{ id: test, per: component, by: examiners, minutes: minutes }]`,
  });
  const shareOf = (set?: Record<string, number>) => {
    const point = set && { id: `minutes=${set.minutes}`, set };
    const row = game.play({
      ...{ regime: 'rules', components: 40, replication: 0, sketch: true },
      ...(point && { point }),
    });
    const { due, done } = row.sketch[row.sketch.length - 1];
    expect(row.point).toBe(point?.id);
    return done / due;
  };
  // From 09:00 to 17:00 there are 480 minutes: 16 of 30, 32 of 15, and all 40 of 6.
  expect(shareOf()).toBe(16 / 40);
  expect(shareOf({ minutes: 15 })).toBe(32 / 40);
  expect(shareOf({ minutes: 6 })).toBe(1);
});

test('where examiners approve models as well, a queue of tests delays the choice of others: the sketch knows', () => {
  // m1 is wanted on Tuesday and approved when the hundred tests before it are done, after ten days: not by Friday.
  const game = gameOf({
    rows: 'p2 c1 m2 2027-04-05 100 0.5\np1 c2 m1 2027-04-06 10 0.5\np1 c3 m1 2027-04-09 50 0.5',
    pools: 'examiners: { kind: people, heads: 1, day: { from: "08:00", hours: 10 } }',
    routes: `
      cop11:
        takes: { where: { model: approved, provider: p1 } }
        before: [{ id: approve, per: model, starts: first-intent, by: examiners, fixed: 60 }]
        steps: [{ id: registry, per: component, lead: 1 days }]
      bespoke: { deadline: { by: 2027-05-01 }, steps: [{ id: test, per: component, by: examiners, minutes: 60 }] }`,
  });
  const key = { regime: 'rules', components: 160, replication: 0 };
  const [whole, alone] = [game.play(key), game.play({ ...key, sketch: true })];
  expect(alone.sketch).toEqual(whole.sketch);
  expect(alone.routes.map(({ took }) => took)).toEqual([0, 160]);
});

test('whole plays are what they were, whether or not sketches were asked for in between', () => {
  const key = { regime: 'cp392', components: shipped.levels[0], replication: 0 };
  const before = shipped.play(key);
  shipped.play({ ...key, sketch: true });
  expect(shipped.play(key).values).toEqual(before.values);
});

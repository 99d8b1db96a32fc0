// The certainty that the headline asks for: sound, beside the point of a run, and of prices that make no other play.
import { expect, test } from 'vitest';
import { askedOf } from '../../src/certainty/asked.ts';
import { factorsOf } from '../../src/certainty/factors.ts';
import { headOf } from '../../src/certainty/head.ts';
import { sha256 } from '../../src/cli/hash.ts';
import { assumptionsUsed } from '../../src/experiment/assumptions.ts';
import { questionIdOf, resolvedInputs, runIdOf } from '../../src/experiment/inputs.ts';
import { openGame } from '../../src/model/game.ts';
import { MEASURES } from '../../src/model/measures.ts';
import type { PlayRow } from '../../src/model/outcome.ts';
import type { Certainty } from '../../src/scenario/schema/certainty.ts';
import type { World } from '../../src/scenario/world.ts';
import { pinchpoint } from '../cli/terminal.ts';
import { shippedWorld } from '../scenarios/shipped.ts';

const headline = shippedWorld('headline');
const LEVELS = { certain: false, levels: [73109, 150000, 250000, 345000, 418109] };
const withCertainty = (certainty: Certainty | undefined): World => ({
  ...headline,
  scenario: { ...headline.scenario, certainty },
});

test('pinchpoint check passes the headline', async () => {
  const { code, stdout } = await pinchpoint(['check', 'scenarios/headline.yaml'], { cwd: '.' });
  expect(code, stdout).toBe(0);
});

test('what is asked of certainty is no part of a run, but decides what limits and stress say', () => {
  const asks = headline.scenario.certainty!;
  const more: Certainty = { ...asks, limits: { ...asks.limits, replications: 7 } };
  const without = withCertainty(undefined);
  const idOf = (world: World) => runIdOf(world, 'v', 's', sha256);
  expect(JSON.stringify(resolvedInputs(headline))).toBe(JSON.stringify(resolvedInputs(without)));
  expect(JSON.stringify(resolvedInputs(headline))).not.toContain('"certainty"');
  expect([idOf(without), idOf(withCertainty(more))]).toEqual([idOf(headline), idOf(headline)]);
  expect(assumptionsUsed(without)).toEqual(assumptionsUsed(headline));
  const headIn = (world: World, part: 'limits' | 'stress') =>
    headOf(world, askedOf(world, LEVELS), part, { hash: sha256, version: 'v' });
  const limits = headIn(headline, 'limits');
  expect(headIn(headline, 'limits').runId).toBe(limits.runId);
  expect(headIn(withCertainty(more), 'limits').runId).not.toBe(limits.runId);
  // Stress is not asked otherwise.
  expect(headIn(withCertainty(more), 'stress').runId).toBe(headIn(headline, 'stress').runId);
  expect(headIn(headline, 'stress').runId).not.toBe(limits.runId);
  expect(limits.studyId).toBe(questionIdOf(headline, 'v', headline.scenario.seed!, sha256));
  expect(limits).toMatchObject({ regime: 'cp392', minus: 'bmcs-only', level: 418109, enough: 0.95, seed: 'headline' });
});

test('what may be decided for decides the id of stress, and not that of limits', () => {
  const { decides, ...rest } = headline;
  const changed: World = { ...rest, decides: { ...decides!, scenario: { ...decides!.scenario, seed: 'another' } } };
  const idOf = (world: World, part: 'limits' | 'stress') =>
    headOf(world, askedOf(world, LEVELS), part, { hash: sha256, version: 'v' }).runId;
  expect(idOf(changed, 'limits')).toBe(idOf(headline, 'limits'));
  expect(idOf(changed, 'stress')).not.toBe(idOf(headline, 'stress'));
});

test('every factor of the headline has its centre within its range, and whole ends where it has no halves', () => {
  const factors = factorsOf(headline, ['cp392', 'bmcs-only']);
  expect(factors.length).toBeGreaterThan(80);
  for (const { id, low, central, high, whole } of factors) {
    expect(low <= central && central <= high, id).toBe(true);
    if (whole) expect([low, central, high].every(Number.isInteger), id).toBe(true);
  }
});

test('no price of the year makes another play: its measures are the same to the bit', () => {
  const world = shippedWorld('year-2027');
  const regimes = world.regimes.map(({ id }) => id);
  const prices = factorsOf(world, regimes).filter(({ moves }) => moves === 'prices');
  expect(prices.length).toBeGreaterThan(20);
  const game = openGame(world);
  const set = (end: 'low' | 'high') =>
    Object.fromEntries(prices.map((factor) => [factor.id, factor[end] === factor.central ? factor.low : factor[end]]));
  for (const regime of regimes) {
    const key = { regime, components: game.levels[0], replication: 0 };
    const plain = game.play(key);
    // Any that moved something would be seen: all of them at once, at both ends.
    for (const end of ['low', 'high'] as const) {
      const row = game.play({ ...key, point: { id: end, set: set(end) } });
      for (const [m, { id }] of MEASURES.entries()) expect(row.values[m], id).toBe(plain.values[m]);
      // Who counts as small is told apart, and is part of the same whole.
      const whole = ({ routes, steps }: PlayRow) => [
        routes.map(({ small: _, ...rest }) => rest),
        steps.map(({ smallBusyHours: _, ...rest }) => rest),
      ];
      expect(whole(row)).toEqual(whole(plain));
    }
  }
});

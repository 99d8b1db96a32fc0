// The same question with more plays or fewer: what is scaled, what never is, and where it stops.
import { expect, test } from 'vitest';
import type { Asked } from '../../src/certainty/asked.ts';
import { askedOf } from '../../src/certainty/asked.ts';
import { scaledAsked } from '../../src/certainty/scaled.ts';
import { gameOf, plantedWorld, uniform } from './planted.ts';

const world = plantedWorld({
  assumptions: { a: uniform(0, 1), b: uniform(0, 1) },
  certainty: { limits: { map: { over: { a: [0, 1], b: [0, 1] } } }, stress: {} },
});
const asked = askedOf(world, gameOf(world));
const SCALES = [0.001, 0.125, 0.25, 0.5, 0.9, 1, 2, 8];

/** All counts that are scaled. */
const countsOf = ({ limits, stress }: Asked): Record<string, number> => ({
  ...{ replications: limits.replications, switching: limits.switching.replications, again: limits.switching.again },
  ...{ map: limits.map!.replications, draws: stress.draws, shared: stress.shared, tornado: stress.tornado },
  ...{ trajectories: stress.morris.trajectories, simulated: stress.sobol.simulated, sketched: stress.sobol.sketched },
  worst: stress.worst,
});

test('a scale of 1 changes nothing', () => {
  expect(scaledAsked(asked, 1)).toBe(asked);
});

test('nothing falls below what gives an interval, and more scale is never less', () => {
  const found = SCALES.map((scale) => countsOf(scaledAsked(asked, scale)));
  for (const counts of found) for (const count of Object.values(counts)) expect(count).toBeGreaterThanOrEqual(2);
  for (const [i, counts] of found.slice(1).entries())
    for (const [name, count] of Object.entries(counts)) expect(count, name).toBeGreaterThanOrEqual(found[i][name]);
  for (const [name, count] of Object.entries(countsOf(scaledAsked(asked, 2))))
    expect(count).toBe(2 * countsOf(asked)[name]);
});

test('whoever asks for little is not given more in less time', () => {
  const little = {
    ...asked,
    limits: { ...asked.limits, replications: 1 },
    stress: { ...asked.stress, draws: 3, worst: 5, tornado: 1 },
  };
  const { limits, stress } = scaledAsked(little, 0.5);
  expect([limits.replications, stress.draws, stress.worst, stress.tornado]).toEqual([1, 3, 5, 1]);
});

test('what is asked stays: regimes, levels, values, levers, decisions', () => {
  const { limits, stress, ...pair } = scaledAsked(asked, 0.125);
  const { limits: ownLimits, stress: ownStress, ...ownPair } = asked;
  expect(pair).toEqual(ownPair);
  expect({ ...limits.saturation, replications: 0 }).toEqual({ ...ownLimits.saturation, replications: 0 });
  expect(limits.needs).toEqual(ownLimits.needs);
  expect({ ...limits.map, replications: 0 }).toEqual({ ...ownLimits.map, replications: 0 });
  expect([stress.decisions, stress.correlations, stress.inner, stress.morris.most]).toEqual([
    ownStress.decisions,
    ownStress.correlations,
    ownStress.inner,
    ownStress.morris.most,
  ]);
});

// Stress through the whole pipeline, of plays that answer by a formula with known indices, corners, alternatives and worths.
import { expect, test } from 'vitest';
import { runStress, withDecisions } from '../../src/certainty/stress.ts';
import { streamFor } from '../../src/engine/random.ts';
import { keyFromSeed } from '../../src/engine/seed.ts';
import { holds, ISHIGAMI, ishigami } from './known.ts';
import { door, type Formula, gameOf, type Planted, plantedWorld, playersBy, uniform } from './planted.ts';

const seed = keyFromSeed('stress');
const luckOf = (replication: number) => streamFor(seed, replication, 'luck').uniform(0, 0) - 0.5;
/** Few draws: what is looked at is what the other parts find. */
const SMALL = { draws: 8, shared: 4, inner: 2, worst: 12 };
const run = async (told: Planted, formula: Formula, parallel = 1) => {
  const world = withDecisions(plantedWorld(told));
  const players = playersBy(world, formula, parallel);
  return { found: await runStress(world, gameOf(world), players, door()), played: players.played };
};

test('of the function of Ishigami the indices are found, interactions and all, and what moves nothing is sorted out', async () => {
  const { found } = await run(
    {
      assumptions: { x1: uniform(0, 1, 0.3), x2: uniform(0, 1, 0.2), x3: uniform(0, 1, 0.8), idle: uniform(0, 1) },
      certainty: {
        stress: {
          ...SMALL,
          morris: { trajectories: 20, levels: 4, most: 10 },
          sobol: { most: 6, simulated: 128, sketched: 256 },
        },
      },
    },
    ({ regime }, { x1, x2, x3 }) => {
      const share = regime === 'now' ? 0.5 + ishigami([x1, x2, x3]) / 40 : 0.4;
      // A sketch that is wrong by a straight line.
      return { 'on-time-share': share, sketched: 0.1 + 0.8 * share };
    },
  );
  const survivors = found.morris.filter(({ survives }) => survives).map(({ factor }) => factor);
  expect(new Set(survivors)).toEqual(new Set(['x1', 'x2', 'x3']));
  // The ends of x1 come to the same, and so do those of x3: neither has a bar.
  expect(found.tornado.every(({ swing }) => swing < 1e-12)).toBe(true);
  expect(found.morris.find(({ factor }) => factor === 'idle')).toMatchObject({ muStar: { mean: 0 }, survives: false });
  const of = (factor: string) => found.sobol.find((row) => row.factor === factor)!;
  for (const [i, id] of ['x1', 'x2', 'x3'].entries()) {
    expect(holds(of(id).first, ISHIGAMI.first[i]), `first of ${id}`).toBe(true);
    expect(holds(of(id).total, ISHIGAMI.total[i]), `total of ${id}`).toBe(true);
    expect(of(id)).toMatchObject({ first: { n: 128 }, sketched: 256 });
  }
  expect(found.sobol.map(({ total }) => total.mean)).toEqual(
    [...found.sobol.map(({ total }) => total.mean)].sort((a, b) => b - a),
  );
  expect(found.sketchError[0]).toMatchObject({ folds: 8, n: 128 * 5 });
  expect(found.sketchError[0].rSquared).toBeCloseTo(1, 9);
});

test('of a sum 3 a + 2 b + c the variance is shared out as 9 to 4 to 1, by first and total alike', async () => {
  const { found } = await run(
    {
      assumptions: { a: uniform(0, 1), b: uniform(0, 1), c: uniform(0, 1) },
      certainty: { stress: { ...SMALL, sobol: { simulated: 64, sketched: 256 } } },
    },
    ({ regime }, { a, b, c }) => ({
      'on-time-share': regime === 'now' ? 0.2 + 0.1 * (3 * a + 2 * b + c) : 0.1,
      // It knows nothing of c.
      sketched: regime === 'now' ? 0.2 + 0.1 * (3 * a + 2 * b) : 0.1,
    }),
  );
  for (const [id, part] of Object.entries({ a: 9 / 14, b: 4 / 14, c: 1 / 14 })) {
    const row = found.sobol.find(({ factor }) => factor === id)!;
    expect(holds(row.first, part), `first of ${id}`).toBe(true);
    expect(holds(row.total, part), `total of ${id}`).toBe(true);
  }
  // Elementary effects of a sum are its slopes, and do not spread.
  const effect = found.morris.find(({ factor }) => factor === 'a')!;
  expect(effect.muStar.mean).toBeCloseTo(0.3, 12);
  expect(effect.sigma).toBeLessThan(1e-12);
  // Bars: the longest first; ends at 0 and 1 of each, others in the middle.
  expect(found.tornado.map(({ factor }) => factor)).toEqual(['a', 'b', 'c']);
  expect(found.tornado[0].swing).toBeCloseTo(0.3, 12);
  expect(found.tornado[0].central).toBeCloseTo(0.4, 12);
});

test('the corner that is worst by an interaction is found, and the best, with what they come to', async () => {
  // y = a + b - 3 a b: one at a time both ends 0 look best; the best is one of them at 1, the worst both.
  const { found } = await run(
    {
      assumptions: { a: uniform(0, 1), b: uniform(0, 1), c: uniform(0, 1) },
      certainty: { stress: { ...SMALL, worst: 30 } },
    },
    ({ regime, replication }, { a, b, c }) => ({
      'on-time-share': regime === 'now' ? 0.5 + 0.1 * (a + b - 3 * a * b + 0.1 * c) + 0.01 * luckOf(replication) : 0.3,
    }),
  );
  const [worst, best] = found.worst;
  expect(worst).toMatchObject({ id: 'worst-on-time-share', direction: 'worst', set: { a: 1, b: 1, c: 0 }, refused: 0 });
  expect(Math.abs(worst.value.mean - 0.1)).toBeLessThan(0.005);
  expect(worst.value.n).toBe(5);
  expect(best.direction).toBe('best');
  expect([best.set.a, best.set.b].sort()).toEqual([0, 1]);
  expect(best.set.c).toBe(1);
  expect(worst.tried).toBeLessThanOrEqual(30);
});

const DECISIONS = [
  { id: 'stay', title: 'Stay', regime: 'old' },
  { id: 'change', title: 'Change', regime: 'now' },
  { id: 'third', title: 'Another', regime: 'third' },
];
const otherScenario = { id: 'others', extends: 'planted', regimes: ['old', 'now', 'third'], certainty: null };

test('what is always best is best in all draws, and nothing is worth knowing first', async () => {
  const { found, played } = await run(
    {
      assumptions: { a: uniform(0, 1), b: uniform(0, 1) },
      reads: { third: ['a'] },
      certainty: { scenario: 'others', stress: { ...SMALL, draws: 20, decisions: DECISIONS } },
      files: { 'shipped/others.yaml': otherScenario },
    },
    ({ regime }, { a, b }) => ({
      'on-time-share': regime === 'now' ? 0.5 + 0.2 * a + 0.1 * b : 0.3,
      'on-time-mw': regime === 'now' ? 10 * a : regime === 'third' ? 20 + a : 0,
    }),
  );
  expect(found.decisions.map(({ id, best, criterion }) => [id, best, criterion])).toEqual([
    ['stay', 0, 'on-time-mw'],
    ['change', 0, 'on-time-mw'],
    ['third', 1, 'on-time-mw'],
  ]);
  expect(found.decisions[2].worth.mean).toBeGreaterThan(20);
  for (const { value } of found.information) expect(value).toMatchObject({ mean: 0, lower: 0, upper: 0 });
  const third = played.filter(({ regime }) => regime === 'third');
  expect(third).toHaveLength(20);
  expect(third.every(({ point }) => point?.year === 'decides' && !(point.set && 'b' in point.set))).toBe(true);
  // The two that the scenario itself has are played in it.
  expect(played.filter(({ regime, point }) => regime !== 'third' && point?.year)).toEqual([]);
});

test('knowing what decides is worth E max(0, a - 1/2) = 1/8, knowing what does not is worth nothing', async () => {
  const { found } = await run(
    {
      assumptions: { a: uniform(0, 1), b: uniform(0, 1) },
      certainty: { stress: { ...SMALL, draws: 160 } },
    },
    ({ regime }, { a, b }) => ({
      'on-time-share': regime === 'now' ? 0.4 + 0.2 * a + 0.2 * b : 0.3,
      'on-time-mw': regime === 'now' ? 8 * a - 4 : 0,
    }),
  );
  const worthOf = (name: string) => found.information.find(({ factor }) => factor === name)!.value;
  expect(holds(worthOf(''), 1)).toBe(true);
  expect(holds(worthOf('a'), 1)).toBe(true);
  expect(worthOf('a').mean).toBeLessThanOrEqual(worthOf('').mean);
  expect(worthOf('b').mean).toBeLessThan(0.15 * worthOf('a').mean);
  expect(found.information.map(({ factor }) => factor)).toEqual(['', 'a', 'b']);
});

test('draws that the year known refuses are counted by reason and replaced until there are enough', async () => {
  const { found, played } = await run(
    {
      assumptions: {
        a: uniform(0, 1, 0.2),
        b: uniform(0, 1),
        made: { value: undefined, formula: '10 * b', range: [0, 8] },
      },
      reads: { old: ['a', 'made'], now: ['a', 'made'] },
      scenario: {
        backcast: { scenario: 'past', regime: 'old', replications: 1, within: ['made'], 'on-time-at-least': 0.5 },
      },
      certainty: { stress: { ...SMALL, draws: 30 } },
      files: { 'shipped/past.yaml': { id: 'past', extends: 'planted', backcast: null, certainty: null } },
    },
    ({ regime }, { a, b }, year) => ({
      'on-time-share': year ? 1 - a : regime === 'now' ? 0.5 + 0.3 * a + 0.1 * b : 0.5,
    }),
  );
  const { asked, accepted, refused } = found.draws;
  const counts = Object.fromEntries(refused.map(({ reason, draws }) => [reason, draws]));
  expect(Object.keys(counts).sort()).toEqual(['made outside its range', 'on time in the backcast below 0.5']);
  expect(accepted).toBeGreaterThanOrEqual(30);
  expect(asked).toBeGreaterThan(accepted);
  expect(asked % 30).toBe(0);
  // Half of a and a fifth of b are refused, some by both.
  expect(counts['on time in the backcast below 0.5'] / asked).toBeGreaterThan(0.3);
  expect(counts['made outside its range'] / asked).toBeLessThan(0.35);
  expect(counts['on time in the backcast below 0.5'] + counts['made outside its range']).toBeGreaterThanOrEqual(
    asked - accepted,
  );
  expect(found.drawn[0].n).toBe(30);
  // No draw with an a above a half was played, and the worst corner is not beyond either.
  const drawn = played.filter(({ point, regime }) => regime === 'now' && !point?.year && point?.set?.a !== undefined);
  expect(drawn.length).toBeGreaterThan(0);
  const worst = found.worst.find(({ direction }) => direction === 'best')!;
  expect(worst.set.a ?? 0.2).toBeLessThanOrEqual(0.5);
  expect(worst.refused).toBeGreaterThan(0);
});

test('where the year known refuses everything, nothing is drawn, and no row is made of it', async () => {
  const { found } = await run(
    {
      assumptions: { a: uniform(0, 1), b: uniform(0, 1) },
      scenario: { backcast: { scenario: 'past', regime: 'old', replications: 1, 'on-time-at-least': 0.5 } },
      certainty: { stress: SMALL },
      files: { 'shipped/past.yaml': { id: 'past', extends: 'planted', backcast: null, certainty: null } },
    },
    ({ regime }, { a }, year) => ({ 'on-time-share': year ? 0.2 : regime === 'now' ? 0.5 + 0.3 * a : 0.5 }),
  );
  expect(found.draws).toMatchObject({ accepted: 0, asked: 80 });
  expect(found.draws.refused).toEqual([{ reason: 'on time in the backcast below 0.5', draws: 80 }]);
  expect([found.drawn, found.variance, found.decisions, found.information]).toEqual([[], [], [], []]);
});

test('the variance is luck and what is not known as it was planted, and the two are all of it', async () => {
  // a is uniform: 0.36 / 12; luck is uniform of width 0.3: 0.09 / 12.
  const { found } = await run(
    {
      assumptions: { a: uniform(0, 1), b: uniform(0, 1) },
      certainty: { stress: { draws: 80, shared: 80, inner: 4, worst: 4 } },
    },
    ({ regime, replication }, { a }) => ({
      'on-time-share': regime === 'now' ? 0.3 + 0.6 * a + 0.3 * luckOf(replication) : 0,
    }),
  );
  const shareOf = (part: string) => found.variance.find((row) => row.part === part)!.share;
  expect(holds(shareOf('Monte Carlo'), 0.2)).toBe(true);
  expect(holds(shareOf('parameter'), 0.8)).toBe(true);
  expect(shareOf('scenario').mean).toBe(0);
  // Over draws: 0.3 to 0.9 with luck of 0.15 on both sides.
  const [drawn] = found.drawn;
  expect(Math.abs(drawn.mean - 0.6)).toBeLessThan(0.08);
  expect([drawn.p5 < drawn.p50, drawn.p50 < drawn.p95, drawn.above, drawn.n]).toEqual([true, true, 1, 80]);
});

test('the box is where it happens: below a half of the share on time, which is above a half of a', async () => {
  const { found } = await run(
    {
      assumptions: { a: uniform(0, 1), b: uniform(0, 1) },
      certainty: { stress: SMALL },
    },
    ({ regime }, { a, b }) => ({ 'on-time-share': regime === 'now' ? 1 - a : 0.9 - 0.2 * b }),
  );
  const half = found.boxes.find(({ enough }) => enough === 0.5)!;
  expect(half.event).toBe('fewer than 50% are on time under NOW');
  const limit = half.limits.find(({ factor }) => factor === 'a')!;
  expect(Math.abs(limit.low - 0.5)).toBeLessThan(0.06);
  expect(limit.high).toBe(1);
  expect(half.density.mean).toBeGreaterThan(0.95);
  expect(half.coverage.mean).toBeGreaterThan(0.8);
  expect(Math.abs(half.base - 0.5)).toBeLessThan(0.05);
});

// Which of the known differences between sketch and simulation apply, read off the features of the input.
import { isGrouped } from './grouping.ts';
import type { SketchPool, SketchStep, SketchTaking } from './input.ts';
import type { Layout } from './layout.ts';
import { GAP_WORDS, type GapWord } from './outcome.ts';

/** A job that could keep all other heads from so much of a pool's capacity is worth a word. */
const WORTH_A_WORD = 0.01;

export interface Gaps {
  /** Of a pool, as numbered in the input. */
  pools: readonly ReadonlySet<GapWord>[];
  /** Of a route, whatever the pool. */
  routes: readonly ReadonlySet<GapWord>[];
}

export const inOrder = (words: Iterable<GapWord>): GapWord[] => {
  const present = new Set(words);
  return GAP_WORDS.filter((word) => present.has(word));
};

const ofStep = (step: SketchStep): GapWord[] => {
  const words: GapWord[] = [];
  if (isGrouped(step) && (step.again || (step.gate && step.gate.kind !== 'first'))) words.push('batching');
  if (step.limited) words.push('limits');
  if (step.varies) words.push('chance');
  return words;
};

const ofPool = (pool: SketchPool): GapWord[] => {
  const words: GapWord[] = [];
  if ((pool.order ?? 'arrival') !== 'arrival') words.push('order');
  if (pool.pausesByQueue || (pool.kind === 'platform' && pool.lots)) words.push('calendar');
  return words;
};

const mostHeads = (pool: SketchPool): number => {
  if (pool.kind === 'platform') return 1;
  return pool.crews.reduce((sum, crew) => sum + Math.max(0, ...crew.heads.map(({ heads }) => heads)), 0);
};

/** The longest job that one person does for a part at each step. */
const longestJob = (step: SketchStep, taking: SketchTaking, k: number): number => {
  const work = taking.works[k];
  if (!work) return 0;
  return isGrouped(step) ? (work.fixed ?? 0) + work.minutes * taking.components : work.minutes;
};

export const gapsOf = ({ input, parts, capacities, until }: Layout): Gaps => {
  const pools = input.pools.map((pool) => new Set(ofPool(pool)));
  const longest = input.pools.map(() => 0);
  for (const { taking } of parts) {
    input.routes[taking.route].steps.forEach((step, k) => {
      const work = taking.works[k];
      if (!work || work.pool < 0) return;
      if ((work.retests ?? 0) > 0) pools[work.pool].add('retests');
      for (const word of ofStep(step)) pools[work.pool].add(word);
      longest[work.pool] = Math.max(longest[work.pool], longestJob(step, taking, k));
    });
  }
  longest.forEach((job, p) => {
    // While one person does it, the others cannot help.
    const lost = job * (mostHeads(input.pools[p]) - 1);
    if (lost > WORTH_A_WORD * capacities[p].between(input.starts, until)) pools[p].add('pieces');
  });
  // Whoever leaves one route for another is missing on one and more on the other.
  const everywhere: GapWord[] = [];
  if (input.routes.some((route) => route.fallback)) everywhere.push('fallback');
  if (input.routes.some((route) => route.approvals)) everywhere.push('approvals');
  return { pools, routes: input.routes.map(({ steps }) => new Set([...everywhere, ...steps.flatMap(ofStep)])) };
};

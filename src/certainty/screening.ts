// Screening: elementary effects of the assumptions that may matter, one by one, and of all the others moved together.
import type { Output } from '../experiment/study-conclusion.ts';
import type { MorrisRow, TornadoRow } from '../experiment/study-stress.ts';
import type { Factor } from './factors.ts';
import { effectsOf, morrisDesign } from './morris.ts';
import type { Points } from './points.ts';
import { valuesAt } from './space.ts';

export const MORRIS = 'morris';
/** The outputs for which assumptions are screened: one of time and one of money. */
export const SCREENED: readonly Output[] = ['on-time-share', 'npsv-late-capacity'];
/** The name of the group of all others. */
export const OTHERS = 'others';
/** Of the largest mean effect of an output; what is smaller does not survive. */
const WORTH = 0.05;

/** How long the bars of factors are, each as a part of the longest of its output; 0 of one that has none. */
export const weightOf = (rows: readonly { factor: string; output: Output; size: number }[], factor: string): number => {
  const parts = SCREENED.map((output) => {
    const own = rows.filter((row) => row.output === output);
    const longest = Math.max(0, ...own.map(({ size }) => size));
    return longest > 0 ? (own.find((row) => row.factor === factor)?.size ?? 0) / longest : 0;
  });
  return Math.max(...parts);
};

/**
 * Factors of which something is believed, the weightiest one by one, as one at a time has it. One whose two ends come to
 * the same has no bar, and may matter between them: it is moved by itself where there is room.
 */
export const screenedOf = (factors: readonly Factor[], tornado: readonly TornadoRow[], most: number) => {
  const sizes = tornado.map(({ factor, output, swing }) => ({ factor, output, size: swing }));
  const believed = factors.filter(({ distribution }) => distribution);
  const weights = new Map(believed.map(({ id }) => [id, weightOf(sizes, id)]));
  const order = [...believed].sort((a, b) => weights.get(b.id)! - weights.get(a.id)!);
  const single = order.slice(0, most);
  return { single, others: believed.filter((factor) => !single.includes(factor)) };
};

/** Rows by output, the largest mean effect first; `survives` marks at most so many as go on to the indices. */
export const morrisRows = async (
  points: Points,
  factors: readonly Factor[],
  tornado: readonly TornadoRow[],
  seed: string,
): Promise<MorrisRow[]> => {
  const { morris, sobol } = points.asked.stress;
  const { single, others } = screenedOf(factors, tornado, morris.most);
  const groups = [...single.map(({ id }) => [id]), ...(others.length > 0 ? [others.map(({ id }) => id)] : [])];
  if (groups.length === 0) return [];
  const design = morrisDesign({ factors: groups, trajectories: morris.trajectories, levels: morris.levels, seed });
  const all = design.ids.map((id) => factors.find((factor) => factor.id === id)!);
  // A point is played with the luck of the first trajectory that passes through it.
  const luck = design.points.map(
    (_, p) => design.steps.find(({ from, to }) => from === p || to === p)?.trajectory ?? 0,
  );
  const seen = await points.seeAll(
    design.points.map((point, p) => ({ part: MORRIS, set: valuesAt(all, point), replication: luck[p] })),
  );
  const found = SCREENED.filter((output) => seen.every((one) => Number.isFinite(one[output]))).map((output) => {
    const effects = effectsOf(
      design,
      seen.map((one) => one[output]),
    );
    return effects.map(({ group, muStar, mu, sigma }, g): Omit<MorrisRow, 'survives'> => {
      const isGroup = g >= single.length;
      return { factor: isGroup ? OTHERS : group[0], group: isGroup ? [...group] : [], output, muStar, mu, sigma };
    });
  });
  const sizes = found.flat().map(({ factor, output, muStar }) => ({ factor, output, size: muStar.mean }));
  const survivors = single
    .map(({ id }) => ({ id, weight: weightOf(sizes, id) }))
    .filter(({ weight }) => weight > WORTH)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, sobol.most)
    .map(({ id }) => id);
  return found.flatMap((rows) =>
    rows
      .map((row) => ({ ...row, survives: survivors.includes(row.factor) }))
      .sort((a, b) => b.muStar.mean - a.muStar.mean),
  );
};

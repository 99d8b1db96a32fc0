// Elementary effects after Morris (1991), with the mean of their sizes and groups after Campolongo and others (2007).
import type { Interval } from '../experiment/interval.ts';
import { mean, standardDeviation } from '../experiment/statistics.ts';
import { bootstrapped, streamOf } from './bootstrap.ts';
import { shuffled } from './latin.ts';

/** One group is moved, the others stay: from and to are numbers of points. */
export interface MorrisStep {
  from: number;
  to: number;
  group: number;
  trajectory: number;
  /** 1 where the factor goes up, -1 where it goes down; 1 where several factors go, each its own way. */
  sign: 1 | -1;
}

export interface MorrisDesign {
  groups: readonly (readonly string[])[];
  /** Names of the columns of the points: the groups one after the other. */
  ids: string[];
  /** Different points of the unit cube, each once. */
  points: number[][];
  steps: MorrisStep[];
  trajectories: number;
  /** By how much a factor moves, of its range. */
  step: number;
  seed: string;
}

export interface MorrisEffect {
  group: readonly string[];
  /** Mean size of effects, per range of the factor; bootstrap interval over trajectories, n is effects. */
  muStar: Interval;
  /** Mean effect and its standard deviation. Factors of a group go each its own way, so theirs are of sizes. */
  mu: number;
  sigma: number;
}

/**
 * Trajectories through a grid of `levels` (even) per factor; a step moves one group by levels / (2 (levels - 1)) of the
 * range, up from the lower half of the grid and down from the upper half. Where a factor starts is a Latin sample over
 * trajectories, so every level is the start about equally often. Throws a RangeError where levels are odd or a name is
 * there twice.
 */
export const morrisDesign = ({
  factors,
  trajectories,
  levels,
  seed,
}: {
  factors: readonly (readonly string[])[];
  trajectories: number;
  levels: number;
  seed: string;
}): MorrisDesign => {
  if (!(Number.isInteger(levels / 2) && levels >= 2)) throw new RangeError(`levels: ${levels} is not even`);
  const ids = factors.flat();
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new RangeError(`${twice} is in the groups twice`);
  const stream = streamOf(seed, 'morris');
  const starts = ids.map((_, j) => {
    const slices = shuffled(trajectories, stream, 3 * j);
    return (t: number) => Math.floor(((slices[t] + stream.uniform(3 * j + 1, t)) / trajectories) * levels);
  });
  const half = levels / 2;
  const points: number[][] = [];
  const known = new Map<string, number>();
  const numberOf = (at: readonly number[]): number => {
    const key = at.join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, points.length);
    points.push(at.map((level) => level / (levels - 1)));
    return points.length - 1;
  };
  const steps: MorrisStep[] = [];
  for (let t = 0; t < trajectories; t++) {
    const at = starts.map((start) => start(t));
    for (const group of shuffled(factors.length, stream, 3 * t + 2)) {
      const from = numberOf(at);
      let sign: 1 | -1 = 1;
      for (const id of factors[group]) {
        const j = ids.indexOf(id);
        const up = at[j] < half;
        at[j] += up ? half : -half;
        if (factors[group].length === 1 && !up) sign = -1;
      }
      steps.push({ from, to: numberOf(at), group, trajectory: t, sign });
    }
  }
  return { groups: factors, ids, points, steps, trajectories, step: half / (levels - 1), seed };
};

/**
 * Effects by group of values at the points of a design, in the unit of the values per range. A step with a value that is
 * NaN (a point that was refused) is left out; where none is left, all are NaN and n is 0.
 */
export const effectsOf = (design: MorrisDesign, values: readonly number[]): MorrisEffect[] => {
  if (values.length !== design.points.length) {
    throw new RangeError(`${values.length} values of ${design.points.length} points`);
  }
  return design.groups.map((group, g) => {
    // By trajectory; NaN where there is none.
    const effects = new Float64Array(design.trajectories).fill(Number.NaN);
    for (const { from, to, group: moved, trajectory, sign } of design.steps) {
      if (moved !== g) continue;
      const effect = (sign * (values[to] - values[from])) / design.step;
      effects[trajectory] = group.length > 1 ? Math.abs(effect) : effect;
    }
    const known = Array.from(effects).filter(Number.isFinite);
    const meanSize = (rows: Int32Array): [number] => {
      let [sum, n] = [0, 0];
      for (const row of rows) {
        if (!Number.isFinite(effects[row])) continue;
        sum += Math.abs(effects[row]);
        n++;
      }
      return [sum / n];
    };
    const resampling = { seed: design.seed, name: 'morris' };
    const [muStar] = bootstrapped([design.trajectories], meanSize, resampling, known.length);
    return { group, muStar, mu: mean(known), sigma: standardDeviation(known) };
  });
};

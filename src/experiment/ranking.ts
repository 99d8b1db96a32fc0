// Ranking and selection: which regime is best, which may be, and how many replications it takes to know.
import { type Measure, measureIndex } from '../model/measures.ts';
import type { PlayRow } from '../model/outcome.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { groupsOf, intervalOf } from './grouping.ts';
import { differences, halfWidthOf, mean, standardDeviation, tOf } from './statistics.ts';
import type { RankedRow, Ranking } from './study.ts';

/** What is asked: by which measure, how sure, and which difference does not matter. */
export interface Rank {
  measure: string;
  level: number;
  indifference: number;
  probability: number;
}

/** One regime and its values, by replication. */
export interface Contender {
  regime: string;
  values: ArrayLike<number>;
}

export type Ranked = Pick<Ranking, 'n' | 'chosen' | 'needed' | 'settles' | 'rows'>;

/** In words, for tables and pages. */
export const PROCEDURE =
  'Multiple comparisons with the best by paired Student t intervals, Bonferroni over twice the number of other regimes ' +
  '(Clark and Yang 1986; Nelson and Matejcik 1995). Supposes that differences between regimes are normal; common random ' +
  'numbers and unequal variances are allowed.';

/** The replications in which every regime has a value. */
const wholeOf = (contenders: readonly Contender[]): number[][] => {
  const [{ values }] = contenders;
  const whole = Array.from(values).flatMap((_, r) =>
    contenders.every((one) => Number.isFinite(one.values[r])) ? [r] : [],
  );
  return contenders.map((one) => whole.map((r) => one.values[r]));
};

/** A table by pairs of regimes; nothing on its diagonal. */
const byPair = (size: number, of: (i: number, j: number) => number): number[][] =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 0 : of(i, j))));

const othersOf = (size: number, i: number): number[] => [...Array(size).keys()].filter((j) => j !== i);

/**
 * All statements hold together with probability `probability` at least, where differences are normal and the number of
 * replications does not hang on their values. Let b be the best. With that probability each of the k - 1 paired
 * differences of b to another is within its allowance w = t S / sqrt(n) of the truth, t being the Student quantile of
 * 1 - (1 - P) / (2 (k - 1)) (Bonferroni, so no matter how regimes depend on each other). Whoever is ahead of i by more
 * than its allowance shows that i is not b: the others may be the best, and b is among them. Bounds follow, as b is one of
 * these. The first is chosen where its upper bound is within the indifference zone: none is better by more.
 *
 * Clark and Yang (1986), "A Bonferroni selection procedure when using common random numbers with unknown variances",
 * Proc. Winter Simulation Conference, 313-315; Nelson and Matejcik (1995), "Using common random numbers for
 * indifference-zone selection and multiple comparisons in simulation", Management Science 41(12), 1935-1945; with the
 * allowance of each pair in place of the zone where replications are too few: Nelson, Swann, Goldsman and Song (2001),
 * "Simple procedures for selecting the best simulated system when the number of alternatives is large", Operations
 * Research 49(6), 950-963.
 *
 * @param contenders at least two, all with the same replications
 * @param indifference in the unit of the values, above 0
 */
export const rankedOf = (
  contenders: readonly Contender[],
  better: Ranking['better'],
  { indifference, probability }: Pick<Rank, 'indifference' | 'probability'>,
  certain = false,
): Ranked => {
  const size = contenders.length;
  const values = wholeOf(contenders);
  const n = values[0].length;
  const sign = better === 'more' ? 1 : -1;
  const means = values.map(mean);
  const sds = byPair(size, (i, j) => (certain ? 0 : standardDeviation([...differences(values[i], values[j])])));
  const allowance = byPair(size, (i, j) => (certain ? 0 : halfWidthOf(sds[i][j], n, probability, size - 1)));
  /** By how much j is better than i, as far as was seen. */
  const ahead = byPair(size, (i, j) => sign * (means[j] - means[i]));

  const maybeBest = means.map((_, i) => !othersOf(size, i).some((j) => ahead[i][j] - allowance[i][j] > 0));
  const most = (list: readonly number[]): number => list.reduce((a, b) => Math.max(a, b), -Infinity);
  const behindOf = (i: number): RankedRow['behind'] => {
    const others = othersOf(size, i);
    const rivals = others.filter((j) => maybeBest[j]);
    const least = maybeBest[i]
      ? most(others.map((j) => ahead[i][j] - allowance[i][j]))
      : -most(rivals.map((j) => allowance[i][j] - ahead[i][j]));
    const upper = rivals.length === 0 ? 0 : most([0, ...rivals.map((j) => ahead[i][j] + allowance[i][j])]);
    const lower = maybeBest[i] ? Math.min(0, least) : Math.max(0, least);
    return { mean: most(others.map((j) => ahead[i][j])), lower, upper, n };
  };
  const rows = contenders
    .map(({ regime }, i): RankedRow => {
      const place = 1 + othersOf(size, i).filter((j) => ahead[i][j] > 0).length;
      const own = intervalOf(values[i], certain);
      return { regime, place, mean: own, behind: behindOf(i), maybeBest: maybeBest[i] };
    })
    .sort((a, b) => a.place - b.place);
  const need = (sd: number, zone: number): number => (certain ? 1 : neededFor(sd, n, zone, probability, size));
  const first = means.findIndex((_, i) => contenders[i].regime === rows[0].regime);
  const needed = need(most(sds.flat()), indifference);
  // The first is ahead of each other by so much already.
  const settles = most(othersOf(size, first).map((j) => need(sds[first][j], indifference - ahead[first][j])));
  return { n, chosen: rows[0].behind.upper <= indifference, needed, settles, rows };
};

/** The number of replications at which the allowance of a pair is as wide as a zone, judged from n of them. */
const neededFor = (sd: number, n: number, zone: number, probability: number, size: number): number => {
  if (n < 2) return Number.NaN;
  const ratio = (tOf(n, probability, size - 1) * sd) / zone;
  return Math.max(2, Math.ceil(ratio * ratio));
};

/** What the scenario asks, at a level that is played: its own, or the largest; undefined where it asks for no ranking. */
export const rankOf = (world: World, levels: readonly number[]): Rank | undefined => {
  const { rank } = world.scenario;
  if (!rank) return undefined;
  const values = new Values(world);
  const level = values.maybeNumber(rank, 'level', 'components');
  return {
    measure: rank.measure,
    level: level !== undefined && levels.includes(level) ? level : levels[levels.length - 1],
    indifference: values.number(rank, 'indifference', 'number'),
    probability: values.number(rank, 'probability', 'share'),
  };
};

/** Regimes ranked as asked; undefined where nothing is asked. Throws a RangeError of a measure without a better direction. */
export const rankingOf = (
  plays: readonly PlayRow[],
  rank: Rank | undefined,
  measures: readonly Measure[],
  certain: boolean,
): Ranking | undefined => {
  if (!rank) return undefined;
  const at = measureIndex(rank.measure);
  const { better } = measures[at];
  if (better === 'neither') throw new RangeError(`no direction of ${rank.measure} is better`);
  const contenders = groupsOf(plays)
    .filter(({ components }) => components === rank.level)
    .map(({ regime, plays: own }): Contender => ({ regime, values: own.map((play) => play.values[at]) }));
  return { ...rank, better, procedure: PROCEDURE, ...rankedOf(contenders, better, rank, certain) };
};

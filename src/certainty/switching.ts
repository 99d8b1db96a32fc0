// At which value of each assumption a conclusion turns: root finding on common random numbers, one assumption at a time.
import type { Interval } from '../experiment/interval.ts';
import { Measured } from '../experiment/measured.ts';
import { OUTPUTS } from '../experiment/output-words.ts';
import type { Given } from '../experiment/points.ts';
import { mean } from '../experiment/statistics.ts';
import type { SwitchRow } from '../experiment/study-certainty.ts';
import type { Output } from '../experiment/study-conclusion.ts';
import type { Asked } from './asked.ts';
import { bracketIn, crossingOf, NO_INTERVAL, told } from './crossing.ts';
import type { Factor } from './factors.ts';
import type { Outcome, Outcomes } from './outcomes.ts';
import { settled } from './space.ts';
import type { Table } from './table.ts';

export const SWITCHING = 'switching';

/**
 * How near nothing a difference must come, in its own unit: far less than luck makes of it, and less than what is left
 * where a regime is paid for and nobody takes it.
 */
const NEAR: Readonly<Record<Output, number>> = {
  'on-time-share': 0.0005,
  'on-time-mw': 0.1,
  'total-cost': 5000,
  'npsv-administration': 20_000,
  'npsv-late-capacity': 20_000,
};

/** The conclusions that may turn; MW on time turn with their share. */
const TURNING = OUTPUTS.filter((output) => output !== 'on-time-mw');

/** The difference at a point, in one replication. */
export type Pair = (set: Given, replication: number) => Promise<Outcome>;

/** Both regimes play the point with the same luck. */
export const pairOf =
  (part: string, { regime, minus, level }: Asked, table: Table, outcomes: Outcomes): Pair =>
  async (set, replication) => {
    const [own, other] = await table.ask(
      [regime, minus].map((id) => ({ part, regime: id, components: level, replication, set })),
    );
    return outcomes.of(set, own, other);
  };

const replicationsOf = (n: number): number[] => Array.from({ length: n }, (_, k) => k);

/** Outcomes of the first n replications at a value of one factor. */
const outcomesAt = (pair: Pair, { id }: Pick<Factor, 'id'>, value: number, n: number): Promise<Outcome[]> =>
  Promise.all(replicationsOf(n).map((k) => pair({ [id]: value }, k)));

/** Brackets of the sign: below the central value, above it, or on both sides. */
const bracketsOf = ({ central }: Factor, values: readonly number[], differences: readonly number[]) => {
  const at = values.indexOf(central);
  return [
    bracketIn(values.slice(0, at + 1), differences.slice(0, at + 1)),
    bracketIn(values.slice(at), differences.slice(at)),
  ].filter((bracket) => bracket !== undefined);
};

type Ends = { low: number[]; central: number[]; high: number[] };

/** The centre is known of more replications than the ends; signs are compared over those that all of them have. */
const kindOf = ({ low, central, high }: Ends): SwitchRow['kind'] => {
  const same = (end: readonly number[]): boolean => end.every((value, k) => value === central[k]);
  if (same(low) && same(high)) return 'unmoved';
  const { lower, upper } = told(central);
  if (central.length > 1 && lower <= 0 && upper >= 0) return 'open';
  const shared = Math.min(low.length, high.length);
  const signOf = (of: readonly number[]): number => Math.sign(mean(of.slice(0, shared)));
  const sign = signOf(central);
  if (sign === 0 || sign !== Math.sign(mean(central))) return 'open';
  return [low, high].some((end) => signOf(end) !== sign) ? 'switches' : 'none';
};

/** The centre is known of so many times as many replications as an end. */
const CENTRAL = 2;

/** A difference that one replication sees fall below this part of the central one may turn in another. */
const MAY_TURN = 0.3;

/** Whether, as one replication sees it, some output may turn between the ends. */
const mayTurn = (ends: readonly Outcome[], central: Outcome, outputs: readonly Output[]): boolean =>
  outputs.some((output) => ends.some((end) => !(end[output] / central[output] >= MAY_TURN)));

const rowOf = async (
  factor: Factor,
  output: Output,
  seen: { values: number[]; outcomes: Outcome[][] },
  pair: Pair,
  { switching }: Asked['limits'],
  isStopped: () => boolean,
): Promise<SwitchRow> => {
  const { id, low, central, high } = factor;
  const { values } = seen;
  const of = (value: number): number[] => seen.outcomes[values.indexOf(value)].map((one) => one[output]);
  const shared = Math.min(...seen.outcomes.map(({ length }) => length));
  const ends = { low: of(low), central: of(central), high: of(high) };
  const kind = kindOf(ends);
  const row = {
    ...{ assumption: id, output, low, central, high, kind },
    ...{ atLow: told(ends.low), atCentral: told(ends.central), atHigh: told(ends.high) },
  };
  const brackets =
    kind === 'switches'
      ? bracketsOf(
          factor,
          values,
          values.map((value) => mean(of(value).slice(0, shared))),
        )
      : [];
  if (brackets.length === 0) {
    // No sign turns, but the difference is nothing at one end, as that of a route which nobody takes.
    const end = kind === 'switches' ? [low, high].find((one) => mean(of(one)) === 0) : undefined;
    if (end === undefined) return { ...row, at: NO_INTERVAL, place: Number.NaN, atSwitch: NO_INTERVAL };
    const sure = { mean: end, lower: end, upper: end, n: switching.replications };
    return { ...row, at: sure, place: (end - low) / (high - low), atSwitch: told(of(end)) };
  }
  const { replications } = switching;
  const valueAt = async (value: number, replication: number): Promise<number> =>
    (await pair({ [id]: settled(factor, value) }, replication))[output];
  const measured = new Measured(valueAt, replications, replications, isStopped);
  // Known already, and ends of the lines on which single replications cross.
  for (const value of values) await measured.mean(value);
  const found = await Promise.all(
    brackets.map(({ ends: between }) =>
      crossingOf(measured, between, 0, NEAR[output], (value) => settled(factor, value)),
    ),
  );
  const known = found.filter(({ mean: value }) => Number.isFinite(value));
  // Somewhere between the ends there is no difference to be told.
  if (known.length === 0) return { ...row, kind: 'open', at: NO_INTERVAL, place: Number.NaN, atSwitch: NO_INTERVAL };
  // Of two the one that is nearer to the central value.
  const at = known.reduce((one, other) =>
    Math.abs(other.mean - central) < Math.abs(one.mean - central) ? other : one,
  );
  const again = await outcomesAt(pair, factor, at.mean, switching.again);
  return {
    ...row,
    at,
    place: (at.mean - low) / (high - low),
    atSwitch: told(again.map((one) => one[output])),
  };
};

/** Values of a factor that are looked at: its ends and its central value, each once, ascending. */
export const valuesOf = ({ low, central, high }: Factor): number[] => [...new Set([low, central, high])];

/**
 * A row for every factor and output; outputs that the scenario does not appraise have none. One replication looks at the
 * ends of every factor; all of them look where it sees a difference that may turn, and at what costs no play.
 */
export const switchRows = async (
  factors: readonly Factor[],
  asked: Asked,
  pair: Pair,
  isStopped: () => boolean = () => false,
): Promise<SwitchRow[]> => {
  const { replications, again } = asked.limits.switching;
  const central = await Promise.all(replicationsOf(Math.max(again, CENTRAL * replications)).map((k) => pair({}, k)));
  const known = TURNING.filter((output) => central.every((one) => Number.isFinite(one[output])));
  const open = ({ lower, upper }: Interval): boolean => lower <= 0 && upper >= 0;
  const sure = known.filter((output) => !open(told(central.map((one) => one[output]))));
  const rows = await Promise.all(
    factors.map(async (factor) => {
      const values = valuesOf(factor);
      const outcomesIn = (n: number): Promise<Outcome[][]> =>
        Promise.all(values.map((value) => (value === factor.central ? central : outcomesAt(pair, factor, value, n))));
      const first = await outcomesIn(1);
      const ends = first.flatMap((found, i) => (values[i] === factor.central ? [] : [found[0]]));
      const isCheap = factor.moves === 'prices';
      const outcomes = isCheap || mayTurn(ends, central[0], sure) ? await outcomesIn(replications) : first;
      return Promise.all(
        known.map((output) => rowOf(factor, output, { values, outcomes }, pair, asked.limits, isStopped)),
      );
    }),
  );
  return rows.flat();
};

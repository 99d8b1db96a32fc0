// What two plays that met the same luck say of the conclusion: a regime less its reference, output by output.
import { annuityFactor } from '../economics/discount.ts';
import { pricedItems } from '../economics/items.ts';
import { gbpOf } from '../economics/money.ts';
import { termsOf } from '../experiment/economics.ts';
import { presentValueOf, resourceOf, type Terms, turned } from '../experiment/economics-appraisal.ts';
import { added, bookOf, type Signed } from '../experiment/economics-book.ts';
import { comparedOf } from '../experiment/economics-payers.ts';
import type { Given } from '../experiment/points.ts';
import type { Output } from '../experiment/study-conclusion.ts';
import { measureIndex } from '../model/measures.ts';
import type { PlayRow } from '../model/outcome.ts';
import { priceBaseOf } from '../scenario/cost-items.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';

export type Outcome = Readonly<Record<Output, number>>;

const SHARE = measureIndex('on-time-share');
const MW = measureIndex('on-time-mw');

export const shareOf = (row: PlayRow): number => row.values[SHARE];
export const mwOf = (row: PlayRow): number => row.values[MW];

const yearGbp = (signed: readonly Signed[]): number =>
  gbpOf(signed.reduce((sum, { leaf, times }) => sum + leaf.pence[0] * times, 0));

/** A regime less its reference, in the money of one replication. */
interface Reckoned {
  administration: Signed[];
  /** Absent where no cost of capacity that stands in for late MW is given. */
  late: Signed[] | undefined;
  terms: Terms | undefined;
}

export class Outcomes {
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /**
   * Share and MW on time, the resource cost of administration in the Delivery Year (one-off and recurring, GBP), and
   * NPSV (i) and (ii) in GBP without uplift: benefits are positive. What the scenario does not appraise is not a number.
   * @param set values of assumptions at the point of the two plays
   */
  of(set: Given, regime: PlayRow, minus: PlayRow): Outcome {
    const reckoned = this.reckoned(set, regime, minus);
    const { administration = [], late, terms } = reckoned ?? {};
    return {
      'on-time-share': shareOf(regime) - shareOf(minus),
      'on-time-mw': mwOf(regime) - mwOf(minus),
      'total-cost': reckoned ? yearGbp(administration) : Number.NaN,
      'npsv-administration': worthOf(administration, terms),
      'npsv-late-capacity': late ? worthOf([...administration, ...late], terms) : Number.NaN,
    };
  }

  /**
   * NPSV (ii) in GBP, and MW on time in the mean over the years appraised, of a regime that takes effect at once, or a
   * year later: then the first year is the reference's, one-off costs are the second's, and the years end as they would.
   */
  worth(set: Given, regime: PlayRow, minus: PlayRow, isLater: boolean): { gbp: number; mw: number } {
    const { administration = [], late, terms } = this.reckoned(set, regime, minus) ?? {};
    const mw = mwOf(regime) - mwOf(minus);
    const all = [...administration, ...(late ?? [])];
    if (!isLater || !terms) return { gbp: late ? worthOf(all, terms) : Number.NaN, mw };
    const { schedule, years } = terms;
    const of = (timing: 'one-off' | 'recurring'): number =>
      worthOf(
        all.filter(({ leaf }) => leaf.timing === timing),
        terms,
      );
    const annuity = annuityFactor(schedule, years);
    const second = annuityFactor(schedule, 2) - annuityFactor(schedule, 1);
    const gbp = of('one-off') * second + of('recurring') * ((annuity - 1) / annuity);
    return { gbp: late ? gbp : Number.NaN, mw: mw * ((years - 1) / years) };
  }

  /**
   * What one Delivery Year costs more at a point than another at the central values, in GBP: administration, and late MW
   * at the cost of replacement where it is given.
   */
  yearGbp(set: Given, there: PlayRow, without: PlayRow): number {
    const { administration, late = [] } = this.reckoned(set, there, without, {}) ?? {};
    return administration ? yearGbp([...administration, ...late]) : Number.NaN;
  }

  /** @param setMinus values at the point of the reference, where they are others */
  private reckoned(set: Given, regime: PlayRow, minus: PlayRow, setMinus = set): Reckoned | undefined {
    const { world } = this;
    const priceBase = priceBaseOf(world);
    if (priceBase === undefined) return undefined;
    const appraisal = world.scenario.appraisal ?? {};
    const valuesAt = (given: Given) => new Values(world, { overrides: new Map(Object.entries(given)) });
    const bookAt = (row: PlayRow, values: Values) => {
      const file = world.regimes.find(({ id }) => id === row.regime)!;
      const group = { regime: row.regime, components: row.components, plays: [row] };
      const replacement = values.maybeNumber(appraisal, 'replacement', 'GBP/MW/year') ?? 0;
      return bookOf(group, pricedItems(world, file, values), replacement, priceBase);
    };
    const values = valuesAt(set);
    const own = bookAt(regime, values);
    const other = bookAt(minus, setMinus === set ? values : valuesAt(setMinus));
    return {
      administration: resourceOf(comparedOf(own, other).signed),
      late:
        world.scenario.appraisal?.replacement === undefined
          ? undefined
          : [...added([own.late]), ...added([other.late], -1)],
      terms: termsOf(world, values, false),
    };
  }
}

const worthOf = (signed: readonly Signed[], terms: Terms | undefined): number =>
  terms ? gbpOf(turned(presentValueOf(signed, terms, 1).each[0])) : Number.NaN;

// What two plays that met the same luck say of the conclusion: a regime less its reference, output by output.
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

/** In the order of tables. */
export const OUTPUTS: readonly Output[] = [
  'on-time-share',
  'on-time-mw',
  'total-cost',
  'npsv-administration',
  'npsv-late-capacity',
];

export type Outcome = Readonly<Record<Output, number>>;

const SHARE = measureIndex('on-time-share');
const MW = measureIndex('on-time-mw');

export const shareOf = (row: PlayRow): number => row.values[SHARE];
export const mwOf = (row: PlayRow): number => row.values[MW];

const yearGbp = (signed: readonly Signed[]): number =>
  gbpOf(signed.reduce((sum, { leaf, times }) => sum + leaf.pence[0] * times, 0));

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
    const { world } = this;
    const onTime = { 'on-time-share': shareOf(regime) - shareOf(minus), 'on-time-mw': mwOf(regime) - mwOf(minus) };
    const priceBase = priceBaseOf(world);
    if (priceBase === undefined)
      return {
        ...onTime,
        'total-cost': Number.NaN,
        'npsv-administration': Number.NaN,
        'npsv-late-capacity': Number.NaN,
      };
    const values = new Values(world, { overrides: new Map(Object.entries(set)) });
    const replacement = values.maybeNumber(world.scenario.appraisal ?? {}, 'replacement', 'GBP/MW/year');
    const [own, other] = [regime, minus].map((row) => {
      const file = world.regimes.find(({ id }) => id === row.regime)!;
      const group = { regime: row.regime, components: row.components, plays: [row] };
      return bookOf(group, pricedItems(world, file, values), replacement ?? 0, priceBase);
    });
    const administration = resourceOf(comparedOf(own, other).signed);
    const late = replacement === undefined ? undefined : [...added([own.late]), ...added([other.late], -1)];
    const terms = termsOf(world, values, false);
    return {
      ...onTime,
      'total-cost': yearGbp(administration),
      'npsv-administration': worthOf(administration, terms),
      'npsv-late-capacity': late ? worthOf([...administration, ...late], terms) : Number.NaN,
    };
  }
}

const worthOf = (signed: readonly Signed[], terms: Terms | undefined): number =>
  terms ? gbpOf(turned(presentValueOf(signed, terms, 1).each[0])) : Number.NaN;

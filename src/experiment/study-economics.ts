// What a study knows of money: costs by item and payer, the Standard Cost Model, margins, and present values.
import type { Party } from '../scenario/schema/cost.ts';
import type { Interval } from './interval.ts';
import type { Sentence } from './said.ts';

/** One item under one regime at one growth level: GBP of one Delivery Year, real terms, means over replications. */
export interface ItemCostRow {
  regime: string;
  level: number;
  item: string;
  title: string;
  payer: Party;
  /** Who receives a transfer; empty of a cost. */
  to: Party | '';
  /** Size of the provider: `small`, `large`; `all` where costs are not split. */
  size: 'all' | 'small' | 'large';
  kind: 'resource' | 'transfer';
  timing: 'one-off' | 'recurring';
  /** What there was of the driver, and its unit (hours, components, tests, ...). */
  quantity: Interval;
  unit: string;
  /** GBP per unit, overhead and frequency in it. */
  price: number;
  /** Business as usual taken off. */
  gbp: Interval;
  /** What would be paid anyway, not in `gbp`. */
  businessAsUsualGbp: number;
}

/**
 * Sums of items; `payer` is empty in the sum over all payers. Of transfers, what a payer pays less what he receives, so
 * that they add up to nothing. Size `all` is the whole; `small` and `large` are parts of it, as far as items are split.
 */
export interface PayerCostRow {
  regime: string;
  /** Empty, or the regime subtracted, replication by replication. */
  minus: string;
  level: number;
  payer: Party | '';
  size: 'all' | 'small' | 'large';
  kind: 'resource' | 'transfer';
  timing: 'one-off' | 'recurring';
  gbp: Interval;
}

/** What assurance costs a provider beside what it earns: of one device class of components, per component and per de-rated MW. */
export interface MarginRow {
  regime: string;
  level: number;
  /** A device or cohort, as the portfolio names it; `all`. */
  device: string;
  deratedKw: number;
  /**
   * GBP a component and year: what capacity earns, what providers pay for assurance in a first year (one-off costs too, the
   * same of every component), and what is left.
   */
  revenueGbp: number;
  costGbp: Interval;
  marginGbp: Interval;
  costPerDeratedMwGbp: Interval;
  /** The capacity price at which the margin is nil, GBP/kW/year. */
  breakEvenPrice: Interval;
  /** Transfers that providers pay beside (payments lost to lateness, fees), by de-rated kW; and the margin without them. */
  lossGbp?: Interval;
  marginAfterLossGbp?: Interval;
}

/** A row of the Standard Cost Model: hours x tariff x overhead x frequency, at role-specific and at economy-average rates. */
export interface ScmRow {
  regime: string;
  level: number;
  obligation: string;
  rule: string;
  actor: Party;
  activity: string;
  item: string;
  timing: 'one-off' | 'recurring';
  /** All hours of a year, as simulated; and the pieces of work they went into, or units of what is bought in. */
  hours: number;
  population: number;
  tariff: number;
  overheadPct: number;
  /** Bought in: fees and charges, GBP before frequency and business as usual. */
  externalGbp: number;
  frequency: number;
  bauShare: number;
  /** At role-specific rates; and the same hours at the economy's average wage. */
  costGbp: number;
  costAverageGbp: number;
  n: number;
  source: string;
}

/** (i) administration only; (ii) with late MW at the resource cost of replacement capacity. */
export type View = 'administration' | 'with-late-capacity';

/** Net present social value of a regime minus a reference: benefits positive, transfers left out. */
export interface NpsvRow {
  regime: string;
  minus: string;
  level: number;
  view: View;
  /** Share of the optimism-bias uplift applied: 0, 0.5, 1. */
  uplift: number;
  npsvGbp: Interval;
  /** Share of replications in which it is above 0. */
  aboveZero: number;
  /** The item that weighs most in it: an id, or `late-capacity`. */
  largest?: string;
  /** The item without which the sign would be the other one, and the share of it below which it is; empty where none is. */
  hangsOn?: string;
  turnsAt?: number;
}

/** What a regime costs by itself over the years appraised: present value of its costs, positive, transfers left out. */
export interface PresentCostRow {
  regime: string;
  level: number;
  view: View;
  uplift: number;
  pvGbp: Interval;
}

/** One year of an appraisal; costs are negative. The years of a regime, a view and an uplift add up to its NPSV. */
export interface AppraisalRow {
  regime: string;
  /** Empty: the regime by itself. */
  minus: string;
  level: number;
  view: View;
  uplift: number;
  /** Appraisal year, 0 the first. */
  year: number;
  deliveryYear: string;
  factor: number;
  /** The parts of the year: administration, and late capacity (0 in the first view). */
  administrationGbp: number;
  lateCapacityGbp: number;
  undiscountedGbp: number;
  discountedGbp: number;
}

export interface EandcbRow {
  regime: string;
  minus: string;
  level: number;
  pvGbp: Interval;
  years: number;
  /** Year 0 undiscounted: the convention; and the other one. */
  annuityFactor: number;
  annuityFactorArrears: number;
  eandcbGbp: Interval;
  eandcbArrearsGbp: number;
  /** Of that, GBP a year: small providers', large ones', and what no size is told of (other businesses, charges). */
  smallGbp: number;
  largeGbp: number;
  unsplitGbp: number;
  /** Share of replications beyond the de minimis line, and the line. */
  beyondDeMinimis: number;
  deMinimisGbp: number;
}

/** An effect that nobody priced. */
export interface EffectRow {
  id: string;
  title: string;
  fallsOn: Party;
  direction: string;
  size: string;
  /** Measure that tells of it; empty where none does. */
  measure: string;
  notes: string;
}

export interface EconomicsStudy {
  priceBase: number;
  /** Edition of the discount schedule. */
  discountEdition: string;
  /** What is appraised: the year repeated, or the chain of years. */
  basis: string;
  items: ItemCostRow[];
  payers: PayerCostRow[];
  margins: MarginRow[];
  scm: ScmRow[];
  npsv: NpsvRow[];
  presentCosts?: PresentCostRow[];
  appraisal: AppraisalRow[];
  eandcb: EandcbRow[];
  effects: EffectRow[];
  /** One sentence: which sign hangs on which item. */
  signs: Sentence;
}

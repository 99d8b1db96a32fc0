// Present values: a regime by itself and against references, by view and uplift, year by year and in sum.
import { type Appraised, appraise, repeated } from '../economics/appraise.ts';
import { annuityFactor, type Schedule } from '../economics/discount.ts';
import { type Hangs, hangsOf } from '../economics/hangs.ts';
import { gbpOf, wholePence } from '../economics/money.ts';
import { added, type Book, type Leaf, moneyInterval, type Signed, type Total, totalOf } from './economics-book.ts';
import type { Compared } from './economics-payers.ts';
import { present } from './statistics.ts';
import type { AppraisalRow, NpsvRow, PresentCostRow, View } from './study-economics.ts';

/** How costs become present values. */
export interface Terms {
  years: number;
  schedule: Schedule;
  /** Optimism bias, as a share of costs; 0 where the scenario gives none. */
  uplift: number;
  /** Calendar year in which the first Delivery Year begins. */
  beginsIn: number;
  priceBase: number;
  certain: boolean;
}

/** Shares of the uplift that are shown; without an uplift the first alone. */
const SHARES = [0, 0.5, 1] as const;
export const upliftShares = ({ uplift }: Terms): readonly number[] => (uplift === 0 ? [0] : SHARES);
export const VIEWS: readonly View[] = ['administration', 'with-late-capacity'];

/** Costs of a year by timing, pence. */
interface Flows {
  oneOff: Total;
  recurring: Total;
}

const flowsOf = (signed: readonly Signed[], { priceBase }: Terms, replications: number): Flows => {
  const of = (timing: Leaf['timing']): Total =>
    totalOf(
      signed.filter(({ leaf }) => leaf.timing === timing),
      priceBase,
      replications,
    );
  return { oneOff: of('one-off'), recurring: of('recurring') };
};

/** Resource costs alone: transfers are left out. */
export const resourceOf = (signed: readonly Signed[]): Signed[] =>
  signed.filter(({ leaf }) => leaf.kind === 'resource');

/** Leaves of one item together. */
export const byItem = (signed: readonly Signed[]): Map<string, Signed[]> => {
  const items = new Map<string, Signed[]>();
  for (const one of signed) items.set(one.leaf.item, [...(items.get(one.leaf.item) ?? []), one]);
  return items;
};

/**
 * Costs that a regime adds are made larger by the uplift; costs that it saves are left as they are: whoever is too
 * optimistic about one is hardly too modest about the other. Late capacity is no cost of administration and has no uplift.
 */
export const uplifted = (signed: readonly Signed[], factor: number): Signed[] =>
  [...byItem(signed).values()].flatMap((own) => {
    const sum = own.reduce((all, { leaf, times }) => all + leaf.meanPence * times, 0);
    return sum > 0 ? own.map(({ leaf, times }) => ({ leaf, times: times * factor })) : own;
  });

/** Present value of flows as printed, and of each replication. */
export const presentValue = (
  { oneOff, recurring }: Flows,
  { years, schedule, beginsIn }: Terms,
): Appraised & { each: number[] } => {
  const annuity = annuityFactor(schedule, years);
  return {
    ...appraise(repeated(oneOff.meanPence, recurring.meanPence, years, beginsIn), schedule),
    each: oneOff.pence.map((once, i) => once + recurring.pence[i] * annuity),
  };
};

/** Of leaves already chosen. */
export const presentValueOf = (signed: readonly Signed[], terms: Terms, replications: number) =>
  presentValue(flowsOf(signed, terms, replications), terms);

export interface Valued {
  npsv: NpsvRow[];
  presentCosts: PresentCostRow[];
  appraisal: AppraisalRow[];
}

/** Costs in, benefits out: a saving is positive. */
export const turned = (pence: number): number => (pence === 0 ? 0 : -pence);

/** What the sign of a present value hangs on, item by item as the means have it. */
const hangsIn = (signed: readonly Signed[], { schedule, years }: Terms): Hangs => {
  const annuity = annuityFactor(schedule, years);
  const worthOf = ({ leaf, times }: Signed): number =>
    turned(leaf.meanPence * times) * (leaf.timing === 'one-off' ? 1 : annuity);
  return hangsOf(
    [...byItem(signed)].map(([item, own]) => [item, own.reduce((sum, part) => sum + worthOf(part), 0)] as const),
  );
};

const one = (compared: Compared, late: readonly Signed[], view: View, uplift: number, terms: Terms): Valued => {
  const { regime, minus, level, replications, signed } = compared;
  const administration = uplifted(resourceOf(signed), 1 + uplift * terms.uplift);
  const beside = view === 'administration' ? [] : late;
  const whole = presentValueOf([...administration, ...beside], terms, replications);
  const lateYear = flowsOf(beside, terms, replications).recurring.meanPence;
  const at = { regime, minus, level, view, uplift };
  const appraisal = whole.years.map(({ year, deliveryYear, factor, pence, discountedPence }) => ({
    ...at,
    year,
    deliveryYear,
    factor,
    administrationGbp: gbpOf(turned(pence - lateYear)),
    lateCapacityGbp: gbpOf(turned(lateYear)),
    undiscountedGbp: gbpOf(turned(pence)),
    discountedGbp: gbpOf(turned(discountedPence)),
  }));
  if (minus === '') {
    const pvGbp = moneyInterval(whole.each, whole.pvPence, terms.certain);
    return { npsv: [], presentCosts: [{ regime, level, view, uplift, pvGbp }], appraisal };
  }
  const each = whole.each.map(turned);
  const above = present(each).filter((pence) => wholePence(pence) > 0).length;
  const npsvGbp = moneyInterval(each, turned(whole.pvPence), terms.certain);
  const hangs = hangsIn([...administration, ...beside], terms);
  return { npsv: [{ ...at, npsvGbp, aboveZero: above / each.length, ...hangs }], presentCosts: [], appraisal };
};

/** @param hasLate whether the scenario gives the cost of capacity that stands in for late MW */
export const valuesOf = (
  compared: Compared,
  book: Book,
  reference: Book | undefined,
  terms: Terms,
  hasLate: boolean,
): Valued => {
  const late = [...added([book.late]), ...added(reference ? [reference.late] : [], -1)];
  const all = VIEWS.filter((view) => hasLate || view === 'administration').flatMap((view) =>
    upliftShares(terms).map((share) => one(compared, late, view, share, terms)),
  );
  return {
    npsv: all.flatMap(({ npsv }) => npsv),
    presentCosts: all.flatMap(({ presentCosts }) => presentCosts),
    appraisal: all.flatMap(({ appraisal }) => appraisal),
  };
};

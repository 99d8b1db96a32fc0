// The books of a study: of every regime and growth level, each cost of each replication, and sums that add up to the penny.
import { type CostRow, costsOf, lateCapacityPence } from '../economics/costs.ts';
import type { PricedItem } from '../economics/items.ts';
import { gbpOf, sumOfMoney, wholePence } from '../economics/money.ts';
import { measureIndex } from '../model/measures.ts';
import type { PlayRow } from '../model/outcome.ts';
import { type Group, intervalOf } from './grouping.ts';
import { mean } from './statistics.ts';
import type { Interval } from './study.ts';

/** One cost, with what it came to in each replication. */
export interface Leaf extends Omit<CostRow, 'quantity' | 'pence' | 'businessAsUsualPence' | 'pieces'> {
  /** Absent of late capacity, which is no item. */
  priced?: PricedItem;
  quantity: number[];
  pieces: number[];
  pence: number[];
  businessAsUsualPence: number[];
  /** The mean over replications, rounded to the penny: what tables print, and what totals are made of. */
  meanPence: number;
}

export interface Book {
  regime: string;
  level: number;
  plays: readonly PlayRow[];
  leaves: Leaf[];
  /** Late MW at the cost of replacement; nothing where no such cost is given. */
  late: Leaf;
}

const meanOf = (pence: readonly number[]): number => wholePence(mean(pence));

/** Every play has the same items under the same regime, in the same order; only sizes may be told or not. */
const leavesOf = (plays: readonly PlayRow[], items: readonly PricedItem[]): Leaf[] => {
  const leaves = new Map<string, Leaf>();
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const play of plays)
    for (const row of costsOf(play, items)) {
      const { quantity, pieces, pence, businessAsUsualPence, ...same } = row;
      const key = `${row.item} ${row.payer} ${row.size}`;
      let leaf = leaves.get(key);
      if (!leaf) {
        const priced = byId.get(row.item.split('.')[0]);
        leaf = {
          ...same,
          ...(priced && { priced }),
          quantity: [],
          pieces: [],
          pence: [],
          businessAsUsualPence: [],
          meanPence: 0,
        };
        leaves.set(key, leaf);
      }
      leaf.quantity.push(quantity);
      leaf.pieces.push(pieces);
      leaf.pence.push(pence);
      leaf.businessAsUsualPence.push(businessAsUsualPence);
    }
  for (const leaf of leaves.values()) leaf.meanPence = meanOf(leaf.pence);
  return [...leaves.values()];
};

/** Id of late capacity where it stands among costs. */
export const LATE_CAPACITY = 'late-capacity';

const lateLeaf = (plays: readonly PlayRow[], replacement: number, priceBase: number): Leaf => {
  const quantity = plays.map((play) => play.values[measureIndex('late-mw')]);
  const pence = quantity.map((mw) => lateCapacityPence(Number.isFinite(mw) ? mw : 0, replacement));
  return {
    ...{
      item: LATE_CAPACITY,
      payer: 'consumer',
      to: '',
      size: 'all',
      kind: 'resource',
      timing: 'recurring',
      direct: false,
    },
    ...{ priceBase, quantity, pieces: [], pence, businessAsUsualPence: pence.map(() => 0), meanPence: meanOf(pence) },
  };
};

/** @param replacement GBP/MW/year of capacity that stands in for late MW; 0 where none is given */
export const bookOf = (
  { regime, components, plays }: Group,
  items: readonly PricedItem[],
  replacement: number,
  priceBase: number,
): Book => ({
  regime,
  level: components,
  plays,
  leaves: leavesOf(plays, items),
  late: lateLeaf(plays, replacement, priceBase),
});

/** A leaf that is added, subtracted or weighed. */
export interface Signed {
  leaf: Leaf;
  times: number;
}

export const added = (leaves: readonly Leaf[], times = 1): Signed[] => leaves.map((leaf) => ({ leaf, times }));

/** A total in pence: of the printed means, and replication by replication. */
export interface Total {
  meanPence: number;
  pence: number[];
}

/** Leaves are rounded before they are added, so that the sum of what is printed is what is printed as the sum. */
export const totalOf = (signed: readonly Signed[], priceBase: number, replications: number): Total => {
  const rounded = signed.map(({ leaf, times }) => ({
    pence: wholePence(leaf.meanPence * times),
    priceBase: leaf.priceBase,
  }));
  const pence = Array.from({ length: replications }, (_, i) =>
    signed.reduce((sum, { leaf, times }) => sum + leaf.pence[i] * times, 0),
  );
  return { meanPence: sumOfMoney(rounded, priceBase).pence, pence };
};

/** In GBP: the mean as it is printed elsewhere, the ends of the interval over replications to the penny. */
export const moneyInterval = (pence: ArrayLike<number>, meanPence: number, certain: boolean): Interval => {
  const { lower, upper, n } = intervalOf(pence, certain);
  return { mean: gbpOf(meanPence), lower: gbpOf(wholePence(lower)), upper: gbpOf(wholePence(upper)), n };
};

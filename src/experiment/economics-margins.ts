// Margins by class of device: what capacity earns beside what providers pay for assurance, replication by replication.
import { isRecovered } from '../economics/costs.ts';
import { type DeviceClass, marginOf } from '../economics/margins.ts';
import { gbpOf } from '../economics/money.ts';
import { type MeasureId, measureIndex } from '../model/measures.ts';
import { type Book, LATE_CAPACITY, type Leaf } from './economics-book.ts';
import { intervalOf } from './grouping.ts';
import { mean, present } from './statistics.ts';
import type { MarginRow } from './study-economics.ts';

const KW_PER_MW = 1000;

/** Of providers: what they pay for assurance themselves or pay back to others, and what they pay because of lateness. */
const isCost = ({ payer, kind, item }: Leaf): boolean =>
  payer === 'provider' && item !== LATE_CAPACITY && (kind === 'resource' || isRecovered(item));
const isLoss = ({ payer, kind, item }: Leaf): boolean =>
  payer === 'provider' && kind === 'transfer' && !isRecovered(item);

const gbpByReplication = ({ leaves, plays }: Book, is: (leaf: Leaf) => boolean): number[] => {
  const own = leaves.filter(is);
  return plays.map((_, i) => gbpOf(own.reduce((sum, leaf) => sum + leaf.pence[i], 0)));
};

/**
 * All components together first, then each class. Costs are spread evenly over the components notified, as a play does
 * not tell them by class; what is lost to lateness goes by de-rated MW.
 */
export const marginRows = (
  book: Book,
  classes: readonly DeviceClass[],
  price: number,
  certain: boolean,
): MarginRow[] => {
  const { regime, level, plays } = book;
  const of = (id: MeasureId): number[] => plays.map(({ values }) => values[measureIndex(id)]);
  const [components, mw] = [of('components-notified'), of('mw-notified')];
  const costs = gbpByReplication(book, isCost).map((gbp, i) => gbp / components[i]);
  const lossPerKw = gbpByReplication(book, isLoss).map((gbp, i) => gbp / (mw[i] * KW_PER_MW));
  const ofAll = mw.map((all, i) => (all * KW_PER_MW) / components[i]);
  const rowOf = (device: string, kw: (i: number) => number): MarginRow => {
    const margins = costs.map((cost, i) => marginOf(price, kw(i), cost));
    const losses = lossPerKw.map((loss, i) => loss * kw(i));
    const interval = (values: readonly number[]) => intervalOf(values, certain);
    return {
      regime,
      level,
      device,
      deratedKw: mean(present(plays.map((_, i) => kw(i)))),
      revenueGbp: mean(present(margins.map((one) => one.revenueGbp))),
      costGbp: interval(costs),
      marginGbp: interval(margins.map((one) => one.marginGbp)),
      costPerDeratedMwGbp: interval(margins.map((one) => one.costPerDeratedMwGbp)),
      breakEvenPrice: interval(margins.map((one) => one.breakEvenPrice)),
      lossGbp: interval(losses),
      marginAfterLossGbp: interval(margins.map((one, i) => one.marginGbp - losses[i])),
    };
  };
  return [rowOf('all', (i) => ofAll[i]), ...classes.map(({ device, deratedKw }) => rowOf(device, () => deratedKw))];
};

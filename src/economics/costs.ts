// What one play costs: a row for each item, payer and size of provider, in whole pence of one Delivery Year.
import type { PlayRow } from '../model/outcome.ts';
import type { CostItem, Party } from '../scenario/schema/cost.ts';
import { fullPrice, type PricedItem } from './items.ts';
import { type Money, penceOf } from './money.ts';
import { quantityOf } from './quantity.ts';

/** `all`: both sizes together, where the play does not tell them apart. */
export type Size = 'all' | 'small' | 'large';

export interface CostRow extends Money {
  /** Id of the item; `<id>.recovered` of the transfer by which the payer is paid back. */
  item: string;
  payer: Party;
  to: Party | '';
  size: Size;
  kind: CostItem['kind'];
  timing: CostItem['timing'];
  /** Counts in the EANDCB. */
  direct: boolean;
  quantity: number;
  /** Pieces of work that hours went into, both sizes together; NaN of what is not counted by hours. */
  pieces: number;
  /** What would be paid anyway, not in `pence`. */
  businessAsUsualPence: number;
}

/** An id has no dot, so no item can be called so. */
export const recovered = (item: string): string => `${item}.recovered`;
export const isRecovered = (item: string): boolean => item.endsWith('.recovered');

interface Part {
  size: Size;
  quantity: number;
  pence: number;
  businessAsUsualPence: number;
}

/**
 * Every amount is rounded to the penny once, for the two sizes together; what is not small providers' is the rest, so
 * that parts add up. Sums are of whole pence from there on.
 */
const partsOf = (item: PricedItem, all: number, small: number | undefined): Part[] => {
  const { businessAsUsual } = item;
  const price = fullPrice(item);
  const part = (size: Size, quantity: number): Part => ({
    size,
    quantity,
    pence: penceOf(quantity * price * (1 - businessAsUsual)),
    businessAsUsualPence: penceOf(quantity * price * businessAsUsual),
  });
  const whole = part('all', all);
  if (small === undefined) return [whole];
  const own = part('small', small);
  return [
    own,
    {
      size: 'large',
      quantity: all - small,
      pence: whole.pence - own.pence,
      businessAsUsualPence: whole.businessAsUsualPence - own.businessAsUsualPence,
    },
  ];
};

/** Rows of one play. A cost that somebody pays back is followed by that transfer: from him, to its payer. */
export const costsOf = (play: PlayRow, items: readonly PricedItem[]): CostRow[] =>
  items.flatMap((item) => {
    const { id, payer, to, recoveredFrom, kind, timing, direct, priceBase } = item;
    const { all, small, pieces } = quantityOf(play, item.driver);
    const rowsFor = (who: Party, row: Pick<CostRow, 'item' | 'to' | 'kind' | 'direct'>): CostRow[] =>
      partsOf(item, all, who === 'provider' ? small : undefined).map((part) => ({
        ...row,
        ...part,
        payer: who,
        timing,
        pieces,
        priceBase,
      }));
    return [
      ...rowsFor(payer, { item: id, to, kind, direct }),
      ...(recoveredFrom === ''
        ? []
        : rowsFor(recoveredFrom, { item: recovered(id), to: payer, kind: 'transfer', direct: false })),
    ];
  });

/** Capacity that stands in for MW that are not on time, for the whole of the year: capacity is bought by the year. */
export const lateCapacityPence = (lateMw: number, gbpPerMwYear: number): number => penceOf(lateMw * gbpPerMwYear);

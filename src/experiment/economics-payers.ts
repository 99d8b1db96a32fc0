// Costs by item and by payer, under each regime and as differences to the references.
import { isRecovered } from '../economics/costs.ts';
import { fullPrice } from '../economics/items.ts';
import { gbpOf, wholePence } from '../economics/money.ts';
import { unitOf } from '../economics/quantity.ts';
import { PARTIES, type Party } from '../scenario/schema/cost.ts';
import { added, type Book, moneyInterval, type Signed, totalOf } from './economics-book.ts';
import { intervalOf } from './grouping.ts';
import { mean } from './statistics.ts';
import type { ItemCostRow, PayerCostRow } from './study-economics.ts';

/** Every item of every regime and level; a cost that is paid back is followed by the transfer that does so. */
export const itemRows = (books: readonly Book[], certain: boolean): ItemCostRow[] =>
  books.flatMap(({ regime, level, leaves }) =>
    leaves.map((leaf): ItemCostRow => {
      const { item, payer, to, size, kind, timing, priced } = leaf;
      return {
        regime,
        level,
        item,
        title: `${priced?.title ?? item}${isRecovered(item) ? ', paid back' : ''}`,
        payer,
        to,
        size,
        kind,
        timing,
        quantity: intervalOf(leaf.quantity, certain),
        unit: priced ? unitOf(priced.driver) : '',
        price: priced ? fullPrice(priced) : Number.NaN,
        gbp: moneyInterval(leaf.pence, leaf.meanPence, certain),
        businessAsUsualGbp: gbpOf(wholePence(mean(leaf.businessAsUsualPence))),
      };
    }),
  );

const KINDS = ['resource', 'transfer'] as const;
const TIMINGS = ['one-off', 'recurring'] as const;
const SIZES = ['all', 'small', 'large'] as const;

/** What a payer pays, less what he receives; of everybody where no payer is named. */
const borneBy = (signed: readonly Signed[], payer: Party | '', size: PayerCostRow['size']): Signed[] =>
  signed.flatMap(({ leaf, times }) => {
    const isOf = (who: Party | '') => who !== '' && (payer === '' || who === payer);
    const pays = isOf(leaf.payer) && (size === 'all' || leaf.size === size) ? [{ leaf, times }] : [];
    return size === 'all' && isOf(leaf.to) ? [...pays, { leaf, times: -times }] : pays;
  });

export interface Compared {
  regime: string;
  minus: string;
  level: number;
  replications: number;
  /** Leaves of the regime, and those of the reference subtracted. */
  signed: Signed[];
}

/** A regime by itself, or against a reference. */
export const comparedOf = (book: Book, reference?: Book): Compared => ({
  regime: book.regime,
  minus: reference?.regime ?? '',
  level: book.level,
  replications: book.plays.length,
  signed: [...added(book.leaves), ...added(reference?.leaves ?? [], -1)],
});

/** By payer, then in sum. A row is there where an item is. */
export const payerRows = (
  { regime, minus, level, replications, signed }: Compared,
  priceBase: number,
  certain: boolean,
): PayerCostRow[] =>
  ([...PARTIES, ''] as const).flatMap((payer) =>
    SIZES.flatMap((size) =>
      KINDS.flatMap((kind) =>
        TIMINGS.flatMap((timing): PayerCostRow[] => {
          if (payer === '' && size !== 'all') return [];
          const own = signed.filter(({ leaf }) => leaf.kind === kind && leaf.timing === timing);
          const borne = borneBy(own, payer, size);
          if (borne.length === 0) return [];
          const total = totalOf(borne, priceBase, replications);
          const gbp = moneyInterval(total.pence, total.meanPence, certain);
          return [{ regime, minus, level, payer, size, kind, timing, gbp }];
        }),
      ),
    ),
  );

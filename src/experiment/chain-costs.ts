// Money of a chain: costs by year and in total, and net present values over its years.
import { appraise, deliveryYearText } from '../economics/appraise.ts';
import { factorsOf } from '../economics/discount.ts';
import { hangsOf } from '../economics/hangs.ts';
import { wholePence } from '../economics/money.ts';
import { priceBaseOf } from '../scenario/cost-items.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import type { ChainPlays } from './chain.ts';
import { chainBooksOf } from './chain-books.ts';
import { ALL_YEARS } from './chain-rows.ts';
import { termsOf } from './economics.ts';
import { byItem, resourceOf, type Terms, turned, uplifted, upliftShares, VIEWS } from './economics-appraisal.ts';
import { added, type Book, type Leaf, moneyInterval, type Signed, type Total, totalOf } from './economics-book.ts';
import { againstOf } from './plan.ts';
import type { ChainStudy } from './study-chain.ts';
import type { View } from './study-economics.ts';

type CostRow = ChainStudy['costs'][number];
type PathNpsv = ChainStudy['npsv'][number];

/** A regime along a path, by itself or against a reference: what is added and subtracted in each year. */
interface Compared {
  path: string;
  regime: string;
  minus: string;
  level: number;
  replications: number;
  /** By year. */
  costs: Signed[][];
  late: Signed[][];
}

const comparedIn = (
  at: Pick<Compared, 'path' | 'regime' | 'minus' | 'level' | 'replications'>,
  own: readonly Book[],
  reference: readonly Book[] | undefined,
): Compared => ({
  ...at,
  costs: own.map(({ leaves }, y) => [...added(leaves), ...added(reference?.[y].leaves ?? [], -1)]),
  late: own.map(({ late }, y) => [...added([late]), ...added(reference ? [reference[y].late] : [], -1)]),
});

/** Years together: printed means add up to the penny, and so does each replication. */
const together = (years: readonly Total[], replications: number): Total => ({
  meanPence: years.reduce((sum, { meanPence }) => sum + meanPence, 0),
  pence: Array.from({ length: replications }, (_, i) => years.reduce((sum, { pence }) => sum + pence[i], 0)),
});

/**
 * What changes hands in each year, undiscounted, then over all years. Of transfers it is the amounts paid, whoever receives
 * them: less what is received they would add up to nothing.
 */
const costRows = (compared: Compared, years: readonly number[], priceBase: number, certain: boolean): CostRow[] => {
  const { path, regime, minus, replications } = compared;
  return (['resource', 'transfer'] as const).flatMap((kind) => {
    const totals = compared.costs.map((signed) =>
      totalOf(
        signed.filter(({ leaf }) => leaf.kind === kind),
        priceBase,
        replications,
      ),
    );
    const all = [...totals, together(totals, replications)];
    return all.map(({ pence, meanPence }, at): CostRow => {
      const gbp = moneyInterval(pence, meanPence, certain);
      return { path, year: years[at] ?? ALL_YEARS, regime, minus, kind, gbp };
    });
  });
};

/** Whether the uplift applies to an item is decided over the chain as a whole: it is added by a regime, or saved. */
const upliftedByYear = (years: readonly Signed[][], factor: number): Signed[][] => {
  const yearOf = new Map<Leaf, number>(years.flatMap((signed, y) => signed.map(({ leaf }) => [leaf, y] as const)));
  const found = years.map((): Signed[] => []);
  for (const one of uplifted(years.flat(), factor)) found[yearOf.get(one.leaf)!].push(one);
  return found;
};

/** One Delivery Year is one appraisal year: the first of the chain is year 0. */
const npsvRow = (
  { path, regime, minus, level, replications, ...compared }: Compared,
  years: readonly number[],
  view: View,
  uplift: number,
  terms: Terms,
): PathNpsv => {
  const { priceBase, certain, schedule } = terms;
  const administration = upliftedByYear(compared.costs.map(resourceOf), 1 + uplift * terms.uplift);
  const signed = administration.map((own, y) => (view === 'administration' ? own : [...own, ...compared.late[y]]));
  const totals = signed.map((own) => totalOf(own, priceBase, replications));
  const factors = factorsOf(schedule, years.length);
  const { pvPence } = appraise(
    totals.map(({ meanPence }, y) => ({ deliveryYear: deliveryYearText(years[y]), pence: meanPence })),
    schedule,
  );
  const each = Array.from({ length: replications }, (_, i) =>
    turned(totals.reduce((sum, { pence }, y) => sum + pence[i] * factors[y], 0)),
  );
  const worth = signed.map((own) => byItem(own));
  const items = new Map<string, number>();
  worth.forEach((byId, y) => {
    for (const [item, own] of byId) {
      const pence = own.reduce((sum, { leaf, times }) => sum + leaf.meanPence * times, 0);
      items.set(item, (items.get(item) ?? 0) + turned(pence * factors[y]));
    }
  });
  return {
    ...{ path, regime, minus, level, view, uplift },
    npsvGbp: moneyInterval(each, turned(pvPence), certain),
    aboveZero: each.filter((pence) => wholePence(pence) > 0).length / each.length,
    ...hangsOf([...items]),
  };
};

/** Nothing where the scenario names no cost items; no present values where it appraises nothing. */
export const chainMoney = (chain: ChainPlays, world: World): Pick<ChainStudy, 'costs' | 'npsv'> => {
  const priceBase = priceBaseOf(world);
  if (priceBase === undefined) return { costs: [], npsv: [] };
  const { paths, years, regimes, references, replications, certain } = chain.plan;
  const values = new Values(world);
  const terms = termsOf(world, values, certain);
  const hasLate = values.maybeNumber(world.scenario.appraisal ?? {}, 'replacement', 'GBP/MW/year') !== undefined;
  const views = VIEWS.filter((view) => hasLate || view === 'administration');
  const found = paths.flatMap(({ id: path, components }) => {
    const books = chainBooksOf(chain, path, world, values);
    const level = components[components.length - 1];
    return regimes.flatMap((regime) =>
      ['', ...againstOf(references, regime)].map((minus) =>
        comparedIn(
          { path, regime, minus, level, replications },
          books.get(regime)!,
          minus === '' ? undefined : books.get(minus),
        ),
      ),
    );
  });
  return {
    costs: found.flatMap((compared) => costRows(compared, years, priceBase, certain)),
    npsv: terms
      ? found
          .filter(({ minus }) => minus !== '')
          .flatMap((compared) =>
            views.flatMap((view) => upliftShares(terms).map((uplift) => npsvRow(compared, years, view, uplift, terms))),
          )
      : [],
  };
};

// The books of a chain: what each year of each regime costs along a path, what is paid once in the year it falls due.
import type { PlayRow, YearOfChain } from '../model/outcome.ts';
import { costItemsOf } from '../scenario/cost-items.ts';
import type { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import type { ChainPlays } from './chain.ts';
import { booksOf } from './economics.ts';
import type { Book, Leaf } from './economics-book.ts';

/** Of one regime along one path: its books by year, each with what every replication cost. */
export type Books = ReadonlyMap<string, Book[]>;

type Plays = readonly (readonly YearOfChain[])[];

/** Position of the first year in which somebody, in any replication, takes a route at first; 0 where nobody ever does. */
const opensAt = (plays: Plays, route: string): number => {
  const isTaken = ({ row }: YearOfChain): boolean => row.routes.some((one) => one.route === route && one.took > 0);
  const at = (plays[0] ?? []).findIndex((_, year) => plays.some((years) => isTaken(years[year])));
  return Math.max(0, at);
};

/**
 * An item driven by `once` counts one of itself in every play, and so would be paid in every year of a chain. Where it is
 * one-off it is paid in one year alone: of an item that needs a route, the year in which that route is first taken; of any
 * other, or where nobody ever takes the route, the first year of the chain. Where it recurs it is paid from that year on.
 * All other one-off items (approvals, agents) are counted by what each year's play did.
 */
const isDue = ({ priced, timing }: Leaf, year: number, opens: (item: string) => number): boolean => {
  if (!priced || !('once' in priced.driver)) return true;
  const first = opens(priced.id);
  return timing === 'one-off' ? year === first : year >= first;
};

/** @param path id of a growth path */
export const chainBooksOf = (chain: ChainPlays, path: string, world: World, values: Values): Books => {
  const { plan } = chain;
  const items = costItemsOf(world);
  const found = new Map<string, Book[]>();
  for (const regime of plan.regimes) {
    const plays = chain.of(path, regime);
    const opened = new Map<string, number>();
    const opens = (item: string): number => {
      const route = items[item]?.needs?.route;
      const at = opened.get(item) ?? (route === undefined ? 0 : opensAt(plays, route));
      opened.set(item, at);
      return at;
    };
    const books = plan.years.map((_, year) => {
      // A book is of one level; regimes may be notified more or fewer of the components in force.
      const rows = plays.map((years): PlayRow => ({ ...years[year].row, regime, components: plan.years[year] }));
      const [book] = booksOf(rows, world, values);
      return { ...book, leaves: book.leaves.filter((leaf) => isDue(leaf, year, opens)) };
    });
    found.set(regime, books);
  }
  return found;
};

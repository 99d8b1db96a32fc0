// Rows of a chain: measures by year and in total, their paired differences to the references, and what is carried over.
import { MEASURES } from '../model/measures.ts';
import type { YearOfChain } from '../model/outcome.ts';
import type { ChainPlays } from './chain.ts';
import { hasTotal, totalOver } from './chain-totals.ts';
import { againstOf } from './plan.ts';
import { mean } from './statistics.ts';
import type { CarriedRow, ChainRow } from './study-chain.ts';
import { summariesOf } from './summarise.ts';

/** The year of a total over all. */
export const ALL_YEARS = 0;

/** By replication, the measures of one year, or of all together. */
const columnsOf = (plays: readonly (readonly YearOfChain[])[], at: number): Float64Array[] =>
  plays.map((years) => (at < 0 ? totalOver(years.map(({ row }) => row.values)) : years[at].row.values));

/** By path, year and regime, the total over all years last. */
export const chainRows = ({ plan, of }: ChainPlays): ChainRow[] => {
  const { paths, years, regimes, references, certain } = plan;
  const layout = { references, measures: MEASURES, certain };
  const ofAll = new Set<string>(MEASURES.filter(hasTotal).map(({ id }) => id));
  const places = [...years.map((year, at) => ({ year, at })), { year: ALL_YEARS, at: -1 }];
  return paths.flatMap(({ id: path }) =>
    places.flatMap(({ year, at }) => {
      const columns = new Map(regimes.map((regime) => [regime, columnsOf(of(path, regime), at)]));
      const valuesOf = (regime: string): Float64Array[] => {
        const found = columns.get(regime);
        if (!found) throw new RangeError(`reference ${regime} was not played along ${path}`);
        return found;
      };
      return regimes.flatMap((regime) => {
        const against = againstOf(references, regime).map((minus) => ({ minus, values: valuesOf(minus) }));
        const summaries = summariesOf({ regime, components: 0, own: valuesOf(regime), against }, layout);
        return summaries
          .filter(({ measure }) => year !== ALL_YEARS || ofAll.has(measure))
          .map(
            ({ minus, measure, mean: centre, lower, upper, n }): ChainRow => ({
              ...{ path, year, regime, minus, measure, value: { mean: centre, lower, upper, n } },
            }),
          );
      });
    }),
  );
};

const CARRIED = ['inForce', 'held', 'notified', 'backlog', 'heads'] as const;

/** The state in which each year begins: means over replications. */
export const carriedRows = ({ plan, of }: ChainPlays): CarriedRow[] =>
  plan.paths.flatMap(({ id: path }) =>
    plan.years.flatMap((year, at) =>
      plan.regimes.map((regime): CarriedRow => {
        const plays = of(path, regime);
        const means = Object.fromEntries(CARRIED.map((key) => [key, mean(plays.map((years) => years[at][key]))]));
        return { path, year, regime, ...(means as Pick<CarriedRow, (typeof CARRIED)[number]>) };
      }),
    ),
  );

// Who takes a route that is drawn provider by provider: what share it came to, and how much of the spread goes with that.
import { measureIndex } from '../model/measures.ts';
import type { PlayRow } from '../model/outcome.ts';
import type { World } from '../scenario/world.ts';
import { exactSum } from './exact-sum.ts';
import { mean } from './statistics.ts';
import type { TakerRow } from './study.ts';

/** Routes that a share of the providers takes, by regime. */
const takenByProviders = ({ regimes }: World): { regime: string; route: string }[] =>
  regimes.flatMap(({ id: regime, routes }) =>
    Object.entries(routes)
      .filter(([, { takes }]) => takes?.share !== undefined && (takes.per ?? 'provider') === 'provider')
      .map(([route]) => ({ regime, route })),
  );

/** Rows by play and route. */
export const takerRows = (plays: readonly PlayRow[], world: World): TakerRow[] => {
  const chosen = takenByProviders(world);
  return plays.flatMap(({ regime, components, replication, routes, values }) =>
    routes
      .filter(({ route }) => chosen.some((one) => one.regime === regime && one.route === route))
      .map(({ route, took }) => ({
        regime,
        level: components,
        replication,
        route,
        share: took / components,
        onTimeShare: values[measureIndex('on-time-share')],
      })),
  );
};

/** With fewer, a straight line through chance alone fits too well to say anything. */
export const LEAST_TAKERS = 5;

/** How much of the spread of the share on time lies on a straight line over the share that takes a route, 0 to 1. */
export interface GoesWith {
  rSquared: number;
  n: number;
}

/** R squared, NaN where one of the two does not vary. */
export const goesWith = (rows: readonly Pick<TakerRow, 'share' | 'onTimeShare'>[]): GoesWith => {
  const known = rows.filter(({ share, onTimeShare }) => Number.isFinite(share) && Number.isFinite(onTimeShare));
  const centred = (values: readonly number[]): number[] => {
    const centre = mean(values);
    return values.map((value) => value - centre);
  };
  const [x, y] = [centred(known.map((row) => row.share)), centred(known.map((row) => row.onTimeShare))];
  const product = (a: readonly number[], b: readonly number[]): number => exactSum(a.map((value, i) => value * b[i]));
  const [across, up, both] = [product(x, x), product(y, y), product(x, y)];
  return { rSquared: across > 0 && up > 0 ? (both * both) / (across * up) : Number.NaN, n: known.length };
};

// How much there is of what an item is counted by, in one play, and how much of that falls on small providers.
import { MEASURES, measureIndex } from '../model/measures.ts';
import type { BeforeStats, PlayRow, RouteStats, StepStats } from '../model/outcome.ts';
import { meansStep } from '../scenario/cost-items.ts';
import type { CostItem } from '../scenario/schema/cost.ts';

type Driver = CostItem['driver'];

export interface Quantity {
  all: number;
  /** Of that: on components of small providers; undefined where a play cannot tell. */
  small: number | undefined;
  /** Pieces of work that hours went into; NaN where the item is not counted by hours. */
  pieces: number;
}

const ROUTE_KEYS = { took: 'took', registered: 'registered', 'on-time': 'onTime' } as const;

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((all, row) => all + of(row), 0);

/** The sum of what is known of every row; undefined where one row does not tell, or there is none. */
const sumOfKnown = <T>(rows: readonly T[], of: (row: T) => number | undefined): number | undefined => {
  const parts = rows.map(of).filter((part) => part !== undefined);
  return rows.length > 0 && parts.length === rows.length ? sum(parts, (part) => part) : undefined;
};

const whole = (all: number): Quantity => ({ all, small: undefined, pieces: Number.NaN });

const routesNamed = (play: PlayRow, route: string): RouteStats[] => play.routes.filter((row) => row.route === route);

/** Steps, and work before the routes; what that comes to by size of provider nobody can tell. */
type Worked = StepStats | (BeforeStats & { smallBusyHours?: undefined });

const stepsNamed = (play: PlayRow, references: readonly string[]): Worked[] =>
  [...play.steps, ...play.before].filter(({ route, step }) =>
    references.some((reference) => meansStep(reference, route, step)),
  );

/** Of what there is none, or no value (a measure that does not exist in the play), the quantity is 0. */
export const quantityOf = (play: PlayRow, driver: Driver): Quantity => {
  if ('measure' in driver) {
    const value = play.values[measureIndex(driver.measure)];
    return whole(Number.isFinite(value) ? value : 0);
  }
  if ('route' in driver) {
    const rows = routesNamed(play, driver.route);
    const key = ROUTE_KEYS[driver.of];
    return { ...whole(sum(rows, (row) => row[key])), small: sumOfKnown(rows, (row) => row.small?.[key]) };
  }
  if ('hours' in driver) {
    const rows = stepsNamed(play, driver.hours);
    return {
      all: sum(rows, (row) => row.busyHours),
      small: sumOfKnown(rows, (row) => row.smallBusyHours),
      pieces: sum(rows, (row) => row.started),
    };
  }
  if ('count' in driver) return whole(sum(stepsNamed(play, driver.count), (row) => row[driver.of]));
  return whole(1);
};

/** The unit of a quantity. */
export const unitOf = (driver: Driver): string => {
  if ('measure' in driver) return MEASURES[measureIndex(driver.measure)].unit;
  if ('route' in driver) return 'components';
  if ('hours' in driver) return 'hours';
  return 'count' in driver ? 'items' : 'once';
};

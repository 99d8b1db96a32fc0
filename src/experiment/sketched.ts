// Sketch beside simulation: the arithmetic of each route and pool, and how far the plays part from it.
import { measureIndex } from '../model/measures.ts';
import type { PlayRow, SketchStats } from '../model/outcome.ts';
import { type Group, gathered, groupsOf, intervalOf } from './grouping.ts';
import { mean, present } from './statistics.ts';
import type { Interval, SketchRow } from './study.ts';

/** Chooses the sentence that explains a gap. */
export type Why = (row: Omit<SketchRow, 'why'>) => string;

const numbers = ['releasedMinutes', 'capacityMinutes', 'doneMinutes', 'due', 'done'] as const;
type Numbers = Pick<SketchStats, (typeof numbers)[number]>;

const nothing: Interval = { mean: Number.NaN, lower: Number.NaN, upper: Number.NaN, n: 0 };

const meansOf = (records: readonly Numbers[]): Numbers =>
  Object.fromEntries(numbers.map((key) => [key, mean(records.map((record) => record[key]))])) as unknown as Numbers;

const shareOf = ({ due, done }: Numbers): number => (due > 0 ? done / due : Number.NaN);

const gapsOf = (records: readonly SketchStats[]): string =>
  [...new Set(records.flatMap(({ gaps }) => gaps.split(' ')))].filter((word) => word !== '').join(' ');

/** A regime's routes of one play added up. */
const wholeOf = (play: PlayRow): SketchStats => {
  const routes = play.sketch.filter((one) => one.pool === '');
  const sum = (key: (typeof numbers)[number]): number => routes.reduce((total, one) => total + one[key], 0);
  const added = Object.fromEntries(numbers.map((key) => [key, sum(key)])) as unknown as Numbers;
  return { route: '', pool: '', ...added, gaps: gapsOf(routes) };
};

/** Of a route as a whole: those on time on it over those that are due on it. */
const simulatedOf = (group: Group, { route, pool }: SketchStats, certain: boolean): Interval => {
  if (pool !== '') return nothing;
  const share = (play: PlayRow): number => {
    if (route === '') return play.values[measureIndex('on-time-share')];
    const due = play.sketch.find((one) => one.route === route && one.pool === '')?.due ?? 0;
    const onTime = play.routes.find((one) => one.route === route)?.onTime ?? 0;
    return due > 0 ? onTime / due : Number.NaN;
  };
  return intervalOf(group.plays.map(share), certain);
};

/** Rows by regime, level, route and pool; first the regime as a whole, with an empty route. */
export const sketchRows = (plays: readonly PlayRow[], certain: boolean, why: Why): SketchRow[] =>
  groupsOf(plays)
    .filter((group) => group.plays.some((play) => play.sketch.length > 0))
    .flatMap((group) =>
      gathered(
        group.plays,
        (play) => [wholeOf(play), ...play.sketch],
        (one) => `${one.route} ${one.pool}`,
      ).map((records): SketchRow => {
        const [{ route, pool }] = records;
        const sketchShare = mean(present(records.map(shareOf)));
        const simulated = simulatedOf(group, records[0], certain);
        const row = {
          regime: group.regime,
          level: group.components,
          route,
          pool,
          ...meansOf(records),
          gaps: gapsOf(records),
          n: records.length,
          sketchShare,
          simulated,
          gapPoints: (sketchShare - simulated.mean) * 100,
        };
        return { ...row, why: why(row) };
      }),
    );

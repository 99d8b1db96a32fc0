// Sketch beside simulation: the arithmetic of each route and pool, and how far the plays part from it.
import { measureIndex } from '../model/measures.ts';
import type { PlayRow, SketchStats } from '../model/outcome.ts';
import { GAP_WORDS, type GapWord } from '../sketch/outcome.ts';
import { sentenceOf } from '../sketch/words.ts';
import { type Group, gathered, groupsOf, intervalOf } from './grouping.ts';
import { mean, present } from './statistics.ts';
import type { Interval, SketchRow } from './study.ts';

const numbers = ['releasedMinutes', 'capacityMinutes', 'doneMinutes', 'due', 'done'] as const;
type Numbers = Pick<SketchStats, (typeof numbers)[number]>;

const nothing: Interval = { mean: Number.NaN, lower: Number.NaN, upper: Number.NaN, n: 0 };

const meansOf = (records: readonly Numbers[]): Numbers =>
  Object.fromEntries(numbers.map((key) => [key, mean(records.map((record) => record[key]))])) as unknown as Numbers;

const shareOf = ({ due, done }: Numbers): number => (due > 0 ? done / due : Number.NaN);

const gapsOf = (records: readonly SketchStats[]): GapWord[] => {
  const found = new Set(records.flatMap(({ gaps }) => gaps.split(' ')));
  return GAP_WORDS.filter((word) => found.has(word));
};

/** Of a regime the share on time; of a route those on time on it over those due on it; of a pool nothing. */
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

/** Rows by regime, level, route and pool; a route as a whole after its pools, and last, with neither, the regime. */
export const sketchRows = (plays: readonly PlayRow[], certain: boolean): SketchRow[] =>
  groupsOf(plays).flatMap((group) =>
    gathered(
      group.plays,
      (play) => play.sketch,
      (one) => `${one.route} ${one.pool}`,
    ).map((records): SketchRow => {
      const [{ route, pool }] = records;
      const sketchShare = mean(present(records.map(shareOf)));
      const simulated = simulatedOf(group, records[0], certain);
      const gaps = gapsOf(records);
      const { mean: share, lower, upper } = simulated;
      return {
        regime: group.regime,
        level: group.components,
        route,
        pool,
        ...meansOf(records),
        gaps: gaps.join(' '),
        n: records.length,
        sketchShare,
        simulated,
        gapPoints: (sketchShare - share) * 100,
        why: pool === '' ? sentenceOf({ sketch: sketchShare, simulated: share, lower, upper, gaps }) : '',
      };
    }),
  );

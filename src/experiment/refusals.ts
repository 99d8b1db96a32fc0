// Points that contradict the year that is known, counted by reason, grid by grid: as asked, and at the ends of what may be asked.
import { givenText } from './points.ts';
import { inFull } from './rounding.ts';
import type { BackcastRow, GridOfCells, Study } from './study.ts';

export interface RefusalRow {
  grid: string;
  kind: GridOfCells['kind'];
  /** Which end of the range of the share on time that is asked for; `central` is what this run goes by. */
  at: 'central' | 'low' | 'high';
  /** Share on time in the year that is known below which a point is refused; NaN where nothing is asked of it. */
  least: number;
  /** Empty where the points agree with the year that is known. A point may be refused for several reasons. */
  reason: string;
  /** Points counted, and all points of the grid. */
  points: number;
  of: number;
}

export const reasonsIn = (refused: string): string[] => refused.split('; ').filter((reason) => reason !== '');

/** Why a point is refused where the share on time must have been `least`. */
export const reasonsAt = (
  { within, onTimeShare }: Pick<BackcastRow, 'within' | 'onTimeShare'>,
  least = Number.NaN,
): string[] => [
  ...within
    .filter(({ value, low, high }) => !(value >= low && value <= high))
    .map(({ id }) => `${id} outside its range`),
  ...(onTimeShare.mean < least ? [`on time in the backcast below ${inFull(least)}`] : []),
];

type Asked = Pick<RefusalRow, 'at' | 'least'>;
type Results = Pick<Study, 'grids' | 'backcasts' | 'leastOnTime'>;

/** What is asked, and the ends of its range where it has one. */
const askedOf = ({ leastOnTime }: Results): Asked[] => {
  if (!leastOnTime) return [{ at: 'central', least: Number.NaN }];
  const { assumption, value, low, high } = leastOnTime;
  const central: Asked = { at: 'central', least: value };
  return assumption === '' ? [central] : [central, { at: 'low', least: low }, { at: 'high', least: high }];
};

/** Rows of every grid whose points were held against a year that is known; pools without limit change no assumption. */
export const refusalRows = (study: Results): RefusalRow[] => {
  const rows = new Map(study.backcasts.map((row) => [row.point, row]));
  return study.grids
    .filter(({ kind }) => rows.size > 0 && kind !== 'unlimited')
    .flatMap(({ id, kind, cells }) => {
      const points = new Map(cells.map(({ set, known }) => [givenText(set), rows.get(known)]));
      return askedOf(study).flatMap(({ at, least }) => {
        const counts = new Map([['', 0]]);
        for (const row of points.values()) {
          const reasons = row ? reasonsAt(row, least) : [];
          for (const reason of reasons.length > 0 ? reasons : ['']) counts.set(reason, (counts.get(reason) ?? 0) + 1);
        }
        return [...counts].map(([reason, count]) => ({
          ...{ grid: id, kind, at, least, reason },
          points: count,
          of: points.size,
        }));
      });
    });
};

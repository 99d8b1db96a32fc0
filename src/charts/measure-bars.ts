// Bars of a measure by growth level and regime: what they are made of, and which levels there is room for.
import type { Study, Summary } from '../experiment/study.ts';
import { barLabel, type Group } from './bars.ts';
import { levelText, magnitude } from './numbers.ts';
import { type Look, looksOf } from './style.ts';

/** Bars of a picture that a page holds. */
const MOST_BARS = 24;

/** A measure of a regime at a level; undefined where it has no value. */
export const measured = (study: Study, measure: string, regime: string, level: number): Summary | undefined =>
  study.summaries.find(
    (s) =>
      s.measure === measure &&
      s.regime === regime &&
      s.components === level &&
      s.minus === '' &&
      Number.isFinite(s.mean),
  );

/** Levels there is room for: the smallest, the largest, and those between that are as far apart as can be. */
export const levelsShown = (study: Study): number[] => {
  const { levels } = study;
  const room = Math.max(2, Math.floor(MOST_BARS / looksOf(study).length));
  if (levels.length <= room) return levels;
  return Array.from({ length: room }, (_, i) => levels[Math.round((i * (levels.length - 1)) / (room - 1))]);
};

/** What a chart says where it cannot show every level; empty where it can. */
export const levelsLeftOut = (study: Study): string => {
  const shown = levelsShown(study).length;
  return shown < study.levels.length
    ? `${shown} of ${study.levels.length} levels are drawn; the tables hold them all.`
    : '';
};

export interface Measured {
  look: Look;
  level: number;
  row: Summary;
}

/** Rows by level, then regime; none where the study does not have the measure. */
export const measuredRows = (study: Study, measure: string, levels = levelsShown(study)): Measured[] =>
  levels.flatMap((level) =>
    looksOf(study).flatMap((look) => {
      const row = measured(study, measure, look.regime, level);
      return row ? [{ look, level, row }] : [];
    }),
  );

/** A mean rounded as its interval allows. */
export const meanText = ({ mean, lower, upper }: Pick<Summary, 'mean' | 'lower' | 'upper'>): string =>
  magnitude(mean, (upper - lower) / 2);

/** A group of bars for each level, each with its mean behind the name. */
export const levelGroups = (rows: readonly Measured[]): Group[] =>
  [...new Set(rows.map(({ level }) => level))].map((level) => ({
    head: `${levelText(level)} components`,
    bars: rows
      .filter((one) => one.level === level)
      .map(({ look, row }) => ({
        ...{ look, value: row.mean, lower: Math.max(0, row.lower), upper: row.upper },
        label: barLabel(look, meanText(row)),
      })),
  }));

/** `31` or `31 to 98`: the least and the most of some rows. */
export const rangeText = (rows: readonly Pick<Summary, 'mean' | 'lower' | 'upper'>[]): string => {
  const sorted = [...rows].sort((a, b) => a.mean - b.mean);
  return [...new Set([sorted[0], sorted[sorted.length - 1]].map(meanText))].join(' to ');
};

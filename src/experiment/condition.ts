// The condition on which the answer hangs: level by level, what each regime needs so that enough are on time.
import { needOf } from './condition-needs.ts';
import { idWords } from './id-words.ts';
import { type GridMap, mapsOf, refusedValues } from './map.ts';
import { inFull, thousands } from './rounding.ts';
import type { Cell, Study } from './study.ts';

type Results = Pick<Study, 'regimes' | 'references' | 'grids' | 'assumptions' | 'takers'>;

/** Levels told of: the largest ones, as many as the map has panels. */
const MOST_LEVELS = 2;

/** Cells by the regime that is played in them: a reference that has none of its own is seen where it stands for another. */
const groupsOf = (study: Results, cells: readonly Cell[]): { regime: string; cells: Cell[] }[] => {
  const ids = study.regimes.map((regime) => regime.id);
  const order = [...study.references, ...ids.filter((id) => !study.references.includes(id))];
  return order.flatMap((regime) => {
    const own = cells.filter((cell) => cell.regime === regime);
    const found = own.length > 0 ? own : cells.filter((cell) => cell.as === regime);
    return found.length > 0 ? [{ regime, cells: found }] : [];
  });
};

const sentenceOf = (study: Results, { grid, level, cells }: GridMap, place: number): string => {
  const needs = groupsOf(study, cells).map((group) => needOf(study, group, grid.over));
  // What it means to carry a level is said where it is said first.
  const told = place === 0 ? ' (95% of those due on time)' : '';
  return `To carry ${thousands(String(level))} components${told}, ${needs.join('; ')}.`;
};

/** One sentence for each level of the first grid, ascending; empty where there is no grid. */
export const conditionOf = (study: Results): string => {
  const maps = mapsOf(study).slice(0, MOST_LEVELS).reverse();
  if (maps.length === 0) return '';
  const refused = refusedValues(maps[maps.length - 1]).map(({ name, value }) => `${idWords(name)} of ${inFull(value)}`);
  const closing = refused.length > 0 ? [`The year that is known contradicts ${refused.join(', ')}.`] : [];
  return [...maps.map((map, i) => sentenceOf(study, map, i)), ...closing].join(' ');
};

// The condition on which the answer hangs, in words: what each regime needs so that enough are on time.
import { titleOf } from './cast.ts';
import { idWords } from './id-words.ts';
import { mapsOf, refusedValues } from './map.ts';
import { ENOUGH, type NeedRow, needsOf } from './needs.ts';
import { inFull, supported, thousands, toPlace } from './rounding.ts';
import { type Figure, joinedBy, type Sentence, say } from './said.ts';
import type { Cell, Study } from './study.ts';

type Results = Pick<Study, 'regimes' | 'references' | 'levels' | 'summaries' | 'grids' | 'assumptions' | 'takers'>;

const isShare = ({ assumptions }: Results, id: string): boolean =>
  assumptions.find((row) => row.id === id)?.unit === 'share';

/** A value of an assumption: a share in percent, a growth level by thousands, else as it is. */
const valueText = (study: Results, id: string, value: number): string => {
  if (isShare(study, id)) return `${inFull(Number((value * 100).toPrecision(12)))}%`;
  return id === 'components' ? thousands(inFull(value)) : inFull(value);
};

/** Columns of limits.csv by the number of a need. */
const COLUMNS = {
  ...{ level: 'components', stateValue: 'state-value', at: 'at', low: 'low', high: 'high' },
  ...{ triedFrom: 'tried-from', triedTo: 'tried-to', took: 'took', bestShare: 'best-share', bestAt: 'best-at' },
} as const;

/** A number of a need, as the cell of limits.csv that holds it. */
const figure = (need: NeedRow, key: keyof typeof COLUMNS, text: string): Figure => ({
  text,
  value: need[key],
  cell: {
    file: 'limits.csv',
    row: { regime: need.regime, components: inFull(need.level), lever: need.lever },
    column: COLUMNS[key],
  },
});

/** `0.43 (between 0.25 and 0.5)`: where a straight line crosses, and the values tried that surely lie on either side. */
const crossing = (study: Results, need: NeedRow): Sentence => {
  const { lever, at, low, high } = need;
  const from = figure(need, 'low', valueText(study, lever, low));
  const to = figure(need, 'high', valueText(study, lever, high));
  if (low === high) return [from];
  const [times, sign] = isShare(study, lever) ? [100, '%'] : [1, ''];
  const half = Number.isFinite(high - low) ? ((high - low) / 2) * times : Number.NaN;
  const value = figure(need, 'at', `${supported(at * times, half)}${sign}`);
  if (Number.isFinite(high - low)) return say`${value} (between ${from} and ${to})`;
  if (Number.isFinite(low)) return say`${value} (above ${from})`;
  return Number.isFinite(high) ? say`${value} (below ${to})` : [value];
};

const percent = (share: number): string => `${toPlace(share * 100, 0)}%`;

const tookWords = (need: NeedRow): Sentence => {
  if (!Number.isFinite(need.took)) return [];
  const routes = need.routes.map(idWords).join(' or ');
  return say`, with ${figure(need, 'took', percent(need.took))} of the components taking ${routes}`;
};

const triedWords = (study: Results, need: NeedRow): Sentence => {
  const from = figure(need, 'triedFrom', valueText(study, need.lever, need.triedFrom));
  if (need.triedFrom === need.triedTo) return [from];
  return say`${from} to ${figure(need, 'triedTo', valueText(study, need.lever, need.triedTo))}`;
};

/** `needs hours of at most 1.75 (between 1 and 2)`. */
const alongWords = (study: Results, need: NeedRow): Sentence => {
  const { kind, lever } = need;
  if (kind === 'everywhere') return say`is enough at every ${idWords(lever)} tried, ${triedWords(study, need)}`;
  if (kind === 'nowhere') {
    const best = figure(need, 'bestShare', percent(need.bestShare));
    const at = say`at ${figure(need, 'bestAt', valueText(study, lever, need.bestAt))}${tookWords(need)}`;
    return say`is not enough at any ${idWords(lever)} tried, ${triedWords(study, need)} (at best ${best} on time, ${at})`;
  }
  const bound = kind === 'from' ? 'at least' : 'at most';
  return say`needs ${idWords(lever)} of ${bound} ${crossing(study, need)}${tookWords(need)}`;
};

/** A value of an assumption as it stands in a row of cells.csv. */
const cellFigure = (study: Results, cell: Cell, id: string): Figure => ({
  text: valueText(study, id, cell.set[id]),
  value: cell.set[id],
  cell: {
    file: 'cells.csv',
    row: {
      ...{ grid: cell.grid, regime: cell.regime, components: cell.components },
      ...{ ...cell.set, unlimited: cell.unlimited, measure: 'on-time-share', minus: '' },
    },
    column: id,
  },
});

const stateWords = (study: Results, need: NeedRow): Sentence => {
  const { state, stateValue, kind, ways } = need;
  if (state === '') return [];
  const where = say`, where ${idWords(state)} is ${figure(need, 'stateValue', valueText(study, state, stateValue))}`;
  if (kind !== 'nowhere') return where;
  if (ways.length === 0) return say`${where}, nor at any other tried`;
  const values = joinedBy(
    ways.map((cell) => [cellFigure(study, cell, state)]),
    ' or ',
  );
  return say`${where}, but some are where that is ${values}`;
};

/** What one regime needs at one level, as a clause. */
export const needWords = (study: Results, need: NeedRow): Sentence => {
  const title = titleOf(study, need.regime);
  if (need.lever === '') return [`${title} is ${need.kind === 'everywhere' ? '' : 'not '}enough at any values tried`];
  return say`${title} ${alongWords(study, need)}${stateWords(study, need)}`;
};

/** How many components one regime carries. */
const carriedWords = (study: Results, need: NeedRow): Sentence => {
  const title = titleOf(study, need.regime);
  if (need.kind === 'everywhere') return say`${title} carries every level tried, ${triedWords(study, need)} components`;
  if (need.kind === 'nowhere') {
    const best = figure(need, 'bestShare', percent(need.bestShare));
    return say`${title} carries no level tried, ${triedWords(study, need)} components (at best ${best} on time)`;
  }
  const bound = need.kind === 'to' ? 'up to' : 'from';
  return say`${title} carries ${bound} ${crossing(study, need)} components`;
};

/** What it means to carry a level. */
export const CARRIES = `${ENOUGH * 100}% of those due on time`;

/** How many components each regime carries, along the ladder; empty where it has one level. */
export const carriedOf = (study: Results): Sentence => {
  const clauses = needsOf(study)
    .filter(({ lever }) => lever === 'components')
    .map((need) => carriedWords(study, need));
  return clauses.length === 0 ? [] : say`With ${CARRIES}, ${joinedBy(clauses, '; ')}.`;
};

/** The same of what they need at these levels of the first grid, a sentence a level; empty where there is no grid. */
export const conditionOf = (study: Results, mostLevels = 2): Sentence => {
  const rows = needsOf(study).filter(({ lever }) => lever !== 'components');
  const levels = [...new Set(rows.map(({ level }) => level))].slice(-mostLevels);
  if (levels.length === 0) return [];
  const sentences = levels.map((level, place) => {
    const own = rows.filter((row) => row.level === level);
    const clauses = joinedBy(
      own.map((need) => needWords(study, need)),
      '; ',
    );
    // What it means to carry a level is said where it is said first.
    return say`To carry ${figure(own[0], 'level', thousands(String(level)))} components${place === 0 ? ` (${CARRIES})` : ''}, ${clauses}.`;
  });
  return joinedBy([...sentences, refusedWords(study)], ' ');
};

/** Values that the year that is known rules out at every point tried; empty where there are none. */
const refusedWords = (study: Results): Sentence => {
  const [map] = mapsOf(study);
  const refused = refusedValues(map).flatMap(({ name, value }) => {
    const cell = map.cells.find(({ set }) => set[name] === value);
    return cell ? [say`${idWords(name)} of ${{ ...cellFigure(study, cell, name), text: inFull(value) }}`] : [];
  });
  return refused.length === 0 ? [] : say`The year that is known contradicts ${joinedBy(refused, ', ')}.`;
};

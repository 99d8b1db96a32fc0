// What the map says: its cells, its message, its description and the data behind it.
import { valuesOf } from '../experiment/map.ts';
import type { Cell, Study } from '../experiment/study.ts';
import { axisTitle, measureColumn, measureUnit } from './axis.ts';
import type { Column, Drawing } from './chart.ts';
import { populationOf, sourceOf } from './frame.ts';
import { levelsIn, mapGridOf, shareIn } from './grid-share.ts';
import { intervalWords } from './interval.ts';
import { plain } from './markup.ts';
import { assumptionTitle, idWords, valueWords } from './names.ts';
import { count, inSentence, levelText, listed, percent } from './numbers.ts';
import { shareText } from './on-time-words.ts';
import { asShown, BOTH_VALUES, type Shown } from './shown.ts';
import type { Look } from './style.ts';

export const QUESTION = 'How do the two unknowns that decide it move the share on time?';
/** The share on time with which a growth level counts as carried. */
export const ENOUGH = 0.95;
/** Shares at which a cell's shade grows darker. */
export const BREAKS = [0.25, 0.5, 0.75, ENOUGH] as const;
const MOST_PANELS = 2;
const MEASURE = 'on-time-share';

export interface MapCell {
  cell: Cell;
  share: Shown;
  column: number;
  row: number;
}

export interface MapPanel {
  level: number;
  cells: MapCell[];
}

export interface MapScene {
  look: Look;
  /** Assumptions across and up, and their values, ascending. */
  over: readonly [string, string];
  xs: number[];
  ys: number[];
  panels: MapPanel[];
  /** Levels that are not drawn. */
  hidden: number;
}

/** The map of a study, at the largest levels it has; undefined where there is none. */
export const mapSceneOf = (study: Study): MapScene | undefined => {
  const found = mapGridOf(study);
  if (!found) return undefined;
  const { grid, look, cells } = found;
  const [across, up] = grid.over;
  const [xs, ys] = [valuesOf(cells, across), valuesOf(cells, up)];
  const levels = levelsIn(cells);
  const panels = levels.slice(-MOST_PANELS).map((level) => ({
    level,
    cells: cells
      .filter((cell) => cell.components === level)
      .flatMap((cell) => {
        const share = shareIn(cell);
        const place = { column: xs.indexOf(cell.set[across]), row: ys.indexOf(cell.set[up]) };
        return share ? [{ cell, share: asShown(share), ...place }] : [];
      }),
  }));
  return { look, over: [across, up], xs, ys, panels, hidden: levels.length - panels.length };
};

const isEnough = ({ share }: MapCell): boolean => share.mean >= ENOUGH;

/** Cells that agree with the year that is known; all where none does. */
const believed = (cells: readonly MapCell[]): readonly MapCell[] => {
  const agreeing = cells.filter(({ cell }) => cell.refused === '');
  return agreeing.length > 0 ? agreeing : cells;
};

const byShare = (cells: readonly MapCell[]): MapCell[] => [...cells].sort((a, b) => a.share.mean - b.share.mean);

/** The message: how much of the map has enough on time at the largest level, leaving out what the known year contradicts. */
const titleOf = ({ panels }: MapScene): string => {
  const { level, cells } = panels[panels.length - 1];
  const sorted = byShare(believed(cells));
  const enough = sorted.filter(isEnough).length;
  const opening = `With ${levelText(level)} components,`;
  if (enough === 0) return `${opening} at best ${percent(sorted[sorted.length - 1].share.mean, 1)} are on time`;
  if (enough === sorted.length) return `${opening} at least ${percent(sorted[0].share.mean, 1)} are on time everywhere`;
  return `${opening} ${percent(ENOUGH)} are on time in ${enough} of ${sorted.length} cells`;
};

/** Where the line is, or on which side of it the map lies. */
const lineWords = ({ panels }: MapScene): string => {
  const sides = panels.map(({ level, cells }) => {
    const enough = cells.filter(isEnough).length;
    const where = `with ${levelText(level)} components`;
    if (enough === 0) return `${where} no cell reaches it`;
    return enough === cells.length ? `${where} every cell is beyond it` : '';
  });
  const outside = sides.filter((side) => side !== '');
  if (outside.length === panels.length) return `${percent(ENOUGH)} on time has no line: ${listed(outside)}`;
  const line = `Line: ${percent(ENOUGH)} on time, straight between cells`;
  return outside.length === 0 ? line : `${line}; ${listed(outside)}`;
};

/** Why a point is refused, in words: ids as words, reasons one after the other. */
export const reasonWords = (refused: string): string =>
  plain(refused)
    .split('; ')
    .map((reason) => reason.replace(/^[a-z0-9-]+(?= outside its range$)/, idWords))
    .join('; ');

const panelAlt = (study: Study, { over: [across, up] }: MapScene, { level, cells }: MapPanel): string => {
  const sorted = byShare(cells);
  const at = ({ cell, share }: MapCell): string =>
    `${shareText(share)} at ${valueWords(study, across, cell.set[across])} and ${valueWords(study, up, cell.set[up])}`;
  const ends = sorted.length > 1 ? `from ${at(sorted[0])} to ${at(sorted[sorted.length - 1])}` : at(sorted[0]);
  const enough = `${count(cells.filter(isEnough).length)} of ${count(cells.length)} cells reach ${percent(ENOUGH)}`;
  const refused = cells.filter(({ cell }) => cell.refused !== '');
  const hatched =
    refused.length === 0 ? '' : `; ${count(refused.length)} are hatched: ${reasonsOf(refused).join('; or ')}`;
  return `With ${count(level)} components: ${ends}; ${enough}${hatched}.`;
};

const altOf = (study: Study, scene: MapScene, kind: string): string => {
  const { look, over, xs, ys, panels } = scene;
  const values = (id: string, all: readonly number[]): string =>
    `${inSentence(assumptionTitle(study, id))} (${listed(all.map((value) => valueWords(study, id, value)))})`;
  const opening = `Map of the share of components due that are on time under ${look.title}, across by ${values(over[0], xs)} and up by ${values(over[1], ys)}.`;
  return [opening, ...panels.map((panel) => panelAlt(study, scene, panel)), kind].join(' ');
};

const columnsOf = (study: Study, over: readonly string[]): Column[] => [
  { id: 'regime', title: 'Regime', unit: '', format: 'text' },
  measureColumn('components', 'components-notified', 'count'),
  ...over.map((id): Column => ({ id, title: assumptionTitle(study, id), unit: '', format: 'text' })),
  measureColumn('on_time_share', MEASURE, 'percent', true),
  { id: 'lower', title: 'Lower', unit: 'share', format: 'percent', isEstimate: true },
  { id: 'upper', title: 'Upper', unit: 'share', format: 'percent', isEstimate: true },
  { id: 'level', title: 'Level', unit: 'share', format: 'percent' },
  { id: 'kind', title: 'Kind of interval', unit: '', format: 'text' },
  { id: 'n', title: 'Replications', unit: 'replications', format: 'count' },
  { id: 'as', title: 'Play of', unit: '', format: 'text' },
  { id: 'refused', title: 'Contradicts the year known', unit: '', format: 'text' },
];

/** A reason that a cell may have to cut short is told in full below the map. */
const LONG_REASON = 40;

const reasonsOf = (cells: readonly MapCell[]): string[] =>
  [...new Set(cells.map(({ cell }) => cell.refused))].filter((refused) => refused !== '').map(reasonWords);

const noteOf = ({ panels, hidden }: MapScene): string => {
  const reasons = reasonsOf(panels.flatMap(({ cells }) => cells));
  const inFull = reasons.some((reason) => reason.length > LONG_REASON) ? ` (${reasons.join('; or ')})` : '';
  return [
    `Shades darken at ${listed(BREAKS.map((share) => percent(share)))}.`,
    ...(reasons.length > 0 ? [`Hatched: contradicts the year that is known${inFull}; the title leaves it out.`] : []),
    ...(hidden > 0 ? [`Smaller levels (${count(hidden)}) are in the tables.`] : []),
  ].join(' ');
};

/** All of the drawing but the picture itself. */
export const mapWords = (study: Study, scene: MapScene): Omit<Drawing, 'spec' | 'width' | 'height'> => {
  const { look, over, panels } = scene;
  const cells = panels.flatMap((panel) => panel.cells);
  const kind = intervalWords(cells.map(({ share }) => share));
  const isSpread = cells.some(({ share }) => share.upper > share.lower);
  const isOfTwo = cells.some(({ share }) => share.kind === BOTH_VALUES);
  const spread = isOfTwo ? ', with the range of two replications' : ', with half of its interval';
  return {
    id: 'map',
    question: QUESTION,
    title: titleOf(scene),
    subtitle: `${axisTitle(MEASURE)}, of the components due under ${look.title}${isSpread ? spread : ''}; darker is more. ${lineWords(scene)}. ${populationOf(study)}. ${kind}`,
    unit: measureUnit(MEASURE),
    measures: [MEASURE],
    priceBase: '',
    source: sourceOf(study),
    note: noteOf(scene),
    alt: altOf(study, scene, kind),
    columns: columnsOf(study, over),
    rows: cells.map(({ cell, share }) => ({
      regime: cell.regime,
      components: cell.components,
      ...Object.fromEntries(over.map((id) => [id, valueWords(study, id, cell.set[id])])),
      on_time_share: share.mean,
      lower: share.lower,
      upper: share.upper,
      level: share.level,
      kind: share.kind,
      n: share.n,
      as: cell.as,
      refused: cell.refused,
    })),
  };
};

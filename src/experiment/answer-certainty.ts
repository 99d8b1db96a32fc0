// The last sentence of the answer: how sure the difference is, which unknown moves it most, what a known year rules out, and on what it hangs.
import { type Cast, othersOf, titleOf, topOf } from './cast.ts';
import { idWords } from './id-words.ts';
import { curveOf, mattersTo, shareOf, slice } from './map.ts';
import { NO_CHANCE } from './precision.ts';
import { refusalRows } from './refusals.ts';
import { inFull, toPlace } from './rounding.ts';
import { capital, type Figure, joinedBy, type Sentence, say } from './said.ts';
import type { Cell, Study } from './study.ts';
import { hangsOn } from './switches.ts';

type Results = Cast &
  Pick<Study, 'grids' | 'assumptions' | 'comparison' | 'backcasts' | 'leastOnTime' | 'stopped' | 'certainty'>;

const percent = (share: number): string => `${toPlace(share * 100, 0)}%`;

/** Cells of one grid along one assumption, the others at their central values; and how far the share on time moves. */
export interface Swing {
  lever: string;
  cells: Cell[];
  low: Cell;
  high: Cell;
  points: number;
}

/** Every assumption that a grid varies at the largest level, by how far it moves the share on time of a regime: most first, each once. */
export const swingsOf = (study: Results, regime: string): Swing[] =>
  study.grids
    .filter(({ kind, over }) => kind === 'grid' && over.length > 0)
    .flatMap((grid) => {
      const own = grid.cells.filter((cell) => cell.regime === regime && cell.components === topOf(study));
      return own.length === 0
        ? []
        : mattersTo(own, grid.over).map((lever): Swing => {
            const others = grid.over.filter((one) => one !== lever);
            const cells = slice(study, own, others).sort((a, b) => a.set[lever] - b.set[lever]);
            const shares = curveOf(cells, lever).map(({ share }) => share.mean);
            const points = Math.max(...shares) - Math.min(...shares);
            return { lever, cells, low: cells[0], high: cells[cells.length - 1], points };
          });
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .filter(({ lever }, i, all) => all.findIndex((one) => one.lever === lever) === i);

const cellOf = (cell: Cell, column: string, text: string, value: number): Figure => ({
  text,
  value,
  cell: {
    file: 'cells.csv',
    row: {
      ...{ grid: cell.grid, regime: cell.regime, components: cell.components },
      ...{ ...cell.set, unlimited: cell.unlimited, measure: 'on-time-share', minus: '' },
    },
    column,
  },
});

/** `CoP 11 uptake from 0 to 1 takes the share on time from 13% to 80%`. */
export const swingWords = (study: Results, { lever, low, high }: Swing): Sentence => {
  const isShare = study.assumptions.find((row) => row.id === lever)?.unit === 'share';
  const value = (cell: Cell): Figure => {
    const at = cell.set[lever];
    return cellOf(cell, lever, isShare ? `${inFull(Number((at * 100).toPrecision(12)))}%` : inFull(at), at);
  };
  const share = (cell: Cell): Figure => cellOf(cell, 'mean', percent(shareOf(cell).mean), shareOf(cell).mean);
  return say`${idWords(lever)} from ${value(low)} to ${value(high)} takes the share on time from ${share(low)} to ${share(high)}`;
};

/** Of a comparison: in which share of the replications the regime had more on time. */
const betterWords = (study: Results, regime: string, reference: string): Sentence => {
  const row = study.comparison.find(
    (one) =>
      one.regime === regime && one.minus === reference && one.level === topOf(study) && one.measure === 'on-time-share',
  );
  if (!row || !Number.isFinite(row.better)) return [];
  const at = { file: 'comparison.csv', row: { regime, minus: reference, components: row.level, measure: row.measure } };
  const better: Figure = { text: percent(row.better), value: row.better, cell: { ...at, column: 'better' } };
  const n: Figure = { text: inFull(row.difference.n), value: row.difference.n, cell: { ...at, column: 'n' } };
  return say`${titleOf(study, regime)} has more on time than ${titleOf(study, reference)} in ${better} of ${n} replications that meet the same luck`;
};

/** How many points of the map agree with the year that is known; empty where none is. */
const agreeWords = (study: Results): Sentence => {
  const row = refusalRows(study).find(({ kind, at, reason }) => kind === 'grid' && at === 'central' && reason === '');
  if (!row) return [];
  const at = { file: 'refusals.csv', row: { grid: row.grid, at: 'central', reason: '' } };
  const agree: Figure = { text: inFull(row.points), value: row.points, cell: { ...at, column: 'points' } };
  const of: Figure = { text: inFull(row.of), value: row.of, cell: { ...at, column: 'of' } };
  return say`${agree} of the ${of} points of the map agree with the year that is known`;
};

const ONLY_CHANCE = 'intervals hold chance alone, under one set of assumptions';
const EXACT = 'no chance plays a part, so that each number is exact under one set of assumptions';

/** The one condition on which the conclusion hangs, where its limits were looked for. */
const conditionWords = ({ certainty }: Results): Sentence => {
  const hangs = certainty?.limits ? hangsOn(certainty.limits) : [];
  return hangs.length === 0 ? [] : say` ${hangs}`;
};

/** Empty where nothing was played. */
export const certaintySentence = (study: Results): Sentence => {
  const [reference = study.regimes[0]?.id] = study.references;
  const [regime = reference] = othersOf(study);
  const [most] = swingsOf(study, regime);
  const better = regime === reference ? [] : betterWords(study, regime, reference);
  const moves = most
    ? say`of the unknowns varied ${swingWords(study, most)} under ${titleOf(study, regime)}, and no other moves it as far`
    : [];
  const parts = [better, moves, agreeWords(study), [study.stopped === NO_CHANCE ? EXACT : ONLY_CHANCE]].filter(
    (part) => part.length > 0,
  );
  return say`${capital(joinedBy(parts, '; '))}.${conditionWords(study)}`;
};

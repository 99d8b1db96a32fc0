// What stands beside the lines of the share on time: the band that uptake spans round one of them, and the sketch.
import { valuesOf } from '../experiment/map.ts';
import type { Study, Summary } from '../experiment/study.ts';
import { bandGridOf, shareIn } from './grid-share.ts';
import { centralOf, idWords, valueWords } from './names.ts';
import { percent } from './numbers.ts';
import { type Look, looksOf } from './style.ts';

/** One edge of the band: the regime's share with the assumption at one end of what was tried. */
export interface Edge {
  value: number;
  /** `CoP 11 uptake 100%`. */
  name: string;
  /** By level, ascending. */
  shares: Summary[];
  /** The regime whose plays stand here; empty where they are its own. */
  as: string;
}

export interface Band {
  look: Look;
  assumption: string;
  /** `CoP 11 uptake`. */
  name: string;
  low: Edge;
  high: Edge;
}

/** The band of a study that has a grid for it. */
export const bandOf = (study: Study): Band | undefined => {
  const found = bandGridOf(study);
  if (!found) return undefined;
  const { grid, look, cells } = found;
  const [assumption] = grid.over;
  const values = valuesOf(cells, assumption);
  const edgeAt = (value: number): Edge => {
    const at = cells.filter((cell) => cell.set[assumption] === value).sort((a, b) => a.components - b.components);
    return {
      value,
      name: `${idWords(assumption)} ${valueWords(study, assumption, value)}`,
      shares: at.flatMap((cell) => shareIn(cell) ?? []),
      as: at.every((cell) => cell.as === at[0].as) ? at[0].as : '',
    };
  };
  const [low, high] = [edgeAt(values[0]), edgeAt(values[values.length - 1])];
  return { look, assumption, name: idWords(assumption), low, high };
};

/** What the band is, for the subtitle. */
export const bandWords = (study: Study, band: Band): string => {
  const { low, high, assumption, look } = band;
  const reference = looksOf(study).find((l) => l.regime === low.as);
  const central = centralOf(study, assumption);
  const line = Number.isFinite(central) ? `, line ${valueWords(study, assumption, central)}` : '';
  const edge = reference ? ` (as ${reference.title})` : '';
  return `Band round ${look.title}: ${low.name}${edge} to ${valueWords(study, assumption, high.value)}${line}`;
};

/** Routes of a regime that no reference has. */
const ownRoutes = (study: Study, regime: string): string[] => {
  const routesOf = (id: string): string[] => {
    const play = study.plays.find((p) => p.regime === id);
    return (play?.routes ?? []).map(({ route }) => route);
  };
  const common = new Set(study.references.flatMap(routesOf));
  return study.references.includes(regime) ? [] : routesOf(regime).filter((route) => !common.has(route));
};

/**
 * Which share of the components took a route that no reference has: uptake is asked of firms, and this is what it came
 * to. Not a number where there is no such route.
 */
export const realisedShare = (study: Study, regime: string, components: number): number => {
  const own = ownRoutes(study, regime);
  const plays = study.plays.filter((p) => p.regime === regime && p.components === components);
  if (own.length === 0 || plays.length === 0) return Number.NaN;
  const took = plays.flatMap(({ routes }) => routes.filter(({ route }) => own.includes(route)).map((r) => r.took));
  return took.reduce((sum, n) => sum + n, 0) / plays.length / components;
};

/** The same at the largest level in words: `46% take CoP 11`; empty where there is no such route. */
export const realisedWords = (study: Study, regime: string): string => {
  const share = realisedShare(study, regime, study.levels[study.levels.length - 1]);
  if (!Number.isFinite(share)) return '';
  const own = ownRoutes(study, regime);
  return `${percent(share)} take ${own.length === 1 ? idWords(own[0]) : 'a route of its own'}`;
};

export interface SketchPoint {
  look: Look;
  components: number;
  share: number;
  n: number;
}

/** The sketch of each regime as a whole, levels ascending. */
export const sketchPointsOf = (study: Study): SketchPoint[] =>
  looksOf(study).flatMap((look) =>
    study.sketch
      .filter((s) => s.regime === look.regime && s.route === '' && s.pool === '' && Number.isFinite(s.sketchShare))
      .map(({ level, sketchShare, n }) => ({ look, components: level, share: sketchShare, n }))
      .sort((a, b) => a.components - b.components),
  );

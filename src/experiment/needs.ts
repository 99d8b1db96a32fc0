// What each regime needs so that enough are on time: level by level the value of an assumption from which on it is so.
import { curveOf, type GridMap, mapsOf, mattersTo, shareOf, slice, valuesOf } from './map.ts';
import { type Reach, reachOf } from './reach.ts';
import type { Cell, Study } from './study.ts';

type Results = Pick<Study, 'regimes' | 'references' | 'levels' | 'summaries' | 'grids' | 'assumptions' | 'takers'>;

/** The share on time with which a growth level counts as carried. */
export const ENOUGH = 0.95;
/** Levels told of: the largest ones, as many as the map has panels. */
const MOST_LEVELS = 2;

/** One regime at one level, along the assumption that moves it first; a row of limits.csv. */
export interface NeedRow {
  regime: string;
  /** Not a number where the growth level itself is what is varied. */
  level: number;
  /** The assumption varied, `components` where it is the growth level, empty where none makes a difference. */
  lever: string;
  /** Another assumption that makes a difference, held at its central value; empty where there is none. */
  state: string;
  stateValue: number;
  kind: Reach['kind'];
  /** Where a straight line crosses, and the values tried that surely lie on either side; as in `Reach`, or NaN. */
  at: number;
  low: number;
  high: number;
  triedFrom: number;
  triedTo: number;
  /** Share of the components that take routes which providers choose, there (or at the best value); NaN where none do. */
  took: number;
  routes: string[];
  bestShare: number;
  bestAt: number;
  /** Where the central value of `state` leaves no way: cells at the values of it that do. */
  ways: Cell[];
}

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

/** Which share of the components took these routes, at a value between those tried: on a straight line. */
const tookAt = (cells: readonly Cell[], lever: string, routes: readonly string[], value: number): number => {
  if (routes.length === 0) return Number.NaN;
  const points = cells
    .map(({ set, took }) => ({
      at: set[lever],
      share: took.filter(({ route }) => routes.includes(route)).reduce((sum, one) => sum + one.share, 0),
    }))
    .sort((a, b) => a.at - b.at);
  const next = points.find(({ at }) => at >= value) ?? points[points.length - 1];
  const before = points.findLast(({ at }) => at <= value) ?? next;
  const part = next.at > before.at ? (value - before.at) / (next.at - before.at) : 0;
  return before.share + part * (next.share - before.share);
};

const without = { at: Number.NaN, low: Number.NaN, high: Number.NaN };

/** Along one assumption: where it is reached, and the best of what was tried. */
const along = (study: Results, regime: string, cells: readonly Cell[], lever: string) => {
  const reach = reachOf(curveOf(cells, lever), ENOUGH);
  const tried = valuesOf(cells, lever);
  const best = [...cells].sort((a, b) => shareOf(b).mean - shareOf(a).mean)[0];
  const bestAt = best.set[lever];
  const routes = [...new Set(study.takers.filter((row) => row.regime === regime).map((row) => row.route))];
  return {
    ...without,
    ...reach,
    triedFrom: tried[0],
    triedTo: tried[tried.length - 1],
    took: tookAt(cells, lever, routes, 'at' in reach ? reach.at : bestAt),
    routes,
    bestShare: shareOf(best).mean,
    bestAt,
  };
};

/** Of two assumptions that matter, the first at the central value of the second. */
const needOf = (study: Results, { grid, level }: GridMap, regime: string, cells: Cell[]): NeedRow => {
  const { over } = grid;
  const [lever = '', state = ''] = mattersTo(cells, over);
  const row = { regime, level, lever, state, stateValue: Number.NaN, ways: [] };
  if (lever === '') {
    const share = shareOf(cells[0]).mean;
    const kind = share >= ENOUGH ? ('everywhere' as const) : ('nowhere' as const);
    const tried = { triedFrom: Number.NaN, triedTo: Number.NaN, took: Number.NaN, routes: [] };
    return { ...row, ...without, ...tried, kind, bestShare: share, bestAt: Number.NaN };
  }
  const flat = slice(
    study,
    cells,
    over.filter((one) => one !== lever),
  );
  const found = along(study, regime, flat, lever);
  if (state === '') return { ...row, ...found };
  const kept = cells.filter((cell) =>
    over.every((one) => one === lever || one === state || cell.set[one] === flat[0].set[one]),
  );
  const ways = valuesOf(kept, state).flatMap((value) => {
    const there = kept.filter((cell) => cell.set[state] === value);
    return reachOf(curveOf(there, lever), ENOUGH).kind === 'nowhere' ? [] : [there[0]];
  });
  return { ...row, ...found, stateValue: flat[0].set[state], ways: found.kind === 'nowhere' ? ways : [] };
};

/** Along the growth level itself: how many components each regime carries. */
const carriedBy = (study: Results, regime: string): NeedRow[] => {
  const curve = study.summaries
    .filter((row) => row.regime === regime && row.minus === '' && row.measure === 'on-time-share' && row.n > 0)
    .map((row) => ({ at: row.components, share: row }))
    .sort((a, b) => a.at - b.at);
  if (curve.length < 2) return [];
  const best = [...curve].sort((a, b) => b.share.mean - a.share.mean)[0];
  const unvaried = { level: Number.NaN, lever: 'components', state: '', stateValue: Number.NaN, ways: [] };
  const tried = { triedFrom: curve[0].at, triedTo: curve[curve.length - 1].at, took: Number.NaN, routes: [] };
  const most = { bestShare: best.share.mean, bestAt: best.at };
  return [{ regime, ...unvaried, ...without, ...tried, ...most, ...reachOf(curve, ENOUGH) }];
};

/** How much each regime carries, and what it would need at the largest levels of the map, the smaller of them first. */
export const needsOf = (study: Results): NeedRow[] => [
  ...study.regimes.flatMap(({ id }) => carriedBy(study, id)),
  ...mapsOf(study)
    .slice(0, MOST_LEVELS)
    .reverse()
    .flatMap((map) => groupsOf(study, map.cells).map(({ regime, cells }) => needOf(study, map, regime, cells))),
];

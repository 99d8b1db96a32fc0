// The condition on which the answer hangs: from which values on enough is on time, made from the cells of the first grid.
import { curveOf, type GridMap, mapsOf, mattersTo, refusedValues, shareOf, slice, valuesOf } from './map.ts';
import { type Reach, reachOf } from './reach.ts';
import { inFull, supported, thousands } from './rounding.ts';
import type { Cell, Study } from './study.ts';

/** The share on time with which a growth level counts as carried. */
const ENOUGH = 0.95;
const ENOUGH_TEXT = '95% on time';

type Results = Pick<Study, 'regimes' | 'references' | 'grids' | 'assumptions'>;

/** `0.43 (between 0.25 and 0.5)`: where a straight line crosses, and the values tried that surely lie on either side. */
const crossing = ({ at, low, high }: { at: number; low: number; high: number }): string => {
  const value = supported(at, (high - low) / 2);
  if (low === high) return inFull(low);
  if (Number.isFinite(high - low)) return `${value} (between ${inFull(low)} and ${inFull(high)})`;
  if (Number.isFinite(low)) return `${value} (above ${inFull(low)})`;
  return Number.isFinite(high) ? `${value} (below ${inFull(high)})` : value;
};

const needed = (reach: Reach): string => {
  if ('at' in reach) return `${reach.kind === 'from' ? 'at least' : 'at most'} ${crossing(reach)}`;
  return reach.kind === 'nowhere' ? 'no value tried is enough' : 'any value tried is enough';
};

/** Names of assumptions: the id, and the first time what it stands for. */
type Name = (id: string) => string;

const namesOf = ({ assumptions }: Results): Name => {
  const told = new Set<string>();
  return (id) => {
    const row = assumptions.find((one) => one.id === id);
    if (!row || told.has(id)) return id;
    told.add(id);
    const title = row.title.replace(/ \([^()]*\)$/, '');
    const plain = /^[A-Z][a-z]/.test(title) ? title[0].toLowerCase() + title.slice(1) : title;
    return plain === id ? id : `${id} (${plain})`;
  };
};

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

const rangeOf = (cells: readonly Cell[], name: string): string => {
  const values = valuesOf(cells, name);
  return `${inFull(values[0])} to ${inFull(values[values.length - 1])}`;
};

/** What a regime needs along one assumption, where no other matters to it. */
const alongOne = (title: string, many: string, cells: readonly Cell[], lever: string, name: Name): string => {
  const reach = reachOf(curveOf(cells, lever), ENOUGH);
  if ('at' in reach) return `Whether ${title} carries ${many} hangs on ${name(lever)}: it takes ${needed(reach)}.`;
  const where = reach.kind === 'everywhere' ? 'every' : 'no';
  return `${title} carries ${many} at ${where} ${name(lever)} tried, ${rangeOf(cells, lever)}.`;
};

/** What it needs of one assumption at each value of another. */
const alongTwo = (
  title: string,
  many: string,
  cells: readonly Cell[],
  [lever, state]: readonly string[],
  name: Name,
): string => {
  const reaches = valuesOf(cells, state).map((value) => {
    const there = cells.filter((cell) => cell.set[state] === value);
    return { value, reach: reachOf(curveOf(there, lever), ENOUGH) };
  });
  const same = (['everywhere', 'nowhere'] as const).find((kind) => reaches.every(({ reach }) => reach.kind === kind));
  if (same) {
    const where = same === 'everywhere' ? 'every' : 'no';
    const [first, second] = [lever, state].map((one) => `${name(one)} tried, ${rangeOf(cells, one)}`);
    return `${title} carries ${many} at ${where} ${first}, whatever ${second}.`;
  }
  const needs = reaches.map(
    ({ value, reach }, i) => `${needed(reach)} where ${i === 0 ? name(state) : 'it'} is ${inFull(value)}`,
  );
  return `To carry ${many}, ${title} needs ${name(lever)}: ${needs.join('; ')}.`;
};

const sentenceOf = (
  study: Results,
  { regime, cells }: { regime: string; cells: Cell[] },
  over: readonly string[],
  many: string,
  name: Name,
): string => {
  const title = study.regimes.find((one) => one.id === regime)?.title ?? regime;
  const matters = mattersTo(cells, over).slice(0, 2);
  const [lever, state] = matters;
  if (lever === undefined) {
    const carries = shareOf(cells[0]).mean >= ENOUGH;
    return `${title} ${carries ? 'carries' : 'does not carry'} ${many} at any values tried.`;
  }
  const flat = slice(
    study,
    cells,
    over.filter((one) => !matters.includes(one)),
  );
  return state === undefined ? alongOne(title, many, flat, lever, name) : alongTwo(title, many, flat, matters, name);
};

const components = (level: number): string => `${thousands(String(level))} components`;

/** The largest level that some point carries; the largest of all where none does. */
const tellingOf = (maps: readonly GridMap[]): GridMap =>
  maps.find(({ cells }) => cells.some((cell) => shareOf(cell).mean >= ENOUGH)) ?? maps[0];

/** One sentence for each regime of the first grid, at the largest level that it can tell of; empty where there is no grid. */
export const conditionOf = (study: Results): string => {
  const maps = mapsOf(study);
  if (maps.length === 0) return '';
  const map = tellingOf(maps);
  const name = namesOf(study);
  const beyond = maps.filter(({ level }) => level > map.level).map(({ level }) => components(level));
  // What it means to carry a level is said where it is said first.
  const opening = beyond.length > 0 ? [`No point tried carries ${beyond.join(', ')} (${ENOUGH_TEXT}).`] : [];
  const sentences = groupsOf(study, map.cells).map((group, i) => {
    const many = components(map.level);
    const told = i === 0 && beyond.length === 0 ? `${many} (${ENOUGH_TEXT})` : many;
    return sentenceOf(study, group, map.grid.over, told, name);
  });
  const refused = refusedValues(map).map((one) => `${one.name} ${inFull(one.value)}`);
  const closing = refused.length > 0 ? [`The year that is known contradicts ${refused.join(', ')}.`] : [];
  return [...opening, ...sentences, ...closing].join(' ');
};

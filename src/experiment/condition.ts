// The condition on which the answer hangs: from which values on enough is on time, made from the cells of the first grid.
import { curveOf, mapOf, mattersTo, refusedValues, slice, valuesOf } from './map.ts';
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
    return `${id} (${/^[A-Z][a-z]/.test(title) ? title[0].toLowerCase() + title.slice(1) : title})`;
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

/** What a regime needs along one assumption, where no other matters to it. */
const alongOne = (title: string, many: string, cells: readonly Cell[], lever: string, name: Name): string => {
  const reach = reachOf(curveOf(cells, lever), ENOUGH);
  const values = valuesOf(cells, lever);
  const tried = `${inFull(values[0])} to ${inFull(values[values.length - 1])}`;
  if (reach.kind === 'everywhere') return `${title} carries ${many} at every ${name(lever)} tried, ${tried}.`;
  if (reach.kind === 'nowhere') return `${title} carries ${many} at no ${name(lever)} tried, ${tried}.`;
  return `Whether ${title} carries ${many} hangs on ${name(lever)}: it takes ${needed(reach)}.`;
};

const sentenceOf = (
  study: Results,
  { regime, cells }: { regime: string; cells: Cell[] },
  over: readonly string[],
  many: string,
  name: Name,
): string => {
  const title = study.regimes.find((one) => one.id === regime)?.title ?? regime;
  const matters = mattersTo(cells, over);
  const [lever, state] = matters;
  if (lever === undefined) {
    const [{ share }] = curveOf(cells, over[0]);
    return `${title} ${share.mean >= ENOUGH ? 'carries' : 'does not carry'} ${many} at any values tried.`;
  }
  const free = state === undefined ? [lever] : [lever, state];
  const flat = slice(
    study,
    cells,
    over.filter((one) => !free.includes(one)),
  );
  if (state === undefined) return alongOne(title, many, flat, lever, name);
  const opening = `To carry ${many}, ${title} needs ${name(lever)}`;
  const needs = valuesOf(flat, state).map((value, i) => {
    const curve = curveOf(
      flat.filter((cell) => cell.set[state] === value),
      lever,
    );
    return `${needed(reachOf(curve, ENOUGH))} where ${i === 0 ? name(state) : 'it'} is ${inFull(value)}`;
  });
  return `${opening}: ${needs.join('; ')}.`;
};

/** One sentence for each regime of the first grid, at its largest level; empty where there is no grid. */
export const conditionOf = (study: Results): string => {
  const map = mapOf(study);
  if (!map) return '';
  const name = namesOf(study);
  const many = `${thousands(String(map.level))} components`;
  const sentences = groupsOf(study, map.cells).map((group, i) =>
    sentenceOf(study, group, map.grid.over, i === 0 ? `${many} (${ENOUGH_TEXT})` : many, name),
  );
  const refused = refusedValues(map).map((one) => `${one.name} ${inFull(one.value)}`);
  if (refused.length > 0) sentences.push(`The year that is known contradicts ${refused.join(', ')}.`);
  return sentences.join(' ');
};

// A variation laid over its base: the later file wins, and every value keeps the place that said it last.
import { type Issues, keysOf, type Place, placeOf, remember } from './issue.ts';
import { advise, listed } from './suggest.ts';

export type Tree = Record<string, unknown>;

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Item = Tree & { id: string };
const isItem = (value: unknown): value is Item => isTree(value) && typeof value.id === 'string';
const areItems = (value: unknown): value is Item[] => Array.isArray(value) && value.length > 0 && value.every(isItem);
const isRemoval = (item: unknown): item is Item => isItem(item) && item.remove === true;

/** A copy without the keys set to nothing: what a variation says where the base says nothing. */
const cleared = (value: unknown, issues: Issues): unknown => {
  if (Array.isArray(value)) return areItems(value) ? mergedItems([], value, value, issues) : copiedList(value, issues);
  return isTree(value) ? mergedTrees({}, value, issues) : value;
};

const copiedList = (list: readonly unknown[], issues: Issues): unknown[] => {
  const copy = list.map((item) => cleared(item, issues));
  remember(copy, placeOf(list), keysOf(list));
  return copy;
};

const mergedTrees = (base: Tree, over: Tree, issues: Issues): Tree => {
  const merged: Tree = {};
  const places = new Map<string | number, Place>();
  for (const key of new Set([...Object.keys(base), ...Object.keys(over)])) {
    const isSaid = Object.hasOwn(over, key);
    if (isSaid && over[key] === null) continue;
    merged[key] = isSaid ? merge(base[key], over[key], issues) : base[key];
    places.set(key, placeOf(isSaid ? over : base, key));
  }
  remember(merged, placeOf(over), places);
  return merged;
};

/** Items with the same id are one item; the k-th of a repeated id meets the k-th, so that a repetition is not hidden. */
const mergedItems = (base: readonly Item[], over: readonly Item[], node: object, issues: Issues): unknown[] => {
  const merged: { item: unknown; place: Place }[] = base.map((item, at) => ({ item, place: placeOf(base, at) }));
  const seen = new Map<string, number>();
  const gone = new Set<number>();
  over.forEach((item, at) => {
    const nth = seen.get(item.id) ?? 0;
    seen.set(item.id, nth + 1);
    const where = base.map((_, index) => index).filter((index) => base[index].id === item.id)[nth];
    if (isRemoval(item)) {
      if (where === undefined) refuseRemoval(base, item, issues);
      else gone.add(where);
    } else if (where === undefined) merged.push({ item: mergedTrees({}, item, issues), place: placeOf(over, at) });
    else merged[where] = { item: merge(base[where], item, issues), place: placeOf(over, at) };
  });
  const kept = merged.filter((_, at) => !gone.has(at));
  const list = kept.map(({ item }) => item);
  remember(list, placeOf(node), new Map(kept.map(({ place }, at) => [at, place])));
  return list;
};

const refuseRemoval = (base: readonly Item[], item: Item, issues: Issues): void => {
  const ids = base.map(({ id }) => id);
  const expected = ids.length > 0 ? `an id of the base: ${listed(ids)}` : 'a base that has it';
  const mend = advise(item.id, ids, 'delete these words');
  issues.at('names', item, 'id', `\`${item.id}\` to be removed, which the base does not have`, expected, mend);
};

/** A distribution of another shape is another distribution: its old parameters do not survive. */
const areOfOtherShape = (base: Tree, over: Tree): boolean =>
  typeof base.shape === 'string' && typeof over.shape === 'string' && base.shape !== over.shape;

/**
 * `over` laid on `base`: objects key by key; lists of things with an `id` by id; anything else is replaced whole.
 * A key set to nothing, and an item that says `remove: true`, is gone. Neither argument is changed.
 */
export const merge = (base: unknown, over: unknown, issues: Issues): unknown => {
  if (isTree(base) && isTree(over) && !areOfOtherShape(base, over)) return mergedTrees(base, over, issues);
  if (areItems(base) && areItems(over)) return mergedItems(base, over, over, issues);
  return cleared(over, issues);
};

// The assumptions of a world: file after file, then those added, then those given another value.
import { type Issues, keysOf, type Place, placeOf, remember } from './issue.ts';
import { isTree, type Tree } from './merge.ts';
import { mendMoment, momentOf } from './moments.ts';
import type { Assumption } from './schema/assumption.ts';

const COMMAND_LINE: Place = { file: '--set', line: 0, column: 0 };
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** The same assumption with one central value in place of its value, dated values or formula. */
const withValue = (assumption: Assumption, value: number | string, place: Place): Assumption => {
  const { values: _dated, formula: _formula, ...rest } = assumption;
  const changed: Assumption = { ...rest, value };
  remember(changed, placeOf(assumption), new Map([...keysOf(assumption), ['value', place]]));
  return changed;
};

const mendNumber = (text: string): string => {
  const percent = /^(-?[\d.]+) ?%$/.exec(text);
  if (percent) return `write ${Number((Number(percent[1]) / 100).toPrecision(12))}`;
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return `write ${text.replace(/,/g, '')}`;
  return 'write the number alone, without its unit';
};

/** A value given as text, as its assumption's unit wants it; undefined, and an issue, where it is none. */
const valueFrom = (
  name: string,
  text: string,
  unit: string,
  place: Place,
  issues: Issues,
): number | string | undefined => {
  if (unit === 'date') {
    if (momentOf(text)) return text;
    issues.add(
      'shape',
      place,
      `\`${text}\` for \`${name}\``,
      'a date, as 2027-04-15, or an instant, as 2027-04-15T17:00',
      mendMoment(text),
    );
    return undefined;
  }
  if (NUMBER.test(text) && Number.isFinite(Number(text))) return Number(text);
  issues.add('shape', place, `\`${text}\` for \`${name}\``, `a number (${unit})`, mendNumber(text));
  return undefined;
};

/** A record that remembers where each of its entries stands. */
const gathered = <T extends object>(parts: readonly Readonly<Record<string, T>>[]): Record<string, T> => {
  const all: Record<string, T> = {};
  const places = new Map<string | number, Place>();
  for (const part of parts)
    for (const [name, one] of Object.entries(part)) {
      all[name] = one;
      places.set(name, placeOf(part, name));
    }
  remember(all, parts.length > 0 ? placeOf(parts[0]) : { file: '', line: 0, column: 0 }, places);
  return all;
};

/** Records of several files as one; a later one wins whole. */
export const recordsOf = <T extends object>(
  trees: readonly Tree[],
  key: string,
  last: Record<string, T> = {},
): Record<string, T> =>
  gathered([...trees.flatMap((tree) => (isTree(tree[key]) ? [tree[key] as Record<string, T>] : [])), last]);

/** By the id of each file of assumptions, those that are its own: what a later file or the scenario says again is theirs. */
export const setsOf = (
  files: readonly Tree[],
  add: Readonly<Record<string, Assumption>> = {},
): Record<string, string[]> => {
  const own = files.map(({ assumptions }) => (isTree(assumptions) ? Object.keys(assumptions) : []));
  return Object.fromEntries(
    files.map(({ id }, at) => {
      const taken = new Set([...own.slice(at + 1).flat(), ...Object.keys(add)]);
      return [String(id), own[at].filter((name) => !taken.has(name))];
    }),
  );
};

/**
 * Gives assumptions other values, first the scenario's `set`, then the command line's. A name that there is none of
 * is left to the check of names.
 */
export const giveValues = (
  assumptions: Record<string, Assumption>,
  set: Readonly<Record<string, number | string>>,
  commandLine: Readonly<Record<string, string>>,
  issues: Issues,
): void => {
  const give = (name: string, value: number | string, place: Place): void => {
    const assumption = Object.hasOwn(assumptions, name) ? assumptions[name] : undefined;
    if (!assumption) return;
    const isRight = typeof value === 'number' && assumption.unit !== 'date';
    const given = isRight ? value : valueFrom(name, String(value), assumption.unit, place, issues);
    if (given !== undefined) assumptions[name] = withValue(assumption, given, place);
  };
  for (const [name, value] of Object.entries(set)) give(name, value, placeOf(set, name));
  for (const [name, text] of Object.entries(commandLine)) give(name, text.trim(), COMMAND_LINE);
};

// What every check of meaning holds in its hands: the world, its values, its horizon, and a way to say what is wrong.
import { dateText, instantText } from '../engine/days.ts';
import { Issues } from './issue.ts';
import { Values } from './values.ts';
import type { Wanted } from './wanted.ts';
import type { World } from './world.ts';

export interface Checking {
  world: World;
  /** Reads values without recording; what is wrong with a field itself is told once, by the check of fields. */
  values: Values;
  /** Day numbers; undefined where the horizon is itself wrong or left out. */
  horizon: { from: number; to: number } | undefined;
  say(node: object, key: string | number | undefined, found: string, expected: string, mend: string): void;
}

export const checkingOf = (world: World, issues: Issues): Checking => {
  const values = new Values(world, { issues: new Issues() });
  const span = world.scenario.horizon ?? {};
  const [from, to] = [values.maybeDate(span, 'from'), values.maybeDate(span, 'to')];
  const horizon = from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
  return { world, values, horizon, say: (...what) => issues.at('meaning', ...what) };
};

/** `2027-04-01 to 2028-03-31`: the days of the horizon. */
export const horizonText = ({ from, to }: { from: number; to: number }): string =>
  `${dateText(from)} to ${dateText(to - 1)}`;

/**
 * What was written at a key, for a sentence: `share: 1.2`; without the key where it is a place in a list, and the key
 * alone where more stands there than fits a sentence.
 */
export const written = (node: object, key: string | number): string => {
  const value = (node as Record<string | number, unknown>)[key];
  if (typeof value === 'object') return `\`${key}\``;
  return typeof key === 'number' ? `\`${value}\`` : `\`${key}: ${value}\``;
};

/** The same, with what it comes to where it is a name. */
export const writtenAs = (node: object, key: string | number, comesTo: string): string => {
  const value = (node as Record<string | number, unknown>)[key];
  return String(value) === comesTo ? written(node, key) : `${written(node, key)}, which is ${comesTo}`;
};
export const writtenDate = (node: object, key: string | number, day: number): string =>
  writtenAs(node, key, dateText(day));
export const writtenInstant = (node: object, key: string | number, tick: number): string =>
  writtenAs(node, key, instantText(tick).replace(' ', 'T'));

/** All values of a field that may be a list of cases; bad ones are left out. */
export const casesOf = (values: Values, node: object, key: string, unit: string | Wanted): number[] => {
  const field = (node as Record<string, unknown>)[key];
  const one = Array.isArray(field)
    ? field.map((entry) => values.maybeNumber(entry, 'is', unit))
    : [values.maybeNumber(node, key, unit)];
  return one.filter((value) => value !== undefined);
};

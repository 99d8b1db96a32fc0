// The assumptions a world rests on: those its files name, and those that these are made of, as rows for a log.
import { dateText, instantText, TICKS_PER_DAY } from '../engine/days.ts';
import { type WrittenField, writtenFields } from '../scenario/fields.ts';
import { namesIn } from '../scenario/formula.ts';
import { parseFormula } from '../scenario/formula-parser.ts';
import type { Assumption } from '../scenario/schema/assumption.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { inFull } from './rounding.ts';
import type { AssumptionRow } from './study.ts';

const ingredients = (assumption: Assumption): string[] => {
  const expression = assumption.formula === undefined ? undefined : parseFormula(assumption.formula).expression;
  return expression ? namesIn(expression) : [];
};

/** Assumptions and those that they are made of, in the order of the assumption files; what is none is passed over. */
export const madeOf = (world: World, names: readonly string[]): string[] => {
  const used = new Set<string>();
  const use = (name: string): void => {
    if (used.has(name) || !Object.hasOwn(world.assumptions, name)) return;
    used.add(name);
    for (const other of ingredients(world.assumptions[name])) use(other);
  };
  for (const name of names) use(name);
  return Object.keys(world.assumptions).filter((name) => used.has(name));
};

/** Those named by some fields, and those that these are made of. */
export const reachedFrom = (world: World, fields: readonly WrittenField[]): string[] =>
  madeOf(
    world,
    fields.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  );

/** Ids of the assumptions that a world reads. */
export const assumptionsUsed = (world: World): string[] => reachedFrom(world, writtenFields(world));

/** Those that set a deadline or the cut-off. */
export const cutOffAssumptions = (world: World): string[] =>
  reachedFrom(
    world,
    writtenFields(world).filter((field) => field.kind.is === 'instant'),
  );

/** A day number, with a fraction for the clock time, as a date or an instant. */
const dayText = (day: number): string =>
  Number.isInteger(day)
    ? dateText(day)
    : instantText(Math.round(day * 1440) * (TICKS_PER_DAY / 1440)).replace(' ', 'T');

const valueText = (id: string, assumption: Assumption, values: Values): string => {
  if (assumption.values) return assumption.values.map(({ from, value }) => `${inFull(value)} from ${from}`).join('; ');
  if (assumption.formula === undefined) return String(assumption.value ?? '');
  const value = values.of(id);
  if (!Number.isFinite(value)) return '';
  return assumption.unit === 'date' ? dayText(value) : inFull(value);
};

const sourceOf = (source: Assumption['source']): { source: string; url: string } => {
  if (typeof source === 'string') return { source, url: '' };
  const parts = [source.title, source.clause, source.date].filter((part) => part !== undefined);
  return { source: parts.join(', '), url: source.url ?? '' };
};

/** One row for every assumption used. */
export const assumptionRows = (world: World): AssumptionRow[] => {
  const values = new Values(world);
  const { set = {}, solve } = world.scenario;
  const changed = new Set([...Object.keys(set), ...Object.keys(world.set), ...(solve ? [solve.change] : [])]);
  return assumptionsUsed(world).map((id) => {
    const assumption = world.assumptions[id];
    const { title, unit, range, date, confidence, basis } = assumption;
    const [low = '', high = ''] = range ?? [];
    return {
      id,
      title,
      value: valueText(id, assumption, values),
      unit,
      low: String(low),
      high: String(high),
      ...sourceOf(assumption.source),
      date,
      confidence,
      basis,
      changed: changed.has(id),
    };
  });
};

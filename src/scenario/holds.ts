// What a place of a file may hold, in words made from its schema, so that language and messages never disagree.
import type { z } from 'zod';
import { datePattern, idPattern, instantPattern, quantityPattern } from './schema/common.ts';
import { listed } from './suggest.ts';

export type Schema = z.core.$ZodType;
/** The definition of a schema, by which its kind is told. */
export const defOf = (schema: Schema): z.core.$ZodTypes['_zod']['def'] => (schema as z.core.$ZodTypes)._zod.def;

/** What it comes to once it is known to be there. */
export const inner = (schema: Schema): Schema => {
  const def = defOf(schema);
  return def.type === 'optional' ? inner(def.innerType) : schema;
};

/** The alternatives of a place, those within alternatives among them. */
export const optionsOf = (schema: Schema): Schema[] => {
  const def = defOf(inner(schema));
  return def.type === 'union' ? def.options.flatMap(optionsOf) : [inner(schema)];
};

/** What is asked of a schema beyond its kind: its least, its most, its length, its pattern. */
const checkOf = (schema: Schema, name: string): Record<string, unknown> | undefined => {
  const checks = (defOf(schema) as { checks?: readonly z.core.$ZodCheck[] }).checks ?? [];
  return checks.map((check) => check._zod.def as unknown as Record<string, unknown>).find((def) => def.check === name);
};

/** The pattern of a text; undefined for any text, and for what is none. */
export const patternOf = (schema: Schema): RegExp | undefined => {
  const pattern = checkOf(schema, 'string_format')?.pattern;
  return pattern instanceof RegExp ? pattern : undefined;
};

/** Words that are themselves what a place takes. */
export const wordsOf = (schema: Schema): string[] => {
  const def = defOf(schema);
  if (def.type === 'enum') return Object.values(def.entries).map(String);
  return def.type === 'literal' ? def.values.map(String) : [];
};

const PATTERNS: Readonly<Record<string, string>> = {
  [idPattern.source]: 'an id (lower-case words joined by hyphens)',
  [datePattern.source]: 'a date (2027-04-15)',
  [instantPattern.source]: 'an instant (2027-04-15T17:00)',
  [quantityPattern.source]: 'an elapsed time (10 working days)',
  '^([01]\\d|2[0-4]):[0-5]\\d$': 'a clock time ("09:00")',
  '^\\d{2}-\\d{2}$': 'a month and a day (12-25)',
};

export const isId = (schema: Schema): boolean => patternOf(schema)?.source === idPattern.source;

const textWords = (schema: Schema): string => {
  const pattern = patternOf(schema);
  return pattern ? (PATTERNS[pattern.source] ?? 'a text of another form') : 'a text';
};

const numberWords = (schema: Schema): string => {
  const noun = checkOf(schema, 'number_format') ? 'a whole number' : 'a number';
  const [least, most] = [checkOf(schema, 'greater_than'), checkOf(schema, 'less_than')];
  return least && most ? `${noun} from ${least.value} to ${most.value}` : noun;
};

/** Beside a number, a date or the like, an id is the name of an assumption. */
const isNumeric = (schema: Schema): boolean =>
  defOf(schema).type === 'number' || (patternOf(schema) !== undefined && !isId(schema));

const SHORT_OBJECT = 5;
const SHORT_ELEMENT = 60;

const wordsForOne = (schema: Schema): string => {
  const def = defOf(schema);
  if (def.type === 'string') return textWords(schema);
  if (def.type === 'number') return numberWords(schema);
  if (def.type === 'boolean') return 'true or false';
  if (def.type === 'array') {
    const each = holds(def.element);
    const length = checkOf(schema, 'length_equals')?.length;
    const list = length === undefined ? 'a list' : `a list of ${length}`;
    return each.length <= SHORT_ELEMENT ? `${list} (each: ${each})` : list;
  }
  if (def.type === 'tuple') return `a list of ${def.items.length} (each: ${holds(def.items[0])})`;
  if (def.type === 'record') return 'names and what they stand for';
  if (def.type === 'object') {
    const keys = Object.keys(def.shape);
    return keys.length <= SHORT_OBJECT ? `{ ${keys.join(', ')} }` : 'keys and values';
  }
  return 'something else';
};

/** What a place may hold, for a sentence: `a number or the name of an assumption`. */
export const holds = (schema: Schema): string => {
  const options = optionsOf(schema);
  const named = options.some(isNumeric);
  const words = options.flatMap((option) => {
    if (named && isId(option)) return ['the name of an assumption'];
    const own = wordsOf(option).map((word) => `\`${word}\``);
    return own.length > 0 ? own : [wordsForOne(option)];
  });
  return listed([...new Set(words)]);
};

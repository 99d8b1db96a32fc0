// The words of the language, one by one, read off the schemas: what each may hold, and what it means.
import type { z } from 'zod';
import { defOf, holds, inner, optionsOf, type Schema } from './holds.ts';
import { KINDS, type Kind } from './kinds.ts';
import { Assumption } from './schema/assumption.ts';
import { DateRef, InstantRef, Num, Quantity, Where } from './schema/common.ts';
import { Pool } from './schema/pool.ts';
import { RegimeFile } from './schema/regime.ts';
import { listed } from './suggest.ts';

export interface Word {
  /** From the top of the file: `routes.<id>.steps[].minutes`. */
  path: string;
  name: string;
  /** How many words it stands within. */
  depth: number;
  /** A file that extends another may leave out even these. */
  needed: boolean;
  holds: string;
  meaning: string;
  /** Where the words within it are told, if not here. */
  as: string;
}

export interface KindWords {
  kind: string;
  meaning: string;
  /** Where such files lie. */
  file: string;
  words: Word[];
}

type ObjectDef = z.core.$ZodObjectDef;
const objectsIn = (schema: Schema): { def: ObjectDef; suffix: string }[] =>
  optionsOf(schema).flatMap((option) => {
    const def = defOf(option);
    if (def.type === 'object') return [{ def, suffix: '' }];
    if (def.type === 'array') return objectsIn(def.element).map((one) => ({ ...one, suffix: `[]${one.suffix}` }));
    return def.type === 'record'
      ? objectsIn(def.valueType).map((one) => ({ ...one, suffix: `.<id>${one.suffix}` }))
      : [];
  });

/** Types whose own description only says again what they hold. */
const PLAIN: readonly Schema[] = [Num, Quantity, DateRef, InstantRef];

/** The meaning written at the key, or else at the type it holds, or at what a list of it holds. */
const meaningOf = (schema: Schema): string => {
  const told = (one: Schema): string => (PLAIN.includes(one) ? '' : ((one as z.ZodType).description ?? ''));
  const def = defOf(inner(schema));
  return told(schema) || told(inner(schema)) || (def.type === 'array' ? told(def.element) : '');
};

/** A list of cases holds the same thing again, by whom it applies to. */
const isCase = (def: ObjectDef): boolean => 'is' in def.shape && 'where' in def.shape;

const shapeOf = (schema: Schema): object => (defOf(schema) as ObjectDef).shape;

/** Told under a heading of their own, wherever they may stand. */
const HOMES: readonly (readonly [object, string])[] = [
  [shapeOf(RegimeFile), 'regime'],
  [shapeOf(Pool), 'pools'],
  [shapeOf(Assumption), 'assumptions'],
  [shapeOf(Where), 'where'],
];

/** Where an object's words are told already: the same object, or one that has all of them. */
const toldAt = (def: ObjectDef, told: ReadonlyMap<object, string>): string | undefined => {
  const words = Object.entries(def.shape);
  for (const [shape, where] of told)
    if (words.every(([name, schema]) => (shape as Record<string, Schema>)[name] === schema)) return where;
  return undefined;
};

/** Alternatives told as one: every key that any of them has, each with the schemas it has in them. */
const keysOf = (defs: readonly ObjectDef[]): Map<string, Schema[]> => {
  const keys = new Map<string, Schema[]>();
  for (const def of defs)
    for (const [name, schema] of Object.entries(def.shape)) keys.set(name, [...(keys.get(name) ?? []), schema]);
  return keys;
};

/** Gathers the words of an object (or of alternatives), and of the objects within it that were not told before. */
const gather = (defs: readonly ObjectDef[], prefix: string, depth: number, told: Map<object, string>): Word[] =>
  [...keysOf(defs)].flatMap(([name, schemas]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const within = schemas.flatMap(objectsIn).filter((one) => !isCase(one.def));
    const as = within.map((one) => toldAt(one.def, told)).find((one) => one !== undefined) ?? '';
    const needed = schemas.length === defs.length && schemas.every((one) => defOf(one).type !== 'optional');
    const meaning = [...new Set(schemas.map(meaningOf))].filter(Boolean).join('; ');
    const word: Word = { path, name, depth, needed, holds: listed([...new Set(schemas.map(holds))]), meaning, as };
    if (as !== '') return [word];
    for (const one of within) told.set(one.def.shape, `\`${path}\` above`);
    const suffixes = [...new Set(within.map((one) => one.suffix))];
    const below = suffixes.flatMap((suffix) => {
      const alike = within.filter((one) => one.suffix === suffix).map((one) => one.def);
      return gather(alike, `${path}${suffix}`, depth + 1, told);
    });
    return [word, ...below];
  });

/** Every word of every kind of file, in the order of the schemas, and of predicates. Words within a word are told once. */
export const languageWords = (): KindWords[] => {
  const told = new Map<object, string>(HOMES.map(([shape, home]) => [shape, home.toUpperCase()]));
  const kinds = Object.values(KINDS).map((kind: Kind) => {
    for (const [shape, home] of HOMES) if (home === kind.name) told.delete(shape);
    const file = kind.folder === '' ? '<id>.yaml' : `${kind.folder}/<id>.yaml`;
    return {
      kind: kind.name,
      meaning: kind.meaning,
      file,
      words: gather([defOf(kind.schema) as ObjectDef], '', 0, told),
    };
  });
  const where = gather([defOf(Where) as ObjectDef], '', 0, told);
  return [...kinds, { kind: 'where', meaning: meaningOf(Where), file: 'within other files', words: where }];
};

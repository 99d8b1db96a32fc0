// Which schema rules at a place of a tree, and which of several alternatives was probably meant there.
import { defOf, inner, optionsOf, type Schema } from './holds.ts';
import { isTree } from './merge.ts';

/** True where a schema is of the same kind as a value, whatever is inside. */
const isOfKind = (schema: Schema, value: unknown): boolean => {
  const { type } = defOf(schema);
  if (Array.isArray(value)) return type === 'array' || type === 'tuple';
  return isTree(value) ? type === 'object' || type === 'record' : false;
};

const below = (schema: Schema, key: PropertyKey): Schema | undefined => {
  const def = defOf(schema);
  if (def.type === 'object') return Object.hasOwn(def.shape, key) ? def.shape[String(key)] : undefined;
  if (def.type === 'array') return def.element;
  if (def.type === 'tuple') return def.items[Number(key)];
  return def.type === 'record' ? def.valueType : undefined;
};

/** What stands at the end of a path; undefined where nothing does. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown => {
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
};

/** The schema at the end of a path; of alternatives, the first that leads on. */
export const schemaAt = (schema: Schema, value: unknown, path: readonly PropertyKey[]): Schema | undefined => {
  if (path.length === 0) return inner(schema);
  const [key, ...rest] = path;
  const next = valueAt(value, [key]);
  for (const option of optionsOf(schema)) {
    const child = isOfKind(option, value) ? below(option, key) : undefined;
    const found = child && schemaAt(child, next, rest);
    if (found) return found;
  }
  return undefined;
};

/** The keys an object may have at a place, each once, of whichever alternative. */
export const keysAt = (schema: Schema): string[] => {
  const keys = optionsOf(schema).flatMap((option) => {
    const def = defOf(option);
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
  return [...new Set(keys)];
};

/** Alternatives of the same kind as a value: a list for a list, an object for an object. */
export const kinOf = (schema: Schema, value: unknown): Schema[] =>
  optionsOf(schema).filter((one) => isOfKind(one, value));

// JSON Schemas of the kinds of files, for editors that complete and check while one types.
import { z } from 'zod';
import { KINDS, type Kind } from './kinds.ts';

type Json = z.core.JSONSchema.BaseSchema;

/** Where the schemas are published, seen from the project's folder. */
const FOLDER = 'scenarios/schema';

const eachWithin = (json: Json, visit: (one: Json) => void): void => {
  visit(json);
  for (const below of Object.values(json)) {
    const list = Array.isArray(below) ? below : [below];
    for (const one of list) if (typeof one === 'object' && one !== null) eachWithin(one as Json, visit);
  }
};

/** The same, or nothing: a variation removes a key by setting it to null. */
const orNull = (json: Json): Json => {
  const { description, ...rest } = json;
  const told = description === undefined ? {} : { description };
  return {
    ...told,
    anyOf: [...(rest.anyOf && Object.keys(rest).length === 1 ? rest.anyOf : [rest]), { type: 'null' }],
  };
};

/** A file may be a variation that lists only what changes, so nothing but its id is asked for, and anything may be removed. */
const loosen = (json: Json): void => {
  const { properties } = json;
  if (json.type !== 'object') return;
  if (properties) {
    delete json.required;
    json.properties = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, key === 'id' ? value : orNull(value as Json)]),
    );
    if ('id' in properties) json.properties.remove = { const: true, description: 'in a variation: take this one away' };
  } else if (typeof json.additionalProperties === 'object')
    json.additionalProperties = orNull(json.additionalProperties as Json);
};

/** The JSON Schema (draft 7) of one kind of file, variations included. */
export const jsonSchemaOf = (kind: Kind): Json => {
  const json = z.toJSONSchema(kind.schema, { target: 'draft-07', reused: 'ref' }) as Json;
  eachWithin(json, loosen);
  if (json.properties) delete json.properties.remove;
  return { ...json, title: `Pinchpoint ${kind.name}`, description: kind.meaning, required: ['id'] };
};

/** Every schema with the path it is published at. */
export const schemaFiles = (): { path: string; content: string }[] =>
  Object.values(KINDS).map((kind) => ({
    path: `${FOLDER}/${kind.name}.schema.json`,
    content: `${JSON.stringify(jsonSchemaOf(kind), undefined, 2)}\n`,
  }));

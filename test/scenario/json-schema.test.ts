// Checks that the published schemas accept whole files and variations, and refuse what the language does not have.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonSchemaOf, schemaFiles } from '../../src/scenario/json-schema.ts';
import { KINDS, type KindName } from '../../src/scenario/kinds.ts';
import { COSTS, FILES, goodTree } from './told.ts';

const accepts = (kind: KindName, text: string): boolean =>
  z.fromJSONSchema(jsonSchemaOf(KINDS[kind]) as Parameters<typeof z.fromJSONSchema>[0]).safeParse(goodTree(text))
    .success;

describe('published schemas', () => {
  it('lie where the files of the kinds point to', () => {
    expect(schemaFiles().map(({ path }) => path)).toEqual([
      'scenarios/schema/scenario.schema.json',
      'scenarios/schema/regime.schema.json',
      'scenarios/schema/portfolio.schema.json',
      'scenarios/schema/pools.schema.json',
      'scenarios/schema/calendar.schema.json',
      'scenarios/schema/claims.schema.json',
      'scenarios/schema/assumptions.schema.json',
      'scenarios/schema/costs.schema.json',
      'scenarios/schema/path.schema.json',
    ]);
    for (const { content } of schemaFiles()) expect(JSON.parse(content).required).toEqual(['id']);
  });

  it('accept whole files', () => {
    expect(accepts('scenario', FILES['my/question.yaml'])).toBe(true);
    expect(accepts('regime', FILES['shipped/regimes/plain.yaml'])).toBe(true);
    expect(accepts('pools', FILES['shipped/pools/people.yaml'])).toBe(true);
    expect(accepts('assumptions', FILES['shipped/assumptions/numbers.yaml'])).toBe(true);
    expect(accepts('costs', COSTS)).toBe(true);
    expect(accepts('path', 'id: p\ncomponents: [{ year: 2024, is: 5 }]\n')).toBe(true);
  });

  it('accept a variation that lists only what changes, and what it removes', () => {
    expect(accepts('regime', 'id: x\nextends: y\nroutes: { b: { steps: [{ id: t, lead: 5 days }] } }\n')).toBe(true);
    expect(
      accepts(
        'regime',
        'id: x\nextends: y\nroutes: { b: { deadline: null, steps: [{ id: t, remove: true }] }, c: null }\n',
      ),
    ).toBe(true);
    expect(accepts('assumptions', 'id: x\nextends: y\nassumptions: { a: { value: 5 } }\n')).toBe(true);
  });

  it('refuse unknown words, wrong types and a file without an id', () => {
    expect(accepts('regime', 'id: x\nroutes: { b: { steps: [{ id: t, pre: cmu }] } }\n')).toBe(false);
    expect(accepts('regime', 'id: x\nroutes: { b: { steps: [{ id: t, per: planet }] } }\n')).toBe(false);
    expect(accepts('pools', 'id: x\npools: { a: { heads: [5] } }\n')).toBe(false);
    expect(accepts('calendar', 'days: [mon]\n')).toBe(false);
    expect(accepts('calendar', 'id: x\nremove: true\n')).toBe(false);
  });
});

// Checks that the table of fields reaches every place of the schemas that takes a number, a date or an elapsed time.
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { FieldKind } from '../../src/scenario/field-kinds.ts';
import { FIELDS, writtenFields } from '../../src/scenario/fields.ts';
import { DateRef, InstantRef, Num, Quantity } from '../../src/scenario/schema/common.ts';
import { CostFile } from '../../src/scenario/schema/cost.ts';
import { Pool } from '../../src/scenario/schema/pool.ts';
import { PortfolioFile } from '../../src/scenario/schema/portfolio.ts';
import { RegimeFile } from '../../src/scenario/schema/regime.ts';
import { ScenarioFile } from '../../src/scenario/schema/scenario.ts';
import { spotsAt } from '../../src/scenario/spots.ts';
import { portfolio, smallWorld, stepsOnly, test } from './small-world.ts';

/** What a schema is made of, as far as this test looks. */
interface Def {
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  valueType?: z.ZodType;
  element?: z.ZodType;
  innerType?: z.ZodType;
}
const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

// `.describe()` copies a schema but keeps its parts: the parts tell the four kinds apart.
const SCHEMAS: [FieldKind['is'], z.ZodType][] = [
  ['number', Num],
  ['date', DateRef],
  ['instant', InstantRef],
  ['quantity', Quantity],
];
const kindOf = (schema: z.ZodType): FieldKind['is'] | undefined =>
  SCHEMAS.find(([, one]) => defOf(one).options === defOf(schema).options)?.[0];

/** Every path of a schema that leads to a field, with its kind; stars for keys and places that vary. */
const fieldsOf = (schema: z.ZodType, path: string): [path: string, is: FieldKind['is']][] => {
  const is = kindOf(schema);
  if (is) return [[path, is]];
  const { shape, options, valueType, element, innerType } = defOf(schema);
  const below = (inner: z.ZodType, key: string) => fieldsOf(inner, path === '' ? key : `${path}.${key}`);
  if (shape) return Object.entries(shape).flatMap(([key, inner]) => below(inner, key));
  if (options) return options.flatMap((option) => fieldsOf(option, path));
  const many = valueType ?? element;
  if (many) return below(many, '*');
  return innerType ? fieldsOf(innerType, path) : [];
};

const roots: [keyof typeof FIELDS, z.ZodType, skips: RegExp][] = [
  ['regime', RegimeFile, /^$/],
  ['pool', Pool, /^$/],
  ['portfolio', PortfolioFile, /^$/],
  ['cost', CostFile, /^$/],
  // Regimes and pools that a scenario writes out are read where all regimes and pools are.
  ['scenario', ScenarioFile, /^(regimes|pools)\./],
];

/** A tree with one value, at a path. */
const treeWith = (path: string): object =>
  path.split('.').reduceRight<unknown>((inner, key) => ({ [key === '*' ? 'any' : key]: inner }), 1) as object;

describe('the table of fields', () => {
  for (const [root, schema, skips] of roots) {
    const expected = new Map(fieldsOf(schema, '').filter(([path]) => !skips.test(path)));

    it(`knows some fields of a ${root}`, () => {
      expect(expected.size).toBeGreaterThan(5);
    });

    for (const [path, is] of expected)
      it(`${root}: ${path} is a field, once`, () => {
        const tree = treeWith(path);
        const found = FIELDS[root].filter((field) => spotsAt(tree, field.path).some(({ value }) => value === 1));
        expect(found.map((field) => field.kind.is)).toEqual([is]);
      });
  }
});

describe('written fields', () => {
  it('are numbers and texts at the places of the table, with what is above them', () => {
    const regimes = [stepsOnly({ ...test, minutes: [{ is: { mean: 'x' } }, { is: 2 }] })];
    const written = writtenFields(smallWorld({ regimes })).filter(({ kind }) => kind.is === 'number');
    expect(written.map(({ key, value }) => [key, value])).toEqual([
      ['is', 2],
      ['mean', 'x'],
      ['hours', 6.5],
      ['heads', 6],
      ['per-working-day', 5000],
      ['cmus', 10],
      ['providers', 5],
      ['components', 1000],
      ['rated-kw', 5],
      ['derating', 0.2],
    ]);
    expect(written.find(({ key }) => key === 'derating')?.above.at(-1)).toBe(portfolio.groups?.domestic);
  });

  it('`unlimited` is no field', () => {
    const fails = { share: 0.5, attempts: 'unlimited' as const, then: 'test' };
    const keys = writtenFields(smallWorld({ regimes: [stepsOnly({ ...test, fails })] })).map(({ key }) => key);
    expect(keys).toContain('share');
    expect(keys).not.toContain('attempts');
  });
});

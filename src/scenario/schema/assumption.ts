// An assumption: a number from the world, with its unit, source, date and confidence beside it.
import { z } from 'zod';
import { datePattern, heading, Id, Sentence, Source, Text } from './common.ts';

const PlainDate = z.string().regex(datePattern, 'a date: 2027-04-15');
const Value = z.union([z.number(), PlainDate, z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)]);
export const confidences = ['none', 'low', 'medium', 'high'] as const;

export const Distribution = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('uniform'), low: z.number(), high: z.number() }),
  z.strictObject({ shape: z.literal('loguniform'), low: z.number(), high: z.number() }),
  z.strictObject({ shape: z.literal('triangular'), low: z.number(), mode: z.number(), high: z.number() }),
  z.strictObject({ shape: z.literal('pert'), low: z.number(), mode: z.number(), high: z.number() }),
  z.strictObject({ shape: z.literal('lognormal'), mean: z.number(), cv: z.number() }),
  z.strictObject({
    shape: z.literal('discrete'),
    values: z.array(z.number()).min(1),
    weights: z.array(z.number()).min(1),
  }),
]);

export const Assumption = z.strictObject({
  title: Sentence,
  value: Value.optional().describe('the central value'),
  values: z
    .array(z.strictObject({ from: PlainDate, value: z.number() }))
    .min(1)
    .optional()
    .describe('dated: each in force from 00:00 of its day'),
  formula: Text.optional().describe(
    'arithmetic over other assumptions: + - * / ( ), min(a, b), max(a, b), if(switch, a, b), working-day(date), working-days(from, to), working-days-before(date, n), working-days-after(date, n), expected-retests(regime.route.step)',
  ),
  range: z.tuple([Value, Value]).optional().describe('low and high: what is not absurd'),
  distribution: Distribution.optional().describe('what is believed, for the parameter drawer'),
  unit: Text.describe(
    'minutes, minutes/component, working days, share, kW, MW, GBP/hour, heads, components, date, switch ...',
  ),
  source: Source,
  date: Text.describe('when the source said so, or when it was assumed'),
  confidence: z.enum(confidences),
  basis: z.enum(['stated', 'stated-second-hand', 'inferred', 'assumed']),
  notes: Text.optional(),
});

export const AssumptionFile = z.strictObject({
  ...heading('set of assumptions'),
  assumptions: z.record(Id, Assumption),
});
export type Assumption = z.infer<typeof Assumption>;
export type AssumptionFile = z.infer<typeof AssumptionFile>;

// A cost file: what each thing that happens costs, who pays for it, and what cannot be priced.
import { z } from 'zod';
import { heading, Id, Num, Sentence, Text } from './common.ts';

/** Who bears a cost. A transfer also says who receives it. */
export const PARTIES = [
  'provider',
  'cmsb',
  'delivery-body',
  'agent',
  'central-systems',
  'applicant',
  'consumer',
] as const;
export const Party = z.enum(PARTIES);

/** A step by route and name (`bespoke.test`); `*.test` is that step of any route. */
const Steps = z.array(Text).min(1);

/** What there is so and so much of in a play: exactly one of these. */
export const Driver = z.union([
  z.strictObject({ measure: Id.describe('a measure of the dictionary') }),
  z.strictObject({ hours: Steps.describe('touch time of these steps, in hours, as simulated') }),
  z.strictObject({
    count: Steps.describe('pieces of work of these steps'),
    of: z.enum(['started', 'finished', 'failed']),
  }),
  z.strictObject({ route: Text, of: z.enum(['took', 'registered', 'on-time']).describe('components of a route') }),
  z.strictObject({ once: z.literal(true).describe('one, wherever `needs` is met') }),
]);

export const CostItem = z.strictObject({
  title: Sentence,
  payer: Party,
  to: Party.optional().describe('of a transfer: who receives it'),
  kind: z.enum(['resource', 'transfer']).describe('a transfer is shown, but is no cost to society'),
  timing: z.enum(['one-off', 'recurring']),
  driver: Driver,
  price: Num.describe('GBP per unit of the driver; of hours: the wage'),
  overhead: Num.optional().describe('factor on a wage; 1 unless said'),
  times: Num.optional().describe('per unit and year; 1 unless said'),
  'business-as-usual': Num.optional().describe('share that would be paid anyway; 0 unless said'),
  needs: z.strictObject({ route: Text }).optional().describe('only in regimes that have this route'),
  direct: z
    .boolean()
    .optional()
    .describe('a direct cost to business counts in the EANDCB; true unless said, of a business'),
  obligation: Sentence.optional().describe(
    'the information obligation; makes the item a row of the Standard Cost Model',
  ),
  rule: Text.optional().describe('where the obligation stands'),
  activity: Sentence.optional(),
  notes: Text.optional(),
});

/** An effect without a price: never dropped. */
export const Effect = z.strictObject({
  title: Sentence,
  'falls-on': Party,
  direction: z.enum(['better', 'worse', 'either']),
  size: z.enum(['small', 'medium', 'large', 'unknown']),
  measure: Id.optional().describe('a measure of the dictionary that tells of it'),
  notes: Text.optional(),
});

export const CostFile = z.strictObject({
  ...heading('costs'),
  'price-base': z.int().describe('year in whose prices all items of the file are, real terms'),
  'small-below': Num.optional().describe(
    'components notified below which a provider counts as small; no split unless said',
  ),
  items: z.record(Id, CostItem),
  effects: z.record(Id, Effect).optional(),
});

export type CostItem = z.infer<typeof CostItem>;
export type CostFile = z.infer<typeof CostFile>;
export type Effect = z.infer<typeof Effect>;
export type Party = z.infer<typeof Party>;

// A cost file: what each thing that happens costs, who pays for it, and what cannot be priced.
import { z } from 'zod';
import { DateRef, heading, Id, Num, Sentence, Source, Text } from './common.ts';

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

/** A step, or work under `before`, by route and name (`bespoke.test`); `*.test` is that step of any route. */
const Steps = z.array(Text).min(1);

/** What there is so and so much of in a play: exactly one of these. */
export const Driver = z.union([
  z.strictObject({ measure: Id.describe('a measure of the dictionary') }),
  z.strictObject({
    hours: Steps.describe(
      'touch time of these steps, in hours, as simulated: `bespoke.test`, or `*.test` of any route',
    ),
  }),
  z.strictObject({
    count: Steps.describe('pieces of work of these steps; a piece tried again is started again'),
    of: z.enum(['started', 'finished', 'failed']),
  }),
  z.strictObject({
    route: Text.describe('components of this route, by what became of them'),
    of: z.enum(['took', 'registered', 'on-time']),
  }),
  z.strictObject({ once: z.literal(true).describe('one, wherever `needs` is met') }),
]);

export const CostItem = z.strictObject({
  title: Sentence,
  payer: Party.describe('who bears it'),
  to: Party.optional().describe('of a transfer: who receives it'),
  'recovered-from': Party.optional().describe(
    'of a cost: who pays it back to the payer, as by the levy; shown as a transfer from the one to the other besides',
  ),
  kind: z.enum(['resource', 'transfer']).describe('a transfer is shown, but is no cost to society'),
  timing: z.enum(['one-off', 'recurring']).describe('in the first year of an appraisal alone, or in every one'),
  driver: Driver.describe('what there is so and so much of: one of these'),
  price: Num.describe('GBP per unit of the driver; of hours: the wage. A regime may give another in `prices`'),
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

/** Years of an appraisal that are discounted alike: the first is year 0, `to` is included. */
export const Band = z.strictObject({
  from: z.int(),
  to: z.int().optional().describe('no end unless said'),
  standard: Num.describe('rate, share a year'),
  health: Num.optional().describe('rate of effects on health'),
  'lower-sensitivity': Num.optional().describe('rate of the extra test for long horizons'),
});

/** A schedule of discount rates as it was published; factors accumulate year by year, and year 0 is not discounted. */
export const Discount = z.strictObject({
  edition: Sentence,
  'valid-from': DateRef.optional(),
  source: Source.optional(),
  bands: z.array(Band).min(1).describe('from year 0 on, each beginning the year after the one before ends'),
});

export const CostFile = z.strictObject({
  ...heading('cost file'),
  'price-base': z.int().optional().describe('year in whose prices all items of the file are, real terms'),
  'small-below': Num.optional().describe(
    'components notified below which a provider counts as small; no split unless said',
  ),
  discount: Discount.optional().describe('a schedule of discount rates; `appraisal` names the file that has it'),
  items: z.record(Id, CostItem).optional().describe('one row a cost; a later file overrides an earlier one'),
  effects: z.record(Id, Effect).optional().describe('what has no price'),
});

export type Discount = z.infer<typeof Discount>;
export type CostItem = z.infer<typeof CostItem>;
export type CostFile = z.infer<typeof CostFile>;
export type Effect = z.infer<typeof Effect>;
export type Party = z.infer<typeof Party>;

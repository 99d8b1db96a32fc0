// How the certainty of a conclusion is asked for: its limits, and the stress it is put under.
import { z } from 'zod';
import { datePattern, Id, Sentence, Text } from './common.ts';

const Count = z.int().min(1);
/** Of one row no variance is known. */
const Rows = z.int().min(2);
/** A value of an assumption: a number, or a date where its unit is date. */
const Point = z.union([z.number(), z.string().regex(datePattern, 'a date: 2027-04-15')]);
const Values = z.array(z.number()).min(1);

export const Lever = z.strictObject({
  change: Id.describe('the assumption of which so much is needed'),
  between: z.tuple([Point, Point]).describe('looked for from the one to the other; may go beyond its range'),
  regimes: z.array(Id).min(1).optional().describe('those that it may help; all unless said'),
  components: z.array(Count).min(1).optional().describe('growth levels; the one of the conclusion unless said'),
  given: z.record(Id, z.number()).optional().describe('other assumptions that are not at their central values'),
});

/** Something that may happen, set beside the same year without it. */
export const WhatIf = z.strictObject({
  id: Id,
  title: Sentence,
  set: z.record(Id, Point).describe('assumptions that are otherwise where it happens'),
  regimes: z.array(Id).min(1).optional().describe('all unless said'),
  components: z.array(Count).min(1).optional().describe('growth levels; the one of the conclusion unless said'),
});

export const Limits = z.strictObject({
  replications: Count.optional().describe('of saturation and needs; 4 unless said'),
  saturation: z
    .strictObject({
      components: z
        .array(Count)
        .min(2)
        .optional()
        .describe('growth levels between which the crossing is looked for; those of the scenario unless said'),
      over: z.record(Id, Values).optional().describe('one assumption and its values: a curve for each'),
      replications: Count.optional().describe('as many as of needs unless said'),
    })
    .optional()
    .describe('how many components each regime carries'),
  needs: z.array(Lever).min(1).optional().describe('what each regime needs so that enough are on time'),
  'what-ifs': z.array(WhatIf).min(1).optional().describe('what something that may happen would cost'),
  switching: z
    .strictObject({
      replications: Count.optional().describe('of each end and each step; 3 unless said'),
      again: Count.optional().describe('of the play at the value that was found; 6 unless said'),
    })
    .optional()
    .describe('at which value of each assumption a conclusion turns'),
  map: z
    .strictObject({
      over: z.record(Id, Values).describe('two assumptions and their values: first across, then up'),
      components: z.array(Count).min(1).optional().describe('growth levels; that of the conclusion unless said'),
      replications: Count.optional().describe('2 unless said'),
    })
    .optional()
    .describe('which regime is enough where'),
});

export const Stress = z.strictObject({
  draws: Count.optional().describe(
    'outer draws, which the year that is known does not refuse, of all assumptions that have a distribution; 64 unless said',
  ),
  inner: Count.optional().describe('replications of each of the draws of which variance is shared out; 3 unless said'),
  shared: Count.optional().describe('draws of which variance is shared out; 16 unless said'),
  components: z.array(Count).min(1).optional().describe('named futures of the variance: growth levels'),
  correlations: z
    .array(
      z.strictObject({
        between: z.tuple([Id, Id]),
        rank: z.number().gt(-1).lt(1).describe("Spearman's rank correlation"),
        because: Sentence,
      }),
    )
    .min(1)
    .optional()
    .describe('assumptions that are not drawn independently of each other'),
  tornado: Count.optional().describe('replications of the bars that are shown; 3 unless said'),
  morris: z
    .strictObject({
      trajectories: Count.optional().describe('10 unless said'),
      levels: z
        .union([z.literal(4), z.literal(8)])
        .optional()
        .describe('4 unless said'),
      most: Count.optional().describe('factors moved one by one, the others as one group; 20 unless said'),
    })
    .optional(),
  sobol: z
    .strictObject({
      most: Count.optional().describe('factors that survive the screening; 6 unless said'),
      simulated: Rows.optional().describe('rows of the design that are simulated; 16 unless said'),
      sketched: Rows.optional().describe('rows that are sketched; 128 unless said'),
    })
    .optional(),
  worst: Count.optional().describe('points looked at in each direction; 30 unless said'),
  decisions: z
    .array(
      z.strictObject({
        id: Id,
        title: Sentence,
        regime: Id,
        first: Id.optional().describe(
          'regime of the first year, where the decision takes effect a year later: that of the first decision',
        ),
      }),
    )
    .min(2)
    .optional()
    .describe('what may be decided; the first is to stay as it is'),
});

export const Certainty = z.strictObject({
  regime: Id.describe('the conclusion is about this regime'),
  minus: Id.describe('less this one'),
  components: Count.optional().describe('at this growth level; the largest unless said'),
  enough: z
    .number()
    .gt(0)
    .lt(1)
    .optional()
    .describe('share on time from which a level counts as carried; 0.95 unless said'),
  'leave-out': z
    .array(Id)
    .min(1)
    .optional()
    .describe('assumptions that are not asked about, as they are choices and no unknowns'),
  scenario: Text.optional().describe('id of the scenario whose regimes may be decided for; this one unless said'),
  limits: Limits.optional(),
  stress: Stress.optional(),
});
export type Certainty = z.infer<typeof Certainty>;
export type WhatIf = z.infer<typeof WhatIf>;
export type Lever = z.infer<typeof Lever>;

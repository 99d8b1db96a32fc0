// A scenario file: the question: which regimes, on which portfolio, under which assumptions, played how often.
import { z } from 'zod';
import { Assumption } from './assumption.ts';
import { Certainty } from './certainty.ts';
import { DateRef, heading, Id, InstantRef, Num, Sentence, Text, Where } from './common.ts';
import { Pool } from './pool.ts';
import { RegimeFile } from './regime.ts';

export const Precision = z.strictObject({
  measure: Id,
  'half-width': Num.describe("of the paired difference's 95 % interval"),
  as: z
    .enum(['absolute', 'relative'])
    .optional()
    .describe('relative is to the mean of the measure in the reference regime; absolute unless said'),
});

/** Which regime is best, by one measure at one level. */
export const Rank = z.strictObject({
  measure: Id.describe('one of which a direction is better'),
  level: Num.optional().describe('components notified; the largest level unless said'),
  indifference: Num.describe("in the measure's unit: a smaller difference does not matter"),
  probability: Num.describe('with which what the ranking says holds, as 0.95'),
});

/** A window of the Capacity Market year, in which work, lateness and MW are reported. */
export const Window = z.strictObject({
  title: Sentence,
  kind: z
    .enum(['prequalification', 'metering'])
    .describe('prequalification: whose CMU applied in it, by `where`; metering: whoever is notified within it'),
  from: DateRef,
  to: DateRef.describe('the last day, included'),
  where: Where.optional().describe('whose window it is; the first window of its kind that fits'),
});

/** Who is there at the start of the horizon, and in what state. */
export const Initial = z.strictObject({
  where: Where.optional(),
  first: Num.optional().describe(
    'of those, the first so many components in the order of the portfolio; all unless said',
  ),
  holds: z.literal('certificate').optional().describe('they are registered already and are not notified again'),
  at: Text.optional().describe('or they wait at a step, as `bespoke.test`: a backlog carried in'),
});

/** What the rules do about a CMU that proves less than it is obliged to. */
export const Shortfall = z.strictObject({
  fee: Num.describe('GBP/MW of a termination event'),
  'whole-below': Num.describe('share proven below which the fee is due on the whole CMU; above it, on what is missing'),
  'credit-cover': Num.optional().describe('GBP/MW lodged and lost as well; none unless said'),
  netted: Num.optional().describe('a switch: 1 takes the credit cover off the fee; 0 unless said'),
});

/** How costs become present values, and what they are set against. */
export const Appraisal = z.strictObject({
  years: Num.describe('years appraised, the first of them year 0; one Delivery Year is repeated'),
  discount: Id.describe('id of the cost file whose `discount` is the schedule'),
  uplift: Num.optional().describe('optimism-bias uplift on costs, as a share of them; shown at 0, 50 and 100 % of it'),
  replacement: Num.optional().describe('GBP/MW/year: resource cost of capacity that stands in for MW registered late'),
  'de-minimis': Num.optional().describe('GBP/year: net direct cost to business below which less scrutiny is due'),
  'average-wage': Num.optional().describe("GBP/hour: the economy's, for burden at average rates"),
  'average-overhead': Num.optional().describe('factor on it; 1 unless said'),
  price: Num.optional().describe('GBP/kW/year that de-rated capacity earns, for margins'),
});

/** Plays beside the ladder of regimes and levels: a grid over assumptions, draws of them, or pools without limit. */
export const Beside = z.strictObject({
  title: Sentence,
  regimes: z.array(Id).min(1).optional().describe('all unless said'),
  components: z.array(Num).min(1).optional().describe('levels of the scenario; the largest unless said'),
  over: z
    .record(Id, z.array(z.number()).min(1))
    .optional()
    .describe('assumptions and their values: every combination is a cell'),
  draws: z
    .strictObject({ of: z.array(Id).min(1), count: Num })
    .optional()
    .describe('or so many draws from the distributions of assumptions'),
  unlimited: z
    .union([z.literal('each'), z.array(Id).min(1)])
    .optional()
    .describe('or pools without limit, one at a time: what binds'),
  same: z
    .array(
      z.strictObject({
        regime: Id,
        as: Id,
        when: z.record(Id, z.number()).describe('the values of `over` at which it is'),
      }),
    )
    .optional()
    .describe('a cell of `regime` that is a play of another regime is not played twice'),
  replications: Num.describe('the first of the ladder, so that chance is shared'),
});

/** What every point of `beside` must agree with: last year as it was. */
export const Backcast = z.strictObject({
  scenario: Text.optional().describe('id of the scenario of the year known; this one unless said'),
  regime: Id,
  within: z.array(Id).min(1).optional().describe('assumptions that must stay within their ranges'),
  'on-time-at-least': Num.optional().describe('share on time below which a point is refused'),
  replications: Num.optional().describe('of the backcast of each point; 2 unless said'),
});

/** An assumption that is not given but found: the value at which a measure is as it was. */
export const Solve = z.strictObject({
  change: Id.describe('the assumption whose value is found'),
  between: z.tuple([z.number(), z.number()]).describe('its value is looked for from the one to the other'),
  measure: Id.describe('the measure that is known'),
  equals: Num.describe('what it was'),
  scenario: Text.optional().describe('id of the scenario that is played meanwhile; this one unless said'),
  regime: Id,
  replications: Num,
});

/** Delivery Years one after the other, each with its own windows; the scenario's own dates are those of one of them. */
export const Chain = z.strictObject({
  from: z.int().describe('first calendar year of the first Delivery Year, as 2024 of 2024/25'),
  to: z.int().describe('that of the last'),
  dates: z.int().describe("that of the Delivery Year which the scenario's own dates are of"),
  moves: z
    .array(Text)
    .min(1)
    .describe('ids of sets of assumptions whose dates move with the year; dates of other sets stay'),
  paths: z.array(Text).min(1).describe('ids of growth paths: components in force by year'),
  certificates: Num.describe('Delivery Years that a certificate serves; 1: everybody is assured again every year'),
  churn: Num.describe('share of the components in force that are replaced in a year; who waits is not'),
  backlog: Num.describe('a switch: 1, who waits at the end of a year waits on; 0, he is notified anew'),
  replications: Num.describe('of the whole chain'),
});

export const ScenarioFile = z.strictObject({
  ...heading('scenario'),
  question: Sentence.optional(),
  year: Sentence.optional().describe(
    'one line for chart subtitles: which year and window, what is in force, what is carried over',
  ),
  regimes: z
    .array(z.union([Text, RegimeFile]))
    .min(1)
    .optional()
    .describe('ids of regime files, or regimes written here'),
  reference: z
    .union([Id, z.array(Id).min(1)])
    .optional()
    .describe('the regime (or regimes) that differences are taken against; the first unless said'),
  portfolio: Text.optional().describe('id of a portfolio file'),
  components: z.array(Num).min(1).optional().describe('growth levels: components notified in the year; nested'),
  assumptions: z.array(Text).optional().describe('ids of assumption files; a later one overrides an earlier one'),
  decides: z
    .array(Id)
    .min(1)
    .optional()
    .describe('assumptions on which the answer hangs, the weightiest first; shown above the first number'),
  set: z
    .record(Id, z.union([z.number(), Text]))
    .optional()
    .describe('assumptions given another value here'),
  add: z.record(Id, Assumption).optional().describe('assumptions of this scenario alone'),
  pools: z
    .union([z.array(Text), z.record(Id, Pool)])
    .optional()
    .describe('ids of pool files, or pools written here'),
  calendar: Text.optional().describe('id of a calendar file'),
  horizon: z.strictObject({ from: DateRef, to: DateRef.describe('00:00 of this day is the end') }).optional(),
  'cut-off': InstantRef.optional().describe(
    'the instant that utilisation and the days to clear the backlog are read at; else the earliest deadline of the routes; who is on time is judged by the deadline of his route',
  ),
  windows: z.record(Id, Window).optional().describe('windows in which work, lateness and MW are reported'),
  initial: z.array(Initial).min(1).optional().describe('backlog, and certificates already held, at the start'),
  entry: z
    .strictObject({
      rule: z.enum(['same', 'margin', 'induced']),
      price: Num.optional().describe('GBP/kW/year of de-rated capacity that a CMU earns'),
    })
    .optional()
    .describe('who comes: everybody in every regime (unless said), whom it pays, or whom the rule attracts'),
  shortfall: Shortfall.optional().describe('what the rules do about a CMU that proves less than it is obliged to'),
  costs: z.array(Text).optional().describe('ids of cost files; a later one overrides an earlier one'),
  appraisal: Appraisal.optional().describe('how costs become present values'),
  certainty: Certainty.optional().describe('what `pinchpoint limits` and `pinchpoint stress` ask of the conclusion'),
  chain: Chain.optional().describe('Delivery Years one after the other, along growth paths'),
  beside: z.record(Id, Beside).optional().describe('plays beside the ladder'),
  backcast: Backcast.optional().describe('last year as it was, with which every point of `beside` must agree'),
  solve: Solve.optional().describe('an assumption that is not given but found: where a measure is as it was'),
  'delivery-year': DateRef.optional().describe('first day of the Delivery Year, from which late MW go unpaid'),
  replications: z
    .strictObject({
      'at-least': Num.optional(),
      'at-most': Num.optional(),
      exactly: Num.optional(),
      seconds: Num.optional().describe('a budget of time for replications beyond the least'),
    })
    .optional(),
  precision: z.array(Precision).optional(),
  'headline-measures': z
    .array(Id)
    .min(1)
    .optional()
    .describe('measures by which regimes are compared in one breath, their intervals corrected for each other'),
  claims: Text.optional().describe('id of a file of claims, which the report holds against what was found'),
  rank: Rank.optional().describe('rank the regimes by one measure, and say which may be the best'),
  seed: Text.optional(),
  workers: Num.optional().describe('threads; as many as cores unless said'),
  quick: z.boolean().optional().describe('three replications of the smallest and largest level'),
  out: Text.optional().describe('folder for the results; output/<id> unless said'),
});
export type Appraisal = z.infer<typeof Appraisal>;
export type Chain = z.infer<typeof Chain>;
export type Window = z.infer<typeof Window>;
export type Initial = z.infer<typeof Initial>;
export type Beside = z.infer<typeof Beside>;
export type Backcast = z.infer<typeof Backcast>;
export type Solve = z.infer<typeof Solve>;
export type Rank = z.infer<typeof Rank>;
export type ScenarioFile = z.infer<typeof ScenarioFile>;

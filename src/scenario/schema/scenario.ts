// A scenario file: the question: which regimes, on which portfolio, under which assumptions, played how often.
import { z } from 'zod';
import { Assumption } from './assumption.ts';
import { DateRef, heading, Id, InstantRef, Num, Sentence, Text } from './common.ts';
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

export const ScenarioFile = z.strictObject({
  ...heading('scenario'),
  question: Sentence.optional(),
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
  seed: Text.optional(),
  workers: Num.optional().describe('threads; as many as cores unless said'),
  quick: z.boolean().optional().describe('three replications of the smallest and largest level'),
  out: Text.optional().describe('folder for the results; output/<id> unless said'),
});
export type ScenarioFile = z.infer<typeof ScenarioFile>;

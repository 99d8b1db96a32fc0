// A pool file: who does the work: people with a working day, or a platform with a daily throughput.
import { z } from 'zod';
import { Weekday } from './calendar.ts';
import { ClockTime, DateRef, heading, Id, Num, Sentence, Source } from './common.ts';

const Day = z.strictObject({ from: ClockTime, hours: Num.describe('productive hours a working day') });
const Span = { from: DateRef, to: DateRef.describe('the last day, included') };
const Switch = Num.optional().describe('a switch: 0 means this pause does not happen');
export const When = z
  .strictObject({
    'queue-of': Id.optional().describe('the pool whose queue is looked at; the pool itself unless said'),
    above: Num.describe('components waiting; more of them close the platform'),
    'until-below': Num.describe('components waiting; fewer of them open it again'),
    checked: z
      .enum(['working-day', 'week'])
      .describe('looked at when the working day, or the first of the week, opens'),
  })
  .describe('a pause that follows a queue');
const DatedHeads = z.strictObject({ from: DateRef.describe('in force from 00:00 of this day'), heads: Num });
export const Heads = z
  .union([
    Num,
    z.array(DatedHeads).min(1),
    z.strictObject({ 'one-per': Num.describe('components for each head; rounded up, at least one') }),
  ])
  .describe(
    'how many people: a number, dated numbers, or one per so many components (of its own provider or agent where `each` is given)',
  );

export const Crew = z.strictObject({
  heads: Heads,
  days: z.array(Weekday).min(1).optional().describe('part-time: the weekdays this crew works'),
  day: Day.optional().describe("its working day, if not the pool's"),
});

export const Pool = z.strictObject({
  title: Sentence.optional(),
  source: Source.optional(),
  kind: z.enum(['people', 'platform']),
  each: z
    .enum(['provider', 'agent'])
    .optional()
    .describe('one such pool for every provider or agent; one for all unless said'),
  employer: Id.optional().describe('who pays: provider, cmsb, agent, laboratory, central ...'),
  tariff: Num.optional().describe('GBP/hour'),
  calendar: Id.optional().describe("the calendar it keeps; the scenario's unless said"),
  day: Day.optional().describe('its working day; needed by people, the window of a platform; all 24 hours unless said'),
  'every-day': z.boolean().optional().describe('works all days of the year, whatever the calendar'),
  heads: Heads.optional().describe('people only'),
  crews: z.array(Crew).min(1).optional().describe('people only: several crews in front of one queue, instead of heads'),
  leave: z
    .array(z.strictObject({ ...Span, heads: Num }))
    .optional()
    .describe('people away, by date'),
  order: z
    .enum(['arrival', 'deadline', 'smallest', 'priority'])
    .optional()
    .describe('who is served next; arrival unless said'),
  'per-working-day': Num.optional().describe('platform only: items a working day, spread over its window'),
  serves: z
    .enum(['one-by-one', 'daily-lot'])
    .optional()
    .describe('platform only; one by one unless said; a lot is what waits when the day opens, done when it closes'),
  pauses: z
    .array(z.union([z.strictObject({ ...Span, if: Switch }), z.strictObject({ when: When, if: Switch })]))
    .optional()
    .describe('platform only: days closed, by date or when a queue is long; work begun goes on afterwards'),
  'other-load': Num.optional().describe(
    'platform only: items a working day from other markets, which join the same queue when the day opens',
  ),
});

export const PoolFile = z.strictObject({ ...heading('set of pools'), pools: z.record(Id, Pool) });
export type Pool = z.infer<typeof Pool>;
export type Heads = z.infer<typeof Heads>;
export type PoolFile = z.infer<typeof PoolFile>;

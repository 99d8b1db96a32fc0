// A regime file: the routes a rule opens, and each route as a list of steps.
import { z } from 'zod';
import { casesOf, DateRef, heading, Id, InstantRef, Num, Quantity, Sentence, Source, Text, Where } from './common.ts';

export const grains = ['component', 'submission', 'cmu', 'provider', 'model', 'agent'] as const;
export const Grain = z.enum(grains);
const GroupGrain = z.enum(['submission', 'cmu', 'provider', 'model', 'agent']);
export const Per = z
  .union([Grain, z.array(GroupGrain).length(2)])
  .describe('the grain of one piece of work; a pair is two grains');

const Touch = z.union([
  Num,
  z.strictObject({
    mean: Num,
    varies: z.enum(['fixed', 'exponential', 'lognormal']).optional(),
    cv: Num.optional().describe('for lognormal: standard deviation over mean'),
  }),
]);
/** Touch time in minutes: a number or name, with how it varies from job to job; or cases of these. */
export const Minutes = casesOf(Touch);
export const Share = casesOf(Num);

export const Starts = z.union([
  z.enum(['first', 'all', 'first-intent']),
  z.strictObject({ share: Num.describe('of the group, arrived') }),
  z.strictObject({ date: DateRef }),
]);

const ByClass = z.record(Id, Share);

export const Fails = z.strictObject({
  share: Share.optional().describe('probability at one attempt; else `detects` and `false-alarm`'),
  detects: ByClass.optional().describe(
    'by class of fault of the portfolio: probability that one that is there is found at one attempt',
  ),
  'false-alarm': ByClass.optional().describe(
    'by class of fault: probability that one is found that is not there, at one attempt',
  ),
  mends: ByClass.optional().describe(
    'by class of fault: share of those found that are put right before what follows; all unless said',
  ),
  attempts: z.union([z.literal('unlimited'), casesOf(Num)]).describe('tries in all, or `unlimited`'),
  after: Quantity.optional().describe('elapsed time before what follows'),
  then: Id.describe('the step tried next'),
  finally: z
    .string()
    .optional()
    .describe('after the last attempt: `withdraw` (unless said), `revoke` or the id of a route'),
  together: z
    .strictObject({ submission: Num.optional(), model: Num.optional() })
    .optional()
    .describe('share of the latent variance common to the submission, to the model'),
  on: z.enum(['first', 'every']).optional().describe('which attempts fail together; every one unless said'),
});

export const Deadline = z.strictObject({
  by: casesOf(InstantRef).optional().describe('a date (which ends at 17:00), an instant, a name, or cases of these'),
  within: Quantity.optional(),
  of: Text.optional().describe('notified, registered, <step>.joined, .started, .passed or .failed'),
  misses: z
    .enum(['late', 'next-window', 'terminated', 'revoked'])
    .optional()
    .describe('what a miss means; late (and goes on) unless said'),
});

const stepWords = {
  id: Id,
  title: Sentence.optional(),
  clause: Source.optional().describe('the rule that asks for it'),
  per: Per,
  by: Id.optional().describe('the pool that does the work'),
  minutes: Minutes.optional().describe('touch minutes for each component of the piece of work'),
  fixed: Minutes.optional().describe('touch minutes for the piece of work as a whole (grouped work only)'),
  lead: Quantity.optional().describe('elapsed time after the work that occupies nobody'),
  'counts-as': z.enum(['metering-test', 'audit']).optional().describe('what the measures count this step as'),
  fails: Fails.optional(),
};

const Sample = z
  .strictObject({
    count: Num.optional().describe('components checked of each piece of work'),
    share: Num.optional().describe('share of the components that is checked, rounded up'),
    'at-least': Num.optional().describe('with `share`: no fewer than this'),
    pick: z.enum(['random', 'first']).optional().describe('whom; at random unless said'),
    accept: Num.optional().describe('findings with which the whole is still accepted; 0 unless said'),
    'accept-share': Num.optional().describe('or this share of those checked, rounded down, where that is more'),
  })
  .describe('grouped work only: some are checked, and the whole passes or fails on what they show');

export const Step = z.strictObject({
  ...stepWords,
  audit: Num.optional().describe('a check of this share of those who come, drawn by component; others pass it by'),
  mends: ByClass.optional().describe('by class of fault: share of those there that this work puts right'),
  revokes: z.boolean().optional().describe('whoever enters the step is no longer registered'),
  where: Where.optional().describe('whom the step concerns; others pass it by'),
  sample: Sample.optional(),
  starts: Starts.optional().describe('when grouped work starts; at the first arrival unless said'),
  of: z
    .enum(['submission', 'cmu', 'window'])
    .optional()
    .describe('all of what must have arrived; of the submission unless said'),
  again: z.boolean().optional().describe('later comers form a new group instead of finding the work done'),
  limit: z
    .strictObject({
      submissions: Num,
      each: z.enum(['working-day', 'week']),
      per: z.enum(['provider', 'everyone']).optional(),
    })
    .optional()
    .describe(
      'at most so many submissions may enter the step, each once however often it comes; of each provider unless `per` says everyone',
    ),
  priority: Num.optional().describe('for pools ordered by priority: smaller is sooner'),
  deadline: Deadline.optional(),
  aside: z.boolean().optional().describe('off the main line: entered only when another step sends there'),
  then: Id.optional().describe('the step that follows, if not the next in the list'),
});

export const Before = z.strictObject({
  ...stepWords,
  sample: Sample.optional(),
  per: Per,
  starts: z.union([z.literal('first-intent'), z.strictObject({ date: DateRef })]),
});

export const Route = z.strictObject({
  title: Sentence.optional(),
  source: Source.optional(),
  open: z
    .strictObject({
      from: DateRef.optional(),
      to: DateRef.optional(),
      transition: z
        .enum(['newly-notified', 'not-started', 'all'])
        .optional()
        .describe(
          'whom `from` catches of those notified before: nobody (unless said), those who have not started the first step of their route, or all who are not registered',
        ),
    })
    .optional()
    .describe('the dates of notification for which the route exists'),
  takes: z
    .strictObject({
      where: Where.optional(),
      share: Share.optional(),
      per: z.enum(['provider', 'cmu', 'submission', 'component']).optional(),
      otherwise: Id.optional(),
      at: Text.optional().describe(
        'when it is asked: at notification unless an event of another route is said, as `bespoke.collate.passed`',
      ),
    })
    .optional()
    .describe('who takes it; a route without `takes` takes whoever is left'),
  before: z.array(Before).optional().describe('work outside component journeys: approvals of models and agents'),
  steps: z.array(Step).min(1),
  register: Id.optional().describe('the step whose passing registers a component; the last unless said'),
  moves: z
    .array(
      z
        .strictObject({
          on: Text.optional().describe('an event of this route: <step>.passed, <step>.failed or registered'),
          date: DateRef.optional().describe('or a date: whoever is on this route then'),
          where: Where.optional(),
          share: Num.optional().describe('of those, drawn `per`; all unless said'),
          per: z.enum(['provider', 'cmu', 'submission', 'component']).optional().describe('provider unless said'),
          then: Id.describe('the route that they go to'),
        })
        .describe('who leaves the route, after what, and where to'),
    )
    .optional(),
  deadline: Deadline.omit({ within: true, of: true })
    .optional()
    .describe('by when a component must be registered; a time after an event belongs to a step'),
  'gives-up': z
    .strictObject({ at: Id, after: Quantity, then: z.string() })
    .optional()
    .describe(
      'how long a component waits in the queue of a step before it leaves, and where to: a route or `withdraw`',
    ),
});

export const RegimeFile = z.strictObject({
  ...heading('regime'),
  summary: Sentence.optional(),
  exempt: Where.optional().describe('whoever needs no assurance under this regime: registered when notified'),
  entry: z
    .strictObject({
      costs: z
        .strictObject({ 'per-component': Num.optional(), 'per-cmu': Num.optional() })
        .optional()
        .describe('what it costs to enter: GBP/component, GBP/CMU'),
      loss: Num.optional().describe('GBP/MW expected to be lost to lateness'),
      attracts: Num.optional().describe('share of new CMUs that come under this regime; 1 unless said'),
    })
    .optional()
    .describe('what decides who enters, where the scenario says that entry depends on the rule'),
  prices: z
    .record(Id, Num)
    .optional()
    .describe(
      'items of cost files that have another price under this regime, by id; read where the scenario names costs',
    ),
  routes: z.record(Id, Route),
});
export type RegimeFile = z.infer<typeof RegimeFile>;
export type Route = z.infer<typeof Route>;
export type Step = z.infer<typeof Step>;
export type Before = z.infer<typeof Before>;
export type Fails = z.infer<typeof Fails>;
export type Minutes = z.infer<typeof Minutes>;
export type Deadline = z.infer<typeof Deadline>;

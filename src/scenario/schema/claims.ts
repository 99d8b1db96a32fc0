// A file of claims: what a document says of a rule, and how each saying is held against what was simulated.
import { z } from 'zod';
import { heading, Id, Sentence, Text } from './common.ts';
import { Party } from './cost.ts';

/** Exactly one bound, in the unit of what is measured. */
const bounds = {
  'at-least': z.number().optional(),
  'at-most': z.number().optional(),
  above: z.number().optional(),
  below: z.number().optional(),
};
export const BOUNDS = ['at-least', 'at-most', 'above', 'below'] as const;

/** A measure at the largest level, under one of the two regimes, or of the first minus the second. */
const OfMeasure = z.strictObject({
  measure: Id,
  of: z.enum(['about', 'against', 'difference']),
  entry: z.literal('changes').optional().describe('says nothing where everybody comes under every regime'),
  ...bounds,
});
/** The share of the components that take a route and are registered on it, without ever meeting a step of this name. */
const OfRoute = z.strictObject({ route: Id, without: Id, ...bounds });
/** What one payer pays more under the first regime than under the second, GBP of resource costs. */
const OfCost = z.strictObject({ payer: Party, timing: z.enum(['one-off', 'recurring']), ...bounds });

export const Claim = z.strictObject({
  says: Sentence.describe('what the document says, in few words'),
  where: Text.describe('where in it'),
  reading: Sentence.optional().describe('how the words were read so that they can be measured'),
  test: z.union([OfMeasure, OfRoute, OfCost]).optional().describe('none: it lies outside the model'),
  outside: Sentence.optional().describe('why nothing in the model speaks to it, where it has no test'),
});

export const ClaimsFile = z.strictObject({
  ...heading('claims'),
  about: Id.describe('the regime that the claims are of'),
  against: Id.describe('the regime that stays where the change is not made'),
  claims: z.record(Id, Claim),
});

export type Claim = z.infer<typeof Claim>;
export type ClaimTest = NonNullable<Claim['test']>;
export type ClaimsFile = z.infer<typeof ClaimsFile>;

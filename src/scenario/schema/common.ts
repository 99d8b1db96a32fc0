// The words that every kind of file shares: ids, numbers that may be names, quantities, dates, predicates.
import { z } from 'zod';

/** Kebab-case, spelt the same in file, YAML, CLI and output. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const datePattern = /^\d{4}-\d{2}-\d{2}$/;
export const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
export const quantityPattern = /^\d+(\.\d+)? (minute|hour|day|working day|week|month)s?$/;

export const Id = z.string().regex(idPattern, 'an id: lower-case words joined by hyphens');
export const Text = z.string().min(1);
export const Sentence = Text.describe('plain English, shown to readers');

/** A number, or the name of an assumption. Its unit is the field's own and is checked against the assumption's. */
export const Num = z.union([z.number(), Id]).describe('a number, or the name of an assumption');
/** An elapsed time with its unit, or the name of an assumption whose unit is a time. */
export const Quantity = z
  .union([z.string().regex(quantityPattern), Id])
  .describe('"10 working days", "5 days", "3 months" ..., or the name of an assumption');
/** A calendar date, or the name of an assumption whose unit is date. */
export const DateRef = z
  .union([z.string().regex(datePattern), Id])
  .describe('2027-04-15, or the name of an assumption');
/** A date (which ends at 17:00 where a document is due), an instant, or a name. */
export const InstantRef = z
  .union([z.string().regex(datePattern), z.string().regex(instantPattern), Id])
  .describe('2027-08-16, 2027-08-16T17:00, or the name of an assumption');
export const ClockTime = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'a clock time: 09:00');

/** Where a fact or a rule comes from. */
export const Source = z
  .union([
    Text,
    z.strictObject({
      title: Text,
      url: Text.optional().describe('public address'),
      date: Text.optional().describe('year, or year-month, or date of the page'),
      clause: Text.optional().describe('the clause of the Rules that applies'),
    }),
  ])
  .describe('where it comes from: a text, or title, url, date, clause');

const Names = z.union([Text, z.array(Text).min(1)]);
const predicates = {
  provider: Names.optional(),
  cmu: Names.optional(),
  model: Names.optional().describe('model names, or `approved`: type approval in force at notification'),
  device: Names.optional(),
  cohort: Names.optional(),
  settlement: Names.optional(),
  agent: Names.optional(),
  mark: Names.optional().describe('marks that the portfolio gives to CMUs: any of them'),
  adds: z.boolean().optional().describe('true: added to a CMU that stands already (Rule 8.3.4(e)); false: not'),
  notified: z
    .strictObject({ from: DateRef.optional(), to: DateRef.optional() })
    .optional()
    .describe('notified on or after `from`, before the end of `to`'),
};
/** Predicates on declared attributes: all keys must hold; a list means any of; `not` turns one over. */
export const Where = z
  .strictObject({
    ...predicates,
    not: z
      .union([z.strictObject(predicates), z.array(z.strictObject(predicates)).min(1)])
      .optional()
      .describe('excludes whoever all keys within hold for; a list excludes whoever any entry holds for'),
  })
  .describe('who: all keys must hold, a list means any of them, `not` excludes');

/** One value, or a list of cases: the first whose `where` holds applies; the last may stand without `where`. */
export const casesOf = <T extends z.ZodType>(value: T) =>
  z.union([value, z.array(z.strictObject({ where: Where.optional(), is: value })).min(1)]);

export const heading = (kind: string) => ({
  id: Id.describe(`the ${kind}'s id; the file is named after it`),
  title: Sentence.optional(),
  source: Source.optional(),
  notes: Text.optional(),
  extends: Text.optional().describe('the id (or relative path) of the file this one varies; list only what changes'),
});

export type Where = z.infer<typeof Where>;
export type Num = z.infer<typeof Num>;
export type Quantity = z.infer<typeof Quantity>;
export type Cases<T> = T | { where?: Where | undefined; is: T }[];

// Who: predicates on declared attributes, answered once for every submission.
import { TICKS_PER_DAY } from '../engine/days.ts';
import type { Where } from '../scenario/schema/common.ts';
import type { Values } from '../scenario/values.ts';
import type { Labels, Portfolio } from './portfolio.ts';

/** 1 where the submission is meant. */
export type Mask = Uint8Array;

/** A predicate with its dates resolved: ready to be asked of any portfolio. */
export interface Predicate {
  labels: { attribute: Attribute; names: readonly string[] }[];
  /** `model: approved` is asked: type approval in force at notification, or one of these models. */
  approved: boolean;
  orModels: readonly string[];
  /** Notified at or after `from` and before `before`, in ticks. */
  from: number;
  before: number;
  /** Any of these marks; empty asks for none. */
  marks: readonly string[];
  /** Added to a CMU that stands already, or not; undefined is either. */
  adds: boolean | undefined;
  /** None of these may hold. */
  not: readonly Predicate[];
}

const attributes = ['provider', 'cmu', 'model', 'device', 'cohort', 'settlement', 'agent'] as const;
type Attribute = (typeof attributes)[number];

export const everybody: Predicate = {
  labels: [],
  approved: false,
  orModels: [],
  from: -Infinity,
  before: Infinity,
  marks: [],
  adds: undefined,
  not: [],
};

const listOf = <T>(said: T | readonly T[] | undefined): readonly T[] => {
  if (said === undefined) return [];
  return Array.isArray(said) ? said : [said as T];
};

export const predicateOf = (where: Where | undefined, values: Values): Predicate => {
  if (!where) return everybody;
  const labels: Predicate['labels'] = [];
  let orModels: readonly string[] | undefined;
  for (const attribute of attributes) {
    const names = listOf(where[attribute]);
    if (names.length === 0) continue;
    if (attribute === 'model' && names.includes('approved')) orModels = names;
    else labels.push({ attribute, names });
  }
  const { notified } = where;
  return {
    labels,
    approved: orModels !== undefined,
    orModels: orModels ?? [],
    from: notified?.from === undefined ? -Infinity : values.date(notified, 'from') * TICKS_PER_DAY,
    before: notified?.to === undefined ? Infinity : (values.date(notified, 'to') + 1) * TICKS_PER_DAY,
    marks: listOf(where.mark),
    adds: where.adds,
    not: listOf(where.not).map((one) => predicateOf(one, values)),
  };
};

/** Marks the submissions that are meant only with type approval. */
export const needsApproval = ({ approved, orModels }: Predicate, { submissions, model }: Portfolio): Mask => {
  const needed = Uint8Array.from(model.names, (name) => (approved && !orModels.includes(name) ? 1 : 0));
  return Uint8Array.from({ length: submissions }, (_, s) => needed[model.of[s]]);
};

/** Marks the submissions meant; `approved` is taken from the dated approvals, or as true where it is left open. */
export const maskOf = (predicate: Predicate, portfolio: Portfolio, approvalOpen = false): Mask => {
  const mask = new Uint8Array(portfolio.submissions).fill(1);
  for (const { attribute, names } of predicate.labels) {
    const labels: Labels = portfolio[attribute];
    const meant = Uint8Array.from(labels.names, (name) => (names.includes(name) ? 1 : 0));
    for (let s = 0; s < mask.length; s++) if (labels.of[s] < 0 || !meant[labels.of[s]]) mask[s] = 0;
  }
  const needed = needsApproval(predicate, portfolio);
  for (let s = 0; s < mask.length; s++) {
    const at = portfolio.notified[s];
    if (at < predicate.from || at >= predicate.before) mask[s] = 0;
    if (needed[s] && !approvalOpen && at < portfolio.approvedFrom[portfolio.model.of[s]]) mask[s] = 0;
  }
  if (predicate.marks.length > 0) {
    const columns = predicate.marks.flatMap((name) => portfolio.marks.get(name) ?? []);
    for (let s = 0; s < mask.length; s++) if (!columns.some((bears) => bears[s])) mask[s] = 0;
  }
  if (predicate.adds !== undefined) {
    const wanted = predicate.adds ? 1 : 0;
    for (let s = 0; s < mask.length; s++) if (portfolio.adds[s] !== wanted) mask[s] = 0;
  }
  for (const not of predicate.not) {
    // Whom an approval would exclude is known by its date alone, though others' approval be left open.
    const excluded = maskOf(not, portfolio);
    for (let s = 0; s < mask.length; s++) if (excluded[s]) mask[s] = 0;
  }
  return mask;
};

/** One value by case: the first whose predicate holds; a number that is the same for all stays one number. */
export interface Cased<T> {
  cases: readonly { who: Predicate; is: T }[];
}

/** Which case applies to each submission; -1 where none does. */
export const caseOf = <T>(cased: Cased<T>, portfolio: Portfolio): Int8Array => {
  const chosen = new Int8Array(portfolio.submissions).fill(-1);
  cased.cases.forEach(({ who }, i) => {
    if (who === everybody) {
      for (let s = 0; s < chosen.length; s++) if (chosen[s] < 0) chosen[s] = i;
      return;
    }
    const mask = maskOf(who, portfolio);
    for (let s = 0; s < chosen.length; s++) if (chosen[s] < 0 && mask[s]) chosen[s] = i;
  });
  return chosen;
};

/** A column by submission of a number that depends on the case; `otherwise` where no case applies. */
export const columnOf = <T>(
  cased: Cased<T>,
  portfolio: Portfolio,
  read: (is: T) => number,
  otherwise: number,
): Float64Array => {
  const chosen = caseOf(cased, portfolio);
  const numbers = cased.cases.map(({ is }) => read(is));
  return Float64Array.from(chosen, (i) => (i < 0 ? otherwise : numbers[i]));
};

// The steps of a route with everything resolved: names become numbers, times become ticks, cases become predicates.
import { TICKS_PER_DAY, TICKS_PER_MINUTE } from '../engine/days.ts';
import type { Workdays } from '../engine/workdays.ts';
import type { Before, Deadline, Minutes, Route, Step } from '../scenario/schema/regime.ts';
import type { Values } from '../scenario/values.ts';
import { Lead } from './lead.ts';
import { type Cased, everybody, predicateOf } from './predicate.ts';
import type { ByFault, Failing, ProgramStep, StepDeadline, Touch } from './program.ts';

/** What reading a step needs besides the step. */
export interface Reading {
  values: Values;
  workdays: Workdays;
  pools: readonly { id: string }[];
  /** Classes of fault, in the order of their bits. */
  faults: readonly string[];
}

/** @param firstStep index in the program of the route's first step */
export const readStep = (
  step: Step | Before,
  route: number,
  siblings: Route,
  firstStep: number,
  repeats: boolean,
  reading: Reading,
): ProgramStep => {
  const { values } = reading;
  const full = step as Step;
  return {
    id: step.id,
    title: step.title ?? step.id,
    clause: clauseOf(step.clause),
    route,
    grain: typeof step.per === 'string' ? [step.per] : step.per,
    pool: step.by === undefined ? -1 : reading.pools.findIndex((pool) => pool.id === step.by),
    minutes: touchOf(step, 'minutes', step.minutes, values),
    fixed: touchOf(step, 'fixed', step.fixed, values),
    lead: leadOf(step, 'lead', reading),
    fails: failingOf(step, reading),
    failLead: step.fails ? leadOf(step.fails, 'after', reading) : undefined,
    where: predicateOf(full.where, values),
    audit: values.maybeNumber(step, 'audit', 'share'),
    mends: byFault(full.mends, reading),
    revokes: full.revokes ?? false,
    sample: sampleOf(step, values),
    gate: gateOf(step, values),
    gateOf: full.of ?? 'submission',
    again: full.again ?? false,
    limit: full.limit && {
      submissions: values.number(full.limit, 'submissions', 'count'),
      each: full.limit.each,
      perProvider: full.limit.per !== 'everyone',
    },
    priority: values.number(step, 'priority', 'number', 0),
    deadline: full.deadline && deadlineOf(full.deadline, siblings, firstStep, reading),
    isTest: step['counts-as'] === 'metering-test',
    isAudit: step['counts-as'] === 'audit',
    repeats,
  };
};

/** Undefined where nothing is said, or no time passes. */
export const leadOf = (node: object, key: string, { values, workdays }: Reading): Lead | undefined => {
  if ((node as Record<string, unknown>)[key] === undefined) return undefined;
  const lead = new Lead(values.quantity(node, key), workdays, values.dayEnds);
  return lead.takesTime ? lead : undefined;
};

type Read<T> = (node: object, key: string | number, is: unknown) => T;

export const casesOf = <T>(node: object, key: string, said: unknown, values: Values, read: Read<T>): Cased<T> => {
  if (!Array.isArray(said)) return { cases: [{ who: everybody, is: read(node, key, said) }] };
  return { cases: said.map((one) => ({ who: predicateOf(one.where, values), is: read(one, 'is', one.is) })) };
};

const touchOf = (
  step: Step | Before,
  key: 'minutes' | 'fixed',
  said: Minutes | undefined,
  values: Values,
): Cased<Touch> | undefined => {
  if (said === undefined) return undefined;
  return casesOf(step, key, said, values, (node, at, is) => {
    if (typeof is !== 'object' || is === null) {
      return { meanTicks: values.number(node, at, 'minutes') * TICKS_PER_MINUTE, varies: 'fixed', cv: 0 };
    }
    const touch = is as { varies?: Touch['varies'] };
    return {
      meanTicks: values.number(is, 'mean', 'minutes') * TICKS_PER_MINUTE,
      varies: touch.varies ?? 'fixed',
      cv: values.number(is, 'cv', 'number', 0),
    };
  });
};

/** A share, or cases of it. */
export const shareOf = (node: object, key: string, said: unknown, values: Values): Cased<number> =>
  casesOf(node, key, said, values, (at, place) => values.number(at, place, 'share'));

/** Probabilities by class of fault; undefined where nothing is said at all. */
const byFault = (said: Readonly<Record<string, unknown>> | undefined, reading: Reading): ByFault | undefined =>
  said &&
  reading.faults.map((fault) =>
    said[fault] === undefined ? undefined : shareOf(said, fault, said[fault], reading.values),
  );

const sampleOf = ({ sample }: Step | Before, values: Values): ProgramStep['sample'] =>
  sample && {
    count: values.number(sample, 'count', 'components', Number.NaN),
    share: values.number(sample, 'share', 'share', 0),
    atLeast: values.number(sample, 'at-least', 'components', 0),
    first: sample.pick === 'first',
    accept: values.number(sample, 'accept', 'count', 0),
    acceptShare: values.number(sample, 'accept-share', 'share', 0),
  };

const failingOf = (step: Step | Before, reading: Reading): Failing | undefined => {
  const { values } = reading;
  const { fails } = step;
  if (!fails) return undefined;
  const together = fails.together ?? {};
  const { detects, mends } = fails;
  const falseAlarm = fails['false-alarm'];
  return {
    share: fails.share === undefined ? undefined : shareOf(fails, 'share', fails.share, values),
    finds:
      detects || falseAlarm
        ? {
            detects: byFault(detects, reading) ?? [],
            falseAlarm: byFault(falseAlarm, reading) ?? [],
            mends: byFault(mends, reading) ?? [],
          }
        : undefined,
    attempts:
      fails.attempts === 'unlimited'
        ? { cases: [{ who: everybody, is: Infinity }] }
        : casesOf(fails, 'attempts', fails.attempts, values, (node, key) => values.number(node, key, 'count')),
    submission: values.number(together, 'submission', 'share', 0),
    model: values.number(together, 'model', 'share', 0),
    onlyFirst: fails.on === 'first',
  };
};

const gateOf = (step: Step | Before, values: Values): ProgramStep['gate'] => {
  const { starts } = step;
  if (typeof starts !== 'object') return { kind: starts === 'all' ? 'all' : 'first' };
  if ('share' in starts) return { kind: 'share', share: values.number(starts, 'share', 'share') };
  return { kind: 'date', from: values.date(starts, 'date') * TICKS_PER_DAY };
};

/** The instants of a deadline, by whom they are for. */
export const instantsOf = (deadline: Deadline, values: Values): Cased<number> =>
  casesOf(deadline, 'by', deadline.by, values, (node, key) => values.instant(node, String(key)));

/** An instant, or so long after an event: `notified`, or `<step>.<event>`. */
const deadlineOf = (deadline: Deadline, siblings: Route, firstStep: number, reading: Reading): StepDeadline => {
  const misses = deadline.misses ?? 'late';
  if (deadline.by !== undefined) {
    return { at: instantsOf(deadline, reading.values), within: undefined, event: 'notified', ofStep: -1, misses };
  }
  const [step, event] = (deadline.of ?? 'notified').split('.');
  return {
    at: undefined,
    within: leadOf(deadline, 'within', reading),
    event: (event ?? step) as StepDeadline['event'],
    ofStep: event === undefined ? -1 : firstStep + siblings.steps.findIndex((other) => other.id === step),
    misses,
  };
};

const clauseOf = (source: Step['clause']): string => {
  if (source === undefined || typeof source === 'string') return source ?? '';
  return source.clause ? `${source.title}, ${source.clause}` : source.title;
};

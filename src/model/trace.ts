// One component followed through the rules: each step, when it waited and for whom, until when, and the clause.
import { instantText, TICKS_PER_DAY } from '../engine/days.ts';
import type { Game } from './game.ts';
import { ABSENT, DEFERRED, HELD, OPEN, REGISTERED, REVOKED, WITHDRAWN } from './ledger.ts';
import type { PlayKey } from './outcome.ts';

export interface TraceLine {
  at: string;
  event: string;
  /** Empty where the event belongs to no step. */
  step: string;
  title: string;
  /** Who does the work of the step; empty where nobody does. */
  pool: string;
  clause: string;
  /** Until when it waits for time to pass; empty elsewhere. */
  until: string;
  /** Clock days since the line before. */
  daysSince: number;
}

/** How a journey ends that does not end registered. */
const ENDS: Readonly<Record<number, string>> = {
  [OPEN]: 'open at the end',
  [WITHDRAWN]: 'withdrawn',
  [DEFERRED]: 'put off to the next window',
  [REVOKED]: 'struck off',
  [ABSENT]: 'did not come under this regime',
  [HELD]: 'holds a certificate from before',
};

export interface Trace {
  key: PlayKey;
  /** From 1, in the order of notification files. */
  component: number;
  submission: number;
  cmu: string;
  provider: string;
  model: string;
  device: string;
  deratedKw: number;
  route: string;
  deadline: string;
  end: string;
  lines: TraceLine[];
}

/** Plays once more and writes down what happens to one component (from 1). A RangeError where there is no such component. */
export const traceComponent = (game: Game, key: PlayKey, component: number): Trace => {
  const play = game.prepare(key);
  const { portfolio, program, ledger } = play;
  const c = component - 1;
  if (!Number.isInteger(c) || c < 0 || c >= portfolio.components) {
    throw new RangeError(`component ${component} of ${portfolio.components}`);
  }
  const lines: TraceLine[] = [];
  let before = Number.NaN;
  play.watched = c;
  play.witness = (event, s, now, until) => {
    const step = s < 0 ? undefined : program.steps[s];
    lines.push({
      at: instantText(now),
      event,
      step: step?.id ?? '',
      title: step?.title ?? '',
      pool: step && step.pool >= 0 ? program.pools[step.pool].id : '',
      clause: step?.clause ?? '',
      until: until === undefined ? '' : instantText(until),
      daysSince: Number.isNaN(before) ? 0 : (now - before) / TICKS_PER_DAY,
    });
    before = now;
  };
  play.run();
  const s = play.submissionOf[c];
  const route = program.routes[ledger.route[c]];
  const state = ledger.state[c];
  const due = ledger.deadlineOf(c, s, program.cutOff);
  const isOnTime = route !== undefined && ledger.isOnTime(c, due);
  return {
    key,
    component,
    submission: s + 1,
    cmu: portfolio.cmu.names[portfolio.cmu.of[s]],
    provider: portfolio.provider.names[portfolio.provider.of[s]],
    model: portfolio.model.names[portfolio.model.of[s]],
    device: portfolio.device.names[portfolio.device.of[s]],
    deratedKw: portfolio.deratedKw[s],
    route: route?.id ?? '',
    deadline: route && due < Infinity ? instantText(due) : '',
    end: state === REGISTERED ? (isOnTime ? 'registered on time' : 'registered late') : ENDS[state],
    lines,
  };
};

// Who stands where at the start: certificates already held, and a backlog that waits at its step.
import type { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import type { Carried, Portfolio } from './portfolio.ts';
import { maskOf, predicateOf } from './predicate.ts';
import type { Program } from './program.ts';

/** A run of one submission; `step` is where it waits, -1 where it holds a certificate. */
export interface Standing {
  submission: number;
  first: number;
  last: number;
  step: number;
  /** Since when it waits there, in ticks. */
  joined: number;
}

/** `route.step` as an index among a program's steps; -1 where the regime has no such step. */
const stepAt = ({ steps, routes }: Program, text: string): number => {
  const [route, step] = text.split('.');
  return steps.findIndex((one) => one.id === step && routes[one.route].id === route);
};

/** Runs of those who hold a certificate, or wait at one step, from the year before: whoever was notified first comes first. */
const carriedOver = ({ submissions, first }: Portfolio, { holds, step, times, cameIn }: Carried): Standing[] => {
  const standings: Standing[] = [];
  for (let s = 0; s < submissions && first[s] < holds.length; s++) {
    const end = Math.min(first[s + 1], holds.length);
    for (let c = first[s]; c < end; c++) {
      const isHeld = holds[c] === 1;
      const at = step[c];
      if (!isHeld && at < 0) continue;
      const came = cameIn[c];
      let last = c + 1;
      while (last < end && holds[last] === holds[c] && step[last] === at && (isHeld || cameIn[last] === came)) last++;
      last--;
      const joined = isHeld ? Number.NEGATIVE_INFINITY : times[came][s];
      standings.push({ submission: s, first: c, last, step: isHeld ? -1 : at, joined });
      c = last;
    }
  }
  return standings.sort((a, b) => a.joined - b.joined || a.first - b.first);
};

/**
 * Everybody who is there at the start, those who have waited longest first. What a register says of a row decides, else
 * the first entry of `initial` that fits a component. Where a regime has no such step, nobody stands at it: they are notified like the others.
 */
export const standingsOf = (world: World, program: Program, portfolio: Portfolio, values: Values): Standing[] => {
  if (portfolio.carried) return carriedOver(portfolio, portfolio.carried);
  const standings: Standing[] = [];
  const taken = new Int32Array(portfolio.submissions);
  for (let s = 0; s < portfolio.submissions; s++) {
    if (!portfolio.atStep?.[s]) continue;
    taken[s] = portfolio.first[s + 1] - portfolio.first[s];
    const step = stepAt(program, portfolio.atStep[s]);
    if (step < 0) continue;
    const since = portfolio.joined?.[s] ?? Number.NaN;
    const joined = Number.isNaN(since) ? portfolio.notified[s] : since;
    standings.push({ submission: s, first: portfolio.first[s], last: portfolio.first[s + 1] - 1, step, joined });
  }
  for (const entry of world.scenario.initial ?? []) {
    const mask = maskOf(predicateOf(entry.where, values), portfolio);
    let left = values.number(entry, 'first', 'components', Infinity);
    const step = entry.at === undefined ? -1 : stepAt(program, entry.at);
    for (let s = 0; s < portfolio.submissions && left > 0; s++) {
      const first = portfolio.first[s] + taken[s];
      const count = Math.min(left, portfolio.first[s + 1] - first);
      if (!mask[s] || count <= 0) continue;
      left -= count;
      taken[s] += count;
      if (entry.at !== undefined && step < 0) continue;
      standings.push({ submission: s, first, last: first + count - 1, step, joined: portfolio.notified[s] });
    }
  }
  return standings.sort((a, b) => a.joined - b.joined || a.first - b.first);
};

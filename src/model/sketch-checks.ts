// What is expected of a check, for the fluid sketch: how often it is failed, and how many fail it for good.
import { type FaultAtCheck, retestsOfFaults, retestsOfShare } from '../scenario/expected-retests.ts';
import { accepted, sampleSize } from './judges.ts';
import type { Play } from './play.ts';
import { type Cased, columnOf } from './predicate.ts';
import type { ByFault, Finding } from './program.ts';

/** Beyond so many attempts nothing more is expected of a group. */
const MOST_ATTEMPTS = 50;

/** A share below which nobody is left. */
const NOBODY = 1e-9;

/** Of each component, or of each group. */
export interface Expected {
  /** How often it comes back to its step. */
  retests: number;
  /** How often it goes the way that follows a failure, be it back or elsewhere. */
  ways: number;
  /** P(not failed for good). */
  passes: number;
}

const SURE: Expected = { retests: 0, ways: 0, passes: 1 };

/** By class of fault: the share of those who come that have it. Checks and work take out of it what they put right. */
export type Presence = Float64Array;

/** P(more than `accept` of `count` are found something in), each with probability `found`. */
export const rejects = (count: number, found: number, accept: number): number => {
  if (accept >= count) return 0;
  if (found >= 1) return 1;
  // Binomial, term by term from none on.
  let term = 1;
  for (let i = 0; i < count; i++) term *= 1 - found;
  let [passes, left] = [term, count];
  for (let k = 1; k <= accept; k++, left--) {
    term *= (left / k) * (found / (1 - found));
    passes += term;
  }
  return Math.max(0, 1 - passes);
};

export class SketchChecks {
  private readonly play: Play;
  /** By probability as it is written: its column. */
  private readonly columns = new Map<Cased<number>, Float64Array>();

  constructor(play: Play) {
    this.play = play;
  }

  /** The shares of a submission's components that have each fault when they are notified. */
  presenceOf(submission: number): Presence {
    const { portfolio, program } = this.play;
    const presence = new Float64Array(program.faults.length);
    const [first, end] = [portfolio.first[submission], portfolio.first[submission + 1]];
    for (let c = first; c < end; c++) {
      // Most have nothing.
      if (portfolio.truth[c] === 0) continue;
      for (let k = 0; k < presence.length; k++) if ((portfolio.truth[c] & (1 << k)) !== 0) presence[k]++;
    }
    for (let k = 0; k < presence.length; k++) presence[k] /= end - first;
    return presence;
  }

  /** Work puts some faults right. */
  mend(mends: ByFault | undefined, submission: number, presence: Presence): void {
    for (let k = 0; k < presence.length; k++) presence[k] *= 1 - this.probability(mends?.[k], submission, 0);
  }

  /**
   * What is expected at a step; what it puts right is taken out of presence.
   * @param size members of a group; 1 where work is by component @param returns whether whoever fails comes back to it
   */
  expected(s: number, submission: number, size: number, returns: boolean, presence: Presence): Expected {
    const { program, judges } = this.play;
    const { fails, sample } = program.steps[s];
    const judge = judges[s];
    if (!fails || !judge) return SURE;
    const attempts = judge.attempts[submission];
    const looked = sample ? sampleSize(sample, size) : judge.looks ? size : 1;
    const isOne = !sample && looked === 1;
    const count = isOne
      ? (tries: number) => this.retestsOfOne(s, submission, tries, presence)
      : (tries: number) => this.retestsOfGroup(s, submission, tries, looked, looked / size, presence);
    const retests = returns ? count(attempts) : 0;
    // Whoever does not come back fails once at most.
    const failing = returns ? 0 : count(2);
    // One time more would be needed by whoever has failed every attempt.
    const passes =
      attempts === Infinity ? 1 : 1 - (returns ? count(attempts + 1) - retests : attempts > 1 ? 0 : failing);
    const ways = returns ? retests : attempts > 1 ? failing : 0;
    if (fails.finds && isOne) this.pass(fails.finds, submission, returns ? attempts : 1, returns, presence);
    return { retests, ways, passes };
  }

  private retestsOfOne(s: number, submission: number, tries: number, presence: Presence): number {
    const { finds } = this.play.program.steps[s].fails!;
    if (!finds) return this.play.judges[s]!.retestsOfShare(submission, tries, retestsOfShare);
    const faults: FaultAtCheck[] = [];
    for (let k = 0; k < presence.length; k++) {
      const detects = this.probability(finds.detects[k], submission, 0);
      const falseAlarm = this.probability(finds.falseAlarm[k], submission, 0);
      // A class that is never found makes no difference to anybody, and twice as many states.
      if (detects === 0 && falseAlarm === 0) continue;
      const mends = this.probability(finds.mends[k], submission, 1);
      faults.push({ prevalence: presence[k], detects, falseAlarm, mends, onTheWay: 0 });
    }
    return retestsOfFaults(faults, tries);
  }

  /** A group that fails comes back with what was found in those looked at put right. */
  private retestsOfGroup(
    s: number,
    submission: number,
    tries: number,
    looked: number,
    share: number,
    presence: Presence,
  ): number {
    const { fails, sample } = this.play.program.steps[s];
    const finds = fails!.finds;
    const left = presence.slice();
    let [sum, reached] = [0, 1];
    for (let retest = 1; retest < Math.min(tries, MOST_ATTEMPTS); retest++) {
      reached *= rejects(looked, this.retestsOfOne(s, submission, 2, left), sample ? accepted(sample, looked) : 0);
      sum += reached;
      if (finds) this.findAndMend(finds, submission, share, left);
    }
    return sum;
  }

  /**
   * What those have who go on: whoever passes an attempt, and where nobody comes back, whoever fails the only one. Of
   * those who fail, what was found is put right; classes are taken to be independent of each other at each attempt.
   */
  private pass(finds: Finding, submission: number, attempts: number, returns: boolean, presence: Presence): void {
    const trying = presence.slice();
    presence.fill(0);
    let [on, left] = [0, 1];
    for (let attempt = 0; attempt < Math.min(attempts, MOST_ATTEMPTS) && left > NOBODY; attempt++) {
      const clean = trying.map((has, k) => 1 - this.foundOf(finds, k, submission, has));
      const passes = clean.reduce((product, one) => product * one, 1);
      const fails = 1 - passes;
      trying.forEach((has, k) => {
        const detects = this.probability(finds.detects[k], submission, 0);
        const unfound = clean[k] > 0 ? (has * (1 - detects) * passes) / clean[k] : 0;
        const mended = has * detects * this.probability(finds.mends[k], submission, 1);
        presence[k] += left * (returns ? unfound : has - mended);
        trying[k] = fails > NOBODY ? Math.max(0, has - unfound - mended) / fails : 0;
      });
      on += left * (returns ? passes : 1);
      left *= fails;
    }
    for (let k = 0; k < presence.length; k++) presence[k] = on > 0 ? presence[k] / on : 0;
  }

  /** P(a class is found), there or not. */
  private foundOf({ detects, falseAlarm }: Finding, k: number, submission: number, has: number): number {
    const [there, elsewhere] = [
      this.probability(detects[k], submission, 0),
      this.probability(falseAlarm[k], submission, 0),
    ];
    return has * there + (1 - has) * elsewhere;
  }

  private findAndMend({ detects, mends }: Finding, submission: number, share: number, presence: Presence): void {
    for (let k = 0; k < presence.length; k++)
      presence[k] *=
        1 - share * this.probability(detects[k], submission, 0) * this.probability(mends[k], submission, 1);
  }

  private probability(cased: ByFault[number], submission: number, otherwise: number): number {
    if (!cased) return otherwise;
    let column = this.columns.get(cased);
    if (!column) {
      column = columnOf(cased, this.play.portfolio, (is) => is, otherwise);
      this.columns.set(cased, column);
    }
    return column[submission];
  }
}

// The expected work of a route for one submission: minutes, retests and what failures cost, for the fluid sketch.
import { TICKS_PER_MINUTE } from '../engine/days.ts';
import { type FaultAtCheck, retestsOfFaults, retestsOfShare } from '../scenario/expected-retests.ts';
import type { SketchWork } from '../sketch/input.ts';
import { grainLabels } from './gatherings.ts';
import { sampleSize } from './judges.ts';
import { mainLineOf, wayBackOf } from './main-line.ts';
import type { Play } from './play.ts';
import { sizesBy } from './portfolio.ts';
import { columnOf } from './predicate.ts';
import type { ByFault, ProgramStep } from './program.ts';

/** What a route expects of one submission. */
export interface RouteWorks {
  works: (SketchWork | null)[];
  /** P(registered, given done). */
  registered: number;
}

type Columns = Float64Array | undefined;

/** Mean work and its checks, step by step, read once for all submissions. */
export class SketchWorks {
  readonly lines: number[][];
  private readonly play: Play;
  private readonly minutes: Columns[];
  private readonly fixed: Columns[];
  private readonly sizes: (Float64Array | undefined)[];
  private readonly unitOf: (Int32Array | undefined)[];
  private readonly backs: number[][];

  constructor(play: Play) {
    const { program, portfolio } = play;
    this.play = play;
    this.lines = program.routes.map((_, r) => mainLineOf(program, r));
    this.backs = program.steps.map((_, s) => wayBackOf(program, s));
    const inMinutes = (touch: ProgramStep['minutes']) =>
      touch && columnOf(touch, portfolio, (is) => is.meanTicks / TICKS_PER_MINUTE, 0);
    this.minutes = program.steps.map((step) => inMinutes(step.minutes));
    this.fixed = program.steps.map((step) => inMinutes(step.fixed));
    const units = program.steps.map((step) => (step.sample ? grainLabels(step.grain, portfolio) : undefined));
    this.sizes = units.map((labels) => labels && sizesBy(portfolio, labels));
    this.unitOf = units.map((labels) => labels?.of);
  }

  /** @param poolOf place of a program's pool among the sketch's, for a submission */
  ofRoute(route: number, submission: number, poolOf: (pool: number, submission: number) => number): RouteWorks {
    const { play } = this;
    const { program } = play;
    const presence = this.presenceOf(submission);
    let registered = 1;
    const works = this.lines[route].map((s): SketchWork | null => {
      const step = program.steps[s];
      const share = play.journey.concerns(s, submission) ? (step.audit ?? 1) : 0;
      if (share === 0) return null;
      const work = this.workOf(s, submission, poolOf);
      this.mend(step.mends, submission, presence);
      const { retests, passes } = this.checkOf(s, submission, presence);
      registered *= passes;
      const aside = this.backs[s].flatMap((back) => {
        const { pool } = program.steps[back];
        if (pool < 0 || retests === 0 || back === s) return [];
        return [{ pool: poolOf(pool, submission), minutes: retests * this.itemMinutes(back, submission) }];
      });
      return { ...work, minutes: work.minutes * share, retests, ...(aside.length > 0 && { aside }) };
    });
    return { works, registered };
  }

  private itemMinutes(s: number, submission: number): number {
    const { pool } = this.play.program.steps[s];
    // A platform's capacity is items.
    if (pool >= 0 && this.play.setting.staff[pool].isPlatform) return 1;
    return this.minutes[s]?.[submission] ?? 0;
  }

  private workOf(s: number, submission: number, poolOf: (pool: number, submission: number) => number) {
    const { sample, pool } = this.play.program.steps[s];
    const isPlatform = pool >= 0 && this.play.setting.staff[pool].isPlatform;
    const size = this.sizes[s]?.[this.unitOf[s]![submission]] ?? 1;
    return {
      pool: pool < 0 ? -1 : poolOf(pool, submission),
      minutes: this.itemMinutes(s, submission) * (sample ? sampleSize(sample, size) / size : 1),
      ...(!isPlatform && this.fixed[s] && { fixed: this.fixed[s]![submission] }),
    };
  }

  /** By class of fault: the share of a submission's components that have it. */
  private presenceOf(submission: number): Float64Array {
    const { portfolio, program } = this.play;
    const presence = new Float64Array(program.faults.length);
    const [first, end] = [portfolio.first[submission], portfolio.first[submission + 1]];
    for (let k = 0; k < presence.length; k++) {
      for (let c = first; c < end; c++) if ((portfolio.truth[c] & (1 << k)) !== 0) presence[k]++;
      presence[k] /= end - first;
    }
    return presence;
  }

  private mend(mends: ByFault | undefined, submission: number, presence: Float64Array): void {
    for (let k = 0; k < presence.length; k++) presence[k] *= 1 - this.probability(mends?.[k], submission, 0);
  }

  /** Retests expected, and the probability that not every attempt allowed fails; what is mended is taken out of presence. */
  private checkOf(s: number, submission: number, presence: Float64Array): { retests: number; passes: number } {
    const { program, judges } = this.play;
    const { fails, sample, grain } = program.steps[s];
    const judge = judges[s];
    if (!fails || !judge || sample || grain[0] !== 'component') return { retests: 0, passes: 1 };
    const attempts = judge.attempts[submission];
    const count = (tries: number): number => {
      if (!fails.finds) return judge.retestsOfShare(submission, tries, retestsOfShare);
      const finds = fails.finds;
      const faults = Array.from(
        presence,
        (prevalence, k): FaultAtCheck => ({
          prevalence,
          detects: this.probability(finds.detects[k], submission, 0),
          falseAlarm: this.probability(finds.falseAlarm[k], submission, 0),
          mends: this.probability(finds.mends[k], submission, 1),
          onTheWay: 0,
        }),
      );
      return retestsOfFaults(faults, tries);
    };
    const retests = count(attempts);
    // Whoever would have one retest more has failed every attempt.
    const passes = attempts === Infinity ? 1 : 1 - (count(attempts + 1) - retests);
    if (fails.finds) {
      const { detects, mends } = fails.finds;
      for (let k = 0; k < presence.length; k++)
        presence[k] *= 1 - this.probability(detects[k], submission, 0) * this.probability(mends[k], submission, 1);
    }
    return { retests, passes };
  }

  private probability(cased: ByFault[number], submission: number, otherwise: number): number {
    return cased ? columnOf(cased, this.play.portfolio, (is) => is, 0)[submission] : otherwise;
  }
}

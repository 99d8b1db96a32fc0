// The expected work of a route for one submission: minutes, retests and what failures cost, for the fluid sketch.
import { TICKS_PER_MINUTE } from '../engine/days.ts';
import type { SketchWork } from '../sketch/input.ts';
import { grainLabels } from './gatherings.ts';
import { sampleSize } from './judges.ts';
import { afterwardsOf, mainLineOf, type WayBack, wayBackOf } from './main-line.ts';
import type { Play } from './play.ts';
import { type Labels, sizesBy } from './portfolio.ts';
import { columnOf } from './predicate.ts';
import type { ProgramStep } from './program.ts';
import { type Presence, SketchChecks } from './sketch-checks.ts';

/** What a route expects of one submission. */
export interface RouteWorks {
  works: (SketchWork | null)[];
  /** P(registered, given done). */
  registered: number;
}

/** The place of a program's pool among the sketch's, for a submission. */
type PoolOf = (pool: number, submission: number) => number;

type Aside = NonNullable<SketchWork['aside']>[number];

type Column = Float64Array | undefined;

/** Mean work and its checks, step by step, read once for all submissions. */
export class SketchWorks {
  readonly lines: number[][];
  private readonly play: Play;
  private readonly poolOf: PoolOf;
  private readonly checks: SketchChecks;
  private readonly minutes: Column[];
  private readonly fixed: Column[];
  /** By step of grouped work: the groups, and their sizes. */
  private readonly groups: ({ labels: Labels; sizes: Float64Array } | undefined)[];
  private readonly backs: WayBack[];
  /** By route: the steps that follow registration. */
  private readonly afterwards: number[][];
  /** The submission asked for last, and the faults its components came with. */
  private known: { submission: number; presence: Presence } = { submission: -1, presence: new Float64Array(0) };

  constructor(play: Play, poolOf: PoolOf) {
    const { program, portfolio } = play;
    const { routes, steps } = program;
    this.play = play;
    this.poolOf = poolOf;
    this.checks = new SketchChecks(play);
    this.lines = routes.map((_, r) => mainLineOf(program, r));
    this.afterwards = routes.map((_, r) => afterwardsOf(program, r));
    this.backs = steps.map(({ route }, s) => wayBackOf(program, s, this.lines[route]));
    const inMinutes = (touch: ProgramStep['minutes']) =>
      touch && columnOf(touch, portfolio, (is) => is.meanTicks / TICKS_PER_MINUTE, 0);
    this.minutes = steps.map((step) => inMinutes(step.minutes));
    this.fixed = steps.map((step) => inMinutes(step.fixed));
    this.groups = steps.map(({ grain }) => {
      if (grain[0] === 'component') return undefined;
      const labels = grainLabels(grain, portfolio);
      return { labels, sizes: sizesBy(portfolio, labels) };
    });
  }

  /** Of a submission that takes a route from its first step on. */
  ofRoute(route: number, submission: number): RouteWorks {
    if (this.known.submission !== submission) this.known = { submission, presence: this.checks.presenceOf(submission) };
    const presence = this.known.presence.slice();
    let registered = 1;
    const works = this.lines[route].map((s): SketchWork | null => {
      const share = this.shareOf(s, submission);
      if (share === 0) return null;
      const { work, passes } = this.workOf(s, submission, presence);
      // Whoever has failed for good does not come.
      const coming = share * registered;
      registered *= 1 - share * (1 - passes);
      return scaled(work, coming);
    });
    const last = works.findLastIndex((work) => work !== null);
    if (last >= 0) works[last] = withAside(works[last]!, this.afterRegistration(route, submission, registered));
    return { works, registered };
  }

  /** The share of a submission's components for whom a step is work. */
  private shareOf(s: number, submission: number): number {
    return this.play.journey.concerns(s, submission) ? (this.play.program.steps[s].audit ?? 1) : 0;
  }

  /** The work of one step; whoever fails for good is not among those who pass. */
  private workOf(s: number, submission: number, presence: Presence): { work: SketchWork; passes: number } {
    const { program } = this.play;
    const { pool, mends } = program.steps[s];
    const back = this.backs[s];
    this.checks.mend(mends, submission, presence);
    const expected = this.checks.expected(s, submission, this.sizeOf(s, submission), back.returns, presence);
    const { ways } = expected;
    const own = this.perComponent(s, submission);
    let { retests, passes } = expected;
    const aside: Aside[] = [];
    for (const step of ways > 0 ? back.steps : []) {
      const again = this.checks.expected(step, submission, 1, this.backs[step].returns, presence.slice());
      const minutes = ways * this.perComponent(step, submission) * (1 + again.retests);
      // Whoever goes round instead of back is worked on there before he goes on: it is as if his work here took longer.
      if (!back.returns) passes *= 1 - ways * (1 - again.passes);
      const at = program.steps[step].pool;
      if (!back.returns && at === pool && own > 0) retests += minutes / own;
      else if (at >= 0 && minutes > 0) aside.push({ pool: this.poolOf(at, submission), minutes });
    }
    const work: SketchWork = {
      pool: pool < 0 ? -1 : this.poolOf(pool, submission),
      minutes: this.itemMinutes(s, submission),
      fixed: this.isPlatform(pool) ? undefined : this.fixed[s]?.[submission],
      retests,
      aside: aside.length > 0 ? aside : undefined,
    };
    return { work, passes };
  }

  /** What pools do for whoever is registered already; nobody waits for it. */
  private afterRegistration(route: number, submission: number, registered: number): Aside[] {
    return this.afterwards[route].flatMap((s) => {
      const { pool } = this.play.program.steps[s];
      const minutes = registered * this.shareOf(s, submission) * this.perComponent(s, submission);
      return pool >= 0 && minutes > 0 ? [{ pool: this.poolOf(pool, submission), minutes }] : [];
    });
  }

  private isPlatform(pool: number): boolean {
    return pool >= 0 && this.play.setting.staff[pool].isPlatform;
  }

  /** Components of the group that a submission is part of; 1 where work is by component. */
  private sizeOf(s: number, submission: number): number {
    const group = this.groups[s];
    return group ? group.sizes[group.labels.of[submission]] : 1;
  }

  /** Minutes that each component adds to a piece of work: of those sampled alone, spread over all. */
  private itemMinutes(s: number, submission: number): number {
    const { pool, sample } = this.play.program.steps[s];
    const size = this.sizeOf(s, submission);
    const share = sample ? sampleSize(sample, size) / size : 1;
    // A platform's capacity is items.
    return share * (this.isPlatform(pool) ? 1 : (this.minutes[s]?.[submission] ?? 0));
  }

  /** Minutes of a step by component, its part of what a group takes as a whole included. */
  private perComponent(s: number, submission: number): number {
    const fixed = this.isPlatform(this.play.program.steps[s].pool) ? 0 : (this.fixed[s]?.[submission] ?? 0);
    return this.itemMinutes(s, submission) + fixed / this.sizeOf(s, submission);
  }
}

/** Of the components that a batch has, this share come to the step. */
const scaled = (work: SketchWork, share: number): SketchWork => ({
  ...work,
  minutes: work.minutes * share,
  aside: work.aside?.map((one) => ({ ...one, minutes: one.minutes * share })),
});

const withAside = (work: SketchWork, more: readonly Aside[]): SketchWork =>
  more.length === 0 ? work : { ...work, aside: [...(work.aside ?? []), ...more] };

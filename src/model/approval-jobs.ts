// Approval work under way: each piece queues, takes its time, is judged, and is tried again where it fails.
import { TICKS_PER_HOUR } from '../engine/days.ts';
import { type Stream, streamFor } from '../engine/random.ts';
import { StepTouch } from './durations.ts';
import { grainLabels } from './gatherings.ts';
import { accepted, eachSampled, Judge, sampleSize } from './judges.ts';
import type { BeforeStats } from './outcome.ts';
import type { Play } from './play.ts';
import { type Labels, type Portfolio, sizesBy } from './portfolio.ts';
import type { ProgramStep, Sample } from './program.ts';

/** One piece of approval work. A negative attempt marks one that is being put right. */
interface ApprovalJob {
  work: ApprovalStep;
  submission: number;
  unit: number;
  attempt: number;
  finish: () => void;
}

/** A step of approval work, with what judges it. */
interface ApprovalStep {
  step: ProgramStep;
  engineStep: number;
  touch: StepTouch;
  judge: Judge | undefined;
  sampling: Stream;
  units: Labels;
  /** Pieces of work that were begun, finished, and failed, attempt by attempt. */
  started: number;
  finished: number;
  failed: number;
  /** By unit: components whose minutes count, and that count as tested: those sampled, else the piece of work as one. */
  items: Float64Array;
}

/** Who is looked at where no sample is described: the first component of the unit. */
const ONE: Sample = { count: 1, share: 0, atLeast: 0, first: true, accept: 0, acceptShare: 0 };

/** All components of a unit, in the order of the portfolio. */
const membersOf = (units: Labels, unit: number, { submissions, first }: Portfolio): number[] => {
  const members: number[] = [];
  for (let s = 0; s < submissions; s++)
    if (units.of[s] === unit) for (let c = first[s]; c < first[s + 1]; c++) members.push(c);
  return members;
};

export class ApprovalJobs {
  /** The engine step after those of approvals. */
  readonly firstAfter: number;
  private readonly play: Play;
  private readonly jobs: ApprovalJob[] = [];
  private readonly steps = new Map<ProgramStep, ApprovalStep>();

  constructor(play: Play) {
    this.play = play;
    const { program, portfolio, luck, replication } = play;
    let engineStep = program.op.length;
    for (const route of program.routes) {
      for (const step of route.before) {
        const name = `${route.id}.${step.id}`;
        const units = grainLabels(step.grain, portfolio);
        const { sample } = step;
        this.steps.set(step, {
          step,
          engineStep: engineStep++,
          touch: new StepTouch(step, route.id, portfolio, luck, replication),
          judge: step.fails && new Judge(name, step.fails, program.faults, portfolio, luck, replication),
          sampling: streamFor(luck, replication, `${name}.sample`),
          units,
          started: 0,
          finished: 0,
          failed: 0,
          items: sizesBy(portfolio, units).map((size) => (sample ? sampleSize(sample, size) : 1)),
        });
      }
    }
    this.firstAfter = engineStep;
  }

  /** What became of each kind of work before the routes. */
  stats(): BeforeStats[] {
    const { program, simulation } = this.play;
    return [...this.steps.values()].map(({ step, engineStep, started, finished, failed }) => ({
      route: program.routes[step.route].id,
      step: step.id,
      title: step.title,
      pool: step.pool < 0 ? '' : program.pools[step.pool].id,
      started,
      finished,
      failed,
      busyHours: simulation.served[engineStep] / TICKS_PER_HOUR,
    }));
  }

  /** Begins a piece of work, now or on its date; `finish` is called when it is done and has passed. */
  begin(step: ProgramStep, unit: number, submission: number, finish: () => void): void {
    const id = this.jobs.push({ work: this.steps.get(step)!, submission, unit, attempt: 0, finish }) - 1;
    const { gate } = step;
    const { play } = this;
    // Approvals may be told to begin on a date instead of at first intent.
    if (gate.kind === 'date' && gate.from > play.simulation.now) {
      play.simulation.call(
        gate.from,
        play.callFor(() => this.work(id)),
      );
    } else this.work(id);
  }

  duration(id: number): number {
    const { work, submission, unit, attempt } = this.jobs[id];
    const { floor, cohorts } = this.play;
    const pace = floor.paceTicks(work.step.pool, work.items[unit]);
    if (pace !== undefined) return pace;
    const ticks = work.touch.ticks(submission, work.items[unit], unit, attempt);
    cohorts.work(work.step.pool, submission, ticks);
    return ticks;
  }

  finished(id: number): void {
    const { work, submission, unit, attempt } = this.jobs[id];
    const { step, engineStep, items } = work;
    work.finished++;
    if (step.isTest) this.play.countTests(step.pool, submission, items[unit], attempt);
    if (step.isAudit) this.play.ledger.audits += items[unit];
    if (step.lead) this.play.simulation.delay(engineStep, step.lead.due(this.play.simulation.now), id, id);
    else this.judge(id);
  }

  /** A lead is over, or the time after a failed attempt. */
  released(id: number): void {
    const job = this.jobs[id];
    if (job.attempt < 0) {
      job.attempt = -job.attempt;
      this.work(id);
    } else this.judge(id);
  }

  private work(id: number): void {
    const { work, submission } = this.jobs[id];
    const { floor, portfolio } = this.play;
    work.started++;
    if (work.step.pool >= 0)
      floor.join(work.step, work.engineStep, id, id, portfolio.first[submission], submission, Infinity);
    else this.finished(id);
  }

  private judge(id: number): void {
    const job = this.jobs[id];
    const { step, judge, engineStep } = job.work;
    if (!judge || !this.fails(job, judge)) {
      job.finish();
      return;
    }
    job.work.failed++;
    if (job.attempt + 1 >= judge.attempts[job.submission]) return;
    job.attempt = -(job.attempt + 1);
    const { now } = this.play.simulation;
    this.play.simulation.delay(engineStep, step.failLead ? step.failLead.due(now) : now, id, id);
  }

  /** By its share, or on what the components of the unit that are looked at show. */
  private fails({ work, submission, unit, attempt }: ApprovalJob, judge: Judge): boolean {
    const { ledger, portfolio, submissionOf } = this.play;
    if (!work.step.sample && !judge.looks) return judge.fails(submission, unit, attempt, ledger);
    const members = membersOf(work.units, unit, portfolio);
    const sample = work.step.sample ?? ONE;
    let [found, there] = [0, 0];
    eachSampled(
      sample,
      members,
      work.sampling,
      () => attempt,
      (c) => {
        const finds = judge.finds(submissionOf[c], c, attempt, ledger);
        if (finds !== 0) found++;
        there |= finds & ledger.truth[c];
      },
    );
    if (found <= accepted(sample, sampleSize(sample, members.length))) return false;
    // What is put right of a model is put right in every component of it.
    const mended = judge.mends(there, submission, unit, attempt);
    if (mended !== 0) for (const c of members) ledger.truth[c] &= ~mended;
    return true;
  }
}

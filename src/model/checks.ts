// Checks and audits: who of a run passes, where those who fail go, and who is looked at in the first place.
import { type Stream, streamFor } from '../engine/random.ts';
import type { Play } from './play.ts';

export class Checks {
  private readonly play: Play;
  /** By step: who is audited. */
  private readonly audits: Stream[];

  /** @param nameOf names the draws of a step */
  constructor(play: Play, nameOf: (step: number) => string) {
    this.play = play;
    this.audits = play.program.steps.map((_, s) => streamFor(play.luck, play.replication, `${nameOf(s)}.audit`));
  }

  /** Whether a component is among those audited at a step. */
  isAudited(step: number, component: number): boolean {
    const { audit = 1 } = this.play.program.steps[step];
    return audit >= 1 || this.audits[step].uniform(component, 0) < audit;
  }

  /** Those not audited pass the step by; returns the first of those at the end who are alike, after sending on the others. */
  audit(pc: number, first: number, last: number, submission: number): number {
    if (first === last) return first;
    const { step, to } = this.play.program;
    let from = first;
    let isAudited = this.isAudited(step[pc], first);
    for (let c = first + 1; c <= last; c++) {
      if (this.isAudited(step[pc], c) === isAudited) continue;
      this.play.journey.proceed(isAudited ? pc + 1 : to[pc], from, c - 1, submission);
      from = c;
      isAudited = !isAudited;
    }
    return from;
  }

  /** Where nobody works, joining and starting are one and the same. */
  beginUnserved(s: number, first: number, last: number): void {
    const { timers, program, catches } = this.play;
    if (program.steps[s].pool >= 0) return;
    catches.start(first, last);
    timers.event('joined', s, first, last);
    timers.event('started', s, first, last);
  }

  /** Those who fail go their ways; returns the first of the run at the end who passed, after sending on the others. */
  judge(pc: number, first: number, last: number, submission: number): number {
    const { program, ledger, journey, judges } = this.play;
    const s = program.step[pc];
    if (!program.steps[s].lead) this.beginUnserved(s, first, last);
    const judge = judges[s]!;
    const visits = ledger.visits[s];
    let passing = first;
    for (let c = first; c <= last; c++) {
      const visit = visits ? visits[c]++ : 0;
      if (!judge.fails(submission, c, visit, ledger)) continue;
      if (passing < c) journey.proceed(pc + 1, passing, c - 1, submission);
      passing = c + 1;
      const isLast = visit + 1 >= judge.attempts[submission];
      this.fail(s, c);
      journey.proceed(isLast ? program.last[pc] : program.to[pc], c, c, submission);
    }
    return passing;
  }

  private fail(s: number, component: number): void {
    const { ledger, account, timers } = this.play;
    ledger.failed[s]++;
    account.fail(component, component);
    this.play.tell('fails', s, component, component);
    timers.event('failed', s, component, component);
  }
}

// Samples: a group is judged as one, or on what some of its members show.
import { type Stream, streamFor } from '../engine/random.ts';
import type { Batches } from './gatherings.ts';
import { accepted, eachSampled, sampleSize } from './judges.ts';
import type { Play } from './play.ts';
import type { ProgramStep, Sample } from './program.ts';

/** All members, and nothing may be found. */
const EVERYBODY: Sample = { count: Infinity, share: 1, atLeast: 0, first: true, accept: 0, acceptShare: 0 };

export class Samples {
  private readonly play: Play;
  private readonly batches: Batches;
  /** By step: who is sampled. */
  private readonly streams: (Stream | undefined)[];
  /** Of the group that is being judged: in whom something was found, and what. */
  private readonly failing: number[] = [];
  private readonly findings: number[] = [];

  constructor(play: Play, batches: Batches) {
    this.play = play;
    this.batches = batches;
    const { steps, routes } = play.program;
    this.streams = steps.map(({ sample, route, id }) =>
      sample ? streamFor(play.luck, play.replication, `${routes[route].id}.${id}.sample`) : undefined,
    );
  }

  /** Members looked at; `otherwise`, or all, where the step takes no sample. */
  size({ sample }: ProgramStep, present: number, otherwise = present): number {
    return sample ? sampleSize(sample, present) : otherwise;
  }

  /**
   * Whether a batch fails: as one by its share, or because more is found among those looked at than is accepted. Of a
   * batch that fails, what was found is put right as far as it is at all; one that passes stays as it is.
   * @param attempt tries before this one @param begun members for whom work had begun: the first so many
   */
  fails(s: number, batch: number, attempt: number, begun: number): boolean {
    const { play, batches, failing, findings } = this;
    const { ledger, submissionOf } = play;
    const judge = play.judges[s]!;
    const rank = batches.rank[batch];
    const { sample } = play.program.steps[s];
    if (!sample && !judge.looks) return judge.fails(submissionOf[rank], rank, attempt, ledger);
    const plan = sample ?? EVERYBODY;
    const members = batches.members(batch, (c) => play.journey.isHere(c), begun);
    const visits = ledger.visits[s];
    // This visit is counted already.
    const visitOf = (c: number) => (visits ? visits[c] - 1 : attempt);
    failing.length = 0;
    findings.length = 0;
    eachSampled(plan, members, this.streams[s], visitOf, (c) => {
      const found = judge.finds(submissionOf[c], c, visitOf(c), ledger);
      if (found === 0) return;
      failing.push(c);
      findings.push(found);
    });
    if (failing.length <= accepted(plan, sampleSize(plan, members.length))) return false;
    failing.forEach((c, i) => {
      judge.mend(findings[i], submissionOf[c], c, visitOf(c), ledger.truth);
    });
    return true;
  }
}

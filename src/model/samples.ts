// Samples: a group is judged as one, or on what some of its members show.
import { type Stream, streamFor } from '../engine/random.ts';
import type { Batches } from './gatherings.ts';
import { eachSampled, sampleSize } from './judges.ts';
import type { Play } from './play.ts';
import type { ProgramStep, Sample } from './program.ts';

/** All members, and nothing may be found. */
const EVERYBODY: Sample = { count: Infinity, share: 1, atLeast: 0, first: true, accept: 0 };

export class Samples {
  private readonly play: Play;
  private readonly batches: Batches;
  /** By step: who is sampled. */
  private readonly streams: (Stream | undefined)[];

  constructor(play: Play, batches: Batches) {
    this.play = play;
    this.batches = batches;
    const { steps, routes } = play.program;
    this.streams = steps.map(({ sample, route, id }) =>
      sample ? streamFor(play.key, play.replication, `${routes[route].id}.${id}.sample`) : undefined,
    );
  }

  /** Members looked at; `otherwise`, or all, where the step takes no sample. */
  size({ sample }: ProgramStep, present: number, otherwise = present): number {
    return sample ? sampleSize(sample, present) : otherwise;
  }

  /** Whether a batch fails: as one by its share, or because more is found among those looked at than is accepted. */
  fails(s: number, batch: number, attempt: number): boolean {
    const { play, batches } = this;
    const judge = play.judges[s]!;
    const rank = batches.rank[batch];
    const { sample } = play.program.steps[s];
    if (!sample && !judge.looks) return judge.fails(play.submissionOf[rank], rank, attempt, play.ledger);
    const plan = sample ?? EVERYBODY;
    const members = batches.members(batch, (c) => play.journey.isHere(c));
    let found = 0;
    eachSampled(plan, members, this.streams[s], attempt, (c) => {
      if (judge.fails(play.submissionOf[c], c, attempt, play.ledger)) found++;
    });
    return found > plan.accept;
  }
}

// Who fails: independent draws, or draws that share a cause within a submission or a device model.
import type { Stream } from '../engine/random.ts';
import type { SeedKey } from '../engine/seed.ts';
import type { Portfolio } from './portfolio.ts';
import { type Cased, columnOf } from './predicate.ts';
import { Proneness, type Together } from './proneness.ts';

/** A share that fails at one attempt, with what those who fail together have in common. */
export interface FailingShare extends Together {
  share: Cased<number>;
  /** Only first attempts fail together. */
  onlyFirst: boolean;
}

/** One step's failures by a share. */
export class StepFailures {
  /** By submission: the share, and the share given the common factors. */
  private readonly share: Float64Array;
  private readonly given: Float64Array;
  private readonly onlyFirst: boolean;
  private readonly stream: Stream;

  constructor(name: string, failing: FailingShare, portfolio: Portfolio, key: SeedKey, replication: number) {
    this.share = columnOf(failing.share, portfolio, (is) => is, 0);
    const proneness = new Proneness(`${name}.fails`, this.share, failing, portfolio, key, replication);
    this.given = proneness.given;
    this.stream = proneness.stream;
    this.onlyFirst = failing.onlyFirst;
  }

  /** Retests expected in so many attempts, given what those who fail together have in common. */
  retests(submission: number, attempts: number, ofShare: (share: number, attempts: number) => number): number {
    const [share, given] = [this.share[submission], this.given[submission]];
    if (!this.onlyFirst) return ofShare(given, attempts);
    return attempts > 1 ? given * (1 + ofShare(share, attempts - 1)) : 0;
  }

  /** @param visit attempts before this one */
  fails(submission: number, subject: number, visit: number): boolean {
    const share = visit > 0 && this.onlyFirst ? this.share[submission] : this.given[submission];
    return share > 0 && this.stream.uniform(subject, visit) < share;
  }
}

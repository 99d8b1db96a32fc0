// Who fails: independent draws, or draws that share a cause within a submission or a device model.
import { normalCdf, normalQuantile } from '../engine/portable.ts';
import { type Stream, streamFor } from '../engine/random.ts';
import type { SeedKey } from '../engine/seed.ts';
import type { Portfolio } from './portfolio.ts';
import { columnOf } from './predicate.ts';
import type { Failing, Program } from './program.ts';

/**
 * One step's failures. Correlated ones follow a one-factor normal copula: i fails if
 * sqrt(a) Z_submission + sqrt(b) Z_model + sqrt(1 - a - b) E_i lies below the quantile of the share. Given the common
 * factors that is a share of its own, worked out once a submission, so a check costs one uniform whatever the correlation.
 */
export class StepFailures {
  /** Unconditional share, and the share given the common factors, by submission. */
  private readonly share: Float64Array;
  private readonly given: Float64Array;
  readonly attempts: Float64Array;
  private readonly onlyFirst: boolean;
  private readonly stream: Stream;

  constructor(name: string, failing: Failing, portfolio: Portfolio, key: SeedKey, replication: number) {
    this.share = columnOf(failing.share, portfolio, (is) => is, 0);
    this.attempts = columnOf(failing.attempts, portfolio, (is) => is, Infinity);
    this.onlyFirst = failing.onlyFirst;
    this.stream = streamFor(key, replication, `${name}.fails`);
    const { submission: a, model: b } = failing;
    if (a === 0 && b === 0) {
      this.given = this.share;
      return;
    }
    const ofSubmission = streamFor(key, replication, `${name}.fails.submission`);
    const ofModel = streamFor(key, replication, `${name}.fails.model`);
    this.given = this.share.map((share, s) => {
      if (share <= 0 || share >= 1) return share;
      const common =
        Math.sqrt(a) * normalQuantile(ofSubmission.uniform(s, 0)) +
        Math.sqrt(b) * normalQuantile(ofModel.uniform(portfolio.model.of[s], 0));
      const own = Math.sqrt(Math.max(0, 1 - a - b));
      const bound = normalQuantile(share) - common;
      return own === 0 ? (bound > 0 ? 1 : 0) : normalCdf(bound / own);
    });
  }

  /** @param visit attempts before this one */
  fails(submission: number, subject: number, visit: number): boolean {
    const share = visit > 0 && this.onlyFirst ? this.share[submission] : this.given[submission];
    return share > 0 && this.stream.uniform(subject, visit) < share;
  }
}

export const failuresOf = (
  program: Program,
  portfolio: Portfolio,
  key: SeedKey,
  replication: number,
): (StepFailures | undefined)[] =>
  program.steps.map((step) =>
    step.fails
      ? new StepFailures(`${program.routes[step.route].id}.${step.id}`, step.fails, portfolio, key, replication)
      : undefined,
  );

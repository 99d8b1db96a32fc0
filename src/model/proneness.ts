// How prone each submission is to something that happens to a share of components, alone or to those alike together.
import { normalCdf, normalQuantile } from '../engine/portable.ts';
import { type Stream, streamFor } from '../engine/random.ts';
import type { SeedKey } from '../engine/seed.ts';
import type { Portfolio } from './portfolio.ts';

/** Shares of the latent variance common to a submission, and to a device model. */
export interface Together {
  submission: number;
  model: number;
}

/**
 * What happens to some follows a one-factor normal copula: i is among them if
 * sqrt(a) Z_submission + sqrt(b) Z_model + sqrt(1 - a - b) E_i lies below the quantile of the share. Given the common
 * factors that is a share of its own, worked out once a submission, so asking costs one uniform whatever the correlation:
 * `stream.uniform(subject, draw) < given[submission]`.
 */
export class Proneness {
  /** By submission: the share given the common factors. */
  readonly given: Float64Array;
  readonly stream: Stream;

  /** @param share by submission, whatever the common factors */
  constructor(
    name: string,
    share: Float64Array,
    { submission: a, model: b }: Together,
    portfolio: Portfolio,
    key: SeedKey,
    replication: number,
  ) {
    this.stream = streamFor(key, replication, name);
    if (a === 0 && b === 0) {
      this.given = share;
      return;
    }
    const ofSubmission = streamFor(key, replication, `${name}.submission`);
    const ofModel = streamFor(key, replication, `${name}.model`);
    const own = Math.sqrt(Math.max(0, 1 - a - b));
    // Models are few: each is asked once.
    const byModel: number[] = [];
    this.given = share.map((share, s) => {
      if (share <= 0 || share >= 1) return share;
      let common = 0;
      if (a > 0) common += Math.sqrt(a) * normalQuantile(ofSubmission.uniform(s, 0));
      if (b > 0) {
        const model = portfolio.model.of[s];
        byModel[model] ??= normalQuantile(ofModel.uniform(model, 0));
        common += Math.sqrt(b) * byModel[model];
      }
      const bound = normalQuantile(share) - common;
      return own === 0 ? (bound > 0 ? 1 : 0) : normalCdf(bound / own);
    });
  }
}

// Small providers: who is one, and how much touch time goes to their components.
import { smallBelowIn } from '../scenario/cost-items.ts';
import type { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { type Portfolio, sizesBy } from './portfolio.ts';

/** Components notified below which a provider is small, as the costs of a world say it last; 0 where they say nothing. */
export const smallBelow = (world: World, values: Values): number => {
  const file = smallBelowIn(world);
  return file ? values.number(file, 'small-below', 'components') : 0;
};

/** Touch time on components of small providers. Nothing is counted where nobody is small. */
export class SmallWork {
  /** By submission: 1 where its provider is small; of no length where nobody says what small is. */
  readonly isSmall: Uint8Array;
  private readonly ticks: Float64Array;

  /** @param steps how many there are @param below components notified below which a provider is small; 0 is unsaid */
  constructor(portfolio: Portfolio, steps: number, below: number) {
    const sizes = sizesBy(portfolio, portfolio.provider);
    this.isSmall =
      below > 0
        ? Uint8Array.from(portfolio.provider.of, (provider) => (sizes[provider] < below ? 1 : 0))
        : new Uint8Array(0);
    this.ticks = new Float64Array(steps);
  }

  get isTold(): boolean {
    return this.isSmall.length > 0;
  }

  work(step: number, submission: number, ticks: number): void {
    if (this.isSmall.length > 0 && this.isSmall[submission] === 1) this.ticks[step] += ticks;
  }

  ticksOf(step: number): number {
    return this.ticks[step];
  }
}

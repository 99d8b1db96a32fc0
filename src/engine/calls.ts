// The calls of one instant, made when all that ends at it has ended.
import type { Story } from './story.ts';

/** The end of phase arrive: whoever is called sees all that has ended at this instant. */
export class Calls {
  count = 0;
  private readonly due: number[] = [];

  add(call: number): void {
    this.due[this.count++] = call;
  }

  make(story: Story): void {
    const { due, count } = this;
    this.count = 0;
    for (let i = 0; i < count; i++) story.called?.(due[i]);
  }
}

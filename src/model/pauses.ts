// Pauses that follow a queue: before a platform opens it looks at a queue, and it stays closed while that is long.
import type { Pool } from '../scenario/schema/pool.ts';
import type { Values } from '../scenario/values.ts';
import type { Play } from './play.ts';
import { Op } from './program.ts';
import { mondayOf } from './weekly.ts';

export interface QueuePause {
  /** The pool whose queue is looked at. */
  queueOf: number;
  above: number;
  untilBelow: number;
  /** Looked at when the first working day of a week opens, not every day. */
  weekly: boolean;
}

/** @param own the pool itself, as a place among the ids of all pools */
export const queuePausesOf = (pool: Pool, own: number, ids: readonly string[], values: Values): QueuePause[] =>
  (pool.pauses ?? []).flatMap((pause) => {
    if (!('when' in pause) || values.number(pause, 'if', 'switch', 1) === 0) return [];
    const { when } = pause;
    return {
      queueOf: when['queue-of'] === undefined ? own : ids.indexOf(when['queue-of']),
      above: values.number(when, 'above', 'components'),
      untilBelow: values.number(when, 'until-below', 'components'),
      weekly: when.checked === 'week',
    };
  });

/**
 * The queue is read as it stood when the day opened: whoever joins at that instant is not counted yet, so the order of
 * what happens at one instant never shows. What a platform has begun when it closes goes on.
 */
export class Pauses {
  private readonly play: Play;
  /** Engine step of the first platform's other load, which follow those of approvals. */
  private readonly firstLoad: number;

  constructor(play: Play) {
    const { program } = play;
    this.play = play;
    this.firstLoad = program.op.length + program.routes.reduce((sum, { before }) => sum + before.length, 0);
  }

  /** Asks to be called at every opening of a platform that follows a queue. */
  open(): void {
    const { setting, simulation } = this.play;
    setting.staff.forEach(({ pauses, crews }, p) => {
      const { starts } = crews[0].shifts;
      if (pauses.length === 0 || starts.length === 0) return;
      const holds = pauses.map(() => false);
      let k = 0;
      const call = this.play.callFor(() => {
        const opensWeek = k === 0 || mondayOf(starts[k - 1]) < mondayOf(starts[k]);
        pauses.forEach((pause, i) => {
          if (opensWeek || !pause.weekly) holds[i] = this.isLong(pause, holds[i]);
        });
        this.set(p, holds.includes(true));
        if (++k < starts.length) simulation.call(starts[k], call);
      });
      simulation.call(starts[0], call);
    });
  }

  private set(p: number, closed: boolean): void {
    const { floor, simulation } = this.play;
    for (const pool of floor.instances[p]) {
      if (closed && !pool.closed) simulation.close(pool);
      else if (!closed && pool.closed) simulation.open(pool);
    }
  }

  private isLong({ queueOf, above, untilBelow }: QueuePause, isClosed: boolean): boolean {
    const { floor } = this.play;
    let waiting = 0;
    for (const { line } of floor.instances[queueOf])
      waiting += line.weigh((step, first, last) => this.itemsOf(step, first, last), above + 1);
    return isClosed ? waiting >= untilBelow : waiting > above;
  }

  /** Components, or items of other markets, in a run that waits; a piece of approval work is one. */
  private itemsOf(step: number, first: number, last: number): number {
    const { program, gates, setting } = this.play;
    const load = setting.staff[step - this.firstLoad];
    // One by one, what other markets bring in a day is one long job.
    if (load)
      return load.pool.serves === 'daily-lot' ? last - first + 1 : (last - first + 1) * Math.round(load.otherLoad);
    if (program.op[step] !== Op.gather) return last - first + 1;
    let sum = 0;
    for (let batch = first; batch <= last; batch++) sum += gates.room.present(batch);
    return sum;
  }
}

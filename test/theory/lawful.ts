// A simulation under oath: every run of it obeys Little's law, conservation, capacity and busy time, or throws.
import type { Pool, PoolPlan } from '../../src/engine/pool.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import type { Plan, Story } from '../../src/engine/story.ts';
import { PoolBook } from './pool-book.ts';

/** Stands between the engine and a story, and writes down what passes. */
class Witness implements Story {
  /** The book of the pool that serves a step. */
  readonly bookOf: PoolBook[] = [];
  private readonly story: Story;
  private now = 0;
  private clock: () => number = () => 0;

  constructor(story: Story) {
    this.story = story;
  }

  watch(clock: () => number): void {
    this.clock = clock;
  }

  duration(step: number, first: number, last: number): number {
    const now = this.seen();
    const work = this.story.duration(step, first, last);
    for (let id = first; id <= last; id++) this.bookOf[step].start(step, id, now, work);
    return work;
  }

  finished(step: number, first: number, last: number): void {
    for (let id = first; id <= last; id++) this.bookOf[step].finish(step, id, this.seen());
    this.story.finished(step, first, last);
  }

  alike(step: number, first: number, last: number): number {
    return this.story.alike?.(step, first, last) ?? first;
  }

  released(station: number, first: number, last: number): void {
    this.seen();
    this.story.released?.(station, first, last);
  }

  called(call: number): void {
    this.seen();
    this.story.called?.(call);
  }

  decided(decision: number): void {
    this.seen();
    this.story.decided?.(decision);
  }

  reminded(station: number, first: number, last: number): void {
    this.seen();
    this.story.reminded?.(station, first, last);
  }

  observed(mark: number): void {
    this.seen();
    this.story.observed?.(mark);
  }

  private seen(): number {
    const now = this.clock();
    if (!(now >= this.now)) throw new Error(`time went back from ${this.now} to ${now}`);
    this.now = now;
    return now;
  }
}

/** Plays like a simulation; a step belongs to one pool. */
export class LawfulSimulation extends Simulation {
  private readonly witness: Witness;
  private readonly books: PoolBook[] = [];

  constructor(story: Story, plan: Plan) {
    const witness = new Witness(story);
    super(witness, plan);
    this.witness = witness;
    witness.watch(() => this.now);
  }

  override addPool(plan: PoolPlan): Pool {
    const pool = super.addPool(plan);
    this.books.push(new PoolBook(pool, plan));
    return pool;
  }

  override join(pool: Pool, step: number, first: number, last: number, rank: number, key = 0): void {
    const book = this.books[pool.index];
    const known = this.witness.bookOf[step];
    if (known !== undefined && known !== book) throw new Error(`step ${step} is served by two pools`);
    this.witness.bookOf[step] = book;
    book.join(step, last - first + 1);
    super.join(pool, step, first, last, rank, key);
  }

  override leave(
    pool: Pool,
    leaves: (step: number, id: number, since: number) => boolean,
    stops?: (since: number) => boolean,
  ): void {
    const book = this.books[pool.index];
    const counted = (step: number, id: number, since: number) => {
      const goes = leaves(step, id, since);
      if (goes) book.leave(step);
      return goes;
    };
    super.leave(pool, counted, stops);
  }

  /** Plays on until a time, and checks every law there. */
  override run(until: number): void {
    super.run(until);
    for (const book of this.books) book.check(this);
  }
}

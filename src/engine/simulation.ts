// The clock: one instant after another, each in its phases, until nothing is left or time is up.
import { Agenda } from './agenda.ts';
import { Calls } from './calls.ts';
import type { Crew } from './crew.ts';
import { Decisions } from './decisions.ts';
import { Delays } from './delays.ts';
import { Histogram } from './histogram.ts';
import { Levels } from './level.ts';
import type { Line } from './line.ts';
import { Peaks } from './peaks.ts';
import { Pool, type PoolPlan } from './pool.ts';
import { RunStore } from './run-store.ts';
import { FIRST, LAST, Slots, STEP } from './slots.ts';
import type { Plan, Story } from './story.ts';

/** Pools of one simulation: one for each of very many providers still fits. */
const MOST_POOLS = 4096;
const FINISH = 0;
const WAKE = 1;
const DELAY = 2;
const CALL = 3;
const delayed = (index: number): number => index * 4 + DELAY;

export class Simulation {
  now = 0;
  /** Arrivals, completions, delays and calls that came. */
  events = 0;
  readonly pools: Pool[] = [];
  private readonly crews: Crew[] = [];
  /** Ids waiting now, by step; and the most that ever waited when an instant was over. */
  readonly waiting: Int32Array;
  readonly peaks: Int32Array;
  private readonly crests: Peaks;
  /** Queue length by pool: an integral of its own, against which waits are checked by Little's law. */
  readonly queues = new Levels(MOST_POOLS);
  /** Waits from joining to start, by step. */
  readonly waits: Histogram[] = [];
  /** How long those waited who left a queue unserved, all together, by step. */
  readonly forsaken: Float64Array;
  /** Working time of the jobs started, by step. */
  readonly served: Float64Array;
  private readonly story: Story;
  private readonly agenda = new Agenda();
  private readonly decisions: Decisions;
  /** Infinity stands at the end: whoever reads the next need not ask whether there is one. */
  private readonly marks: Float64Array;
  private mark = 0;
  private readonly store = new RunStore();
  private readonly slots = new Slots();
  private readonly delays: Delays;
  /** Pools to settle at this instant, by index. */
  private readonly touched = new Int32Array(MOST_POOLS);
  private touchedCount = 0;
  private readonly calls = new Calls();

  constructor(story: Story, plan: Plan) {
    this.story = story;
    this.waiting = new Int32Array(plan.steps);
    this.crests = new Peaks(plan.steps);
    this.peaks = this.crests.most;
    this.served = new Float64Array(plan.steps);
    this.forsaken = new Float64Array(plan.steps);
    for (let s = 0; s < plan.steps; s++) this.waits.push(new Histogram());
    this.marks = Float64Array.from([...(plan.marks ?? []), Infinity]);
    this.delays = new Delays(this.agenda, plan.stations ?? 0, delayed, (station, first, last) => {
      this.events += last - first + 1;
      story.released?.(station, first, last);
    });
    this.decisions = new Decisions(story, plan.reminders ?? 0);
  }

  addPool(plan: PoolPlan): Pool {
    if (this.pools.length === MOST_POOLS) throw new RangeError(`more than ${MOST_POOLS} pools`);
    const pool = new Pool(this.pools.length, plan, this.store, this.crews.length);
    this.pools.push(pool);
    this.crews.push(...pool.crews);
    return pool;
  }

  /**
   * Ids first to last join the queue of a pool for a step, now.
   * @param rank decides among those who join at this instant @param key decides in keyed pools: smallest first
   */
  join(pool: Pool, step: number, first: number, last: number, rank: number, key = 0): void {
    pool.joiners.add(step, first, last, rank, key);
    this.waiting[step] += last - first + 1;
    this.crests.joined(step);
    this.touch(pool);
  }

  /** Ids first to last are released at a station at a time. */
  delay(station: number, due: number, first: number, last: number): void {
    this.delays.push(station, due, first, last);
  }

  call(time: number, call: number): void {
    this.agenda.put(time, call * 4 + CALL);
  }

  decide(time: number, decision: number): void {
    this.decisions.put(time, decision);
  }

  /** Ids first to last are named again at a time, when everything else of that instant has happened. */
  remind(station: number, due: number, first: number, last: number): void {
    this.decisions.remind(station, due, first, last);
  }

  /** Takes ids out of a pool's queue: whoever `leaves` says, up to those who joined when `stops` says so. */
  leave(
    pool: Pool,
    leaves: (step: number, id: number, since: number) => boolean,
    stops?: (since: number) => boolean,
  ): void {
    pool.line.remove((step, id, since) => {
      const goes = leaves(step, id, since);
      if (goes) {
        this.waiting[step]--;
        this.forsaken[step] += this.now - since;
      }
      return goes;
    }, stops);
    this.touch(pool);
  }

  /** From now on a pool starts nothing; what it has begun goes on. */
  close(pool: Pool): void {
    pool.closed = true;
    this.touch(pool);
  }

  open(pool: Pool): void {
    pool.open(this.now);
    this.touch(pool);
  }

  /** Plays on until a time, its instant included; returns at once when nothing is left to happen. */
  run(until: number): void {
    const { agenda, decisions, marks } = this;
    let marking = marks[this.mark];
    // Whoever joined before the first instant, or between two runs, joined now.
    if (this.touchedCount > 0) agenda.put(this.now, this.touched[0] * 4 + WAKE);
    for (;;) {
      const coming = agenda.earliest;
      const deciding = decisions.earliest;
      let now = coming < deciding ? coming : deciding;
      if (marking < now) now = marking;
      if (now > until || now === Infinity) break;
      this.now = now;
      for (;;) {
        while (agenda.earliest === now) {
          const event = agenda.take();
          if ((event & 3) === FINISH) this.finish(event >> 2);
          else this.come(event & 3, event >> 2);
        }
        if (this.calls.count > 0) {
          this.events += this.calls.count;
          this.calls.make(this.story);
          continue;
        }
        while (this.touchedCount > 0) this.settle(this.pools[this.touched[--this.touchedCount]]);
        if (agenda.earliest === now) continue;
        if (decisions.earliest !== now) break;
        decisions.make(now);
      }
      if (this.crests.count > 0) this.crests.note(this.waiting);
      for (; marking <= now; marking = marks[this.mark]) this.story.observed?.(this.mark++);
    }
    if (until > this.now && until < Infinity) this.now = until;
  }

  private touch(pool: Pool): void {
    if (pool.touched) return;
    pool.touched = true;
    this.touched[this.touchedCount++] = pool.index;
  }

  /** Phase finish: those in service at a slot are done. */
  private finish(slot: number): void {
    const { cells } = this.slots;
    const crew = this.crews[cells[slot]];
    const step = cells[slot + STEP];
    const first = cells[slot + FIRST];
    const last = cells[slot + LAST];
    const jobs = last - first + 1;
    this.slots.give(slot);
    this.events += jobs;
    crew.busy -= jobs;
    this.touch(this.pools[crew.pool]);
    this.story.finished(step, first, last);
  }

  /** Phases capacity and arrive. */
  private come(kind: number, index: number): void {
    if (kind === DELAY) this.delays.come(this.now, index);
    else if (kind === CALL) this.calls.add(index);
    else {
      this.pools[index].wakeAt = Infinity;
      this.touch(this.pools[index]);
    }
  }

  /** Phase start: whoever joined takes a place in the queue; then work starts while servers and work last. */
  private settle(pool: Pool): void {
    const now = this.now;
    pool.touched = false;
    const { joiners, line, crews } = pool;
    if (joiners.count > 0) joiners.flush(line, now);
    let chance = Infinity;
    for (let c = 0; c < crews.length; c++) {
      const crew = crews[c];
      if (now >= crew.until) crew.sync(now);
      if (crew.open && line.waiting > 0 && !pool.closed && (!pool.lot || crew.opensAt(now))) {
        while (crew.busy < crew.heads && line.waiting > 0) this.start(crew, line);
      }
      if (crew.busy !== crew.recordedBusy) crew.account(now);
      if (crew.until < chance) chance = crew.until;
    }
    this.queues.set(pool.index, now, line.waiting);
    if (pool.closed) pool.settleClosed(now);
    if (line.waiting > 0 && chance < pool.wakeAt) {
      pool.wakeAt = chance;
      this.agenda.put(chance, pool.index * 4 + WAKE);
    }
  }

  /** One job starts; or, where several servers are free, as many of a run as are alike: they are one event from then on. */
  private start(crew: Crew, line: Line): void {
    const { now, story } = this;
    const free = crew.heads - crew.busy;
    const jobs = free > 1 && story.alike !== undefined ? this.alikeAmong(line, free) : 1;
    const first = line.pop(jobs);
    const last = first + jobs - 1;
    const step = line.poppedStep;
    this.waits[step].add(now - line.poppedSince, jobs);
    this.waiting[step] -= jobs;
    crew.busy += jobs;
    const slot = this.slots.take(crew.index, step, first, last);
    const work = story.duration(step, first, last);
    this.served[step] += work * jobs;
    this.agenda.put(crew.finish(now, work), slot * 4 + FINISH);
  }

  /** How many of those who are served next can start as one, where so many servers are free. */
  private alikeAmong(line: Line, free: number): number {
    const first = line.peek();
    const most = Math.min(line.nextLast, first + free - 1);
    return most === first ? 1 : this.story.alike!(line.nextStep, first, most) - first + 1;
  }
}

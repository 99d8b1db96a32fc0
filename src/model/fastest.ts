// The fastest journey: when a component would be registered that never waits and never fails.
import type { StepTouch } from './durations.ts';
import { groupSizes } from './group-sizes.ts';
import { sampleSize } from './judges.ts';
import { type Ledger, NOWHERE } from './ledger.ts';
import type { Play } from './play.ts';
import type { Portfolio } from './portfolio.ts';
import { type Mask, maskOf } from './predicate.ts';
import { Op, type Program } from './program.ts';
import type { Setting } from './setting.ts';
import { standingsOf } from './standing.ts';

/**
 * Walks the main line: work takes its mean time within its pool's hours, leads run, whoever is not concerned or not
 * audited passes by, and gates and turns cost nothing. Where in doubt it is faster, so that whoever is called notified
 * too late surely was.
 */
export class Fastest {
  private readonly program: Program;
  private readonly portfolio: Portfolio;
  private readonly setting: Setting;
  private readonly touches: readonly StepTouch[];
  private readonly ledger: Ledger;
  /** By component: the step at which it stands when the horizon starts, -1 none; undefined where nobody does. */
  private readonly seats: Int16Array | undefined;
  /** By route, then submission: components on it. */
  private readonly onRoute: Float64Array[];
  /** By step, as they are asked for: whom it concerns; and members of a group, by submission. */
  private readonly masks: (Mask | undefined)[];
  private readonly groups: (Float64Array | undefined)[];
  /** By first instruction, then submission: when registered; NaN where not yet asked. */
  private readonly known: (Float64Array | undefined)[];

  constructor({ program, portfolio, setting, touches, ledger }: Play) {
    this.program = program;
    this.ledger = ledger;
    this.portfolio = portfolio;
    this.setting = setting;
    this.touches = touches;
    this.masks = program.steps.map(() => undefined);
    this.groups = program.steps.map(() => undefined);
    this.known = new Array(2 * program.op.length).fill(undefined);
    this.onRoute = program.routes.map(() => new Float64Array(portfolio.submissions));
    const standings = standingsOf(setting.world, program, portfolio, setting.values).filter(({ step }) => step >= 0);
    this.seats = standings.length > 0 ? new Int16Array(portfolio.components).fill(-1) : undefined;
    for (const { first, last, step } of standings) this.seats?.fill(step, first, last + 1);
    for (let s = 0; s < portfolio.submissions; s++) {
      const end = portfolio.first[s + 1];
      for (let c = portfolio.first[s]; c < end; c++) {
        const route = ledger.route[c];
        if (route !== NOWHERE) this.onRoute[route][s]++;
      }
    }
  }

  /** When a component would be registered on the route on which it is; Infinity where that route registers nobody. */
  registered(component: number, submission: number): number {
    const { routes, entries, steps } = this.program;
    const route = this.ledger.registeredOn[component];
    const seat = this.seats ? this.seats[component] : -1;
    const stands = seat >= 0 && steps[seat].route === route;
    const since = seat >= 0 ? this.setting.from : this.portfolio.notified[submission];
    // From the start and from notification are two journeys, though they may begin at one instruction.
    const place = 2 * (stands ? entries[seat] : routes[route].entry) + (seat >= 0 ? 1 : 0);
    this.known[place] ??= new Float64Array(this.portfolio.submissions).fill(Number.NaN);
    const column = this.known[place];
    if (Number.isNaN(column[submission])) column[submission] = this.walk(place >> 1, submission, since);
    return column[submission];
  }

  private walk(from: number, submission: number, since: number): number {
    const { op, step, to, steps } = this.program;
    let pc = from;
    let at = since;
    // Where no check fails, no instruction comes twice.
    for (let met = 0; met < op.length && at < Infinity; met++) {
      const s = step[pc];
      switch (op[pc]) {
        case Op.where:
          pc = this.concerns(s, submission) ? pc + 1 : to[pc];
          break;
        case Op.audit:
          pc = (steps[s].audit ?? 1) < 1 ? to[pc] : pc + 1;
          break;
        case Op.gather:
          at = this.workedTogether(s, submission, at);
          pc++;
          break;
        case Op.work:
          at = this.served(s, submission, at, 1);
          pc++;
          break;
        case Op.lead:
          at = steps[s].lead!.due(at);
          pc++;
          break;
        case Op.go:
          pc = to[pc];
          break;
        case Op.register:
          return at;
        case Op.move:
        case Op.withdraw:
        case Op.strike:
        case Op.end:
          return Infinity;
        default:
          pc++;
      }
    }
    return Infinity;
  }

  /** When the work of a group is done and its lead is over. */
  private workedTogether(s: number, submission: number, at: number): number {
    const { pool, lead } = this.program.steps[s];
    const members = this.membersOf(s, submission);
    if (members === 0) return at;
    const done = pool < 0 ? at : this.served(s, submission, at, members);
    return lead && done < Infinity ? lead.due(done) : done;
  }

  /** When work that comes to its pool at a time is done. */
  private served(s: number, submission: number, at: number, items: number): number {
    const {
      isPlatform,
      unlimited,
      pool,
      window: worked,
      perDay,
      crews,
    } = this.setting.staff[this.program.steps[s].pool];
    const { shifts } = crews[0];
    if (!isPlatform) {
      const ticks = Math.round(this.touches[s].meanTicks(submission, items));
      return Math.min(...crews.map((crew) => crew.shifts.finish(at, ticks)));
    }
    if (pool.serves !== 'daily-lot') return shifts.finish(at, unlimited ? 0 : Math.floor((worked * items) / perDay));
    const opening = shifts.starts.find((start) => start >= at);
    return opening === undefined ? Infinity : shifts.finish(opening, worked);
  }

  private concerns(s: number, submission: number): boolean {
    this.masks[s] ??= maskOf(this.program.steps[s].where, this.portfolio);
    return this.masks[s][submission] === 1;
  }

  /** Whose minutes count where a group is worked on: all its members, or those sampled; 0 where its work is done. */
  private membersOf(s: number, submission: number): number {
    const step = this.program.steps[s];
    const present = this.onRoute[step.route];
    this.groups[s] ??= groupSizes(
      step,
      this.portfolio,
      present.map((count, one) => (this.concerns(s, one) ? count : 0)),
    );
    const members = this.groups[s][submission];
    return step.sample ? sampleSize(step.sample, members) : members;
  }
}

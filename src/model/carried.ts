// What one Delivery Year leaves to the next: certificates, a backlog, what was put right, and what was approved.
import { TICKS_PER_DAY } from '../engine/days.ts';
import { type Stream, streamFor } from '../engine/random.ts';
import type { SeedKey } from '../engine/seed.ts';
import type { Chain } from '../scenario/schema/scenario.ts';
import type { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { type LastingFaults, lastingFaults, NOTIFIED, REPLACED, truthInto, UNTOUCHED } from './chain-truth.ts';
import { ABSENT, HELD, OPEN, REGISTERED } from './ledger.ts';
import type { Play } from './play.ts';
import type { Carried, Portfolio } from './portfolio.ts';

const DAYS_OF_DELIVERY_YEAR = 365;
const KW_PER_MW = 1000;

/** How long what is achieved lasts. */
export interface Keeping {
  /** Years that a certificate serves; 1 is tested again every year. */
  certificates: number;
  /** Share of the components in force that are replaced in a year; whoever waits is not. */
  churn: number;
  /** Whether those who still wait at the end of a year wait on. */
  backlog: boolean;
  faults: LastingFaults;
}

export const keepingOf = (world: World, chain: Chain, values: Values): Keeping => ({
  certificates: values.number(chain, 'certificates', 'years'),
  churn: values.number(chain, 'churn', 'share'),
  backlog: values.number(chain, 'backlog', 'switch') === 1,
  faults: lastingFaults(world, values),
});

export class CarriedOver {
  /** Components that wait on in the next year. */
  waiting = 0;
  private readonly keeping: Keeping;
  private readonly leaving: Stream;
  /** By component: the year in which it was registered last, 0 never; and the step at which it stands, -1 none. */
  private readonly testedIn: Int16Array;
  private readonly step: Int16Array;
  /** By component that stands at a step: in which of the years of `times` it was notified. */
  private readonly cameIn: Uint8Array;
  private readonly times: readonly Float64Array[];
  /** By component: 1 where the Delivery Year that is over still goes unpaid. */
  private readonly owes: Uint8Array;
  /** The end of that Delivery Year, and of its play. */
  private readonly paidUntil: number;
  private readonly ended: number;
  private readonly truth: Uint8Array;
  private readonly visits: Carried['visits'];
  private readonly approved: Uint8Array[][];

  /** Of a play that is over. */
  constructor(play: Play, year: number, keeping: Keeping, key: SeedKey, before: CarriedOver | undefined) {
    const { ledger, portfolio, setting, program, entry } = play;
    const n = portfolio.components;
    this.keeping = keeping;
    this.leaving = streamFor(key, play.replication, 'chain.churn');
    this.testedIn = new Int16Array(n);
    this.step = new Int16Array(n).fill(-1);
    this.cameIn = new Uint8Array(n);
    this.times = [...(before?.times ?? []), portfolio.notified];
    this.owes = new Uint8Array(n);
    this.paidUntil = setting.paidYear.from + DAYS_OF_DELIVERY_YEAR * TICKS_PER_DAY;
    this.ended = Math.max(setting.to, setting.paidYear.from);
    this.truth = ledger.truth;
    this.visits = ledger.visits;
    this.approved = entry.approved;
    const now = this.times.length - 1;
    const sat = before ? before.step.length : 0;
    for (let s = 0; s < portfolio.submissions; s++) {
      for (let c = portfolio.first[s]; c < portfolio.first[s + 1]; c++) {
        const state = ledger.state[c];
        if (state === REGISTERED) this.testedIn[c] = year;
        // Whoever holds one from before the chain was tested in the year before it.
        else if (state === HELD) this.testedIn[c] = before ? before.testedIn[c] : year - 1;
        else if (state !== ABSENT) {
          if (state === OPEN && keeping.backlog) this.step[c] = ledger.at[c];
          this.cameIn[c] = c < sat && before!.step[c] >= 0 ? before!.cameIn[c] : now;
          if (entry.seats.cameAt(c, s) <= ledger.deadlineOf(c, s, program.cutOff)) this.owes[c] = 1;
        }
      }
    }
  }

  /** The next year's portfolio with all that is carried over into it. */
  into(portfolio: Portfolio, year: number): Portfolio {
    const n = Math.min(portfolio.components, this.step.length);
    const holds = new Uint8Array(n);
    this.waiting = 0;
    for (let c = 0; c < n; c++) {
      if (this.step[c] >= 0) this.waiting++;
      else if (this.holds(c, year)) holds[c] = 1;
    }
    const { times, cameIn, visits, approved, keeping } = this;
    const truth = truthInto(portfolio, this.truth, keeping.faults, (c) => {
      if (this.step[c] >= 0 || holds[c] === 1) return UNTOUCHED;
      return this.isReplaced(c, year) ? REPLACED : NOTIFIED;
    });
    const carried: Carried = { holds, step: this.step.subarray(0, n), times, cameIn, visits, approved };
    return { ...portfolio, truth, carried };
  }

  /** A certificate serves its years, unless its component is replaced meanwhile: then a new one is to be tested. */
  private holds(component: number, year: number): boolean {
    const tested = this.testedIn[component];
    return tested !== 0 && year - tested < this.keeping.certificates && !this.isReplaced(component, year);
  }

  private isReplaced(component: number, year: number): boolean {
    const { churn } = this.keeping;
    return churn > 0 && this.leaving.uniform(component, year) < churn;
  }

  /** MW-days of the Delivery Year before that go unpaid in the play after it: up to registration, or to its end. */
  stillUnpaidMwDays({ portfolio, ledger }: Play): number {
    let kwDays = 0;
    for (let s = 0; s < portfolio.submissions; s++) {
      let ticks = 0;
      const end = Math.min(portfolio.first[s + 1], this.owes.length);
      for (let c = portfolio.first[s]; c < end; c++)
        if (this.owes[c]) ticks += Math.max(0, Math.min(this.paidUntil, ledger.registeredAt[c]) - this.ended);
      kwDays += (ticks / TICKS_PER_DAY) * portfolio.deratedKw[s];
    }
    return kwDays / KW_PER_MW;
  }
}

// Cohorts: which window each submission belongs to, and the work done for each cohort.
import { TICKS_PER_DAY, TICKS_PER_HOUR } from '../engine/days.ts';
import type { Window } from '../scenario/schema/scenario.ts';
import type { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import type { WindowStats } from './outcome.ts';
import type { Portfolio } from './portfolio.ts';
import { maskOf, type Predicate, predicateOf } from './predicate.ts';

export interface MarketWindow {
  id: string;
  title: string;
  kind: Window['kind'];
  /** Ticks; `to` is the 00:00 after the last day. */
  from: number;
  to: number;
  who: Predicate;
}

export const windowsOf = (world: World, values: Values): MarketWindow[] =>
  Object.entries(world.scenario.windows ?? {}).map(([id, window]) => ({
    id,
    title: window.title,
    kind: window.kind,
    from: values.date(window, 'from') * TICKS_PER_DAY,
    to: (values.date(window, 'to') + 1) * TICKS_PER_DAY,
    who: predicateOf(window.where, values),
  }));

const kinds = ['prequalification', 'metering'] as const;

/** Tallies by cohort. A submission is in one cohort of each kind at most; tallies are kept by pair of them. */
export class Cohorts {
  private readonly windows: readonly MarketWindow[];
  private readonly portfolio: Portfolio;
  /** By kind, then submission: its window among all, -1 none. */
  private readonly windowOf: Int16Array[];
  /** Pairs of windows, then the same again for whoever is notified after the cut-off. */
  private readonly cells: number;
  private readonly cellOf: Int32Array;
  private readonly tests: Float64Array;
  private readonly retests: Float64Array;
  private readonly examinerTicks: Float64Array;
  private readonly providerTicks: Float64Array;
  /** By pool: the tally that its work goes to. */
  private readonly tallyOf: (Float64Array | undefined)[];

  constructor(
    windows: readonly MarketWindow[],
    portfolio: Portfolio,
    employers: readonly (string | undefined)[],
    cutOff: number,
  ) {
    this.windows = windows;
    this.portfolio = portfolio;
    this.windowOf = kinds.map((kind) => {
      const of = new Int16Array(portfolio.submissions).fill(-1);
      windows.forEach((window, w) => {
        if (window.kind !== kind) return;
        const mask = maskOf(window.who, portfolio);
        for (let s = 0; s < of.length; s++) {
          const at = portfolio.notified[s];
          const isIn = kind === 'prequalification' || (at >= window.from && at < window.to);
          if (of[s] < 0 && mask[s] && isIn) of[s] = w;
        }
      });
      return of;
    });
    const width = windows.length + 1;
    this.cells = width * width;
    this.cellOf = Int32Array.from(this.windowOf[0], (w, s) => {
      const isDue = portfolio.notified[s] <= cutOff;
      return (w + 1) * width + this.windowOf[1][s] + 1 + (isDue ? 0 : this.cells);
    });
    const cells = 2 * this.cells;
    this.tests = new Float64Array(cells);
    this.retests = new Float64Array(cells);
    this.examinerTicks = new Float64Array(cells);
    this.providerTicks = new Float64Array(cells);
    this.tallyOf = employers.map((employer) =>
      employer === 'cmsb' ? this.examinerTicks : employer === 'provider' ? this.providerTicks : undefined,
    );
  }

  /** So much touch time was spent on a submission by a pool. */
  work(pool: number, submission: number, ticks: number): void {
    const tally = this.tallyOf[pool];
    if (tally) tally[this.cellOf[submission]] += ticks;
  }

  test(submission: number, count: number, isFirst: boolean): void {
    this.tests[this.cellOf[submission]] += count;
    if (!isFirst) this.retests[this.cellOf[submission]] += count;
  }

  /** Examiners' ticks on components notified by the cut-off, whenever worked. */
  get examinerTicksDue(): number {
    return this.examinerTicks.subarray(0, this.cells).reduce((sum, ticks) => sum + ticks, 0);
  }

  /** @param counts by submission: components due, on time, and all that came */
  rows(counts: { due: Float64Array; onTime: Float64Array; came: Float64Array }): WindowStats[] {
    const { portfolio } = this;
    return this.windows.map((window, w) => {
      const of = this.windowOf[kinds.indexOf(window.kind)];
      const cmus = new Set<number>();
      const lines = new Set<number>();
      const row: WindowStats = {
        ...{ window: window.id, cmus: 0, lines: 0, components: 0, mw: 0, tests: 0, retests: 0 },
        ...{ examinerHours: 0, providerHours: 0, due: 0, onTime: 0, late: 0, lateMw: 0 },
      };
      const cells = new Set<number>();
      for (let s = 0; s < of.length; s++) {
        if (of[s] !== w || counts.came[s] === 0) continue;
        cmus.add(portfolio.cmu.of[s]);
        lines.add(portfolio.cmu.of[s] * portfolio.model.names.length + portfolio.model.of[s]);
        cells.add(this.cellOf[s]);
        row.components += counts.came[s];
        row.mw += (counts.came[s] * portfolio.deratedKw[s]) / 1000;
        row.due += counts.due[s];
        row.onTime += counts.onTime[s];
        row.lateMw += ((counts.due[s] - counts.onTime[s]) * portfolio.deratedKw[s]) / 1000;
      }
      row.cmus = cmus.size;
      row.lines = lines.size;
      row.late = row.due - row.onTime;
      for (const cell of cells) {
        row.tests += this.tests[cell];
        row.retests += this.retests[cell];
        row.examinerHours += this.examinerTicks[cell] / TICKS_PER_HOUR;
        row.providerHours += this.providerTicks[cell] / TICKS_PER_HOUR;
      }
      return row;
    });
  }
}

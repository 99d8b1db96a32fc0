// The numbers of a play's steps and weeks, read off the engine once the play is over.
import { TICKS_PER_DAY, TICKS_PER_HOUR } from '../engine/days.ts';
import type { StepStats, WeekStats } from './outcome.ts';
import type { Play } from './play.ts';
import { Op } from './program.ts';

/** One row a step at which somebody can wait, in the order of the program. */
export const stepStats = (play: Play): StepStats[] => {
  const { program, simulation, setting, ledger } = play;
  const span = setting.to - setting.from;
  const rows: StepStats[] = [];
  program.steps.forEach((step, s) => {
    const pc = pcOf(play, s);
    const waits = pc >= 0 ? simulation.waits[pc] : undefined;
    const hasWaits = waits !== undefined && waits.count > 0;
    const queue = pc < 0 ? NOBODY : program.op[pc] === Op.gather ? roomOf(play, s) : lineOf(play, pc);
    rows.push({
      route: program.routes[step.route].id,
      step: step.id,
      title: step.title,
      pool: step.pool < 0 ? '' : program.pools[step.pool].id,
      started: hasWaits ? waits.count : 0,
      finished: ledger.finished[s],
      failed: ledger.failed[s],
      missed: ledger.missed[s],
      busyHours: pc >= 0 ? simulation.served[pc] / TICKS_PER_HOUR : 0,
      ...(play.small.isTold && { smallBusyHours: play.small.ticksOf(s) / TICKS_PER_HOUR }),
      meanWaitDays: hasWaits ? waits.mean / TICKS_PER_DAY : Number.NaN,
      p50WaitDays: hasWaits ? waits.quantile(0.5) / TICKS_PER_DAY : Number.NaN,
      p95WaitDays: hasWaits ? waits.quantile(0.95) / TICKS_PER_DAY : Number.NaN,
      meanQueue: queue.area / span,
      peakQueue: queue.peak,
    });
  });
  return rows;
};

const pcOf = (play: Play, s: number): number => {
  const { op, step } = play.program;
  for (let pc = 0; pc < op.length; pc++) if (step[pc] === s && (op[pc] === Op.work || op[pc] === Op.gather)) return pc;
  return -1;
};

interface Queue {
  /** Component ticks. */
  area: number;
  peak: number;
}
const NOBODY: Queue = { area: 0, peak: 0 };

/** Components in a queue of their own: waits that ended in service or by leaving, and those of whoever still waits. */
const lineOf = ({ simulation, setting }: Play, pc: number): Queue => {
  let area = simulation.waits[pc].sum + simulation.forsaken[pc];
  for (const pool of simulation.pools) area += pool.line.waitedBy(pc, setting.to);
  return { area, peak: simulation.peaks[pc] };
};

/** Components that wait for grouped work: for their group to gather, and for it to be served. */
const roomOf = ({ gates, setting }: Play, s: number): Queue => ({
  area: gates.room.waiting.area(s, setting.to),
  peak: gates.room.waiting.peak(s, setting.to),
});

export const weekStats = (play: Play): WeekStats => {
  const { weekly, program } = play;
  const hours = (column: Float64Array) => column.map((ticks) => ticks / TICKS_PER_HOUR);
  return {
    weeks: Array.from({ length: weekly.weeks }, (_, w) => weekly.weekText(w)),
    pools: program.pools.map((pool) => pool.id),
    busyHours: hours(weekly.busy),
    availableHours: hours(weekly.available),
    waiting: weekly.waiting,
    tests: weekly.tests,
    retests: weekly.retests,
  };
};

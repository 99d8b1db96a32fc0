// A portfolio read from a register: the columns of a CSV of submissions made into a portfolio.
import { clockTicks, TICKS_PER_DAY } from '../engine/days.ts';
import type { Values } from '../scenario/values.ts';
import type { Submissions, World } from '../scenario/world.ts';
import { type Labels, labelsOf, type Portfolio } from './portfolio.ts';

const none = (rows: number): Labels => ({ names: [], of: new Int32Array(rows).fill(-1) });
const optional = (column: string[] | undefined, rows: number): Labels => (column ? labelsOf(column) : none(rows));

/** By model: from when its approval is in force. */
export const approvals = (world: World, values: Values, names: readonly string[]): Float64Array => {
  const models = world.portfolio.models ?? {};
  return Float64Array.from(names, (name) => {
    const model = models[name];
    return model?.approved === undefined ? Infinity : values.date(model, 'approved') * TICKS_PER_DAY;
  });
};

export const portfolioOfRegister = (world: World, values: Values, rows: Submissions): Portfolio => {
  const count = rows.submission.length;
  const first = new Int32Array(count + 1);
  const notified = new Float64Array(count);
  const at = clockTicks(world.portfolio['notified-at'] ?? '09:00');
  for (let s = 0; s < count; s++) {
    first[s + 1] = first[s] + rows.components[s];
    notified[s] = rows.notifiedDay[s] * TICKS_PER_DAY + at;
  }
  const model = labelsOf(rows.model);
  const { atStep, joinedDay } = rows;
  const device = rows.device ?? rows.model.map((name) => world.portfolio.models?.[name]?.device ?? 'unknown');
  return {
    submissions: count,
    components: first[count],
    first,
    notified,
    deratedKw: rows.deratedKw,
    cmu: labelsOf(rows.cmu),
    provider: labelsOf(rows.provider),
    model,
    device: labelsOf(device),
    cohort: optional(rows.cohort, count),
    settlement: optional(rows.settlement, count),
    marks: new Map(),
    adds: rows.adds ?? new Uint8Array(count),
    faults: Object.keys(world.portfolio.faults ?? {}),
    truth: new Uint8Array(0),
    ...(atStep ? { atStep } : {}),
    // NaN, where no day is given, stays NaN.
    ...(joinedDay ? { joined: joinedDay.map((day) => day * TICKS_PER_DAY + at) } : {}),
    agent: rows.agent ? labelsOf(rows.agent) : { names: ['agent'], of: new Int32Array(count) },
    approvedFrom: approvals(world, values, model.names),
  };
};

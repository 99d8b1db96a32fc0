// A chain of three Delivery Years along two paths for tests: each year of a play is a play of its own size.
import type { ChainPlan } from '../../src/experiment/chain-plan.ts';
import { MEASURES, measureIndex } from '../../src/model/measures.ts';
import type { PlayKey, PlayRow, YearOfChain } from '../../src/model/outcome.ts';
import type { World } from '../../src/scenario/world.ts';
import { stubPlay, stubWorld } from './stub.ts';

const PATHS: Record<string, number[]> = { low: [100, 200, 300], high: [100, 1000, 4000] };

export const chainPlan = (more: Partial<ChainPlan> = {}): ChainPlan => ({
  ...{ regimes: ['slow', 'fast'], references: ['slow'], certain: false, years: [2027, 2028, 2029], replications: 4 },
  paths: [
    { id: 'low', title: 'Low', components: PATHS.low },
    { id: 'high', title: 'High', components: PATHS.high },
  ],
  ...more,
});

/** The same as a scenario says it. */
export const chainWorld = (more: Partial<World['scenario']> = {}): World => ({
  ...stubWorld({
    chain: {
      ...{ from: 2027, to: 2029, dates: 2027, moves: ['dates'], paths: ['low', 'high'] },
      ...{ certificates: 10, churn: 0.1, backlog: 1, replications: 4 },
    },
    replications: { exactly: 2 },
    ...more,
  }),
  paths: Object.fromEntries(
    Object.entries(PATHS).map(([id, sizes]) => [
      id,
      { id, title: `Path ${id}`, components: sizes.map((is, at) => ({ year: 2027 + at, is })) },
    ]),
  ),
});

/** Half of what is in force is notified; all measures but the stub's own are empty. */
const yearOf = (key: PlayKey, at: number): YearOfChain => {
  const inForce = PATHS[key.path!][at];
  const row = stubPlay({ ...key, components: inForce });
  const due = inForce / 2;
  const onTime = Math.round(due * row.values[measureIndex('on-time-share')]);
  const set = { 'components-due': due, 'on-time-components': onTime, 'on-time-share': onTime / due, open: 7 };
  for (const [id, value] of Object.entries(set)) row.values[measureIndex(id)] = value;
  return { year: 2027 + at, inForce, held: at * 10 + key.replication, backlog: at, notified: due, heads: 6, row };
};

export const chainPlay = (key: PlayKey): PlayRow => {
  if (key.path === undefined) return stubPlay(key);
  const years = PATHS[key.path].map((_, at) => yearOf(key, at));
  return { ...years[2].row, components: key.components, years };
};

/** Position of a measure, by its id. */
export const at = (id: string): number => MEASURES.findIndex((measure) => measure.id === id);

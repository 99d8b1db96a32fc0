// The plays of a chain of Delivery Years, as the last part of a study: by the same players, counted by the same meter.
import type { PlayRow, YearOfChain } from '../model/outcome.ts';
import { type ChainKey, type ChainPlan, chainKeysOf } from './chain-plan.ts';
import { inLanes } from './lanes.ts';
import type { Meter } from './meter.ts';
import type { Players, Surroundings } from './players.ts';
import { idOf } from './points.ts';

export const CHAIN = 'chain';

/** All plays of a chain. */
export interface ChainPlays {
  plan: ChainPlan;
  /** The years of one regime along one path, by replication. */
  of(path: string, regime: string): readonly (readonly YearOfChain[])[];
}

/** Says what it comes to. */
export const expectChain = (plan: ChainPlan, meter: Meter): void => {
  const keys = chainKeysOf(plan);
  meter.expect(
    CHAIN,
    keys.length,
    keys.reduce((sum, { work }) => sum + work, 0),
  );
};

/** Weekly columns and their like are not told year by year, and would fill the memory of a long chain. */
const kept = (row: PlayRow): PlayRow => {
  const none = new Float64Array(0);
  const weekly = {
    ...{ weeks: [], pools: [], busyHours: none, availableHours: none, waiting: none, tests: none, retests: none },
  };
  return { ...row, weekly, windows: [], lateness: [], sketch: [], registeredWithin: none };
};

const yearsOf = ({ years = [] }: PlayRow, { key }: ChainKey, plan: ChainPlan): YearOfChain[] => {
  if (years.map(({ year }) => year).join() !== plan.years.join())
    throw new RangeError(`${idOf(key)} was not played in every year`);
  return years.map((one) => ({ ...one, row: kept(one.row) }));
};

/** Plays all of it. Rejects where a player fails, or where it is stopped: a chain with fewer plays would be another. */
export const playChain = async (
  plan: ChainPlan,
  players: Players,
  around: Surroundings,
  meter: Meter,
): Promise<ChainPlays> => {
  const found = new Map<string, (readonly YearOfChain[])[]>();
  const nameOf = (path: string, regime: string): string => `${path} ${regime}`;
  const queue = chainKeysOf(plan);
  const play = async (one: ChainKey): Promise<void> => {
    const { path, regime, replication } = one.key;
    const row = await meter.play(CHAIN, players, one.key, one.work);
    const list = found.get(nameOf(path, regime)) ?? [];
    found.set(nameOf(path, regime), list);
    list[replication] = yearsOf(row, one, plan);
    meter.tell();
  };
  await inLanes(players.parallel, () => queue.shift(), play, around.stopped);
  if (around.stopped?.()) throw new Error('stopped before the plays of the chain were whole');
  return {
    plan,
    of: (path, regime) => {
      const list = found.get(nameOf(path, regime));
      if (!list) throw new RangeError(`${regime} was not played along ${path}`);
      return list;
    },
  };
};

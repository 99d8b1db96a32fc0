// A study in a given time: one replication of everything is played and measured, then as many as fit into what is left.
import { boughtBy, type Design, fitted, type Pace } from '../experiment/budget.ts';
import { replicationDesigns, withReplications } from '../experiment/budget-replications.ts';
import { playParts } from '../experiment/parts.ts';
import type { Players } from '../experiment/players.ts';
import { NO_CHANCE } from '../experiment/precision.ts';
import type { Study } from '../experiment/study.ts';
import { openGame } from '../model/game.ts';
import { MEASURES } from '../model/measures.ts';
import { type Door, type GameInfo, runStudy } from '../run.ts';
import type { World } from '../scenario/world.ts';
import { withCrew } from './crew.ts';
import { problemWith } from './exits.ts';
import type { Interruption } from './interrupt.ts';
import type { Playing } from './play.ts';
import { type Progress, timeInWords } from './progress.ts';
import type { Store } from './store.ts';
import { largeComponents } from './workers.ts';

export const BUDGET = '--budget';

/** What is left over for a pace that changes, for pictures and for writing. */
const SHARE_SPARE = 0.05;
const SPARE_SECONDS = { charts: 8, tables: 1 };
/** So far beyond the budget an estimate has to be before it is believed. */
const CERTAINLY = 1.25;

export interface Budget {
  seconds: number;
  charts: boolean;
}

const tooSmall = ({ seconds }: Budget, need: number): Error =>
  problemWith(
    BUDGET,
    `${timeInWords(seconds)}, while one replication of everything takes about ${timeInWords(need)}`,
    `at least ${timeInWords(need * (1 + SHARE_SPARE))}`,
    'give it more time, or leave levels, regimes or plays beside the ladder out of the scenario',
  );

/** How many lanes a world has: plays too large to be played beside each other have one. */
const lanesOf = ({ levels }: GameInfo, workers: number): number =>
  Math.max(...levels) > largeComponents ? 1 : workers;

/** Plays one replication of everything, which is not lost, and finds how many fit. Throws an InputError where not one does. */
const measured = async (
  world: World,
  game: GameInfo,
  budget: Budget,
  store: Store,
  players: Players,
  around: Door,
  end: () => void,
): Promise<number> => {
  const began = performance.now();
  const elapsed = (): number => store.restoredSeconds + (performance.now() - began) / 1000;
  const spare = budget.charts ? SPARE_SECONDS.charts : SPARE_SECONDS.tables;
  const available = budget.seconds * (1 - SHARE_SPARE) - spare;
  let need = 0;
  const within: Door = {
    ...around,
    // They are counted when the study is played.
    onPlayed: () => {},
    stopped: () => need > 0 || around.stopped?.() === true,
    onProgress: (progress) => {
      around.onProgress?.(progress);
      const whole = elapsed() + progress.secondsLeft;
      const isKnown = progress.replications > 0 ? whole > available * CERTAINLY : elapsed() > available;
      if (!isKnown) return;
      need = Math.max(whole, elapsed()) + spare;
      end();
    },
  };
  try {
    await playParts(withReplications(world, 1), game, players, within, MEASURES);
  } catch (fault) {
    if (need > 0 && around.stopped?.() !== true) throw tooSmall(budget, need);
    throw fault;
  }
  const designs = replicationDesigns(world, game);
  const { seconds, components } = store.spent;
  const pace: Pace = { secondsPerComponent: seconds / components, lanes: lanesOf(game, players.parallel) };
  return sizeOf(designs, pace, available - elapsed()) ?? 1;
};

/** One of everything is played by now: it fits, whatever it took. */
const sizeOf = (designs: readonly Design[], pace: Pace, seconds: number): number | undefined =>
  fitted(designs, pace, seconds, designs[0].work)?.size;

/** Plays a checked world with as many replications as the budget has room for; that number outlives the session. */
export const playBudgeted = (
  world: World,
  workers: number,
  progress: Progress,
  interruption: Interruption,
  budget: Budget,
  store: Store,
  options: Omit<Playing, 'store'> = {},
): Promise<Study> => {
  const { play: _play, prepare: _prepare, ...game } = openGame(world);
  return withCrew(
    world,
    workers,
    progress,
    interruption,
    store,
    async (players, around, end) => {
      const { budget: known } = store.fixed;
      const isKnown = known?.seconds === budget.seconds;
      store.inMemory = true;
      const n = isKnown ? known.replications : await measured(world, game, budget, store, players, around, end);
      store.inMemory = false;
      store.fix({ budget: { seconds: budget.seconds, replications: n } });
      progress.tell(`Budget of ${timeInWords(budget.seconds)}: ${n} replication${n === 1 ? '' : 's'}.`);
      const study = await runStudy(withReplications(world, n), game, players, around);
      const stopped = study.stopped === NO_CHANCE ? NO_CHANCE : `as many as fit into ${budget.seconds} s`;
      return { ...study, stopped, budget: boughtBy(study, budget.seconds, world) };
    },
    options,
  );
};

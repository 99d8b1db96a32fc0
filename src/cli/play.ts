// A study played on this machine's cores, with progress, and with Ctrl-C obeyed at once.
import type { Effort } from '../experiment/players.ts';
import type { Study } from '../experiment/study.ts';
import { openGame } from '../model/game.ts';
import { type Door, runStudy } from '../run.ts';
import type { World } from '../scenario/world.ts';
import { withCrew } from './crew.ts';
import type { Interruption } from './interrupt.ts';
import type { Progress } from './progress.ts';
import type { Store } from './store.ts';
import type { openCrew } from './workers.ts';

/** How a study is played that does not have to be said. */
export interface Playing {
  onPlayed?: (effort: Effort) => void;
  store?: Store;
  open?: typeof openCrew;
  knownOf?: Door['knownOf'];
}

/**
 * Plays a checked world to its end on `workers` threads. Rejects with Interrupted after Ctrl-C, whatever was played by
 * then; with a Failure where a thread dies or the disk fails.
 */
export const playStudy = (
  world: World,
  workers: number,
  progress: Progress,
  interruption: Interruption,
  { store, ...options }: Playing = {},
): Promise<Study> => {
  const { play: _play, prepare: _prepare, ...game } = openGame(world);
  return withCrew(
    world,
    workers,
    progress,
    interruption,
    store,
    (players, around) => runStudy(world, game, players, around),
    options,
  );
};

// A study played on this machine's cores, with progress, and with Ctrl-C obeyed at once.
import type { Effort } from '../experiment/players.ts';
import type { Study } from '../experiment/study.ts';
import { openGame } from '../model/game.ts';
import { runStudy } from '../run.ts';
import type { World } from '../scenario/world.ts';
import { sha256 } from './hash.ts';
import type { Interruption } from './interrupt.ts';
import type { Progress } from './progress.ts';
import { version } from './version.ts';
import { openCrew } from './workers.ts';

/** What became of the work when a run is stopped before its results are in place. */
const stoppedAfter = (replications: number): string => {
  const lost = replications === 1 ? 'the one replication that was whole is' : `${replications} whole replications are`;
  return `Stopped. Nothing was written${replications > 0 ? `; ${lost} thrown away` : ''}.`;
};

/** Between two signs of life while a long play is being played. */
const heartbeatMilliseconds = 1000;

/**
 * Plays a checked world to its end on `workers` threads. Rejects with Interrupted after Ctrl-C, whatever was played by
 * then; with a Failure where a thread dies. `onPlayed` is told of every play, those included that are not kept.
 */
export const playStudy = async (
  world: World,
  workers: number,
  progress: Progress,
  interruption: Interruption,
  onPlayed: (effort: Effort) => void = () => {},
  open: typeof openCrew = openCrew,
): Promise<Study> => {
  const { play: _play, prepare: _prepare, ...game } = openGame(world);
  const crew = open(world, workers, progress.tell);
  let whole = 0;
  let beat = (): void => progress.at(0, 0, Number.NaN, `${world.scenario.id}, first plays`);
  const heart = setInterval(() => beat(), heartbeatMilliseconds);
  interruption.onAsked = () => void crew.close();
  try {
    const study = await runStudy(world, game, crew, {
      hash: sha256,
      version,
      clock: () => performance.now(),
      stopped: () => interruption.asked,
      onPlayed,
      onProgress: ({ done, most, replications, secondsLeft }) => {
        whole = replications;
        beat = () => progress.at(done, most, secondsLeft, `${world.scenario.id}, plays`);
        beat();
      },
    });
    await interruption.check(stoppedAfter(whole));
    return study;
  } catch (fault) {
    await interruption.check(stoppedAfter(whole));
    throw fault;
  } finally {
    clearInterval(heart);
    await crew.close();
  }
};

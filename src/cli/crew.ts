// A crew that plays and remembers, opened and closed around whatever a command has to play: one way for every command.
//
//   const store = openStore(results.folder, identityOf(world), options, progress.tell);     // store-open.ts
//   const study = await withCrew(world, workers, progress, interruption, store, (players, around) =>
//     runStudy(world, game, players, around));                                              // or playParts, or limits
//   await replaceFolder(...);
//   await store.remove();                                                                   // the results are in place
//
// `players` answer at once what an earlier session has played, and keep every other play every second or so; the clock of
// `around` counts what those plays took when they were played. Where nothing is to be kept, the store is undefined.
import type { Effort, Players } from '../experiment/players.ts';
import type { Door } from '../run.ts';
import type { World } from '../scenario/world.ts';
import { sha256 } from './hash.ts';
import type { Interruption } from './interrupt.ts';
import type { Progress } from './progress.ts';
import { remembering } from './remembering.ts';
import type { Store } from './store.ts';
import { version } from './version.ts';
import { openCrew } from './workers.ts';

/** Between two signs of life while a long play is being played. */
const heartbeatMilliseconds = 1000;

/** What became of the work when nothing is kept and a run is stopped before its results are in place. */
const lostAfter = (replications: number): string => {
  const lost = replications === 1 ? 'the one replication that was whole is' : `${replications} whole replications are`;
  return `Stopped. Nothing was written${replications > 0 ? `; ${lost} thrown away` : ''}.`;
};

export interface CrewOptions {
  /** Told of every play, those included that are not kept in a study. */
  onPlayed?: ((effort: Effort) => void) | undefined;
  /** What is played, in a line of progress: `plays` unless said. */
  what?: string;
  open?: typeof openCrew;
  /** What was found before of the certainty of a question. */
  knownOf?: Door['knownOf'];
}

/**
 * Opens a crew of `workers` threads over a checked world, has `work` done with it, and closes it. Rejects with Interrupted
 * after Ctrl-C, whatever was played by then; with a Failure where a thread dies or the disk fails. Work that wants nothing
 * more of the plays under way may `end` them: they are rejected.
 */
export const withCrew = async <T>(
  world: World,
  workers: number,
  progress: Progress,
  interruption: Interruption,
  store: Store | undefined,
  work: (players: Players, around: Door, end: () => void) => Promise<T>,
  { onPlayed = () => {}, what = 'plays', open = openCrew, knownOf }: CrewOptions = {},
): Promise<T> => {
  const crew = open(world, workers, progress.tell);
  const { id } = world.scenario;
  let whole = 0;
  let remembered = 0;
  let beat = (): void => progress.at(0, 0, Number.NaN, `${id}, first ${what}`);
  const heart = setInterval(() => beat(), heartbeatMilliseconds);
  interruption.onAsked = () => void crew.close();
  if (store) store.onFault = () => void crew.close();

  const around: Door = {
    hash: sha256,
    version,
    knownOf,
    clock: () => performance.now() + remembered,
    stopped: () => interruption.asked,
    onPlayed,
    onProgress: ({ done, most, replications, secondsLeft }) => {
      whole = replications;
      beat = () => progress.at(done, most, secondsLeft, `${id}, ${what}`, store?.restored ?? 0);
      beat();
    },
  };
  /** What became of the work, once all that was played is on the disk. */
  const obey = (): Promise<void> => interruption.check(async () => (store ? store.stopped() : lostAfter(whole)));
  try {
    const players = store
      ? remembering(crew, store, (milliseconds) => {
          remembered += milliseconds;
        })
      : crew;
    store?.begin();
    const done = await work(players, around, () => void crew.close());
    await obey();
    await store?.settle();
    return done;
  } catch (fault) {
    // A disk that failed closed the crew: the fault of the plays under way is not the one to tell.
    if (store?.fault) throw store.fault;
    await obey();
    throw fault;
  } finally {
    clearInterval(heart);
    interruption.onAsked = () => {};
    await crew.close();
  }
};

// `pinchpoint run`: plays a scenario, writes its folder of results, and says what was found.
import { withReplications } from '../../experiment/budget-replications.ts';
import type { Effort } from '../../experiment/players.ts';
import type { Study } from '../../experiment/study.ts';
import { filesOf } from '../../run.ts';
import { InputError } from '../../scenario/issue.ts';
import type { World } from '../../scenario/world.ts';
import { BUDGET, playBudgeted } from '../budgeted.ts';
import { certaintyBeside } from '../certainty-files.ts';
import { diskSentence, exitCodes } from '../exits.ts';
import type { DiskFile } from '../files.ts';
import { checkReplaceable, clearLeftovers, placeBeside, replaceFolder } from '../finish.ts';
import { sha256 } from '../hash.ts';
import type { Illustrate, Illustrations } from '../illustrate.ts';
import { listenForInterruption } from '../interrupt.ts';
import { runInfo } from '../machine.ts';
import { changesOf, type TypedOptions } from '../options.ts';
import { playStudy } from '../play.ts';
import { openProgress } from '../progress.ts';
import { inJson, inWords } from '../say.ts';
import type { Store } from '../store.ts';
import { identityOf } from '../store-head.ts';
import { openStore } from '../store-open.ts';
import { openWorld, resultsFolder, workersFor } from '../world.ts';

const noPictures: Illustrations = { texts: [], pngs: [], contactSheet: '' };

/** Loaded only here: the charts' libraries take longer to load than a small study takes to play. */
const pictures: Illustrate = async (...given) => (await import('../illustrate.ts')).illustrate(...given);

/** Inputs with a fault have to change, so that what was played of them is of no use; a budget that is too small is none. */
const isUseless = (fault: unknown): boolean => fault instanceof InputError && fault.issues[0]?.file !== BUDGET;

/** The world as it was played: a budget has given it a number of replications. */
const playedOf = (world: World, { budget }: Study): World =>
  budget ? withReplications(world, budget.replications) : world;

export const run = async (typed: string, options: TypedOptions): Promise<number> => {
  const times = { started: Date.now(), playing: 0, played: 0, finished: 0 };
  const changes = changesOf(options);
  const interruption = listenForInterruption();
  const progress = openProgress(process.stderr, options.json === true, Date.now);
  let store: Store | undefined;
  try {
    const world = openWorld(typed, changes);
    const workers = workersFor(world);
    const results = resultsFolder(world, changes);
    checkReplaceable(results.folder, results.saidBy);
    clearLeftovers(results.folder);
    const kept = openStore(results.folder, identityOf(world), options, progress.tell);
    store = kept;
    const stillWanted = () => interruption.check(() => kept.stopped());

    times.playing = Date.now();
    const efforts: Effort[] = [];
    const onPlayed = (effort: Effort): void => void efforts.push(effort);
    const knownOf = (id: string) => certaintyBeside(results.folder, id, progress.tell);
    const { budgetSeconds: seconds } = changes;
    const budget = seconds !== undefined && { seconds, charts: options.charts !== false };
    const study = budget
      ? await playBudgeted(world, workers, progress, interruption, budget, kept, { onPlayed, knownOf })
      : await playStudy(world, workers, progress, interruption, { onPlayed, store: kept, knownOf });
    times.played = Date.now();

    const others = options.charts === false ? noPictures : await pictures(study, progress, stillWanted);
    const texts = [...filesOf(study, playedOf(world, study), sha256, others.texts), ...others.texts];
    times.finished = Date.now();
    const restored = { plays: kept.restored, seconds: kept.restoredSeconds };
    const info = runInfo(times, efforts, workers, restored);
    const files: DiskFile[] = [
      ...texts.map(({ path, text }) => ({ path, content: text })),
      ...others.pngs,
      { path: 'run-info.json', content: `${JSON.stringify(info, null, 2)}\n` },
    ];
    await replaceFolder(results.folder, files, stillWanted);
    const contactSheet = others.contactSheet && placeBeside(results.folder, others.contactSheet);
    await kept.remove();

    progress.close();
    const written = {
      folder: results.folder,
      files: files.map((file) => file.path),
      spent: info.parts,
      ...(contactSheet && { contactSheet }),
    };
    process.stdout.write(options.json ? inJson(study, written) : inWords(study, written));
    return exitCodes.done;
  } catch (fault) {
    if (isUseless(fault)) await store?.remove();
    const disk = fault instanceof Error && diskSentence(fault);
    throw (disk && store?.failed(disk)) || fault;
  } finally {
    await store?.leave();
    progress.close();
    interruption.close();
  }
};

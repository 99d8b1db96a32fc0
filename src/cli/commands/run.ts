// `pinchpoint run`: plays a scenario, writes its folder of results, and says what was found.
import type { Effort } from '../../experiment/players.ts';
import { filesOf } from '../../run.ts';
import { exitCodes } from '../exits.ts';
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
import { openWorld, resultsFolder, workersFor } from '../world.ts';

const stopped = 'Stopped. Nothing was written; what was played is thrown away.';

const noPictures: Illustrations = { texts: [], pngs: [], contactSheet: '' };

/** Loaded only here: the charts' libraries take longer to load than a small study takes to play. */
const pictures: Illustrate = async (...given) => (await import('../illustrate.ts')).illustrate(...given);

export const run = async (typed: string, options: TypedOptions): Promise<number> => {
  const times = { started: Date.now(), playing: 0, played: 0, finished: 0 };
  const changes = changesOf(options);
  const interruption = listenForInterruption();
  const progress = openProgress(process.stderr, options.json === true, Date.now);
  const stillWanted = () => interruption.check(stopped);
  try {
    const world = openWorld(typed, changes);
    const workers = workersFor(world);
    const results = resultsFolder(world, changes);
    checkReplaceable(results.folder, results.saidBy);
    clearLeftovers(results.folder);

    times.playing = Date.now();
    const efforts: Effort[] = [];
    const study = await playStudy(world, workers, progress, interruption, (effort) => efforts.push(effort));
    times.played = Date.now();

    const others = options.charts === false ? noPictures : await pictures(study, progress, stillWanted);
    const texts = [...filesOf(study, world, sha256, others.texts), ...others.texts];
    times.finished = Date.now();
    const info = runInfo(times, efforts, workers);
    const files: DiskFile[] = [
      ...texts.map(({ path, text }) => ({ path, content: text })),
      ...others.pngs,
      { path: 'run-info.json', content: `${JSON.stringify(info, null, 2)}\n` },
    ];
    await replaceFolder(results.folder, files, stillWanted);
    const contactSheet = others.contactSheet && placeBeside(results.folder, others.contactSheet);

    progress.close();
    const written = {
      folder: results.folder,
      files: files.map((file) => file.path),
      spent: info.parts,
      ...(contactSheet && { contactSheet }),
    };
    process.stdout.write(options.json ? inJson(study, written) : inWords(study, written));
    return exitCodes.done;
  } finally {
    progress.close();
    interruption.close();
  }
};

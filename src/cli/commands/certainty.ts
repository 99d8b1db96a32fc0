// `pinchpoint limits` and `pinchpoint stress`: how sure a conclusion is, played, written and told.
import { askedOf } from '../../certainty/asked.ts';
import { boughtBy } from '../../certainty/bought.ts';
import type { Forecast } from '../../certainty/forecast.ts';
import { headOf } from '../../certainty/head.ts';
import { type CertaintyDoor, runLimits, withFinerLevels } from '../../certainty/limits.ts';
import { certaintyManifest } from '../../certainty/manifest.ts';
import { runStress, withDecisions } from '../../certainty/stress.ts';
import { worstScenario } from '../../certainty/worst.ts';
import { type Design, fitted, type Pace, secondsFor } from '../../experiment/budget.ts';
import { canonical } from '../../experiment/inputs.ts';
import type { OutputFile } from '../../experiment/manifest.ts';
import type { Effort, Players } from '../../experiment/players.ts';
import type { CertaintyStudy, LimitsStudy, StressStudy } from '../../experiment/study-certainty.ts';
import { openGame } from '../../model/game.ts';
import { csvOf, limitsTablesOf, limitsWords, stressTablesOf, stressWords } from '../../report/tables.ts';
import type { World } from '../../scenario/world.ts';
import { type CertaintyPart, certaintyFolder, certaintyJson } from '../certainty-files.ts';
import { withCrew } from '../crew.ts';
import { diskSentence, exitCodes, problemWith } from '../exits.ts';
import { type DiskFile, join, shown } from '../files.ts';
import { checkReplaceable, clearLeftovers, replaceFolder } from '../finish.ts';
import { sha256 } from '../hash.ts';
import { listenForInterruption } from '../interrupt.ts';
import { runInfo } from '../machine.ts';
import { changesOf, type TypedOptions } from '../options.ts';
import { openProgress, type Progress, timeInWords } from '../progress.ts';
import type { Store } from '../store.ts';
import { type Identity, identityOf } from '../store-head.ts';
import { openStore } from '../store-open.ts';
import { version } from '../version.ts';
import { openWorld, resultsFolder, workersFor } from '../world.ts';

/** What differs between the two commands. */
interface Part<T extends LimitsStudy | StressStudy> {
  part: CertaintyPart;
  /** The world that its players are opened with. */
  opened(world: World): World;
  run(world: World, players: Players, door: CertaintyDoor): Promise<T>;
  certainty(found: T): CertaintyStudy;
  tables(found: T): OutputFile[];
  words(found: T): string;
  /** Files that are no tables. */
  others(world: World, found: T): OutputFile[];
}

const gameOf = (world: World) => {
  const { certain, levels } = openGame(world);
  return { certain, levels };
};

const textsOf = (tables: ReturnType<typeof limitsTablesOf>): OutputFile[] =>
  tables.map((table) => ({ path: table.file, text: csvOf(table) }));

const LIMITS: Part<LimitsStudy> = {
  part: 'limits',
  opened: (world) => withFinerLevels(world, gameOf(world)),
  run: (world, players, door) => runLimits(world, gameOf(world), players, door),
  certainty: (limits) => ({ limits }),
  tables: (limits) => textsOf(limitsTablesOf(limits)),
  words: limitsWords,
  others: () => [],
};

const STRESS: Part<StressStudy> = {
  part: 'stress',
  opened: withDecisions,
  run: (world, players, door) => runStress(world, gameOf(world), players, door),
  certainty: (stress) => ({ stress }),
  tables: (stress) => textsOf(stressTablesOf(stress)),
  words: stressWords,
  others: (world, { worst }) => worst.map((row) => ({ path: row.file, text: worstScenario(world, row) })),
};

/** Plays are those of what is asked: another design is another store. */
const storeIdentity = (world: World, part: CertaintyPart): Identity => {
  const { ingredients } = identityOf(world);
  const asked = askedOf(world, gameOf(world));
  const { runId } = headOf(world, asked, part, { hash: sha256, version });
  return { runId, ingredients: { ...ingredients, part, design: sha256(canonical(asked)).slice(0, 12) } };
};

const forecastWords = (part: CertaintyPart, { plays, seconds }: Forecast, workers: number): string =>
  `${part}: about ${plays} plays, about ${timeInWords(seconds)} on ${workers} thread${workers === 1 ? '' : 's'}.`;

/** The largest design that fits into a budget; the choice outlives the session. */
const fitting =
  (budget: number, store: Store, progress: Progress) =>
  (designs: readonly Design[], pace: Pace): number => {
    const { budget: known } = store.fixed;
    const isKnown = known?.seconds === budget;
    const design = isKnown ? undefined : fitted(designs, pace, budget);
    if (!isKnown && !design) {
      const need = timeInWords(secondsFor(designs[0].work, pace));
      throw problemWith('--budget', timeInWords(budget), `at least ${need}`, 'give it more time');
    }
    const scale = isKnown ? known.replications : design!.size;
    store.fix({ budget: { seconds: budget, replications: scale } });
    progress.tell(`Budget of ${timeInWords(budget)}: ${scale} times what the scenario asks for.`);
    return scale;
  };

const playPart = async <T extends LimitsStudy | StressStudy>(
  kind: Part<T>,
  typed: string,
  options: TypedOptions,
): Promise<number> => {
  const { part } = kind;
  const times = { started: Date.now(), playing: 0, played: 0, finished: 0 };
  const changes = changesOf(options);
  const interruption = listenForInterruption();
  const progress = openProgress(process.stderr, options.json === true, Date.now);
  let store: Store | undefined;
  try {
    const world = kind.opened(openWorld(typed, changes));
    const workers = workersFor(world);
    const usual = resultsFolder(world, changes);
    const isTyped = changes.scenario.out !== undefined;
    const folder = isTyped ? usual.folder : certaintyFolder(usual.folder, part);
    checkReplaceable(folder, isTyped ? usual.saidBy : `the folder ${shown(folder)}`);
    clearLeftovers(folder);
    const kept = openStore(folder, storeIdentity(world, part), options, progress.tell);
    store = kept;
    const stillWanted = () => interruption.check(() => kept.stopped());

    times.playing = Date.now();
    const efforts: Effort[] = [];
    const onPlayed = (effort: Effort): void => void efforts.push(effort);
    const onForecast = (forecast: Forecast): void => progress.tell(forecastWords(part, forecast, workers));
    const { budgetSeconds: budget } = changes;
    const found = await withCrew(
      world,
      workers,
      progress,
      interruption,
      kept,
      (players, around) => {
        const fit = budget === undefined ? {} : { fit: fitting(budget, kept, progress) };
        return kind.run(world, players, { ...around, ...fit, onForecast });
      },
      { onPlayed, what: `plays of ${part}` },
    );
    times.played = Date.now();

    const certainty = kind.certainty(found);
    const { illustrateCertainty } = await import('../illustrate-certainty.ts');
    const pictures =
      options.charts === false ? { texts: [], pngs: [] } : await illustrateCertainty(certainty, progress, stillWanted);
    const texts = [
      ...kind.tables(found),
      ...kind.others(world, found),
      { path: `${part}.json`, text: certaintyJson(found) },
      ...pictures.texts,
    ];
    times.finished = Date.now();
    const restored = { plays: kept.restored, seconds: kept.restoredSeconds };
    const info = runInfo(times, efforts, workers, restored);
    const files: DiskFile[] = [
      ...texts.map(({ path, text }) => ({ path, content: text })),
      ...pictures.pngs,
      { path: 'manifest.json', content: certaintyManifest(part, found, world, texts, sha256) },
      { path: 'run-info.json', content: `${JSON.stringify(info, null, 2)}\n` },
    ];
    await replaceFolder(folder, files, stillWanted);
    await kept.remove();
    progress.close();
    if (options.json) {
      process.stdout.write(
        `${JSON.stringify({ ...found, folder: shown(folder), files: files.map(({ path }) => path) }, null, 2)}\n`,
      );
      return exitCodes.done;
    }
    const report = options.charts === false ? [] : [`  report        ${shown(join(folder, 'report.html'))}`];
    const bought = budget === undefined ? [] : boughtBy(certainty);
    const spent = info.parts.map(({ part: name, plays, seconds }) => `${name} ${plays} in ${timeInWords(seconds)}`);
    process.stdout.write(
      [
        kind.words(found).trimEnd(),
        '',
        ...bought,
        `Plays: ${spent.join(', ')}`,
        `${files.length} files in ${shown(folder)}`,
        ...report,
        '',
      ].join('\n'),
    );
    return exitCodes.done;
  } catch (fault) {
    const disk = fault instanceof Error && diskSentence(fault);
    throw (disk && store?.failed(disk)) || fault;
  } finally {
    await store?.leave();
    progress.close();
    interruption.close();
  }
};

export const limits = (typed: string, options: TypedOptions): Promise<number> => playPart(LIMITS, typed, options);
export const stress = (typed: string, options: TypedOptions): Promise<number> => playPart(STRESS, typed, options);

// A scenario from the disk, changed as was typed: a checked world, where its results go, and how many threads play it.
import { availableParallelism } from 'node:os';
import { MEASURES } from '../model/measures.ts';
import { InputError, Issues, placeOf } from '../scenario/issue.ts';
import { loadWorld } from '../scenario/load.ts';
import { suggest } from '../scenario/suggest.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { optionIssue, problemWith } from './exits.ts';
import { absolute, join, liesIn, shown } from './files.ts';
import { diskLibrary, libraryPath } from './library.ts';
import { type Changes, changed } from './options.ts';

const measures: readonly string[] = MEASURES.map((measure) => measure.id);

/** What the scenario room is told of the rooms to its right. */
export const knownMeasures: ReadonlySet<string> = new Set(measures);

/** Those by which nothing can be ranked. */
export const undirectedMeasures: ReadonlySet<string> = new Set(
  MEASURES.filter(({ better }) => better === 'neither').map(({ id }) => id),
);

/** Measures that the command line names; those of the files are checked with them. */
const checkMeasures = ({ scenario }: Changes): void => {
  const unknown = (scenario.precision ?? []).filter(({ measure }) => !measures.includes(measure));
  const issues = unknown.map(({ measure }) => {
    const near = suggest(measure, measures);
    const mend = near ? `write \`${near}\`` : 'see `pinchpoint check --describe` for all measures';
    return optionIssue('--precision', `the measure \`${measure}\``, 'a measure that there is', mend);
  });
  if (issues.length > 0) throw new InputError(issues);
};

/** Reads and checks a scenario and all it names. Throws an InputError with all that is wrong. */
export const openWorld = (typed: string, changes: Changes): World => {
  checkMeasures(changes);
  const world = loadWorld(diskLibrary(), libraryPath(typed), {
    set: changes.set,
    measures: knownMeasures,
    undirected: undirectedMeasures,
  });
  return { ...world, scenario: changed(world.scenario, changes) };
};

/**
 * The folder for a world's results, and which option or key says so. A scenario may come from anybody, so that one
 * that names a folder may name none outside where the analyst stands; `--out` may.
 */
export const resultsFolder = ({ scenario }: World, changes: Changes): { folder: string; saidBy: string } => {
  const typed = changes.scenario.out;
  const folder = absolute(scenario.out ?? join('output', scenario.id));
  if (typed === undefined && !liesIn('.', folder)) {
    throw problemWith(
      'the key `out` of the scenario',
      shown(folder),
      'a folder below the one you stand in',
      'name a folder outside with --out if that is what you want',
    );
  }
  return { folder, saidBy: typed === undefined ? `the folder ${shown(folder)}` : '--out' };
};

const mostWorkers = 256;

/** Threads: as typed or written, else as many as there are cores. */
export const workersFor = (world: World): number => {
  const { scenario } = world;
  const issues = new Issues();
  const workers = new Values(world, { issues }).maybeNumber(scenario, 'workers', 'count') ?? availableParallelism();
  if (!Number.isInteger(workers) || workers < 1 || workers > mostWorkers) {
    issues.add(
      'meaning',
      placeOf(scenario, 'workers'),
      `${workers} workers`,
      `1 to ${mostWorkers}`,
      'leave the key out',
    );
  }
  if (issues.list.length > 0) throw new InputError(issues.list);
  return workers;
};

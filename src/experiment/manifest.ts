// The manifest of a run: what went in, what came out, and the hash of each, so that anyone can tell whether it is the same.
import type { World } from '../scenario/world.ts';
import { canonical, type Hash, resolvedInputs } from './inputs.ts';
import type { Study } from './study.ts';

export interface OutputFile {
  /** Relative to the folder of results. */
  path: string;
  text: string;
}

export const SCHEMA_VERSION = 1;
export const ASSURANCE = 'not yet assured';
export const STREAMS =
  'Threefry-2x32-20, a uniform at (seed, replication, stream, subject, draw), by inversion; one address for all regimes';

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
export const entryOf = ({ path, text }: { path: string; text: string }, hash: Hash) => ({
  path,
  sha256: hash(text),
  bytes: bytesOf(text),
});
export const byPath = (a: { path: string }, b: { path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/** What a reader should know before trusting a run: why it may not come out the same, or says less than was asked. */
export const warningsOf = (study: Study): string[] => {
  const warnings: string[] = [];
  const missed = study.precision.filter((row) => !row.reached);
  if (missed.length > 0)
    warnings.push(`precision not reached for ${missed.length} of ${study.precision.length} numbers`);
  if (/^(time|interrupted)/.test(study.stopped))
    warnings.push(`stopped by the clock or by hand: to repeat it, ask for exactly ${study.replications} replications`);
  if (study.replications === 1 && study.summaries.some((row) => row.n === 1 && !(row.sd >= 0)))
    warnings.push('one replication: there are no intervals');
  return warnings;
};

/** The runs that say how certain the study is, which its report tells as well. */
const certaintyIn = ({ limits, stress }: NonNullable<Study['certainty']>) => ({
  ...(limits && { limits: limits.runId }),
  ...(stress && { stress: stress.runId }),
});

/** Text of manifest.json; `outputs` are all the other files of the run except run-info.json. */
export const manifestOf = (study: Study, world: World, outputs: readonly OutputFile[], hash: Hash): string => {
  const manifest = {
    schemaVersion: SCHEMA_VERSION,
    tool: 'pinchpoint',
    version: study.version,
    runId: study.runId,
    assurance: ASSURANCE,
    scenario: study.id,
    title: study.title,
    regimes: world.regimes.map((regime) => ({ id: regime.id, sha256: hash(canonical(regime)) })),
    references: study.references,
    levels: study.levels,
    seed: study.seed,
    streams: STREAMS,
    set: world.set,
    horizon: study.horizon,
    deadlines: study.deadlines,
    initialState: world.scenario.initial ? 'as the scenario says under `initial`' : 'empty',
    replications: study.replications,
    stopped: study.stopped,
    precision: study.precision,
    ...(study.solved && { solved: study.solved }),
    ...(study.budget && { budget: study.budget }),
    ...(study.certainty && { certainty: certaintyIn(study.certainty) }),
    spent: study.spent,
    warnings: warningsOf(study),
    resolvedInputs: { sha256: hash(canonical(resolvedInputs(world))) },
    inputs: world.files.map((file) => entryOf(file, hash)).sort(byPath),
    outputs: outputs.map((file) => entryOf(file, hash)).sort(byPath),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
};

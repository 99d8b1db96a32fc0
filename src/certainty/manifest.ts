// The manifest of limits or stress: what went in, what came out, and the hash of each.
import type { Hash } from '../experiment/inputs.ts';
import { ASSURANCE, byPath, entryOf, type OutputFile, SCHEMA_VERSION, STREAMS } from '../experiment/manifest.ts';
import type { CertaintyHead } from '../experiment/study-conclusion.ts';
import type { World } from '../scenario/world.ts';

/** Text of manifest.json; `outputs` are all the other files but run-info.json. */
export const certaintyManifest = (
  part: 'limits' | 'stress',
  head: CertaintyHead,
  world: World,
  outputs: readonly OutputFile[],
  hash: Hash,
): string => {
  const { scenario, title, runId, studyId, version, seed, regime, minus, level, enough, spent } = head;
  const manifest = {
    ...{ schemaVersion: SCHEMA_VERSION, tool: 'pinchpoint', part, version, runId, studyId, assurance: ASSURANCE },
    ...{ scenario, title, seed, streams: STREAMS, set: world.set, regime, minus, level, enough, spent },
    inputs: world.files.map((file) => entryOf(file, hash)).sort(byPath),
    outputs: outputs.map((file) => entryOf(file, hash)).sort(byPath),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
};

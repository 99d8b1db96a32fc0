// A small study played once, in memory: which columns its tables have, and which of them say anything.
import { createHash } from 'node:crypto';
import { diskLibrary, libraryPath } from '../../src/cli/library.ts';
import { playersHere } from '../../src/experiment/here.ts';
import { openGame } from '../../src/model/game.ts';
import { MEASURES } from '../../src/model/measures.ts';
import { filesOf, runStudy } from '../../src/run.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import { readCsv } from '../report/read-csv.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Columns as `windows.csv:late-mw`, each with whether some row has a value in it. */
export const columnsOf = async (scenario: string): Promise<Map<string, boolean>> => {
  const measures = new Set(MEASURES.map(({ id }) => id as string));
  const world = loadWorld(diskLibrary(), libraryPath(scenario), { measures });
  const game = openGame(world);
  const study = await runStudy(world, game, playersHere(game), { clock: () => 0, hash, version: '0' });
  const tables = filesOf(study, world, hash).filter(({ path }) => path.endsWith('.csv'));
  return new Map(
    tables.flatMap(({ path, text }) => {
      const [header, ...rows] = readCsv(text);
      return header.map((name, i) => [`${path}:${name}`, rows.some((row) => row[i] !== '')] as const);
    }),
  );
};

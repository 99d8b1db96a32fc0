// `pinchpoint reference`: plays the nine reference worlds and prints the numbers that others computed independently.
import { type ReferenceRow, referenceCsv, referenceRows } from '../../experiment/reference.ts';
import { inFull } from '../../experiment/rounding.ts';
import { columns } from '../columns.ts';
import { exitCodes } from '../exits.ts';
import { absolute, join, listFolder, shown } from '../files.ts';
import { checkReplaceable, clearLeftovers, replaceFolder } from '../finish.ts';
import { sha256 } from '../hash.ts';
import { listenForInterruption } from '../interrupt.ts';
import { shippedScenarios } from '../library.ts';
import { changesOf } from '../options.ts';
import { playStudy } from '../play.ts';
import type { ReferenceOptions } from '../program.ts';
import { openProgress } from '../progress.ts';
import { version } from '../version.ts';
import { openWorld, workersFor } from '../world.ts';

/** Numbers in full: they are there to be compared to the last digit. */
const inWords = (rows: readonly ReferenceRow[]): string => {
  const cells = rows.map((row) => [row.case, row.measure, inFull(row.mean), inFull(row.sd), String(row.n)]);
  return columns([['case', 'measure', 'mean', 'sd', 'n'], ...cells], [2, 3, 4]);
};

export const reference = async (options: ReferenceOptions): Promise<number> => {
  const { replications, workers, out } = options;
  const changes = changesOf({
    ...(replications !== undefined && { replications }),
    ...(workers !== undefined && { workers }),
    ...(out !== undefined && { out }),
  });
  const folder = absolute(out ?? join('output', 'reference'));
  checkReplaceable(folder, out === undefined ? `the folder ${shown(folder)}` : '--out');
  clearLeftovers(folder);
  const cases = join(shippedScenarios, 'reference');
  const files = listFolder(cases).filter((name) => name.endsWith('.yaml'));

  const interruption = listenForInterruption();
  const progress = openProgress(process.stderr, options.json === true, Date.now);
  try {
    const rows: ReferenceRow[] = [];
    const runs: { case: string; runId: string }[] = [];
    for (const file of files) {
      const world = openWorld(join(cases, file), changes);
      const study = await playStudy(world, workersFor(world), progress, interruption);
      rows.push(...referenceRows(study.id, study.plays));
      runs.push({ case: study.id, runId: study.runId });
    }
    const text = referenceCsv(rows);
    const outputs = [{ path: 'reference.csv', sha256: sha256(text) }];
    const manifest = `${JSON.stringify({ tool: 'pinchpoint', version, runs, outputs }, null, 2)}\n`;
    const written = [
      { path: 'reference.csv', content: text },
      { path: 'manifest.json', content: manifest },
    ];
    await replaceFolder(folder, written, () => interruption.check('Stopped. Nothing was written.'));
    progress.close();
    const where = `Written to ${shown(join(folder, 'reference.csv'))}`;
    process.stdout.write(options.json ? `${JSON.stringify(rows, null, 2)}\n` : `${inWords(rows)}\n${where}\n`);
    return exitCodes.done;
  } finally {
    progress.close();
    interruption.close();
  }
};

// Kills a real run at a moment and starts it again, until it comes to its end.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../..');
const { freshBuild }: { freshBuild: (root: string) => Promise<string> } = await import(`${ROOT}/src/cli/build.mjs`);

/** A bundle of one's own, for a process to be killed in: the usual one may be built anew meanwhile, and plays otherwise. */
export const ownBundle = async (): Promise<{ main: string; discard: () => void }> => {
  const dist = dirname(await freshBuild(ROOT));
  const folder = mkdtempSync(join(dist, '.killed-'));
  for (const name of readdirSync(dist)) if (name.endsWith('.js')) cpSync(join(dist, name), join(folder, name));
  return { main: join(folder, 'main.js'), discard: () => rmSync(folder, { recursive: true, force: true }) };
};

/** When a process is killed: so many milliseconds after its start, or as soon as there is a file of this kind. */
export type Moment = number | 'a segment is being written' | 'results are being written';

export interface Session {
  /** False where it came to its end before it could be killed. */
  killed: boolean;
  code: number | null;
  stdout: string;
  stderr: string;
  milliseconds: number;
}

/** Of the segments one that others came before. */
const UNDER_WAY = {
  'a segment is being written': /^\.plays-0*[3-9]\.bin\.pinchpoint-new-/,
  'results are being written': /\.pinchpoint-new-\d+$/,
};

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** Where a kind of file appears while a run writes to a folder of results. */
const watched = (out: string, moment: keyof typeof UNDER_WAY): string =>
  moment === 'results are being written' ? dirname(out) : join(dirname(out), `.${basename(out)}.pinchpoint-plays`);

/** Starts a command and kills it (SIGKILL) at a moment, or lets it end. `out` is its folder of results. */
export const session = async (
  main: string,
  args: readonly string[],
  { cwd, out, moment }: { cwd: string; out: string; moment?: Moment | undefined },
): Promise<Session> => {
  const started = performance.now();
  const child = spawn(process.execPath, [main, ...args], { cwd });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  let over = false;
  const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      over = true;
      resolve([code, signal]);
    });
  });
  if (typeof moment === 'number') await Promise.race([wait(moment), ended]);
  else if (moment) {
    const folder = watched(out, moment);
    while (!over && !namesIn(folder).some((name) => UNDER_WAY[moment].test(name))) await wait(1);
  }
  if (moment !== undefined) child.kill('SIGKILL');
  const [code, signal] = await ended;
  return { killed: signal === 'SIGKILL', code, stdout, stderr, milliseconds: performance.now() - started };
};

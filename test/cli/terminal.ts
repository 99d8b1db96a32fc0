// Types a command as an analyst would: the real launcher in a process of its own, what it prints, and its exit code.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const LAUNCHER = join(import.meta.dirname, '../../src/cli/pinchpoint.mjs');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Typed {
  cwd: string;
  env?: Record<string, string>;
  launcher?: string;
  /** Called with what has been printed to standard error so far; a signal it names is sent. */
  watch?: (stderr: string) => NodeJS.Signals | undefined;
}

export const pinchpoint = (args: readonly string[], { cwd, env, launcher = LAUNCHER, watch }: Typed): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [launcher, ...args], { cwd, env: { ...process.env, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
      const signal = watch?.(stderr);
      if (signal) child.kill(signal);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });

/** Every file below a folder with the hash of its bytes, but for what tells of the machine and the hour. */
export const fingerprint = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'run-info.json')
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );

/** Rows of a CSV without quoted cells, by the names in its header. */
export const rowsOf = (file: string): Record<string, string>[] => {
  const [header, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [header.split(',')[i], cell])));
};

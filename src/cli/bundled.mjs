// Runs a TypeScript file of this project outside its bundles: the benchmarks, the assumptions log.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { withConstants } from './constants.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles `entry`, a path from the project's folder, as the program itself is bundled, runs it there, and returns its exit code. */
export async function runBundled(entry, flags = []) {
  // Inside node_modules, so that the bundle finds the packages it leaves outside.
  const folder = mkdtempSync(join(root, 'node_modules', '.bundled-'));
  try {
    const out = join(folder, 'script.mjs');
    await build({
      entryPoints: [join(root, entry)],
      outfile: out,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      tsconfig: join(root, 'tsconfig.json'),
      logLevel: 'error',
    });
    writeFileSync(out, withConstants(readFileSync(out, 'utf8')));
    return spawnSync(process.execPath, [...flags, out], { cwd: root, stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Writes qa/assumptions.csv, the assumptions log for assurance, from what the shipped scenarios read: `node qa/build.mjs`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
// Inside node_modules, so that the bundle finds the packages it leaves outside.
const folder = mkdtempSync(join(root, 'node_modules', '.qa-'));
const out = join(folder, 'write.mjs');
await build({
  entryPoints: [join(root, 'qa', 'write.ts')],
  outfile: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  tsconfig: join(root, 'tsconfig.json'),
  logLevel: 'error',
});
const run = spawnSync(process.execPath, [out], { cwd: root, stdio: 'inherit' });
rmSync(folder, { recursive: true, force: true });
process.exit(run.status ?? 1);

// Builds the benchmarks and runs them: `npm run bench`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { withConstants } from '../src/cli/constants.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// Inside node_modules, so that the bundle finds the packages it leaves outside.
const out = join(mkdtempSync(join(root, 'node_modules', '.bench-')), 'bench.mjs');
await build({
  entryPoints: [join(root, 'bench', 'bench.ts')],
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
const run = spawnSync(process.execPath, ['--expose-gc', out], { cwd: root, stdio: 'inherit' });
process.exit(run.status ?? 1);

// Kills a study at twenty moments (or as many as are typed) and goes on with it each time: `npm run kill`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'test/cli/kill.test.ts', '--disableConsoleIntercept', '--testTimeout=600000'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PINCHPOINT_KILLS: process.argv[2] ?? '20' } },
);
process.exit(status ?? 1);

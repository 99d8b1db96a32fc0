// Builds the benchmarks and runs them: `npm run bench`.
import { runBundled } from '../src/cli/bundled.mjs';

process.exit(await runBundled('bench/bench.ts', ['--expose-gc']));

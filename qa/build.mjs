// Writes qa/assumptions.csv, the assumptions log for assurance, from what the shipped scenarios read: `node qa/build.mjs`.
import { runBundled } from '../src/cli/bundled.mjs';

process.exit(await runBundled('qa/write.ts'));

#!/usr/bin/env node
// The command `pinchpoint`: builds dist/ when the source is newer than it, then hands over to dist/main.js.
import { fileURLToPath, pathToFileURL } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Pinchpoint needs Node 20.19 or later; this is Node ${process.versions.node}.`);
  process.exit(1);
}

const root = fileURLToPath(new URL('../../', import.meta.url));
let main;
try {
  const { freshBuild } = await import('./build.mjs');
  main = await freshBuild(root);
} catch (fault) {
  const missing = fault?.code === 'ERR_MODULE_NOT_FOUND';
  console.error(
    missing
      ? `Pinchpoint's packages are not installed. Run "npm ci" in ${root} first.`
      : `Pinchpoint could not be built: ${fault?.message ?? fault}`,
  );
  process.exit(1);
}
await import(pathToFileURL(main).href);

// Bundles the source for node into dist/: the command, the worker thread, and the charts' libraries apart, loaded on demand.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withConstants } from './constants.mjs';

const dayMilliseconds = 24 * 3600 * 1000;
const isSource = (name) => name.endsWith('.ts') || name.endsWith('.mjs');

/** A hash over all that goes into the bundle. By content, since a clone or a copy gives files any time it likes. */
export function stampOf(root) {
  const hash = createHash('sha256').update(process.versions.node);
  const names = readdirSync(join(root, 'src'), { recursive: true }).filter(isSource).sort();
  for (const name of [...names.map((n) => join('src', n)), 'package.json', 'package-lock.json']) {
    const path = join(root, name);
    if (existsSync(path)) hash.update(`\0${name}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Path of dist/main.js, built anew where the stamp beside it is not the source's. */
export async function freshBuild(root) {
  const main = join(root, 'dist', 'main.js');
  const stampFile = join(root, 'dist', 'stamp.txt');
  const stamp = stampOf(root);
  const fresh = existsSync(main) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  if (!fresh) await build(root, stamp);
  return main;
}

/**
 * Builds aside and moves the files into place one by one, what is imported before what imports it and the stamp last:
 * two processes may build at once, and one that runs keeps the chunks it will still ask for.
 */
async function build(root, stamp) {
  const { build: bundle } = await import('esbuild');
  const dist = join(root, 'dist');
  mkdirSync(dist, { recursive: true });
  const aside = mkdtempSync(join(dist, '.building-'));
  try {
    await bundle({
      absWorkingDir: root,
      entryPoints: { main: 'src/cli/main.ts', worker: 'src/cli/worker.ts' },
      outdir: aside,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: true,
      sourcesContent: false,
      chunkNames: 'chunk-[hash]',
      // Plays that are kept on the disk know which program played them.
      define: { PINCHPOINT_BUILD: JSON.stringify(stamp) },
      external: ['@resvg/resvg-js', 'esbuild', 'pdfkit'],
      // Packages in the older module format ask for node's own modules by `require`.
      banner: {
        js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
      },
      logLevel: 'silent',
    });
    const isEntry = (name) => /^(main|worker)\.js/.test(name);
    const names = readdirSync(aside).sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)));
    for (const path of names.filter((name) => name.endsWith('.js')).map((name) => join(aside, name)))
      writeFileSync(path, withConstants(readFileSync(path, 'utf8')));
    for (const name of names) renameSync(join(aside, name), join(dist, name));
    writeFileSync(join(aside, 'stamp.txt'), stamp);
    renameSync(join(aside, 'stamp.txt'), join(dist, 'stamp.txt'));
    removeStale(dist, names);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Chunks of older builds go once nothing that runs can still want them. */
function removeStale(dist, names) {
  for (const name of readdirSync(dist)) {
    if (names.includes(name) || name === 'stamp.txt') continue;
    const path = join(dist, name);
    if (Date.now() - statSync(path).mtimeMs > dayMilliseconds) rmSync(path, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  await build(root, stampOf(root));
}

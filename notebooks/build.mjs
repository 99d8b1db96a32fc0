// Builds the notebooks into static pages, with nothing fetched from anywhere: `npm run notebooks`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [folder = here, out = join(here, '..', 'output', 'notebooks')] = process.argv.slice(2);
const notebooks = readdirSync(folder).filter((name) => name.endsWith('.html'));

/** Tables that notebooks read and that no run has written yet. */
const missing = notebooks.flatMap((name) =>
  [...readFileSync(join(folder, name), 'utf8').matchAll(/FileAttachment\("([^"]+)"\)/g)]
    .map(([, file]) => join(folder, file))
    .filter((file) => !existsSync(file))
    .map((file) => `${name} reads ${relative(process.cwd(), file)}, which is not there`),
);
if (missing.length > 0) {
  console.error(`${missing.join('\n')}\nTo mend it: play the study first, with npm start.`);
  process.exit(2);
}

const kit = fileURLToPath(new URL('../bin/notebooks.js', import.meta.resolve('@observablehq/notebook-kit')));
const files = notebooks.map((name) => join(folder, name));
const built = spawnSync(process.execPath, [kit, 'build', '--root', folder, '--out', out, '--empty', ...files], {
  encoding: 'utf8',
});
// Advice on the size of pages is for whoever serves thousands of readers.
if (built.status !== 0) {
  console.error(built.stderr);
  process.exit(1);
}
console.log(`${notebooks.length} notebooks in ${relative(process.cwd(), out) || '.'}.`);
console.log('A browser reads them from a server alone: npx vite preview --outDir output/notebooks');

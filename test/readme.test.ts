// Laws of the documents: every command in them runs, every file they name exists, the picture is of the study as it stands.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sha256 } from '../src/cli/hash.ts';
import { diskLibrary, libraryPath } from '../src/cli/library.ts';
import { version } from '../src/cli/version.ts';
import { runIdOf } from '../src/experiment/inputs.ts';
import { DEFAULT_SEED } from '../src/model/game.ts';
import { loadWorld } from '../src/scenario/load.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const DOCUMENTS = ['README.md', 'scenarios/README.md'];

/** Lines of the fenced blocks of a kind. */
const blocks = (text: string, kind: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1]);

const commands = (text: string): string[] =>
  blocks(text, '(?:sh)?')
    .flatMap((block) => block.split('\n'))
    .map((line) => line.split(/ {2,}/)[0].trim())
    .filter((line) => /^(npm|npx) /.test(line));

/** What is run instead of a command as written: installing is what brought us here, and a test does not run the tests. */
const asRun = (command: string): string | undefined => {
  const rest = command.replace(/^npm ci && /, '');
  return rest === 'npm test' || rest === 'npm ci' ? undefined : rest;
};

/** In place of `output/`: what one command writes there, a later one of the same page may read. */
const folder = mkdtempSync(join(tmpdir(), 'pinchpoint-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What takes minutes on the headline takes seconds on a tenth of it. */
const inSmall = (command: string): string =>
  `${command.replace('scenarios/headline.yaml', 'test/claims/asked.yaml')} --out output/${command.split(' ')[2]}`;

const run = (command: string, cwd = root) => {
  const asked = /pinchpoint (limits|stress) /.test(command) ? inSmall(command) : command;
  const line = asked.replace('npx pinchpoint', `"${process.execPath}" "${join(root, 'src/cli/pinchpoint.mjs')}"`);
  // Results go to a folder of their own unless the command says where.
  const written =
    /pinchpoint\S* run /.test(line) && !line.includes('--out')
      ? `${line} --out "${join(folder, 'out')}"`
      : line.replaceAll('output/', `${folder}/`);
  return spawnSync(written, { cwd, shell: true, encoding: 'utf8', timeout: 580_000 });
};

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);

  test.each(
    [...new Set(commands(text))]
      .flatMap((command) => (asRun(command) ? [asRun(command)!] : []))
      .filter((c) => c !== 'npm start'),
  )(
    'the command `%s` works as written',
    (command) => {
      // A scenario of the reader's own is shown as mine.yaml; the plain year stands in for it.
      const { status, stderr } = run(command.replace('scenarios/mine.yaml', 'scenarios/year-2027.yaml'));
      expect(stderr).not.toMatch(/error|Error:/);
      expect(status).toBe(0);
    },
    600_000,
  );

  test('names only files that exist', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)]
      .map((match) => match[1])
      .filter((link) => !link.startsWith('http'));
    const files = [...text.matchAll(/(?<!saved as )`((?:src|test|scenarios)\/[\w./-]+)`/g)].map((match) => match[1]);
    const base = document.includes('/') ? 'scenarios' : '';
    for (const link of links) expect(existsSync(join(root, base, link)), link).toBe(true);
    for (const file of files.filter((f) => !f.includes('<') && !f.includes('mine')))
      expect(existsSync(join(root, file)), file).toBe(true);
  });

  test('names only scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const [, script] of text.matchAll(/npm run ([\w-]+)/g)) expect(Object.keys(scripts)).toContain(script);
  });
});

test('the picture in the README is of the headline study as it stands', () => {
  const world = loadWorld(diskLibrary(), libraryPath(join(root, 'scenarios/headline.yaml')), {});
  const runId = runIdOf(world, version, world.scenario.seed ?? DEFAULT_SEED, sha256);
  expect(read('scenarios/headline.svg')).toContain(`run ${runId}`);
});

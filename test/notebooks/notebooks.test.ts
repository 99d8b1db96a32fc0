// Laws of the notebooks: a question each, in the kit's own format, every cell runs offline and shows what it says.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { formulasOf, NOTEBOOKS, notebookOf, rewritten, shownBy, textOf } from './cells.ts';

const root = new URL('../../', import.meta.url).pathname;

/** A copy of the house with a small run in it, for the notebook that reads one. */
let house = '';
let results = '';
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'pinchpoint-'));
  results = join(house, 'output', 'headline');
  const command = new URL('../../src/cli/pinchpoint.mjs', import.meta.url).pathname;
  const small = new URL('priced.yaml', import.meta.url).pathname;
  execFileSync(process.execPath, [command, 'run', small, '--no-charts', '--out', results], { stdio: 'pipe' });
});

const attached = (name: string): string => {
  const file = /^\.\.\/output\/headline\/([a-z-]+\.csv)$/.exec(name)?.[1];
  if (!file) throw new Error(`reads ${name}: a notebook reads tables of an output folder and nothing else`);
  return readFileSync(join(results, file), 'utf8');
};

afterAll(() => rmSync(house, { recursive: true, force: true }));

test('there are four', () => {
  expect(NOTEBOOKS).toEqual([
    'adding-a-regime.html',
    'comparing-regimes.html',
    'costs-and-who-pays.html',
    'first-study.html',
  ]);
});

describe.each(NOTEBOOKS)('%s', (name) => {
  const text = textOf(name);
  const notebook = notebookOf(text);
  const formulas = formulasOf(notebook);

  test('asks a question in its title, and begins with it', () => {
    expect(notebook.title).toMatch(/^[A-Z].*\?$/);
    expect(notebook.cells[0]).toMatchObject({ mode: 'md' });
    expect(notebook.cells[0].value.split('\n')[0]).toBe(`# ${notebook.title}`);
  });

  test('is written as the kit writes it, so that a saved change is a small difference', () => {
    expect(rewritten(text)).toBe(text);
  });

  test('gives every name once', () => {
    const names = formulas.flatMap(({ outputs }) => outputs);
    expect(names.filter((one, i) => names.indexOf(one) !== i)).toEqual([]);
  });

  test('imports src/index.ts or reads an output folder, and asks nothing of the network', async () => {
    const code = formulas.map(({ body }) => body).join('\n');
    const imports = [...code.matchAll(/import\(([^)]*)\)/g)].map(([, from]) => from);
    const reads = [...code.matchAll(/FileAttachment\(([^)]*)\)/g)].map(([, from]) => from);
    expect(new Set(imports)).toEqual(new Set(reads.length > 0 ? [] : ['"../src/index.ts"']));
    for (const from of reads) expect(from).toMatch(/^"\.\.\/output\/headline\//);
    const asked = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('the network was asked'));
    await shownBy(notebook, attached);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  test('runs to its end, and shows words in every cell of text and no number that is not one', async () => {
    const shown = await shownBy(notebook, attached);
    notebook.cells.forEach(({ mode }, i) => {
      if (mode === 'md') expect(shown[i].join('')).not.toBe('');
    });
    const all = shown.flat().join('\n');
    expect(all).not.toMatch(/\bNaN\b|undefined|\[object|Infinity|not known/);
    expect(all.split('\n').filter((line) => line.startsWith('| ')).length).toBeGreaterThan(4);
  });
});

const shown = (name: string): Promise<string[][]> => shownBy(notebookOf(textOf(name)), attached);
const joined = async (name: string): Promise<string> => (await shown(name)).flat().join('\n');

test('the first study does the sum on paper that the simulation bears out', async () => {
  const text = await joined('first-study.html');
  expect(text).toContain('772 hours are 56 working days');
  expect(text).toContain('<svg');
});

test('the mistakes of the added regime are told with their places, and mended', async () => {
  const text = await joined('adding-a-regime.html');
  expect(text).toContain('regimes/trusted.yaml:8:46: found');
  expect(text).toContain('`test-rout`');
  expect(text).toContain('Nothing is wrong with it any more.');
});

test('costs add up over who pays', async () => {
  expect(await joined('costs-and-who-pays.html')).toContain('**It adds up**');
});

test('a cell that fails is named', async () => {
  const broken = { title: 'Why?', cells: [{ id: 7, mode: 'js', value: 'const a = missing + 1;' }] };
  await expect(shownBy(broken, attached)).rejects.toThrow('cell 7: nothing gives missing');
  const far = { title: 'Why?', cells: [{ id: 8, mode: 'js', value: 'import * as d3 from "npm:d3";\nconst b = d3;' }] };
  await expect(shownBy(far, attached)).rejects.toThrow(/cell 8: brings .*nothing else/);
});

describe('the pages', () => {
  const build = (folder: string, out: string) => {
    const command = [join(root, 'notebooks/build.mjs'), folder, out];
    // Whoever asks for an address gets none.
    const env = { ...process.env, HTTP_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9' };
    return spawnSync(process.execPath, command, { encoding: 'utf8', env });
  };

  test('are built offline, one a notebook, and load nothing from elsewhere', () => {
    cpSync(join(root, 'notebooks'), join(house, 'notebooks'), { recursive: true });
    for (const name of ['src', 'node_modules']) symlinkSync(join(root, name), join(house, name));
    const pages = join(house, 'pages');
    expect(build(join(house, 'notebooks'), pages)).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(pages).filter((name) => name.endsWith('.html'))).toEqual(NOTEBOOKS);
    for (const name of NOTEBOOKS) {
      const html = readFileSync(join(pages, name), 'utf8');
      expect(html).toContain(`<title>${notebookOf(textOf(name)).title}</title>`);
      expect(
        [...html.matchAll(/ (?:src|href)="([^"]+)"/g)].map(([, to]) => to).filter((to) => /^(?:https?:)?\/\//.test(to)),
      ).toEqual([]);
    }
  });

  test('wait for the study that they read, and say how to make it', () => {
    const lone = join(house, 'lone', 'notebooks');
    cpSync(join(root, 'notebooks'), lone, { recursive: true });
    const { status, stderr } = build(lone, join(dirname(lone), 'pages'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/costs-and-who-pays\.html reads .*payers\.csv, which is not there/);
    expect(stderr).toContain('To mend it: play the study first, with npm start.');
  });
});

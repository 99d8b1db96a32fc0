// Results appear whole or not at all, and replace nothing but results.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Interrupted } from '../../src/cli/exits.ts';
import { checkReplaceable, clearLeftovers, placeBeside, replaceFolder } from '../../src/cli/finish.ts';

let home: string;
let out: string;
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'pinchpoint-finish-')));
  out = join(home, 'output/study');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const manifest = (...paths: string[]) =>
  JSON.stringify({ tool: 'pinchpoint', outputs: paths.map((path) => ({ path })) });
const files = (content: string) => [
  { path: 'a.csv', content },
  { path: 'charts/b.png', content: new Uint8Array([1, 2, 3]) },
  { path: 'manifest.json', content: manifest('a.csv') },
];
const wanted = async () => {};
const write = (path: string, content: string): void => {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
};

test('a folder of results replaces the one before it, and leaves nothing beside it', async () => {
  await replaceFolder(out, files('old'), wanted);
  write(join(out, 'charts/c.png'), 'a picture of the run before');
  checkReplaceable(out, '--out');
  await replaceFolder(out, files('new'), wanted);
  expect(readFileSync(join(out, 'a.csv'), 'utf8')).toBe('new');
  expect([...readFileSync(join(out, 'charts/b.png'))]).toEqual([1, 2, 3]);
  expect(readdirSync(join(out, 'charts'))).toEqual(['b.png']);
  expect(readdirSync(join(home, 'output'))).toEqual(['study']);
});

test('a run stopped while it writes leaves the results before it as they were', async () => {
  await replaceFolder(out, files('old'), wanted);
  let asked = 0;
  const stopped = async () => {
    if (++asked === 2) throw new Interrupted('stopped');
  };
  await expect(replaceFolder(out, files('new'), stopped)).rejects.toThrow(Interrupted);
  expect(readFileSync(join(out, 'a.csv'), 'utf8')).toBe('old');
  expect(readdirSync(join(home, 'output'))).toEqual(['study']);
});

test('a first run stopped while it writes leaves no folder at all', async () => {
  const stopped = () => Promise.reject(new Interrupted('stopped'));
  await expect(replaceFolder(out, files('new'), stopped)).rejects.toThrow(Interrupted);
  expect(readdirSync(home)).toEqual([]);
});

test('a result that would lie outside its folder is never written', async () => {
  await expect(replaceFolder(out, [{ path: '../../escaped', content: '' }], wanted)).rejects.toThrow(/outside/);
  expect(readdirSync(home)).toEqual([]);
});

const refusal = (path: string): string => {
  try {
    checkReplaceable(path, '--out');
  } catch (fault) {
    return (fault as Error).message;
  }
  return 'replaceable';
};

test('a new folder and an empty one may be filled; a file, a link and whatever holds something else may not', async () => {
  mkdirSync(join(home, 'empty'));
  write(join(home, 'photos/cat.jpg'), 'meow');
  write(join(home, 'faked/manifest.json'), '{"name":"web app"}');
  write(join(home, 'others/manifest.json'), '{"tool":"another","outputs":[{"path":"a.csv"}]}');
  write(join(home, 'others/a.csv'), 'not ours');
  write(join(home, 'empty-claim/manifest.json'), manifest());
  write(join(home, 'empty-claim/thesis.docx'), 'years of work');
  symlinkSync(join(home, 'photos'), join(home, 'link'));
  symlinkSync(join(home, 'nowhere'), join(home, 'dangling'));
  expect(refusal(join(home, 'new/deeper'))).toBe('replaceable');
  expect(refusal(join(home, 'empty'))).toBe('replaceable');
  expect(refusal(join(home, 'photos'))).toMatch(/cat\.jpg, not written by Pinchpoint/);
  expect(refusal(join(home, 'faked'))).toMatch(/manifest\.json, not written by Pinchpoint/);
  expect(refusal(join(home, 'others'))).toMatch(/a\.csv and 1 more, not written by Pinchpoint/);
  expect(refusal(join(home, 'empty-claim'))).toMatch(/thesis\.docx/);
  expect(refusal(join(home, 'photos/cat.jpg'))).toMatch(/which is a file/);
  expect(refusal(join(home, 'photos/cat.jpg/x'))).toMatch(/below the file/);
  expect(refusal(join(home, 'link'))).toMatch(/symbolic link/);
  expect(refusal(join(home, 'dangling'))).toMatch(/symbolic link/);
});

test('results to which the analyst added a file are not replaced', async () => {
  await replaceFolder(out, files('old'), wanted);
  write(join(out, 'notes/my notes.md'), 'precious');
  write(join(out, 'other.csv'), 'mine');
  expect(refusal(out)).toMatch(/notes\/my notes\.md and 1 more, not written by Pinchpoint.*or move them away/);
});

/** No process has this id: it is above the most that a system gives. */
const gone = 2 ** 30;

test('what a run that was killed left beside its results is cleared; what a living one writes is not', () => {
  write(join(home, `output/.study.pinchpoint-new-${gone}/a.csv`), 'half');
  write(join(home, `output/.study.pinchpoint-new-${process.ppid}/a.csv`), 'being written');
  write(join(home, `output/.another.pinchpoint-new-${gone}/a.csv`), 'of another study');
  clearLeftovers(out);
  expect(readdirSync(join(home, 'output')).sort()).toEqual([
    `.another.pinchpoint-new-${gone}`,
    `.study.pinchpoint-new-${process.ppid}`,
  ]);
});

test('results of a run that was killed between its two moves are put back', () => {
  write(join(home, `output/.study.pinchpoint-old-${gone}/a.csv`), 'old');
  clearLeftovers(out);
  expect(readFileSync(join(out, 'a.csv'), 'utf8')).toBe('old');
  write(join(home, `output/.study.pinchpoint-old-${gone}/a.csv`), 'older');
  clearLeftovers(out);
  expect(readFileSync(join(out, 'a.csv'), 'utf8')).toBe('old');
  expect(readdirSync(join(home, 'output'))).toEqual(['study']);
});

test('the page of all charts replaces an earlier one, and no page of anybody else', () => {
  const page = join(home, 'contact-sheet.html');
  mkdirSync(join(home, 'study'));
  expect(placeBeside(join(home, 'study'), '<title>Charts of A</title>')).toBe(page);
  expect(placeBeside(join(home, 'study'), '<title>Charts of B</title>')).toBe(page);
  expect(readFileSync(page, 'utf8')).toContain('Charts of B');
  writeFileSync(page, '<title>My holiday</title>');
  expect(placeBeside(join(home, 'study'), '<title>Charts of C</title>')).toBeUndefined();
  expect(readFileSync(page, 'utf8')).toContain('My holiday');
  expect(existsSync(join(home, '.contact-sheet.html.pinchpoint-new'))).toBe(false);
});

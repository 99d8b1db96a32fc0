// Checks where a name is looked for, and what is said of files that are not there.
import { describe, expect, it } from 'vitest';
import { Issues, type Place, sentenceOf } from '../../src/scenario/issue.ts';
import { KINDS } from '../../src/scenario/kinds.ts';
import { memoryLibrary } from '../../src/scenario/library.ts';
import { Reader } from '../../src/scenario/reader.ts';

const place = (file: string): Place => ({ file, line: 3, column: 5 });
const found = (files: string[], name: string, from: string): { path: string | undefined; told: string[] } => {
  const issues = new Issues();
  const library = memoryLibrary(Object.fromEntries(files.map((file) => [file, 'id: x'])), 'shipped');
  const path = new Reader(library, issues).find(KINDS.regime, name, place(from));
  return { path, told: issues.list.map(sentenceOf) };
};
const pathOf = (...given: Parameters<typeof found>): string | undefined => found(...given).path;
const told = (path: string, namedIn: string, files: Record<string, string>): string[] => {
  const issues = new Issues();
  new Reader(memoryLibrary(files, 'shipped'), issues).tree(
    path,
    namedIn === '' ? { file: '', line: 0, column: 0 } : place(namedIn),
  );
  return issues.list.map(sentenceOf);
};

describe('names of files', () => {
  it('the folder of the kind is looked for beside the naming file, then above it, then in the library', () => {
    const [near, above, shipped] = ['a/b/regimes/r.yaml', 'a/regimes/r.yaml', 'shipped/regimes/r.yaml'];
    expect(pathOf([near, above, shipped], 'r', 'a/b/s.yaml')).toBe(near);
    expect(pathOf([above, shipped], 'r', 'a/b/s.yaml')).toBe(above);
    expect(pathOf([shipped], 'r', 'a/b/s.yaml')).toBe(shipped);
    expect(pathOf([shipped], 'r', '/elsewhere/s.yaml')).toBe(shipped);
  });

  it('above the library nothing is looked for', () => {
    expect(pathOf(['regimes/r.yaml'], 'r', 'shipped/reference/s.yaml')).toBeUndefined();
    expect(pathOf(['regimes/r.yaml'], 'r', 'mine/s.yaml')).toBe('regimes/r.yaml');
  });

  it('a file of a kind finds its like beside itself, itself only where there is no other', () => {
    expect(pathOf(['a/regimes/r.yaml', 'a/regimes/base.yaml'], 'base', 'a/regimes/r.yaml')).toBe('a/regimes/base.yaml');
    expect(pathOf(['a/regimes/r.yaml', 'shipped/regimes/r.yaml'], 'r', 'a/regimes/r.yaml')).toBe(
      'shipped/regimes/r.yaml',
    );
    expect(pathOf(['a/regimes/r.yaml'], 'r', 'a/regimes/r.yaml')).toBe('a/regimes/r.yaml');
  });

  it('a name with a slash or an ending is a path from the naming file', () => {
    expect(pathOf([], '../r.yaml', 'a/b/s.yaml')).toBe('a/r.yaml');
    expect(pathOf([], 'r.yaml', 'a/b/s.yaml')).toBe('a/b/r.yaml');
    expect(pathOf([], '/r.yaml', 'a/b/s.yaml')).toBe('/r.yaml');
  });

  it('a name without a file is told with those there are, at the place that named it', () => {
    expect(
      found(
        ['a/regimes/cp392.yaml', 'shipped/regimes/bmcs-only.yaml', 'shipped/regimes/notes.txt'],
        'cp932',
        'a/s.yaml',
      ).told,
    ).toEqual([
      'a/s.yaml:3:5: found the regime `cp932`, of which there is no file; expected a file of this kind: cp392 or bmcs-only. To mend it: did you mean `cp392`? If not, write the file a/regimes/cp932.yaml.',
    ]);
    expect(found([], 'x', 's.yaml').told).toEqual([
      's.yaml:3:5: found the regime `x`, of which there is no file; expected a file x.yaml. To mend it: write the file regimes/x.yaml.',
    ]);
  });
});

describe('files', () => {
  it('a path without a file is told with what lies beside it', () => {
    expect(told('a/questoin.yaml', '', { 'a/question.yaml': '', 'a/other.yaml': '', 'a/x.txt': '' })).toEqual([
      'a/questoin.yaml: found no file `a/questoin.yaml`; expected a file that exists; its folder holds other.yaml and question.yaml. To mend it: did you mean `question.yaml`? If not, check the path.',
    ]);
    expect(told('a/r.yaml', 'a/s.yaml', {})).toEqual([
      'a/s.yaml:3:5: found no file `a/r.yaml`; expected a file that exists. To mend it: check the path.',
    ]);
  });

  it('a folder is no file', () => {
    expect(told('a', '', { 'a/b.yaml': '' })).toEqual([
      'a: found `a`, which is a folder; expected a file. To mend it: name a file in it: b.yaml.',
    ]);
  });

  it('a file that may not be read is told as such', () => {
    const issues = new Issues();
    const library = { root: '', read: () => ({ problem: 'unreadable' as const }), list: () => [] };
    new Reader(library, issues).tree('a.yaml', place('s.yaml'));
    expect(issues.list.map(sentenceOf)).toEqual([
      's.yaml:3:5: found `a.yaml`, which may not be read; expected a file that may be read. To mend it: ask for the right to read it.',
    ]);
  });

  it('a file is read once, and what is wrong with it is told once', () => {
    let reads = 0;
    const library = { root: '', list: () => [], read: () => ({ bytes: new TextEncoder().encode(`- ${++reads}`) }) };
    const issues = new Issues();
    const reader = new Reader(library, issues);
    expect([reader.tree('a.yaml', place('s')), reader.tree('a.yaml', place('t')), reads, issues.list.length]).toEqual([
      undefined,
      undefined,
      1,
      1,
    ]);
  });
});

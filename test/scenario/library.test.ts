// Checks paths with forward slashes, and the library in memory.
import { describe, expect, it } from 'vitest';
import {
  folderOf,
  foldersUp,
  joinPath,
  liesIn,
  memoryLibrary,
  nameOf,
  normal,
  stemOf,
  wayFrom,
} from '../../src/scenario/library.ts';

describe('paths', () => {
  it('dots and double slashes go away, leading dots stay', () => {
    expect(['a//b/./c/', './a', 'a/../b', '../a/../../b', '/a/../../b', '.', ''].map(normal)).toEqual([
      'a/b/c',
      'a',
      'b',
      '../../b',
      '/b',
      '',
      '',
    ]);
  });

  it('a path is seen from a folder, an absolute one from nowhere', () => {
    expect(joinPath('a/b', '../c.yaml')).toBe('a/c.yaml');
    expect(joinPath('', 'c.yaml')).toBe('c.yaml');
    expect(joinPath('a', '/c.yaml')).toBe('/c.yaml');
    expect(joinPath('a', 'C:/c.yaml')).toBe('C:/c.yaml');
    expect(joinPath('/', 'c')).toBe('/c');
  });

  it('folder, name and stem of a file', () => {
    expect([folderOf('a/b.yaml'), folderOf('b.yaml'), folderOf('/b.yaml')]).toEqual(['a', '', '/']);
    expect([nameOf('a/b.yaml'), stemOf('a/b.c.yaml'), stemOf('b')]).toEqual(['b.yaml', 'b.c', 'b']);
  });

  it('folders upwards end at the top, or where there is no more to know', () => {
    expect(foldersUp('a/b/c', 'a')).toEqual(['a/b/c', 'a/b', 'a']);
    expect(foldersUp('a/b', 'elsewhere')).toEqual(['a/b', 'a', '']);
    expect(foldersUp('/a/b', 'x')).toEqual(['/a/b', '/a', '/']);
    expect(foldersUp('../a', 'x')).toEqual(['../a', '..']);
  });

  it('a folder holds what begins with it, not what is merely spelt alike', () => {
    expect(liesIn('a', 'a/b')).toBe(true);
    expect(liesIn('a', 'ab/c')).toBe(false);
    expect([liesIn('', 'b'), liesIn('', '../b'), liesIn('', '/b'), liesIn('/', '/b')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('the way from a folder to a file never begins at the root of a disk', () => {
    expect(wayFrom('a/b', 'a/c/d.yaml')).toBe('../c/d.yaml');
    expect(wayFrom('/x/a', '/x/a/d.yaml')).toBe('d.yaml');
    expect(wayFrom('a', '/x/d.yaml')).toBe('d.yaml');
    expect(wayFrom('../a', 'd.yaml')).toBe('d.yaml');
  });
});

describe('the library in memory', () => {
  const library = memoryLibrary({ 'a/b.yaml': 'x', 'a/c/d.yaml': new Uint8Array([1]) }, 'a');

  it('reads texts and bytes, and tells a folder from nothing', () => {
    expect(library.read('./a/b.yaml')).toEqual({ bytes: new TextEncoder().encode('x') });
    expect(library.read('a/c/d.yaml')).toEqual({ bytes: new Uint8Array([1]) });
    expect(library.read('a/c')).toEqual({ problem: 'folder' });
    expect(library.read('a/x')).toEqual({ problem: 'absent' });
  });

  it('lists a folder, each name once', () => {
    expect([library.list('a'), library.list(''), library.list('x')]).toEqual([['b.yaml', 'c'], ['a'], []]);
  });
});

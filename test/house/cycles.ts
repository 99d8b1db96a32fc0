// Files that need each other, directly or by way of others.
import type { SourceFile } from './source.ts';

/** All that a file imports, and what that imports, and so on; the file itself where a way leads back. */
const reachedFrom = (path: string, importsOf: ReadonlyMap<string, readonly string[]>): Set<string> => {
  const reached = new Set<string>();
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const to of importsOf.get(next) ?? []) {
      if (reached.has(to)) continue;
      reached.add(to);
      open.push(to);
    }
  }
  return reached;
};

/** Sets of files each of which leads to all the others of its set; a file that leads to nobody who leads back is in none. */
export const cyclesOf = (files: readonly Pick<SourceFile, 'path' | 'imports'>[]): string[][] => {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports.map(({ to }) => to)]));
  const reached = new Map(files.map(({ path }) => [path, reachedFrom(path, importsOf)]));
  const cycles = new Map<string, string[]>();
  for (const { path } of files) {
    if (!reached.get(path)?.has(path)) continue;
    const first = files.find((other) => reached.get(path)?.has(other.path) && reached.get(other.path)?.has(path));
    const key = first?.path ?? path;
    cycles.set(key, [...(cycles.get(key) ?? []), path]);
  }
  return [...cycles.values()];
};

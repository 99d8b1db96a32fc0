// Where files come from, for rooms that know no disk: reading, listing, and paths with forward slashes.

/** A disk, a bundle or a memory. Paths are relative to where the program stands, or absolute; `root` holds the shipped files. */
export interface Library {
  root: string;
  read(path: string): { bytes: Uint8Array } | { problem: 'absent' | 'folder' | 'unreadable' };
  /** Names of what lies in a folder; nothing where there is no such folder. */
  list(folder: string): string[];
}

export const isAbsolute = (path: string): boolean => path.startsWith('/') || /^[A-Za-z]:\//.test(path);

/** Without `.`, empty parts and inner `..`; the folder one stands in is the empty text. */
export const normal = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    const above = parts[parts.length - 1];
    if (part !== '..') parts.push(part);
    else if (above !== undefined && above !== '..') parts.pop();
    else if (!path.startsWith('/')) parts.push('..');
  }
  return (path.startsWith('/') ? '/' : '') + parts.join('/');
};

/** A path as seen from a folder. */
export const joinPath = (folder: string, path: string): string =>
  normal(isAbsolute(path) || folder === '' ? path : `${folder}/${path}`);

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
export const stemOf = (path: string): string => nameOf(path).replace(/\.[^.]*$/, '');
export const folderOf = (path: string): string => {
  const cut = normal(path).lastIndexOf('/');
  return cut < 0 ? '' : normal(path).slice(0, cut) || '/';
};

/** A folder and all above it, nearest first, up to `top` if that is one of them. */
export const foldersUp = (folder: string, top: string): string[] => {
  const all: string[] = [];
  for (let here = normal(folder); ; here = folderOf(here)) {
    all.push(here);
    if (here === normal(top) || here === '' || here === '/' || nameOf(here) === '..') return all;
  }
};

export const liesIn = (folder: string, path: string): boolean => {
  const home = normal(folder);
  const one = normal(path);
  if (home === '') return !isAbsolute(one) && one !== '..' && !one.startsWith('../');
  return one === home || one.startsWith(home === '/' ? home : `${home}/`);
};

/** The way from a folder to a file; just the file's name where there is none to be told (one absolute, one not). */
export const wayFrom = (folder: string, path: string): string => {
  const from = normal(folder).split('/').filter(Boolean);
  const to = normal(path).split('/').filter(Boolean);
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = from.slice(shared);
  if (isAbsolute(folder) !== isAbsolute(path) || up.includes('..')) return nameOf(path);
  return [...up.map(() => '..'), ...to.slice(shared)].join('/');
};

/** A library in memory, for tests and browsers: paths and what they hold. */
export const memoryLibrary = (files: Readonly<Record<string, string | Uint8Array>>, root = ''): Library => {
  const held = new Map(Object.entries(files).map(([path, content]) => [normal(path), content]));
  const below = (folder: string): string[] => {
    const start = normal(folder) === '' ? '' : `${normal(folder)}/`;
    return [...held.keys()].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  };
  return {
    root: normal(root),
    read(path) {
      const content = held.get(normal(path));
      if (content !== undefined)
        return { bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
      return { problem: below(path).length > 0 ? 'folder' : 'absent' };
    },
    list: (folder) => [...new Set(below(folder).map((path) => path.split('/', 1)[0]))].sort(),
  };
};

// The only file of the program that touches a disk: reading inputs, and writing results that are safely on it.
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export { basename as tailOf, dirname as parentOf, join };

/** A file to be written: its path inside the folder of results, and what it holds. */
export interface DiskFile {
  path: string;
  content: string | Uint8Array;
}

/** Pinchpoint's own folder: the bundle lies in dist/, the source in src/cli/, both below it. */
export const packageFolder = ((): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
})();

/** A path as a reader finds it from where they stand; in full where it lies elsewhere. */
export const shown = (path: string): string => {
  const way = relative(process.cwd(), path) || '.';
  return way.startsWith('..') ? resolve(path) : way;
};
export const absolute = (path: string): string => resolve(path);

export const kindOf = (path: string): 'absent' | 'file' | 'folder' | 'link' | 'other' => {
  const found = lookAt(path);
  if (!found) return 'absent';
  if (found.isSymbolicLink()) return 'link';
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : 'other';
};

const isNothing = (fault: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((fault as NodeJS.ErrnoException).code ?? '');

const lookAt = (path: string) => {
  try {
    return lstatSync(path);
  } catch (fault) {
    if (isNothing(fault)) return undefined;
    throw fault;
  }
};

/** The text of a file; undefined where there is none. */
export const readText = (path: string): string | undefined => {
  const bytes = readBytes(path);
  return bytes && new TextDecoder().decode(bytes);
};

/** The bytes of a file; undefined where there is no such file. */
export const readBytes = (path: string): Uint8Array | undefined => {
  try {
    return readFileSync(path);
  } catch (fault) {
    if (isNothing(fault) || (fault as NodeJS.ErrnoException).code === 'EISDIR') return undefined;
    throw fault;
  }
};

export const listFolder = (path: string): string[] => readdirSync(path).sort();
/** Paths of all files below a folder, with forward slashes. */
export const listTree = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();

export const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** True where a path, its links followed as far as it exists, lies in a folder or is it; a link to nowhere lies nowhere. */
export const liesIn = (folder: string, path: string): boolean => {
  let known = resolve(path);
  while (kindOf(known) === 'absent') known = dirname(known);
  if (!existsSync(known)) return false;
  const real = join(realpathSync(known), relative(known, resolve(path)));
  const root = realpathSync(folder);
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
};

/** Makes a folder and what is missing above it; returns the topmost one that was made. */
export const makeFolder = (path: string): string | undefined => mkdirSync(path, { recursive: true });
/** Makes a folder that was not there; false where it was. */
export const makeNewFolder = (path: string): boolean => {
  try {
    mkdirSync(path);
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  }
};
export const move = (from: string, to: string): void => renameSync(from, to);
export const removeTree = (path: string): void => rmSync(path, { recursive: true, force: true });

/** Removes a chain of empty folders; a folder with something in it stays. */
export const removeEmpty = (path: string): void => {
  try {
    for (const name of readdirSync(path)) removeEmpty(join(path, name));
    rmdirSync(path);
  } catch {
    // Not a folder, or not empty: somebody else's by now.
  }
};

/** Writes one file below a folder and waits until the disk has it. */
export const writeWhole = (folder: string, file: DiskFile): void => {
  const path = resolve(folder, file.path);
  if (relative(folder, path).startsWith('..')) throw new RangeError(`a result outside its folder: ${file.path}`);
  mkdirSync(dirname(path), { recursive: true });
  const bytes = typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
  const handle = openSync(path, 'w');
  try {
    let done = 0;
    while (done < bytes.length) done += writeSync(handle, bytes, done);
    fsyncSync(handle);
  } catch (fault) {
    throw withPath(fault, path);
  } finally {
    closeSync(handle);
  }
};

/** A disk that fails while a file is open does not say which. */
const withPath = (fault: unknown, path: string): unknown => {
  if (fault instanceof Error) (fault as NodeJS.ErrnoException).path ??= path;
  return fault;
};

/** Waits until the disk has a folder's entries; some systems cannot, and then do not need to. */
export const syncFolder = (path: string): void => {
  try {
    const handle = openSync(path, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Windows opens no folders.
  }
};

const asideOf = (path: string): string => `.${basename(path)}.pinchpoint-new-${process.pid}`;

/** Replaces one file in one step; where that fails, the one that was there stays. */
export const replaceFile = (path: string, content: string | Uint8Array): void => {
  const aside = asideOf(path);
  try {
    writeWhole(dirname(path), { path: aside, content });
    renameSync(join(dirname(path), aside), path);
  } catch (fault) {
    rmSync(join(dirname(path), aside), { force: true });
    throw fault;
  }
};

/** The same while others go on: waits until the disk has the file and its folder. */
export const placeFile = async (path: string, bytes: Uint8Array): Promise<void> => {
  const aside = join(dirname(path), asideOf(path));
  try {
    const handle = await open(aside, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    renameSync(aside, path);
    syncFolder(dirname(path));
  } catch (fault) {
    rmSync(aside, { force: true });
    throw withPath(fault, path);
  }
};

/** Whether a process of this machine is at work. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
};

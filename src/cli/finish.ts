// The results folder appears whole or not at all: written aside, then moved into place in one step.
import { problemWith } from './exits.ts';
import {
  type DiskFile,
  isAlive,
  isWritable,
  join,
  kindOf,
  listFolder,
  listTree,
  makeFolder,
  move,
  parentOf,
  readText,
  removeEmpty,
  removeTree,
  replaceFile,
  shown,
  syncFolder,
  tailOf,
  writeWhole,
} from './files.ts';

/** Folders that stand beside the results while they are exchanged: `.name.pinchpoint-new-1234`, with the process's id. */
const asideName = (folder: string, what: 'new' | 'old'): string =>
  join(parentOf(folder), `.${tailOf(folder)}.pinchpoint-${what}-${process.pid}`);
const asidePattern = /^\.(.+)\.pinchpoint-(new|old)-(\d+)$/;

/** What a manifest of ours says was written; undefined where there is none of ours. */
const writtenBy = (manifest: string): string[] | undefined => {
  try {
    const { tool, outputs } = JSON.parse(readText(manifest) ?? '');
    return tool === 'pinchpoint' && Array.isArray(outputs) ? outputs.map(({ path }) => String(path)) : undefined;
  } catch {
    return undefined;
  }
};

/** Outside every hash, so in no manifest. */
const unlisted = (path: string): boolean =>
  path === 'manifest.json' || path === 'run-info.json' || /^charts\/[^/]+\.png$/.test(path) || /(^|\/)\./.test(path);

/** Files in a folder that no run of ours has written. Where it is not ours at all, one look is enough. */
const strangersIn = (folder: string): string[] => {
  const known = writtenBy(join(folder, 'manifest.json'));
  if (!known) return listFolder(folder);
  return listTree(folder).filter((path) => !known.includes(path) && !unlisted(path));
};

/** Refuses a folder that may not be replaced, before any work is done. Throws an InputError; writes nothing. */
export const checkReplaceable = (folder: string, option: string): void => {
  const refuse = (found: string, mend: string) => {
    throw problemWith(option, found, 'a new folder, an empty one, or the results of an earlier run', mend);
  };
  const another = 'name another folder with --out';
  const kind = kindOf(folder);
  if (kind === 'link') refuse(`${shown(folder)}, which is a symbolic link`, 'name the folder that it points to');
  if (kind === 'file' || kind === 'other') refuse(`${shown(folder)}, which is a file`, another);
  const strangers = kind === 'folder' ? strangersIn(folder) : [];
  if (strangers.length > 0) {
    const more = strangers.length > 1 ? ` and ${strangers.length - 1} more` : '';
    refuse(
      `${shown(folder)}, which holds ${strangers[0]}${more}, not written by Pinchpoint`,
      `${another}, or move them away`,
    );
  }
  let above = parentOf(folder);
  while (kindOf(above) === 'absent') above = parentOf(above);
  if (kindOf(above) === 'file') refuse(`${shown(folder)}, which lies below the file ${shown(above)}`, another);
  if (!isWritable(above)) refuse(`${shown(folder)}, where you may not write`, another);
};

/**
 * Clears what interrupted runs of this folder left beside it. Where one was stopped between its two moves, the old
 * results are put back.
 */
export const clearLeftovers = (folder: string): void => {
  const parent = parentOf(folder);
  if (kindOf(parent) === 'absent') return;
  for (const name of listFolder(parent)) {
    const [, owner, what, pid] = asidePattern.exec(name) ?? [];
    if (owner !== tailOf(folder) || isAlive(Number(pid))) continue;
    const left = join(parent, name);
    if (what === 'old' && kindOf(folder) === 'absent') move(left, folder);
    else removeTree(left);
  }
};

/**
 * Replaces a folder by these files, all or nothing: whatever fails or interrupts, the old results stay. `stillWanted`
 * is asked after each file and rejects when the run was stopped meanwhile.
 */
export const replaceFolder = async (
  folder: string,
  files: readonly DiskFile[],
  stillWanted: () => Promise<void>,
): Promise<void> => {
  const made = makeFolder(parentOf(folder));
  const fresh = asideName(folder, 'new');
  const old = asideName(folder, 'old');
  try {
    clearLeftovers(folder);
    removeTree(fresh);
    makeFolder(fresh);
    for (const file of files) {
      writeWhole(fresh, file);
      await stillWanted();
    }
    syncFolder(fresh);
    exchange(folder, fresh, old);
    syncFolder(parentOf(folder));
  } catch (fault) {
    removeTree(fresh);
    if (made) removeEmpty(made);
    throw fault;
  }
  removeTree(old);
};

const exchange = (folder: string, fresh: string, old: string): void => {
  const replaces = kindOf(folder) === 'folder';
  if (replaces) move(folder, old);
  try {
    move(fresh, folder);
  } catch (fault) {
    if (replaces) move(old, folder);
    throw fault;
  }
};

/** Writes the page of all charts beside a folder of results, unless a page of somebody else bears its name. */
export const placeBeside = (folder: string, page: string): string | undefined => {
  const path = join(parentOf(folder), 'contact-sheet.html');
  const isFree = kindOf(path) === 'absent' || readText(path)?.includes('<title>Charts of ');
  if (!isFree) return undefined;
  replaceFile(path, page);
  return path;
};

// Opens the store of plays of a run: goes on with what an earlier session left, refuses what is not its own, or starts anew.
import { problemWith } from './exits.ts';
import { kindOf, listFolder, shown } from './files.ts';
import { clearUnfinished, ownerOf, removeShelf, Shelf, shelfFolder } from './shelf.ts';
import { Store } from './store.ts';
import type { Identity } from './store-head.ts';
import { readLeft } from './store-read.ts';
import { workInWords } from './store-words.ts';

export interface StoreOptions {
  /** Go on with what is there, or say why not. */
  resume?: boolean;
  /** Throw away what is there. */
  fresh?: boolean;
}

/** So much work of another run, or of one that cannot be read, is thrown away without a word. */
const LITTLE_SECONDS = 30;

/** What another living run is at work on is left alone: it may be gone on with when that is over. */
const besideOwner = (shelf: Shelf, owner: number, { resume }: StoreOptions, tell: (text: string) => void): Store => {
  const folder = shown(shelf.folder);
  if (resume) {
    const mend = `wait until it ends, or name another folder with --out; if process ${owner} is something else, remove owner.json there`;
    throw problemWith(folder, `plays to which process ${owner} is adding`, 'plays that no run is at work on', mend);
  }
  tell(`Another run (process ${owner}) keeps its plays in ${folder}, so this one keeps none.`);
  return new Store(undefined);
};

/**
 * The store beside a folder of results. What a stopped session of the same run left is gone on with; of another run, or
 * damaged, it is refused by name with an InputError, unless it is little and nobody asked for it. Nothing is written
 * before there are plays. `tell` hears a sentence about what was found.
 */
export const openStore = (
  results: string,
  identity: Identity,
  options: StoreOptions,
  tell: (text: string) => void,
): Store => {
  const folder = shelfFolder(results);
  const shelf = new Shelf(folder, identity);
  const kind = kindOf(folder);
  if (kind !== 'folder' && kind !== 'absent')
    throw problemWith(shown(folder), `a ${kind}`, 'a folder in which plays are kept', 'move it away');
  const owner = kind === 'folder' ? ownerOf(folder) : undefined;
  if (owner !== undefined && owner !== process.pid) return besideOwner(shelf, owner, options, tell);

  if (kind === 'folder') {
    clearUnfinished(folder);
    if (options.fresh) removeShelf(folder);
  }
  const left = kindOf(folder) === 'folder' ? readLeft(shelf, identity) : undefined;
  if (left?.problem && (options.resume || left.seconds > LITTLE_SECONDS)) throw left.problem;
  if (!left || left.problem || left.plays === 0) {
    removeShelf(folder);
    const [strange] = kindOf(folder) === 'folder' ? listFolder(folder) : [];
    if (strange) throw problemWith(shown(folder), strange, 'nothing but plays that are kept', 'move it away');
    if (options.resume) tell('No plays of this run are kept: it starts from the beginning.');
    return new Store(shelf);
  }
  shelf.own(left.fixed);
  const anew = options.resume ? '' : ' (--fresh starts anew)';
  tell(`Goes on where it was stopped: ${workInWords(left.plays, left.seconds)} restored${anew}.`);
  return new Store(shelf, { segments: left.segments });
};

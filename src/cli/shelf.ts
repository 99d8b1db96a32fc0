// The folder of a store of plays: its head, its segments, and the process that is at work on it.
import {
  join,
  kindOf,
  listFolder,
  makeFolder,
  makeNewFolder,
  parentOf,
  placeFile,
  readText,
  removeEmpty,
  removeTree,
  replaceFile,
  syncFolder,
  tailOf,
} from './files.ts';
import { livingOwner, thisProcess } from './owner.ts';
import { type Fixed, headOf, type Identity } from './store-head.ts';

const HEAD = 'head.json';
const OWNER = 'owner.json';
const SEGMENT = /^plays-(\d{6,})\.bin$/;
/** What a writer that was killed leaves. */
const UNFINISHED = /^\.(plays-\d+\.bin|head\.json|owner\.json)\.pinchpoint-new-\d+$/;

const segmentName = (number: number): string => `plays-${String(number).padStart(6, '0')}.bin`;

/** Beside a folder of results: `.headline.pinchpoint-plays`. */
export const shelfFolder = (results: string): string => join(parentOf(results), `.${tailOf(results)}.pinchpoint-plays`);

/** Numbers of the segments in a folder, ascending. */
export const segmentsIn = (folder: string): number[] =>
  listFolder(folder)
    .flatMap((name) => SEGMENT.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);

/** The process that is at work on a folder of plays; undefined where none is. */
export const ownerOf = (folder: string): number | undefined => livingOwner(readText(join(folder, OWNER)));

/** Removes what killed writers left unfinished. */
export const clearUnfinished = (folder: string): void => {
  for (const name of listFolder(folder)) if (UNFINISHED.test(name)) removeTree(join(folder, name));
};

/** Removes a folder of plays; whatever else somebody put into it stays. */
export const removeShelf = (folder: string): void => {
  if (kindOf(folder) !== 'folder') return;
  // The head last: plays without a head are nobody's.
  for (const name of listFolder(folder).reverse())
    if (SEGMENT.test(name) || UNFINISHED.test(name) || name === OWNER) removeTree(join(folder, name));
  removeTree(join(folder, HEAD));
  removeEmpty(folder);
};

export class Shelf {
  readonly folder: string;
  private readonly identity: Identity;
  private fixedNow: Fixed = {};
  /** It is this process that is at work on it. */
  private taken = false;
  /** The topmost folder that was made for it. */
  private made: string | undefined;

  constructor(folder: string, identity: Identity) {
    this.folder = folder;
    this.identity = identity;
  }

  get runId(): string {
    return this.identity.runId;
  }

  get fixed(): Fixed {
    return this.fixedNow;
  }

  /** Remembers what is fixed; on the disk from when there is anything on it. */
  fix(fixed: Fixed): void {
    this.fixedNow = { ...this.fixedNow, ...fixed };
    if (this.taken) this.writeHead();
  }

  pathOf(number: number): string {
    return join(this.folder, segmentName(number));
  }

  get headPath(): string {
    return join(this.folder, HEAD);
  }

  /** Makes the folder and puts this process's name on it; false where another run was quicker. */
  take(): boolean {
    if (this.taken) return true;
    this.made = makeFolder(parentOf(this.folder));
    if (!makeNewFolder(this.folder)) return false;
    this.own();
    this.writeHead();
    syncFolder(parentOf(this.folder));
    return true;
  }

  /** Puts this process's name on a folder that an earlier one left, with what that one fixed. */
  own(fixed = this.fixedNow): void {
    this.fixedNow = fixed;
    replaceFile(join(this.folder, OWNER), `${JSON.stringify(thisProcess())}\n`);
    this.taken = true;
  }

  async put(number: number, bytes: Uint8Array): Promise<void> {
    await placeFile(this.pathOf(number), bytes);
  }

  release(): void {
    if (!this.taken) return;
    removeTree(join(this.folder, OWNER));
    this.taken = false;
    // A disk that was full from the start leaves a folder without plays: nothing to go on with.
    if (segmentsIn(this.folder).length === 0) this.clear();
  }

  remove(): void {
    if (this.taken) this.clear();
    this.taken = false;
  }

  private clear(): void {
    removeShelf(this.folder);
    if (this.made) removeEmpty(this.made);
  }

  private writeHead(): void {
    replaceFile(this.headPath, `${JSON.stringify(headOf(this.identity, this.fixedNow), null, 2)}\n`);
  }
}

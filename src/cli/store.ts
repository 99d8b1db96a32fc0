// A store of plays: what a long run has played so far, on the disk beside its results, so that no play is lost with it.
import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { constants, gzip } from 'node:zlib';
import { canonical } from '../experiment/inputs.ts';
import type { PlayKey, PlayRow } from '../model/outcome.ts';
import { againCommand } from './again.ts';
import { diskSentence, Failure } from './exits.ts';
import { readBytes, shown } from './files.ts';
import { timeInWords } from './progress.ts';
import { joined, type KeptPlay, openSegment, type Place, placesIn, segmentOf } from './segment.ts';
import type { Shelf } from './shelf.ts';
import type { Fixed } from './store-head.ts';
import { keptInWords } from './store-words.ts';

/** A play is on the disk a second after it was played, or later by a hundredth of the work there is: what can be lost. */
const LEAST_SECONDS = 1;
const SHARE_AT_RISK = 0.01;
/** Bytes that may wait for the disk. */
const MOST_WAITING = 2 ** 24;
/** Segments kept unpacked while plays are restored: those that lanes read beside each other. */
const MOST_OPEN = 4;

const squeezed = promisify(gzip);

/** A play waits in memory, or lies in a segment on the disk. */
type Known = KeptPlay | (Place & { segment: number });

/** The key of a play: the canonical text of all of it. */
export const nameOf = (key: PlayKey): string => canonical(key);

export interface StoreParts {
  /** What the shelf holds already, by number from 1. */
  segments?: readonly (readonly Place[])[];
  /** The command that goes on. */
  again?: string;
  /** A clock in milliseconds. */
  now?: () => number;
}

const clock = (): number => performance.now();

export class Store {
  /** Plays that earlier sessions left. */
  readonly restored: number;
  /** Seconds on the wall that those took. */
  readonly restoredSeconds: number;
  /** The disk failed while plays were put on it. */
  fault: Failure | undefined;
  onFault: () => void = () => {};
  /** Whether plays are remembered also where none are put on a disk. */
  inMemory = false;
  private readonly known = new Map<string, Known>();
  private readonly opened = new Map<number, Buffer>();
  /** Undefined where plays stay in memory. */
  private shelf: Shelf | undefined;
  private readonly again: string;
  readonly now: () => number;
  private waiting: KeptPlay[] = [];
  private waitingBytes = 0;
  /** Segments on the disk, and plays in them. */
  private written: number;
  private kept: number;
  private seconds = 0;
  private last: number;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(shelf: Shelf | undefined, { segments = [], again = againCommand(), now = clock }: StoreParts = {}) {
    this.shelf = shelf;
    this.again = again;
    this.now = now;
    this.last = now();
    segments.forEach((places, i) => {
      for (const place of places) this.known.set(place.key, { ...place, segment: i + 1 });
      this.seconds += places.reduce((sum, { gapSeconds }) => sum + gapSeconds, 0);
    });
    this.written = segments.length;
    this.restored = this.known.size;
    this.kept = this.known.size;
    this.restoredSeconds = this.seconds;
  }

  /** What is fixed about the run while it is under way. */
  get fixed(): Fixed {
    return this.shelf?.fixed ?? {};
  }

  /** Fixes it; a run that goes on finds it again. */
  fix(fixed: Fixed): void {
    this.shelf?.fix(fixed);
  }

  /** Seconds of threads, and components, of all plays that are known, but those of chains of years. */
  get spent(): { seconds: number; components: number } {
    const sum = { seconds: 0, components: 0 };
    for (const { key, seconds } of this.known.values()) {
      const { components, path } = JSON.parse(key) as PlayKey;
      if (path !== undefined) continue;
      sum.seconds += seconds;
      sum.components += components;
    }
    return sum;
  }

  /** Sessions are told apart: the time between them is nobody's work. */
  begin(): void {
    this.last = this.now();
  }

  /** The row of a play that was played already, every time anew; undefined where it was not. */
  async get(key: PlayKey): Promise<{ row: PlayRow; seconds: number; gapSeconds: number } | undefined> {
    const known = this.known.get(nameOf(key));
    if (!known) return undefined;
    const bytes = 'row' in known ? known.row : await this.rowAt(known);
    return { row: deserialize(bytes) as PlayRow, seconds: known.seconds, gapSeconds: known.gapSeconds };
  }

  /** Keeps a play that took a thread so many seconds. It is on the disk a little later. */
  add(key: PlayKey, row: PlayRow, seconds: number): void {
    if (!this.shelf && !this.inMemory) return;
    const now = this.now();
    const play: KeptPlay = { key: nameOf(key), seconds, gapSeconds: (now - this.last) / 1000, row: serialize(row) };
    this.last = now;
    this.seconds += play.gapSeconds;
    this.known.set(play.key, play);
    if (!this.shelf) return;
    this.waiting.push(play);
    this.waitingBytes += play.row.length;
    const due = Math.max(LEAST_SECONDS, SHARE_AT_RISK * this.seconds) * 1000;
    this.timer ??= setTimeout(() => void this.keep().catch(() => this.onFault()), due).unref();
    if (this.waitingBytes > MOST_WAITING) void this.keep().catch(() => this.onFault());
  }

  /** Puts on the disk what waits for it. Rejects with a Failure where the disk does. */
  async keep(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.writeSegment());
    await this.writing;
    if (this.fault) throw this.fault;
  }

  /** All is played: puts the rest on the disk, where anything is there. A run of a second needs no store. */
  async settle(): Promise<void> {
    if (this.written > 0) await this.keep();
  }

  /** Keeps all that was played, for a person who has stopped the run; says what that is, and how to go on. */
  async stopped(): Promise<string> {
    await this.keep();
    if (!this.shelf || this.kept === 0) return 'Stopped. Nothing was written.';
    const { folder } = this.shelf;
    const work = `${timeInWords(this.seconds)} of work, in ${shown(folder)}`;
    return `Stopped before the results were written. ${keptInWords(this.kept)} (${work}). Go on with:\n  ${this.again}`;
  }

  /** What is kept, and how to go on, where the disk has failed. */
  failed(cause: string): Failure {
    const { kept, again } = this;
    const then = kept > 0 ? `${keptInWords(kept)}: then go on with` : 'Then start again with';
    return new Failure(`${cause} ${then}:\n  ${again}`);
  }

  /** The results are in place: nothing of this is wanted any more. */
  async remove(): Promise<void> {
    await this.end();
    this.shelf?.remove();
  }

  /** Lets go of what is kept, for another run to find. */
  async leave(): Promise<void> {
    await this.end();
    this.shelf?.release();
  }

  private async end(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.writing;
  }

  private async writeSegment(): Promise<void> {
    const { shelf, waiting } = this;
    if (!shelf || waiting.length === 0 || this.fault) return;
    this.waiting = [];
    this.waitingBytes = 0;
    const number = this.written + 1;
    try {
      // Another run of the same results may have been quicker: then its plays are those that are kept.
      if (!shelf.take()) return this.forget();
      const plays = joined(waiting);
      const packed = await squeezed(plays, { level: constants.Z_BEST_SPEED });
      await shelf.put(number, segmentOf(shelf.runId, number, waiting.length, packed));
      this.written = number;
      this.kept += waiting.length;
      // From here on they are read from the disk: the rows of hours need not stay in memory twice.
      for (const place of placesIn(plays)) this.known.set(place.key, { ...place, segment: number });
    } catch (fault) {
      const { message } = fault as Error;
      this.fault = this.failed(diskSentence(fault as Error) ?? `${shown(shelf.folder)} could not be used: ${message}.`);
    }
  }

  private forget(): void {
    this.shelf = undefined;
    if (!this.inMemory) this.known.clear();
  }

  private async rowAt({ segment, from, to }: Place & { segment: number }): Promise<Uint8Array> {
    let plays = this.opened.get(segment);
    if (!plays) {
      await turn();
      const path = this.shelf!.pathOf(segment);
      const bytes = readBytes(path);
      if (!bytes) throw new Failure(`${shown(path)} was removed while it was being used.`);
      plays = openSegment(bytes, this.shelf!.runId, segment).plays;
      if (this.opened.size >= MOST_OPEN) this.opened.delete(this.opened.keys().next().value!);
      this.opened.set(segment, plays);
    }
    // A copy: whoever holds the row does not hold the segment.
    return Uint8Array.prototype.slice.call(plays, from, to);
  }
}

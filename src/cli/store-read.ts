// Reads the plays that an earlier session left, checks every byte of them, and says what is wrong and how to mend it.
import type { InputError } from '../scenario/issue.ts';
import { problemWith } from './exits.ts';
import { readBytes, readText, shown } from './files.ts';
import { openSegment, type Place, SegmentFault } from './segment.ts';
import { type Shelf, segmentsIn } from './shelf.ts';
import { type Fixed, type Head, type Identity, problemOfHead } from './store-head.ts';
import { playsInWords, workInWords } from './store-words.ts';

export interface Left {
  /** By number from 1, as far as they are whole. */
  segments: Place[][];
  fixed: Fixed;
  plays: number;
  /** Seconds on the wall; infinite where something cannot be read, as nobody knows how much it was. */
  seconds: number;
  /** Why it cannot be gone on with. */
  problem?: InputError;
}

export const ANEW = 'start anew with --fresh';

const named = (path: string, found: string, expected: string, mend: string): InputError =>
  problemWith(shown(path), found, expected, mend);

/** The segments of a run as far as they are whole and follow each other, and what is wrong with the one after them. */
const readSegments = (shelf: Shelf, runId: string): { segments: Place[][]; problem?: InputError } => {
  const segments: Place[][] = [];
  for (const number of segmentsIn(shelf.folder)) {
    const path = shelf.pathOf(number);
    const before = segments.flat().length;
    const away = `move ${shown(path)} and those after it away and go on with the ${playsInWords(before)} before`;
    const mend = before > 0 ? `${ANEW}, or ${away}` : ANEW;
    const next = segments.length + 1;
    if (number !== next) {
      const expected = `segments without a gap, as ${shown(path)} is there`;
      return { segments, problem: named(shelf.pathOf(next), 'nothing', expected, mend) };
    }
    try {
      segments.push(openSegment(readBytes(path) ?? new Uint8Array(), runId, number).places);
    } catch (fault) {
      if (!(fault instanceof SegmentFault)) throw fault;
      const expected = `segment ${number} of run ${runId}, as it was written`;
      return { segments, problem: named(path, fault.message, expected, mend) };
    }
  }
  return { segments };
};

const NOTHING = { found: 'nothing', expected: 'the head of a store of plays' };

/** What a shelf holds of the run that is wanted. */
export const readLeft = (shelf: Shelf, wanted: Identity): Left => {
  const text = readText(shelf.headPath);
  const bad = text === undefined ? NOTHING : problemOfHead(text, wanted);
  const { segments, problem } = readSegments(shelf, bad ? runIdIn(text) : wanted.runId);
  const places = segments.flat();
  // A run that was killed before it had put anything there.
  if (text === undefined && places.length === 0 && !problem) return { segments, plays: 0, seconds: 0, fixed: {} };
  const worked = places.reduce((sum, { gapSeconds }) => sum + gapSeconds, 0);
  const seconds = problem ? Number.POSITIVE_INFINITY : worked;
  const read = { segments, plays: places.length, seconds };
  if (!bad) return { ...read, fixed: (JSON.parse(text!) as Head).fixed, ...(problem && { problem }) };
  const found = places.length > 0 ? `${bad.found}; ${workInWords(places.length, worked)}` : bad.found;
  const mend = `ask for the same as then and go on with --resume, or ${ANEW}`;
  return { ...read, fixed: {}, problem: named(shelf.headPath, found, bad.expected, mend) };
};

const runIdIn = (head: string | undefined): string => {
  try {
    return String((JSON.parse(head ?? '') as Partial<Head> | null)?.runId);
  } catch {
    return '';
  }
};

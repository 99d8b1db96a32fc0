// A segment: plays kept in one file, whole or not at all, with their bits as they were and a hash over everything.
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

/** A play that is kept: its key as canonical text, what it took, and its row as node's v8 writes it. */
export interface KeptPlay {
  key: string;
  /** Of the thread that played it. */
  seconds: number;
  /** On the wall since the play before it in the same session, whoever played that: gaps add up to a session. */
  gapSeconds: number;
  row: Uint8Array;
}

/** Where a row lies in the plays of a segment, unpacked. */
export interface Place extends Omit<KeptPlay, 'row'> {
  from: number;
  to: number;
}

/** What is wrong with the bytes of a segment. */
export class SegmentFault extends Error {}

// magic 8 | run id 12 | number 4 | length of what is packed 4 | packed plays | how many 4 | SHA-256 of all before it 32
const MAGIC = 'PPPLAYS1';
const RUN_ID = 12;
const HEAD = MAGIC.length + RUN_ID + 8;
/** Before each play: the length of its key and of its row, its seconds and its gap. */
const LEAD = 24;
const HASH = 32;
const TAIL = 4 + HASH;

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Plays one after the other: what is packed. */
export const joined = (plays: readonly KeptPlay[]): Buffer =>
  Buffer.concat(
    plays.flatMap(({ key, seconds, gapSeconds, row }) => {
      const name = Buffer.from(key);
      const lead = Buffer.alloc(LEAD);
      lead.writeUInt32LE(name.length, 0);
      lead.writeUInt32LE(row.length, 4);
      lead.writeDoubleLE(seconds, 8);
      lead.writeDoubleLE(gapSeconds, 16);
      return [lead, name, row];
    }),
  );

/** The bytes of a segment; `packed` is `joined`, by gzip. */
export const segmentOf = (runId: string, number: number, count: number, packed: Uint8Array): Buffer => {
  const head = Buffer.alloc(HEAD);
  head.write(MAGIC, 0, 'latin1');
  head.write(runId.padEnd(RUN_ID), MAGIC.length, RUN_ID, 'latin1');
  head.writeUInt32LE(number, HEAD - 8);
  head.writeUInt32LE(packed.length, HEAD - 4);
  const many = Buffer.alloc(4);
  many.writeUInt32LE(count);
  const all = Buffer.concat([head, packed, many]);
  return Buffer.concat([all, sha256(all)]);
};

const counted = (n: number): string => n.toLocaleString('en-GB');

/** What is packed in the bytes of a segment, once they are known to be whole and of this run. Throws a SegmentFault. */
const packedIn = (given: Uint8Array, runId: string, number: number): { packed: Buffer; count: number } => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const isOurs = bytes.subarray(0, MAGIC.length).toString('latin1') === MAGIC.slice(0, bytes.length);
  if (!isOurs) throw new SegmentFault('no plays of Pinchpoint in a format that this version knows');
  const whole = bytes.length < HEAD ? HEAD + TAIL : HEAD + bytes.readUInt32LE(HEAD - 4) + TAIL;
  if (bytes.length < whole) {
    const least = bytes.length < HEAD ? 'at least ' : '';
    throw new SegmentFault(`${counted(bytes.length)} of ${least}${counted(whole)} bytes: it is cut short`);
  }
  const end = bytes.length - HASH;
  if (bytes.length > whole || !sha256(bytes.subarray(0, end)).equals(bytes.subarray(end)))
    throw new SegmentFault('bytes that do not match the hash at their end: it was changed after it was written');
  const owner = bytes
    .subarray(MAGIC.length, HEAD - 8)
    .toString('latin1')
    .trimEnd();
  if (owner !== runId) throw new SegmentFault(`plays of another run (${owner})`);
  const own = bytes.readUInt32LE(HEAD - 8);
  if (own !== number) throw new SegmentFault(`segment ${own} under the name of another`);
  return { packed: bytes.subarray(HEAD, end - 4), count: bytes.readUInt32LE(end - 4) };
};

/** Where each row lies in plays one after the other. */
export const placesIn = (plays: Buffer): Place[] => {
  const places: Place[] = [];
  for (let at = 0; at < plays.length; at = places[places.length - 1].to) {
    const from = at + LEAD + plays.readUInt32LE(at);
    places.push({
      key: plays.toString('utf8', at + LEAD, from),
      seconds: plays.readDoubleLE(at + 8),
      gapSeconds: plays.readDoubleLE(at + 16),
      from,
      to: from + plays.readUInt32LE(at + 4),
    });
  }
  return places;
};

/** The plays of a segment, unpacked, and where each lies in them. Throws a SegmentFault that says what is wrong. */
export const openSegment = (given: Uint8Array, runId: string, number: number): { plays: Buffer; places: Place[] } => {
  const { packed, count } = packedIn(given, runId, number);
  const plays = gunzipSync(packed);
  const places = placesIn(plays);
  if (places.length !== count) throw new SegmentFault(`${places.length} plays where ${count} were counted`);
  return { plays, places };
};

// Bytes become text, or a sentence about why they cannot: the first phase an input passes.
import type { Issues, Place } from './issue.ts';

/** Whatever is larger is refused unread, in bytes. A YAML text takes seconds a megabyte; the largest that ships has a tenth. */
export const LARGEST_YAML = 5e5;
export const LARGEST_CSV = 2e8;

const megabytes = (size: number): string => `${(size / 1e6).toFixed(1)} MB`;
const isText = (byte: number): boolean => byte >= 32 || byte === 10 || byte === 13 || byte === 9;

/** UTF-16 announces itself by a mark, or by every other byte being zero. */
const isUtf16 = (bytes: Uint8Array): boolean => {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const odd = bytes[1] === 0 ? 1 : 0;
  const sample = bytes.subarray(0, 64);
  return sample.length > 3 && sample.every((byte, at) => (at % 2 === odd ? byte === 0 : byte !== 0));
};

/** Where in a text something stands, from 1. */
const positionOf = (text: string, at: number): { line: number; column: number } => {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - before.lastIndexOf('\n') };
};

/**
 * The text of a file, without its byte order mark; undefined, and an issue, where the bytes are no text
 * that can be used. `largest` is in bytes.
 */
export const textOf = (bytes: Uint8Array, file: string, largest: number, issues: Issues): string | undefined => {
  const whole = { file, line: 0, column: 0 };
  const refuse = (found: string, expected: string, mend: string, place: Place = whole): undefined =>
    issues.add('bytes', place, found, expected, mend) as undefined;
  if (bytes.length > largest)
    return refuse(
      `a file of ${megabytes(bytes.length)}`,
      `at most ${megabytes(largest)}`,
      'check that it is the file you mean, or split it',
    );
  if (isUtf16(bytes)) return refuse('a text in UTF-16', 'a text in UTF-8', 'save it again with the encoding UTF-8');
  const strange = bytes.findIndex((byte) => !isText(byte));
  if (strange >= 0)
    return refuse(
      `a binary file (byte ${strange + 1} is ${bytes[strange]})`,
      'a text in UTF-8',
      'check that it is the file you mean; a spreadsheet has to be saved as CSV UTF-8',
    );
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const place = { file, ...positionOf(lenient, lenient.indexOf('\ufffd')) };
    return refuse('a character that is not UTF-8', 'a text in UTF-8', 'save it again with the encoding UTF-8', place);
  }
  if (text.trim() === '')
    return refuse('an empty file', 'a file with something in it', 'fill it, or name another file');
  return text;
};

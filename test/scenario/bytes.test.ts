// Checks which bytes are a text, and what is said of those that are not.
import { describe, expect, it } from 'vitest';
import { LARGEST_YAML, textOf } from '../../src/scenario/bytes.ts';
import { Issues, sentenceOf } from '../../src/scenario/issue.ts';

const told = (bytes: Uint8Array | number[]): string[] => {
  const issues = new Issues();
  const text = textOf(Uint8Array.from(bytes), 'f.yaml', LARGEST_YAML, issues);
  expect(text === undefined).toBe(issues.list.length > 0);
  expect(issues.list.every(({ phase }) => phase === 'bytes')).toBe(true);
  return issues.list.map(sentenceOf);
};
const utf16 = (text: string, littleEndian: boolean): number[] =>
  [...text].flatMap((one) => (littleEndian ? [one.charCodeAt(0), 0] : [0, one.charCodeAt(0)]));

describe('bytes', () => {
  it('UTF-8 is text, and its byte order mark is not part of it', () => {
    const issues = new Issues();
    expect(textOf(new TextEncoder().encode('\ufeffcost: £5'), 'f', 100, issues)).toBe('cost: £5');
    expect(issues.list).toEqual([]);
  });

  it('UTF-16 is refused, either way round, with a mark or without', () => {
    const sentence =
      'f.yaml: found a text in UTF-16; expected a text in UTF-8. To mend it: save it again with the encoding UTF-8.';
    expect(told([0xff, 0xfe, ...utf16('id: x', true)])).toEqual([sentence]);
    expect(told([0xfe, 0xff, ...utf16('id: x', false)])).toEqual([sentence]);
    expect(told(utf16('id: x', true))).toEqual([sentence]);
    expect(told(utf16('id: x', false))).toEqual([sentence]);
  });

  it('a binary file is refused at its first byte that no text has', () => {
    const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
    expect(told(png)).toEqual([
      'f.yaml: found a binary file (byte 7 is 26); expected a text in UTF-8. To mend it: check that it is the file you mean; a spreadsheet has to be saved as CSV UTF-8.',
    ]);
    expect(told([0x61, 0x00])[0]).toContain('a binary file (byte 2 is 0)');
  });

  it('a character in another encoding is refused where it stands', () => {
    const latin1 = [...'id: x\ncost: '].map((one) => one.charCodeAt(0));
    expect(told([...latin1, 0xa3])).toEqual([
      'f.yaml:2:7: found a character that is not UTF-8; expected a text in UTF-8. To mend it: save it again with the encoding UTF-8.',
    ]);
  });

  it('an empty file is refused, and so is one with nothing but blanks', () => {
    const sentence =
      'f.yaml: found an empty file; expected a file with something in it. To mend it: fill it, or name another file.';
    for (const text of ['', ' \n\t\n', '\ufeff']) expect(told(new TextEncoder().encode(text))).toEqual([sentence]);
  });

  it('ten megabytes of brackets are refused by their size alone', () => {
    expect(told(new Uint8Array(1e7).fill(0x5b))).toEqual([
      'f.yaml: found a file of 10.0 MB; expected at most 0.5 MB. To mend it: check that it is the file you mean, or split it.',
    ]);
  });

  it('a text of exactly the largest size is read', () => {
    expect(told(new Uint8Array(LARGEST_YAML).fill(0x5b))).toEqual([]);
    expect(told(new Uint8Array(LARGEST_YAML + 1).fill(0x5b))).toHaveLength(1);
  });
});

// Laws of text widths: they are the font's own, and lines made with them fit.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { balanced, clipped, JOINED, widthOf, wrapped } from '../../src/charts/text-width.ts';

/** Advance width of a character in a TrueType file, in thousandths of an em: tables cmap (format 4), hmtx, head, hhea. */
const advances = (file: string): ((code: number) => number) => {
  const font = readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/arimo/${file}`));
  const tables = new Map<string, number>();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    tables.set(font.toString('latin1', 12 + 16 * i, 16 + 16 * i), font.readUInt32BE(20 + 16 * i));
  }
  const at = (name: string): number => tables.get(name) as number;
  const cmap = at('cmap');
  const offsets = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => font.readUInt32BE(cmap + 8 + 8 * i));
  const map = cmap + (offsets.find((o) => font.readUInt16BE(cmap + o) === 4) as number);
  const size = font.readUInt16BE(map + 6);
  const glyphOf = (code: number): number => {
    for (let i = 0; i < size; i += 2) {
      if (font.readUInt16BE(map + 14 + i) < code) continue;
      const start = font.readUInt16BE(map + 16 + size + i);
      const delta = font.readUInt16BE(map + 16 + 2 * size + i);
      const place = map + 16 + 3 * size + i;
      const range = font.readUInt16BE(place);
      const glyph = range === 0 ? code : font.readUInt16BE(place + range + 2 * (code - start));
      return (glyph + delta) % 65536;
    }
    return 0;
  };
  const metrics = font.readUInt16BE(at('hhea') + 34);
  const unitsPerEm = font.readUInt16BE(at('head') + 18);
  return (code) => (font.readUInt16BE(at('hmtx') + 4 * Math.min(glyphOf(code), metrics - 1)) * 1000) / unitsPerEm;
};

const SENTENCE = 'Component-days waiting by step, 5 April 2027 to 29 May 2028, for 418,109 components in Great Britain';
const face = { size: 13 };

describe('text widths', () => {
  test.each([
    ['400Regular/Arimo_400Regular.ttf', false],
    ['700Bold/Arimo_700Bold.ttf', true],
  ])('of every printable ASCII character are those of %s', (file, bold) => {
    const advance = advances(file);
    for (let code = 32; code < 127; code++) {
      expect(Math.abs(widthOf(String.fromCharCode(code), { size: 1000, bold }) - advance(code))).toBeLessThanOrEqual(
        0.5,
      );
    }
  });

  test('grow with the size of the font', () => {
    expect(widthOf('on time', { size: 24 })).toBeCloseTo(2 * widthOf('on time', { size: 12 }), 9);
  });
});

describe('wrapping', () => {
  test('makes lines that fit and loses no word', () => {
    const lines = wrapped(SENTENCE, 200, face);
    for (const line of lines) expect(widthOf(line, face)).toBeLessThanOrEqual(200);
    expect(lines.join(' ')).toBe(SENTENCE);
  });

  test('says with an ellipsis that it had to leave words out', () => {
    const lines = wrapped(SENTENCE, 120, face, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(widthOf(lines[1], face)).toBeLessThanOrEqual(120);
  });

  test('never parts what is joined', () => {
    expect(wrapped(`bespoke metering,${JOINED}84%`, 90, face)).toEqual(['bespoke', `metering,${JOINED}84%`]);
  });

  test('avoids a last line of a lone word', () => {
    const width = widthOf(SENTENCE, face) - 10;
    expect(wrapped(SENTENCE, width, face)[1]).toBe('Britain');
    const [first, last] = balanced(SENTENCE, width, face);
    expect(widthOf(last, face)).toBeGreaterThan(width / 5);
    expect(`${first} ${last}`).toBe(SENTENCE);
  });

  test('a word too long for any line is cut', () => {
    expect(clipped('Llanfairpwllgwyngyll', 40, face)).toMatch(/^Llan.*…$/);
  });
});

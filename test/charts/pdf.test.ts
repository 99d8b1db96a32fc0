// Laws of figures as PDF: one page of the size asked for, real text in an embedded typeface, described, and always the same.
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Figure, figureOf, smallestPoints, svgAt } from '../../src/charts/figure.ts';
import { pdfOf } from '../../src/charts/pdf.ts';
import { picturesOf } from './pictures.ts';
import { studyOf } from './study.ts';

const fileOf = (name: string): string => createRequire(import.meta.url).resolve(`@expo-google-fonts/arimo/${name}`);
const fonts = { regular: fileOf('400Regular/Arimo_400Regular.ttf'), bold: fileOf('700Bold/Arimo_700Bold.ttf') };

let figures: Figure[];
beforeAll(async () => {
  const pictures = await picturesOf(studyOf({ regimes: 2, weeks: 20, levels: [73_109, 418_109] }));
  figures = pictures.flatMap(({ svg }) => figureOf(svg) ?? []);
  expect(figures).toHaveLength(pictures.length);
});

const textOf = async (figure: Figure, inches: number): Promise<string> =>
  Buffer.from(await pdfOf(figure, fonts, { inches, created: new Date(0) })).toString('latin1');

/** Content streams, inflated. */
const streamsOf = (pdf: string): string[] =>
  [...pdf.matchAll(/\/Length (\d+)[^>]*\/FlateDecode[^>]*>>\s*stream\r?\n/g)].map((found) => {
    const start = found.index + found[0].length;
    return inflateSync(Buffer.from(pdf.slice(start, start + Number(found[1])), 'latin1')).toString('latin1');
  });

describe('a figure as PDF', () => {
  test('is one page of the size asked for', async () => {
    const [figure] = figures;
    const pdf = await textOf(figure, 6);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Number(width)).toBe(432);
    expect(Number(height)).toBeCloseTo((432 * figure.height) / figure.width, 2);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  test('holds every line of text as text, in a typeface that it brings along', async () => {
    for (const figure of figures) {
      const pdf = await textOf(figure, 6);
      const lines = [...figure.svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)/g)];
      const [content] = streamsOf(pdf).filter((stream) => stream.includes(' Tf'));
      expect(content.match(/\bBT\b/g)).toHaveLength(lines.length);
      expect(pdf).toMatch(/\/FontName \/[A-Z]+\+Arimo-Regular/);
      expect(pdf).toMatch(/\/FontFile2 /);
      expect(pdf).toMatch(/\/ToUnicode /);
    }
  });

  test('is described for whoever does not see it, and in English', async () => {
    const pdf = await textOf(figures[0], 6);
    expect(pdf).toMatch(/\/S \/Figure\b[\s\S]*\/Alt \(/);
    expect(pdf).toContain('/Lang (en-GB)');
    expect(pdf).toContain('/MarkInfo');
  });

  test('is the same bytes each time', async () => {
    expect(await textOf(figures[1], 5)).toBe(await textOf(figures[1], 5));
  });

  test('is not made of an element that it cannot draw', async () => {
    const [figure] = figures;
    const strange = { ...figure, svg: figure.svg.replace('</svg>', '<circle r="3"/></svg>') };
    await expect(pdfOf(strange, fonts, { inches: 6, created: new Date(0) })).rejects.toThrow(
      'a figure with <circle> in it',
    );
  });
});

describe('a figure taken up again', () => {
  test('has its title, its description and its size in pixels', () => {
    expect(figures[0].title).toMatch(/^With 418,109 components/);
    expect(figures[0].description).toMatch(/^Line chart of /);
    expect(figures[0].width).toBe(680);
  });

  test('is the same drawing at any size', () => {
    const at = svgAt(figures[0], 5 / 2.54);
    expect(at).toMatch(/^<svg [^>]*width="5cm" height="[\d.]+cm" viewBox="0 0 680 /);
  });

  test('has texts as small as its width makes them', () => {
    expect(smallestPoints(figures[0], 680 / 72)).toBeCloseTo(11, 9);
    expect(smallestPoints(figures[0], 340 / 72)).toBeCloseTo(5.5, 9);
  });

  test('is nothing where the text is no figure of ours', () => {
    for (const text of ['', '<svg></svg>', figures[0].svg.slice(0, -10), 'x'.repeat(99)])
      expect(figureOf(text)).toBeUndefined();
  });
});

// Laws of the linter: each rule is seen to bite.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Drawing, Spec } from '../../src/charts/chart.ts';
import { lint } from '../../src/charts/lint.ts';
import { overlaps, textBoxes } from '../../src/charts/text-boxes.ts';
import { picturesOf } from './pictures.ts';
import { studyOf } from './study.ts';

let drawing: Drawing;
let svg: string;
beforeAll(async () => {
  [{ drawing, svg }] = await picturesOf(studyOf());
});

const bar = (domain: number[]): Spec => ({
  mark: { type: 'bar' },
  encoding: { x: { field: 'value', scale: { domain } }, y: { field: 'at' } },
});
const spec = (unit: Spec): Drawing => ({ ...drawing, spec: { layer: [unit] } });
const titled = (title: string): Drawing => ({ ...drawing, title });
const shaded = (...range: string[]): Spec => ({
  mark: 'rect',
  encoding: {
    color: { field: 'shade', type: 'ordinal', scale: { domain: range.map((_, i) => i), range }, legend: null },
  },
});
const series = ['1', '2', '3', '4', '5'];

const coded = (...range: string[]): Spec => ({
  ...{ field: 'regime', type: 'nominal', scale: { domain: ['a', 'b'], range }, legend: null },
});

describe('the linter', () => {
  test('finds nothing wrong with a chart as it is', () => {
    expect(lint(drawing, svg)).toEqual([]);
  });

  test.each<[string, () => Drawing, RegExp]>([
    ['a missing title', () => titled(''), /no title/],
    ['a missing subtitle', () => ({ ...drawing, subtitle: '' }), /no subtitle/],
    [
      'a title of thirteen words',
      () => titled('One two three four five six seven eight nine ten eleven twelve more'),
      /13 words/,
    ],
    ['capitals on every word', () => titled('Workload By Regime And Growth Level'), /sentence case/],
    ['a small first letter', () => titled('workload by regime'), /sentence case/],
    ['a full stop after a title', () => titled('Workload by regime.'), /full stop/],
    ['bars that start above 0', () => spec(bar([10, 100])), /bar that does not start at 0/],
    ['bars that start below 0', () => spec(bar([-10, 100])), /bar that does not start at 0/],
    [
      'bars without a fixed start',
      () => spec({ mark: 'bar', encoding: { x: { field: 'value' } } }),
      /does not start at 0/,
    ],
    ['a pie', () => spec({ mark: 'arc', encoding: {} }), /pie/],
    ['two axes on one plot', () => spec({ ...bar([0, 1]), resolve: { scale: { y: 'independent' } } }), /of its own/],
    [
      'five series',
      () => spec({ mark: 'line', encoding: { color: { scale: { domain: series }, legend: null } } }),
      /5 series/,
    ],
    [
      'shades that do not grow darker in order',
      () => spec(shaded('#EAF1F8', '#12436D', '#6BACE6')),
      /shades not in order of lightness: in colour/,
    ],
    [
      'shades that are in order only for those who see red',
      () => spec(shaded('#FF5050', '#4A7A8A')),
      /shades not in order of lightness: without red cones/,
    ],
    [
      'a key for a dash',
      () => spec({ mark: 'line', encoding: { strokeDash: { field: 'regime' } } }),
      /key apart from the marks: strokeDash/,
    ],
    [
      'series that grey makes one, told apart by colour alone',
      () => spec({ mark: 'line', encoding: { color: coded('#12436D', '#801650') } }),
      /colour alone, in grey: a \| b/,
    ],
    [
      'a second axis',
      () => spec({ mark: 'line', encoding: { y: { field: 'cost', axis: { orient: 'right' } } } }),
      /second axis/,
    ],
    ['words on their side', () => spec({ mark: 'text', labelAngle: -90 }), /not horizontal/],
    ['money without the year of its prices', () => ({ ...drawing, unit: 'GBP' }), /money without a price base/],
    [
      'an estimate without its interval',
      () => ({ ...drawing, columns: drawing.columns.filter(({ id }) => id !== 'lower') }),
      /an estimate without lower/,
    ],
    ['a source without a run', () => ({ ...drawing, source: 'Source: Pinchpoint.' }), /without a run id/],
    ['a key apart from the marks', () => spec({ mark: 'line', encoding: { color: { field: 'regime' } } }), /key apart/],
    ['another unit than the picture shows', () => ({ ...drawing, unit: 'GBP million' }), /unit is not in the picture/],
    [
      'a price base that the picture does not show',
      () => ({ ...drawing, priceBase: '2025 prices' }),
      /price base is not/,
    ],
    ['another source than the picture shows', () => ({ ...drawing, source: 'run 000' }), /source is not/],
  ])('finds %s', (_, broken, message) => {
    expect(lint(broken(), svg).join('\n')).toMatch(message);
  });

  test('lets bars go left and right of 0 where they are drawn from there', () => {
    const unit = bar([-10, 100]);
    const drawnFromZero = { ...unit, encoding: { ...(unit.encoding as Spec), x2: { datum: 0 } } };
    expect(lint(spec(drawnFromZero), svg)).toEqual([]);
  });

  test('lets colours that grey makes one stand where a dash, a marker or a label tells them apart', () => {
    const color = coded('#12436D', '#801650');
    const strokeDash = {
      ...color,
      scale: {
        domain: ['a', 'b'],
        range: [
          [1, 0],
          [7, 3],
        ],
      },
    } as Spec;
    const faults = (encoding: Spec): string[] => lint(spec({ mark: 'line', encoding }), svg);
    expect(faults({ color, strokeDash })).toEqual([]);
    expect(faults({ color, text: { field: 'label' } })).toEqual([]);
    expect(faults({ color: coded('#12436D', '#F46A25') })).toEqual([]);
  });

  test.each<[string, (s: string) => string, RegExp]>([
    [
      'words on their side',
      (s) => s.replace('"middle" transform="', '"middle" transform="rotate(-90) '),
      /not horizontal in/,
    ],
    ['texts smaller than 11 px', (s) => s.replaceAll('font-size="11px"', 'font-size="10px"'), /text of 10 px/],
    ['pale texts', (s) => s.replaceAll('fill="#505A5F"', 'fill="#A0A0A0"'), /pale text/],
    ['pale marks', (s) => s.replaceAll('stroke="#28A197"', 'stroke="#6BACE6"'), /pale mark: #6BACE6/],
    ['texts beyond the edge', (s) => s.replaceAll('translate(450,', 'translate(600,'), /outside the picture/],
    ['texts on top of each other', (s) => s.replace('>150,000<', '>as wide as its neighbours and more<'), /overlap/],
    ['a missing run id', (s) => s.replace('run 3f9ac01b77de', 'run'), /source is not in the picture/],
    ['a missing state of assurance', (s) => s.replace('not yet assured', ''), /assurance is not/],
    ['scripts', (s) => s.replace('</svg>', '<script></script></svg>'), /may not hold/],
    ['references to elsewhere', (s) => s.replace('<g', '<g href="https://example.org"'), /may not hold/],
    ['a missing role', (s) => s.replace(' role="img"', ''), /no role/],
  ])('finds %s', (_, breaking, message) => {
    expect(lint(drawing, breaking(svg)).join('\n')).toMatch(message);
  });
});

describe('the linter, of rectangles and the texts on them,', () => {
  const cell = (fill: string, ink: string, stroke = '#757575'): string =>
    `<path transform="translate(5,5)" d="M0,0h600v90h-600Z" fill="${fill}" stroke="${stroke}"/>` +
    `<text text-anchor="start" transform="translate(9,50)" font-size="12px" fill="${ink}">63%</text></svg>`;
  const faults = (marks: string): string =>
    lint(drawing, `${svg.replace(/<text.*<\/text>/s, '').replace('</svg>', '')}${marks}`)
      .filter((fault) => fault.startsWith('pale'))
      .join('\n');

  test('lets white stand on dark and dark on pale, as long as a pale one has an outline', () => {
    expect(faults(cell('#12436D', '#FFFFFF'))).toBe('');
    expect(faults(cell('#ABCFEF', '#1A1A1A'))).toBe('');
  });

  test('finds a text that is too near its ground', () => {
    expect(faults(cell('#6BACE6', '#FFFFFF'))).toMatch(/pale text, in colour: 63%/);
    expect(faults(cell('#12436D', '#1A1A1A'))).toMatch(/pale text/);
  });

  test('finds a text that only some eyes cannot tell from its ground', () => {
    expect(faults(cell('#2073BC', '#FFFFFF'))).toBe('pale text, without red cones (protanopia): 63%');
  });

  test('finds a pale rectangle without an outline, unless it is a patch of its ground', () => {
    expect(faults(cell('#ABCFEF', '#1A1A1A', '#ABCFEF'))).toMatch(/pale mark: #ABCFEF/);
    const patch = '<path d="M20,20h50v30h-50Z" fill="#ABCFEF"/></svg>';
    expect(faults(cell('#ABCFEF', '#1A1A1A').replace('</svg>', patch))).toBe('');
    expect(faults(cell('#12436D', '#FFFFFF').replace('</svg>', patch))).toMatch(/pale mark: #ABCFEF/);
  });
});

describe('text boxes', () => {
  const text = (x: number, y: number, words: string, anchor = 'start'): string =>
    `<g transform="translate(10,20)"><g/><text text-anchor="${anchor}" transform="translate(${x},${y})" font-size="10px" fill="#000000">${words}</text></g>`;

  test('add up the shifts of the groups around a text, and count an entity as a letter', () => {
    const [box] = textBoxes(text(5, 7, 'A&amp;B', 'end'));
    expect(box.text).toBe('A&B');
    expect(box.right).toBe(15);
    expect(box.left).toBeCloseTo(15 - 2.001 * 10, 1);
    expect([box.top, box.bottom]).toEqual([27 - 7.5, 27 + 2.2]);
  });

  test('overlap where they share a point, and not where they are side by side', () => {
    expect(overlaps(textBoxes(text(0, 0, 'ab') + text(5, 3, 'cd')))).toHaveLength(1);
    expect(overlaps(textBoxes(text(0, 0, 'ab') + text(12, 0, 'cd')))).toHaveLength(0);
  });

  test('take every line of a text as a box below the one before', () => {
    const lines =
      '<text text-anchor="start" font-size="10px" fill="#000000"><tspan>one</tspan><tspan x="0" dy="14">two</tspan></text>';
    expect(textBoxes(lines).map((b) => [b.text, b.bottom])).toEqual([
      ['one', 2.2],
      ['two', 16.2],
    ]);
  });
});

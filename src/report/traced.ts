// Numbers in a chart's description, traced to the cells of its data: those that a single cell can have said.
import type { Drawing } from '../charts/chart.ts';
import { plain } from '../charts/markup.ts';
import { count, magnitude, percent } from '../charts/numbers.ts';
import { inFull } from '../experiment/rounding.ts';
import { at } from './cells.ts';
import { joined, type Markup, type Part } from './html.ts';

/** Whatever a description may print of a number, without the unit's word. */
const printsOf = (value: number, halfWidth: number): string[] =>
  [
    ...[0, 1].map((decimals) => count(value, decimals)),
    ...[magnitude(value), magnitude(value, halfWidth)],
    ...[0, 1, 2].map((decimals) => percent(value, decimals)),
  ].filter((text) => /^\d[\d.,]*( million| billion)?%?$/.test(text));

interface Place {
  row: number;
  column: string;
  value: number;
}

/** Printed numbers that one cell, and no cell of another value, can have said. */
const placesOf = ({ rows, columns }: Drawing): Map<string, Place | undefined> => {
  const places = new Map<string, Place | undefined>();
  const texts = new Set<string>();
  rows.forEach((cells, row) => {
    const half = (Number(cells.upper) - Number(cells.lower)) / 2;
    for (const { id: column } of columns) {
      const value = cells[column];
      if (typeof value === 'string') for (const [number] of value.matchAll(/\d[\d.,]*\d|\d/g)) texts.add(number);
      if (typeof value !== 'number' || !Number.isFinite(value)) continue;
      for (const text of new Set(printsOf(value, half))) {
        const known = places.get(text);
        const isOther = places.has(text) && known?.value !== value;
        places.set(text, isOther ? undefined : (known ?? { row, column, value }));
      }
    }
  });
  // Digits of a name are no number.
  for (const text of texts) places.delete(text);
  return places;
};

const NUMBER = /\d(?:[\d.,]*\d)?(?: million| billion)?%?/g;

/** The text with those numbers beside their cells; the others are sums and counts of the same data. */
export const traced = (drawing: Drawing, text: string): Markup => {
  const places = placesOf(drawing);
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(NUMBER)) {
    const place = places.get(match[0]);
    if (!place) continue;
    parts.push(text.slice(from, match.index));
    const file = `charts/${drawing.id}.csv`;
    parts.push(at(file, { row: place.row + 1 })(place.column, place.value, match[0]));
    from = match.index + match[0].length;
  }
  return joined([...parts, text.slice(from)].filter((part) => part !== ''));
};

/** A cell of a chart's data, as printed. */
export const chartCell = (drawing: Drawing, row: number, column: string, text: string): Part => {
  const value = drawing.rows[row][column];
  const cell = at(`charts/${drawing.id}.csv`, { row: row + 1 });
  // A text with digits in it is quoted, so that nobody takes them for a number of the results.
  if (typeof value === 'string') return /\d/.test(plain(text)) ? cell(column, text, text) : text;
  return text === '' || inFull(value) === '' ? text : cell(column, value, text);
};

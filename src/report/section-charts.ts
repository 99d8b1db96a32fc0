// The charts with their captions, descriptions and data, each in the section that it answers.
import type { Cell, Column, Picture } from '../charts/chart.ts';
import { count, percent } from '../charts/numbers.ts';
import { supported } from '../experiment/rounding.ts';
import { element, joined, type Markup, paragraph, raw, table } from './html.ts';

/** Half of the interval that a row holds; not a number where it holds none. */
const halfWidthOf = (row: Record<string, Cell>): number => (Number(row.upper) - Number(row.lower)) / 2;

const cellText = (row: Record<string, Cell>, column: Column): string => {
  const cell = row[column.id];
  if (typeof cell === 'string') return cell;
  if (!Number.isFinite(cell)) return '';
  const halfWidth = column.isEstimate ? halfWidthOf(row) : Number.NaN;
  if (column.format === 'percent')
    return column.isEstimate ? `${rounded(100 * cell, 100 * halfWidth)}%` : percent(cell);
  return column.format === 'count' ? count(cell) : rounded(cell, halfWidth);
};

/** As the half-width supports it, else three figures; what is less than a millionth is arithmetic's dust. */
const rounded = (value: number, halfWidth: number): string =>
  Math.abs(value) < 1e-6 ? '0' : supported(value, halfWidth > 1e-9 ? halfWidth : Number.NaN);

const firstNumber = (columns: readonly Column[]): number => columns.findIndex((c) => c.format !== 'text');

const chartFigure = ({ drawing, svg }: Picture): Markup => {
  const { columns, rows } = drawing;
  const data = table({
    caption: `Data of the chart: ${drawing.title}`,
    heads: columns.map((c) => (c.unit === '' || c.format === 'percent' ? c.title : `${c.title} (${c.unit})`)),
    rows: rows.map((row) => columns.map((c) => cellText(row, c))),
    numbersFrom: firstNumber(columns),
  });
  return joined([
    element('h3', drawing.question),
    element('figure', [
      element('div', raw(svg), {
        class: 'scroll picture',
        role: 'region',
        tabindex: '0',
        'aria-label': `Chart: ${drawing.title}`,
      }),
      element('figcaption', drawing.alt),
    ]),
    element('details', [element('summary', `Data of this chart (${count(rows.length)} rows)`), data]),
  ]);
};

/** Charts that stand in a section of their own. */
export const ELSEWHERE = ['on-time', 'map', 'effort', 'late-accounting', 'late-causal'] as const;
export type Elsewhere = (typeof ELSEWHERE)[number];

const isElsewhere = ({ drawing }: Picture): boolean => (ELSEWHERE as readonly string[]).includes(drawing.id);

/** Those of the charts that were drawn, in the order of the ids. */
export const figuresOf = (pictures: readonly Picture[], ...ids: readonly Elsewhere[]): Markup[] =>
  ids.flatMap((id) => pictures.filter(({ drawing }) => drawing.id === id).map(chartFigure));

/** All charts that no other section shows; undefined where others show them all. */
export const charts = (pictures: readonly Picture[]): Markup | undefined => {
  if (pictures.length === 0) return paragraph('This run was made without charts.');
  const rest = pictures.filter((picture) => !isElsewhere(picture));
  return rest.length === 0 ? undefined : joined(rest.map(chartFigure));
};

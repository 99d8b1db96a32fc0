// The charts with their captions, descriptions and data.
import type { Cell, Column, Picture } from '../charts/chart.ts';
import { count, percent } from '../charts/numbers.ts';
import { supported } from '../experiment/rounding.ts';
import { element, joined, type Markup, paragraph, raw, table } from './html.ts';

const cellText = (cell: Cell, column: Column): string => {
  if (typeof cell === 'string') return cell;
  if (!Number.isFinite(cell)) return '';
  if (column.format === 'percent') return percent(cell, 1);
  return column.format === 'count' ? count(cell) : supported(cell, Number.NaN);
};

const firstNumber = (columns: readonly Column[]): number => columns.findIndex((c) => c.format !== 'text');

const chartFigure = ({ drawing, svg }: Picture): Markup => {
  const { columns, rows } = drawing;
  const data = table({
    caption: `Data of the chart: ${drawing.title}`,
    heads: columns.map((c) => (c.unit === '' || c.format === 'percent' ? c.title : `${c.title} (${c.unit})`)),
    rows: rows.map((row) => columns.map((c) => cellText(row[c.id], c))),
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

export const charts = (pictures: readonly Picture[]): Markup =>
  pictures.length === 0 ? paragraph('This run was made without charts.') : joined(pictures.map(chartFigure));

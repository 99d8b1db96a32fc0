// The charts with their captions, descriptions and data, each in the section of the question that it answers.
import { chartOf } from '../charts/catalogue.ts';
import type { Cell, Column, Picture, Question } from '../charts/chart.ts';
import { count, percent } from '../charts/numbers.ts';
import { supported } from '../experiment/rounding.ts';
import { certaintyAt, type FigurePlace, isOfCertainty } from './certainty-figures.ts';
import { element, joined, type Markup, type Part, raw, table } from './html.ts';
import { chartCell, traced } from './traced.ts';

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
  Math.abs(value) < 1e-6 ? '0' : supported(value, halfWidth > 1e-9 ? halfWidth : Number.NaN).replace('-', '\u2212');

const firstNumber = (columns: readonly Column[]): number => columns.findIndex((c) => c.format !== 'text');

/** Rows beyond these stand in the chart's file alone. */
const MOST_ROWS = 100;

const dataOf = ({ drawing }: Picture): Markup => {
  const { columns, rows } = drawing;
  const shown = rows.slice(0, MOST_ROWS);
  const whole = `charts/${drawing.id}.csv`;
  const data = table({
    caption: `Data of the chart: ${drawing.question}${shown.length < rows.length ? ' The first rows; all stand in the file.' : ''}`,
    heads: columns.map((c) => (c.unit === '' || c.format === 'percent' ? c.title : `${c.title} (${c.unit})`)),
    rows: shown.map((row, i) => columns.map((c) => chartCell(drawing, i, c.id, cellText(row, c)))),
    numbersFrom: firstNumber(columns),
  });
  return element('details', [element('summary', ['Data of this chart, as in ', element('code', whole)]), data]);
};

export const chartFigure = (picture: Picture, note: readonly Part[] = []): Markup => {
  const { drawing, svg } = picture;
  return joined([
    element('h3', drawing.question),
    element(
      'figure',
      [
        element('div', raw(svg), {
          class: 'scroll picture',
          role: 'group',
          tabindex: '0',
          'aria-label': `Chart: ${drawing.question}`,
        }),
        element(
          'figcaption',
          note.length === 0 ? traced(drawing, drawing.alt) : [...note, ' ', traced(drawing, drawing.alt)],
        ),
      ],
      { 'data-source': `charts/${drawing.id}.csv` },
    ),
    dataOf(picture),
  ]);
};

const questionOf = (id: string): Question => chartOf(id)?.answers ?? 'workload';

/** The charts that answer a question, in the order of the catalogue; those of certainty have places of their own. */
export const chartsOf = (pictures: readonly Picture[], question: Question): Markup[] =>
  pictures
    .filter(({ drawing: { id } }) => !isOfCertainty(id) && questionOf(id) === question)
    .map((picture) => chartFigure(picture));

/** The charts of certainty that stand at a place; `note` is what must be said of one. */
export const certaintyCharts = (
  pictures: readonly Picture[],
  place: FigurePlace,
  note: (id: string) => Part[] = () => [],
): Markup[] => certaintyAt(pictures, place).map((picture) => chartFigure(picture, note(picture.drawing.id)));

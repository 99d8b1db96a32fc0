// A table as a CSV file: RFC 4180, one header row, numbers in full, and no cell that a spreadsheet would run.
import { inFull } from '../experiment/rounding.ts';

export type Cell = string | number | boolean;

export interface Column<Row> {
  name: string;
  /** Empty for texts. */
  unit: string;
  meaning: string;
  cell: (row: Row) => Cell;
}

/** A table whose cells have been read; what is left of its columns is their description. */
export interface Table {
  /** Name of the file. */
  file: string;
  columns: { name: string; unit: string; meaning: string }[];
  cells: Cell[][];
}

export const tableOf = <Row>(file: string, rows: readonly Row[], columns: readonly Column<Row>[]): Table => ({
  file,
  columns: columns.map(({ name, unit, meaning }) => ({ name, unit, meaning })),
  cells: rows.map((row) => columns.map((column) => column.cell(row))),
});

/** What a spreadsheet takes for a formula gets an apostrophe in front, which makes it text again (CWE-1236). */
const FORMULA = /^[=+\-@\t\r]/;
const APART = /[",\n\r]/;

const cellText = (cell: Cell): string => {
  if (typeof cell === 'number') return inFull(cell);
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return APART.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const line = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\n`;

/** The file's text; lines end with a line feed. A number that does not exist is an empty cell. */
export const csvOf = (table: Table): string =>
  line(table.columns.map((column) => column.name)) + table.cells.map(line).join('');

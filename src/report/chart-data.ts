// The data behind a chart as a table for a CSV file of its own.
import type { Drawing } from '../charts/chart.ts';
import type { Table } from './table-csv.ts';

export const chartTable = (drawing: Drawing): Table => ({
  file: `charts/${drawing.id}.csv`,
  columns: drawing.columns.map(({ id, title, unit }) => ({ name: id, unit, meaning: `${title}.` })),
  cells: drawing.rows.map((row) => drawing.columns.map((column) => row[column.id])),
});

// Texts in columns, for a terminal.

/** Lines that end with a line feed; the columns named by `right` are aligned to the right. */
export const columns = (rows: readonly (readonly string[])[], right: readonly number[] = []): string => {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const cell = (text: string, i: number) => (right.includes(i) ? text.padStart(widths[i]) : text.padEnd(widths[i]));
  return rows.map((row) => `${row.map(cell).join('  ').trimEnd()}\n`).join('');
};

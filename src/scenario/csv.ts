// Comma-separated text, row by row (RFC 4180): quoted fields, either line end, and where each field began.

export interface Spot {
  /** From 1. */
  line: number;
  column: number;
}

/** One row. It is the caller's until the next one comes. */
export interface Row {
  fields: string[];
  line: number;
  /** Where the fields begin, kept only for rows with quotes. */
  begins?: Spot[];
  /** A quote that is never closed, or that is followed by something else than a comma. */
  badQuote?: Spot;
}

/** Where a field of a row begins; the end of the row for one that it does not have. */
export const spotOf = (row: Row, field: number): Spot => {
  if (row.begins) return row.begins[Math.min(field, row.begins.length - 1)];
  let column = 1;
  for (let k = 0; k < field && k < row.fields.length; k++) column += row.fields[k].length + 1;
  return { line: row.line, column: field < row.fields.length ? column : column - 1 };
};

/** Reads one row that has quotes in it, which may go over several lines; returns it, and where the next begins. */
const quotedRow = (text: string, from: number, firstLine: number): { row: Row; next: number; line: number } => {
  const begins: Spot[] = [];
  const row: Row = { fields: [], line: firstLine, begins };
  let line = firstLine;
  let lineStart = from;
  let at = from;
  for (;;) {
    const begin = { line, column: at - lineStart + 1 };
    begins.push(begin);
    let field = '';
    if (text[at] === '"') {
      for (at++; ; at++) {
        const quote = text.indexOf('"', at);
        const end = quote < 0 ? text.length : quote;
        field += text.slice(at, end);
        for (let cut = text.indexOf('\n', at); cut >= 0 && cut < end; cut = text.indexOf('\n', cut + 1)) {
          line++;
          lineStart = cut + 1;
        }
        at = end + 1;
        if (quote < 0) row.badQuote = begin;
        if (text[at] !== '"') break;
        field += '"';
      }
      if (at < text.length && !/[,\r\n]/.test(text[at])) row.badQuote ??= begin;
    }
    // What stands outside quotes: the whole field, or nothing but a mistake.
    const rest = at;
    while (at < text.length && text[at] !== ',' && text[at] !== '\n') at++;
    field += text.slice(rest, text[at] !== ',' && text[at - 1] === '\r' && at > rest ? at - 1 : at);
    row.fields.push(field);
    if (text[at] !== ',') return { row, next: at + 1, line: line + 1 };
    at++;
  }
};

/** Calls `visit` for every row that is not empty, from top to bottom. */
export const eachRow = (text: string, visit: (row: Row) => void): void => {
  let line = 1;
  let quote = text.indexOf('"');
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
    if (quote >= 0 && quote < end) {
      const read = quotedRow(text, at, line);
      visit(read.row);
      at = read.next;
      line = read.line;
      continue;
    }
    const content = text.slice(at, text[end - 1] === '\r' && end > at ? end - 1 : end);
    if (content !== '') visit({ fields: content.split(','), line });
    at = end + 1;
    line++;
  }
};

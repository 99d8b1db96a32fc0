// A reader of CSV for tests, written from RFC 4180 and strict about it.

/** Rows of cells. Throws where the text is no such file. */
export const readCsv = (text: string): string[][] => {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : bare(text, at);
    rows[rows.length - 1].push(cell.value);
    if (text[cell.end] === '\n') rows.push([]);
    else if (text[cell.end] !== ',') throw new Error(`neither comma nor line end at ${cell.end}`);
    at = cell.end + 1;
    if (text[cell.end] === ',' && at === text.length) throw new Error('the last line has no end');
  }
  rows.pop();
  return rows;
};

const bare = (text: string, from: number): { value: string; end: number } => {
  let end = from;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') {
    if (text[end] === '"' || text[end] === '\r') throw new Error(`unquoted ${JSON.stringify(text[end])} at ${end}`);
    end++;
  }
  return { value: text.slice(from, end), end };
};

const quoted = (text: string, from: number): { value: string; end: number } => {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new Error(`no closing quote after ${from}`);
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
};

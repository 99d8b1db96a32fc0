// Checks that rows are read as RFC 4180 says, each field with its place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachRow, type Row, spotOf } from '../../src/scenario/csv.ts';

const rowsOf = (text: string): Row[] => {
  const rows: Row[] = [];
  eachRow(text, (row) => rows.push(row));
  return rows;
};
const fieldsOf = (text: string): string[][] => rowsOf(text).map(({ fields }) => fields);

describe('csv', () => {
  it('rows end with either line end, or with the file', () => {
    expect(fieldsOf('a,b\r\nc,d\ne,f')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('empty lines are passed over, empty fields are not', () => {
    expect(rowsOf('\na,\n\r\n,\n')).toEqual([
      { fields: ['a', ''], line: 2 },
      { fields: ['', ''], line: 4 },
    ]);
  });

  it('a field in quotes may hold commas, line ends and doubled quotes', () => {
    expect(fieldsOf('"a,b","c""d"\r\n"e\nf",""\n')).toEqual([
      ['a,b', 'c"d'],
      ['e\nf', ''],
    ]);
  });

  it('a quote that is not closed, or is followed by more, is pointed at', () => {
    expect(rowsOf('a,"b')[0].badQuote).toEqual({ line: 1, column: 3 });
    expect(rowsOf('a,"b"c,d')[0].badQuote).toEqual({ line: 1, column: 3 });
    expect(rowsOf('a,"b""c"\n').map(({ badQuote }) => badQuote)).toEqual([undefined]);
  });

  it('fields know their line and column, also behind a line end in quotes', () => {
    const [plain, quoted, after] = rowsOf('ab,c,d\n"x\ny",zz,"w"\nlast');
    expect([0, 1, 2, 3].map((k) => spotOf(plain, k))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 4 },
      { line: 1, column: 6 },
      { line: 1, column: 7 },
    ]);
    expect([0, 1, 2, 9].map((k) => spotOf(quoted, k))).toEqual([
      { line: 2, column: 1 },
      { line: 3, column: 4 },
      { line: 3, column: 7 },
      { line: 3, column: 7 },
    ]);
    expect(after.line).toBe(4);
  });

  it('what is written by the rule is read back', () => {
    const field = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' '), maxLength: 6 });
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const written = (text: string): string => (/[,"\n\r]/.test(text) ? quoted(text) : text);
    fc.assert(
      fc.property(rows, (all) => {
        expect(fieldsOf(all.map((row) => row.map(written).join(',')).join('\r\n'))).toEqual(all);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

// How deep a YAML text goes, measured token by token before anything is built from it.
import { Lexer } from 'yaml';

/** No file of this program needs a tenth of it; a parser that calls itself survives it. */
export const DEEPEST = 100;

const SCALAR_FOLLOWS = '\u001f';
const isSpace = (token: string): boolean => /^[ \t]*$/.test(token);
const isLineEnd = (token: string): boolean => token === '\n' || token === '\r\n';

/**
 * Where a text goes deeper than DEEPEST, as an offset; undefined where it does not.
 * Brackets are counted; indented blocks are counted by the columns at which they begin.
 */
export const tooDeep = (text: string): number | undefined => {
  const columns: number[] = [];
  let brackets = 0;
  let offset = 0;
  let lineStart = 0;
  let opens = true;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (token === SCALAR_FOLLOWS) {
      isScalar = true;
      continue;
    }
    if (token === '\u0002' || token === '\u0018') continue;
    if (!isScalar && (token === '[' || token === '{')) brackets++;
    if (!isScalar && (token === ']' || token === '}')) brackets = Math.max(0, brackets - 1);
    const isIndicator = !isScalar && (token === '-' || token === '?');
    if (isLineEnd(token)) opens = true;
    else if (brackets === 0 && (isIndicator || (opens && !isSpace(token)))) {
      const column = offset - lineStart;
      while (columns.length > 0 && columns[columns.length - 1] >= column) columns.pop();
      columns.push(column);
      opens = isIndicator;
    }
    if (columns.length + brackets > DEEPEST) return offset;
    offset += token.length;
    const newline = token.lastIndexOf('\n');
    if (newline >= 0) lineStart = offset - token.length + newline + 1;
    isScalar = false;
  }
  return undefined;
};

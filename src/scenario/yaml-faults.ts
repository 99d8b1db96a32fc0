// What a YAML parser says about a text that is no YAML, in words that a policy analyst can use.
import type { YAMLError } from 'yaml';

export interface Fault {
  found: string;
  expected: string;
  mend: string;
}

const fault = (found: string, expected: string, mend: string): Fault => ({ found, expected, mend });

const HARMLESS: readonly string[] = [
  'TAB_AS_INDENT',
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
  'TAG_RESOLVE_FAILED',
  'BAD_ALIAS',
];
const QUOTES = 'put a text that holds : # , [ ] { } & * ! | > % @ or ` in quotes';

/** By the parser's own code; it may be wrong about the cause, so each names the usual ones. */
const FAULTS: Readonly<Record<string, Fault>> = {
  BAD_ALIAS: fault('a word that begins with *', 'a plain word', 'write it in quotes if the * is meant'),
  BAD_DIRECTIVE: fault('a line that begins with %', 'no such line', 'delete it, or put the text in quotes'),
  BAD_DQ_ESCAPE: fault(
    'a backslash before a character that it does not escape',
    'a text whose backslashes are doubled',
    'write \\\\ for a backslash, or use single quotes',
  ),
  BAD_INDENT: fault(
    'a line that is indented like neither the line above nor its beginning',
    'keys of one mapping under each other, what belongs to a key two spaces further in',
    'move the line to the column where its neighbours begin, and close every quote and bracket before it',
  ),
  BAD_SCALAR_START: fault('a text that begins with a sign of YAML', 'a plain word or a text in quotes', QUOTES),
  BLOCK_AS_IMPLICIT_KEY: fault('two colons on one line', 'one key and its value', QUOTES),
  BLOCK_IN_FLOW: fault(
    'a second key inside brackets where a comma was due',
    'a comma between the things in brackets',
    'put a comma there, and keep indented blocks out of brackets',
  ),
  KEY_OVER_1024_CHARS: fault(
    'a key of more than 1,024 characters',
    'a short key',
    'close the quote or the bracket before the colon',
  ),
  MULTILINE_IMPLICIT_KEY: fault(
    'a key that goes over more than one line',
    'a key, a colon and a value on one line',
    'put a colon after the key, or take away the words that stand alone',
  ),
  MULTIPLE_DOCS: fault(
    'a second document in the file',
    'one document in a file',
    'delete the line --- or ... before it, or put the rest into a file of its own',
  ),
  NON_STRING_KEY: fault(
    'a key that is no word',
    'a word before the colon',
    'put the key in quotes, or take the brackets away',
  ),
  RESOURCE_EXHAUSTION: fault('more brackets within brackets than can be read', 'at most 100', 'close the brackets'),
  TAB_AS_INDENT: fault('a tab at the beginning of a line', 'spaces', 'replace every tab by spaces'),
  TAG_RESOLVE_FAILED: fault('a word that begins with !', 'a plain value', 'delete the word, or put the text in quotes'),
};

/** For codes that cover several causes, by the parser's own sentence. */
const BY_SENTENCE: readonly (readonly [RegExp, Fault])[] = [
  [
    /Missing closing .quote/,
    fault('a quote that is never closed', 'a closing quote', 'close the text with the quote it began with'),
  ],
  [/Missing , /, fault('two values side by side in brackets', 'a comma between them', 'put a comma there')],
  [
    /map.* must end with a \}/,
    fault('a bracket { that is never closed', 'a closing }', 'close the bracket, and put commas between what is in it'),
  ],
  [
    /must end with a \]/,
    fault('a bracket [ that is never closed', 'a closing ]', 'close the bracket, and put commas between what is in it'),
  ],
  [
    /Implicit map keys need/,
    fault('words without a colon', 'a key, a colon, a space and a value', 'put a colon and a space after the key'),
  ],
  [
    /Sequence item without/,
    fault('a line of a list without its dash', 'a dash and a space before each item', 'put `- ` before it'),
  ],
  [/Missing space after :/, fault('a colon without a space', 'a space after the colon', 'put a space there')],
  [
    /Comments must be separated/,
    fault('a # right behind a word', 'a space before a comment', 'put a space before the #, or the text in quotes'),
  ],
  [
    /Unexpected ,|Unexpected empty item/,
    fault('a comma with nothing before it', 'a value before each comma', 'take the comma away'),
  ],
];

const LONGEST_SHOWN = 24;
const LONGEST_LINE = 2000;

/** What stands there, where nothing better can be said of it. */
const unreadable = (text: string, at: number): Fault => {
  const rest = text.slice(at, at + LONGEST_SHOWN + 1).split(/[\r\n]/, 1)[0];
  const shown = rest.length > LONGEST_SHOWN ? `${rest.slice(0, LONGEST_SHOWN)}...` : rest;
  const found =
    shown.trim() === '' ? 'a line that YAML cannot read' : `\`${shown.trim()}\`, which YAML cannot read here`;
  return fault(found, 'keys and values, each as `key: value`', QUOTES);
};

const OPEN_BRACKET = fault(
  'a new line while a bracket is still open',
  'a closing bracket before it',
  'close the bracket, or indent the line if it belongs inside',
);
const TOO_DEEP_BELOW = fault(
  'a value with keys indented under it',
  'either a value, or keys under it',
  'move the lines below to the column where their neighbours begin, or delete the value',
);

/** The fault of an error of the parser; a tab at the beginning of its line is the likelier cause. */
export const faultOf = (error: YAMLError, text: string, lineStart: number): Fault => {
  const [line] = text.slice(lineStart, lineStart + LONGEST_LINE).split('\n', 1);
  if (/^[ -]*\t/.test(line)) return FAULTS.TAB_AS_INDENT;
  if (error.code === 'BAD_INDENT' && /flow/i.test(error.message)) return OPEN_BRACKET;
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(\s|$)/.test(line.slice(error.pos[0] - lineStart)))
    return TOO_DEEP_BELOW;
  const known = FAULTS[error.code] ?? BY_SENTENCE.find(([sentence]) => sentence.test(error.message))?.[1];
  return known ?? unreadable(text, error.pos[0]);
};

/** True where what follows the errors is still read as it was meant. */
export const isHarmless = (errors: readonly YAMLError[]): boolean =>
  errors.every(({ code }) => HARMLESS.includes(code));

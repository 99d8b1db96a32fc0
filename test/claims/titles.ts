// The titles of a test file, read off its source: of test and it, of each table of cases, as they are written.
import { readFileSync } from 'node:fs';
import { sourcesIn, takenApart } from '../house/source.ts';

/** Behind the bracket that closes the one at a place; an arrow closes none. */
const behind = (code: string, open: number): number => {
  const [opens, closes] = code[open] === '<' ? ['<', '>'] : ['([{', ')]}'];
  let depth = 0;
  for (let at = open; at < code.length; at++) {
    if (opens.includes(code[at])) depth++;
    if (closes.includes(code[at]) && code.slice(at - 1, at + 1) !== '=>') depth--;
    if (depth === 0) return at + 1;
  }
  return code.length;
};

const skipBlanks = (code: string, at: number): number => at + /^\s*/.exec(code.slice(at))![0].length;

/** A text in quotes of one kind, and in them such quotes escaped. */
const TEXT = /^(['"`])((?:\\[\s\S]|(?!\1)[\s\S])*)\1/;

/** The titles of one file; what stands in comments and texts is no test. */
export const titlesIn = (text: string): string[] => {
  const { code } = takenApart(text);
  return [...code.matchAll(/(?<![.\w$])(?:test|it)\b(?=\.each\b|\s*\()/g)].flatMap((match) => {
    let at = match.index + match[0].length;
    if (code.startsWith('.each', at)) {
      at += '.each'.length;
      // A type of the cases, then the cases.
      while (code[at] === '<' || (code[at] === '(' && !/^\(\s*['"`]/.test(code.slice(at)))) at = behind(code, at);
    }
    if (code[at] !== '(') return [];
    const from = skipBlanks(code, at + 1);
    const quote = code[from];
    if (!['"', "'", '`'].includes(quote)) return [];
    const told = TEXT.exec(text.slice(from))?.[2];
    return told === undefined ? [] : [told.replaceAll(`\\${quote}`, quote)];
  });
};

/** Nothing else is run but what a pattern of vitest names: `**` is any folders, `*` any name. */
const patternOf = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replaceAll('.', '\\.')
      .replaceAll('**/', '\u0000')
      .replaceAll('*', '[^/]*')
      .replaceAll('\u0000', '(?:.*/)?')}$`,
  );

const LEFT_OUT = /\b(?:test|it|describe)\s*(?:\.\w+)*\.(?:skip|only|todo|fails|skipIf|runIf)\b/;

/** Patterns of the files that vitest runs, from its own file; it leaves out none of them. */
const included = (): RegExp[] => {
  const config = readFileSync('vitest.config.ts', 'utf8');
  if (/\bexclude\b/.test(config)) throw new Error('vitest.config.ts leaves files out: say here which');
  const list = /\binclude: \[([^\]]*)\]/.exec(config)?.[1] ?? '';
  return [...list.matchAll(/'([^']+)'/g)].map((match) => patternOf(match[1]));
};

/** By test file that vitest runs, and in which nothing is left out: its titles. */
export const titlesRun = (): Map<string, string[]> => {
  const patterns = included();
  const run = sourcesIn('test').filter(
    ({ path, code }) => patterns.some((one) => one.test(path)) && !LEFT_OUT.test(code),
  );
  return new Map(run.map(({ path, text }) => [path, titlesIn(text)]));
};

// Reads a formula: text becomes a tree, or one problem with its position.
import {
  type Expression,
  type Formula,
  type FormulaProblem,
  FUNCTIONS,
  type FunctionName,
  formOf,
  RETESTS,
  STEP_PATH,
} from './formula.ts';
import { idPattern } from './schema/common.ts';
import { listed, suggest } from './suggest.ts';

/** Longer formulas are hard to read, and would need a deeper stack. */
const LONGEST = 1000;
const DEEPEST = 60;
const WHAT_STANDS = 'a number, the name of an assumption, or a bracket';
const TOKEN = /^(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([a-z][a-z0-9]*(?:-[a-z0-9]+)*)|([-+*/(),]))/;
/** Ids joined by full stops, which stand nowhere else in a formula. */
const PATH = /^[a-z0-9.-]+/;
const STEP_FORM = STEP_PATH.join('.');

const NAMES = Object.keys(FUNCTIONS) as FunctionName[];
const EVERY_FORM = [...NAMES.map(formOf), `${RETESTS}(${STEP_FORM})`];
const NUMBER_WORDS = ['no value', 'one value', 'two values', 'three values'];

interface Token {
  kind: 'number' | 'name' | 'sign' | 'end' | 'strange';
  text: string;
  at: number;
}

const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/^%/, 'write 0.15 for 15 %'],
  [/^\./, 'write 0.5, with a figure before the point'],
  [/^[×·]/, 'write * for times'],
  [/^[÷:]/, 'write / for divided by'],
  [/^[−–—]/, 'write the plain minus -, with spaces round it'],
  [/^\^/, 'write a * a for a square; there are no powers'],
  [/^[A-Z_]/, 'write names in lower-case words joined by hyphens, as in test-minutes'],
];
const adviceFor = (rest: string): string =>
  ADVICE.find(([pattern]) => pattern.test(rest))?.[1] ?? 'use numbers, names, + - * / and round brackets';

const tokenAt = (text: string, from: number): Token => {
  let at = from;
  while (at < text.length && /\s/.test(text[at])) at++;
  if (at === text.length) return { kind: 'end', text: '', at };
  const match = TOKEN.exec(text.slice(at));
  if (!match) return { kind: 'strange', text: String.fromCodePoint(text.codePointAt(at) ?? 0), at };
  const kind = match[1] !== undefined ? 'number' : match[2] !== undefined ? 'name' : 'sign';
  return { kind, text: match[0], at };
};

/** A problem on its way up from the depth of the parser; it never leaves parseFormula. */
class Stop extends Error {
  readonly problem: FormulaProblem;
  constructor(problem: FormulaProblem) {
    super(problem.found);
    this.problem = problem;
  }
}

class Parser {
  readonly text: string;
  private token: Token;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
    this.token = tokenAt(text, 0);
  }

  whole(): Expression {
    const expression = this.sum();
    if (this.token.kind !== 'end') this.stop('+, -, *, / or the end of the formula', this.mendAfterValue());
    return expression;
  }

  private sum(): Expression {
    let left = this.product();
    for (let sign = this.takes('+', '-'); sign; sign = this.takes('+', '-'))
      left = { kind: 'sum', operator: sign, left, right: this.product() };
    return left;
  }

  private product(): Expression {
    let left = this.signed();
    for (let sign = this.takes('*', '/'); sign; sign = this.takes('*', '/'))
      left = { kind: 'sum', operator: sign, left, right: this.signed() };
    return left;
  }

  private signed(): Expression {
    if (++this.depth > DEEPEST)
      this.stop(`at most ${DEEPEST} brackets within brackets`, 'split it into several assumptions');
    const expression: Expression = this.takes('-') ? { kind: 'minus', of: this.signed() } : this.atom();
    this.depth--;
    return expression;
  }

  private atom(): Expression {
    const { kind, text, at } = this.token;
    if (kind === 'number') {
      this.next();
      return { kind: 'number', value: Number(text) };
    }
    if (kind === 'name') {
      this.next();
      return this.takes('(') ? this.call(text, at) : { kind: 'name', name: text, at };
    }
    if (!this.takes('(')) this.stop(WHAT_STANDS, this.mendValue());
    const inside = this.sum();
    this.closes();
    return inside;
  }

  private call(name: string, at: number): Expression {
    if (name === RETESTS) return this.retests(at);
    const known = NAMES.find((one) => one === name);
    if (known === undefined) return this.strangeCall(name, at);
    const { length } = FUNCTIONS[known];
    const takes = `${known} takes ${NUMBER_WORDS[length]}`;
    const values = [this.sum()];
    while (values.length < length) {
      if (!this.takes(',')) this.stop(`a comma: ${takes}`, `write ${formOf(known)}`);
      values.push(this.sum());
    }
    if (this.token.text === ',') {
      const isLonger = known === 'min' || known === 'max';
      const mend = isLonger ? `write ${known}(${known}(a, b), c) for three` : `write ${formOf(known)}`;
      this.stop(`a closing bracket: ${takes}`, mend);
    }
    this.closes();
    return { kind: 'call', name: known, values, at };
  }

  private strangeCall(name: string, at: number): never {
    const near = suggest(name, [...NAMES, RETESTS]);
    const otherwise = `write * after \`${name}\` if it is an assumption`;
    throw new Stop({
      at,
      found: `\`${name}(\``,
      expected: listed(EVERY_FORM),
      mend: near === undefined ? `use one of these, or ${otherwise}` : `write \`${near}(\`, or ${otherwise}`,
    });
  }

  private retests(at: number): Expression {
    const start = this.token.at;
    const path = PATH.exec(this.text.slice(start))?.[0] ?? '';
    const ids = path.split('.');
    if (ids.length !== STEP_PATH.length || !ids.every((id) => idPattern.test(id)))
      throw new Stop({
        at: start,
        found: path === '' ? `${RETESTS}( ) without a step` : `\`${path}\` in ${RETESTS}( )`,
        expected: `the path of a step: ${STEP_FORM}`,
        mend: `write three ids with full stops between them, as in ${RETESTS}(bmcs-only.bespoke.test)`,
      });
    this.token = tokenAt(this.text, start + path.length);
    this.closes();
    const [regime, route, step] = ids;
    return { kind: 'retests', of: { regime, route, step }, at };
  }

  private closes(): void {
    if (!this.takes(')')) this.stop('a closing bracket', this.mendAfterValue());
  }

  private mendValue(): string {
    const { kind, text, at } = this.token;
    if (kind === 'strange') return adviceFor(this.text.slice(at));
    return text === '*' ? 'write a * a for a square; there are no powers' : `put ${WHAT_STANDS} there`;
  }

  private mendAfterValue(): string {
    const { kind, text, at } = this.token;
    if (kind === 'strange') return adviceFor(this.text.slice(at));
    if (kind === 'number' || kind === 'name' || text === '(')
      return 'write what is to be done: +, -, * or /; a unit stands in `unit`';
    if (text === ',') return 'write thousands without a comma; commas stand only between the values of a function';
    return text === ')' ? 'take this bracket away, or open it before' : 'close the bracket with )';
  }

  private takes<S extends string>(...signs: S[]): S | undefined {
    const sign = this.token.kind === 'sign' ? signs.find((one) => one === this.token.text) : undefined;
    if (sign) this.next();
    return sign;
  }

  private next(): void {
    this.token = tokenAt(this.text, this.token.at + this.token.text.length);
  }

  private stop(expected: string, mend: string): never {
    const { kind, text, at } = this.token;
    const found = kind === 'end' ? 'the end of the formula' : `\`${text}\` at character ${at + 1} of the formula`;
    throw new Stop({ at, found, expected, mend });
  }
}

/** Reads a formula. Never throws: what cannot be read comes back as a problem. */
export const parseFormula = (text: string): Formula => {
  if (text.length > LONGEST)
    return {
      problem: {
        at: LONGEST,
        found: `a formula of ${text.length} characters`,
        expected: `at most ${LONGEST}`,
        mend: 'split it into several assumptions',
      },
    };
  try {
    return { expression: new Parser(text).whole() };
  } catch (error) {
    if (error instanceof Stop) return { problem: error.problem };
    throw error;
  }
};

// Checks what is said of formulas that cannot be read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/scenario/formula-parser.ts';

const NEXT = '+, -, *, / or the end of the formula';
const VALUE = 'a number, the name of an assumption, or a bracket';
const FORMS =
  'min(a, b), max(a, b), if(switch, a, b), working-day(date), working-days(from, to), working-days-before(date, n), ' +
  'working-days-after(date, n) or expected-retests(regime.route.step)';
const PATH = 'the path of a step: regime.route.step';
const MEND_PATH = 'write three ids with full stops between them, as in expected-retests(bmcs-only.bespoke.test)';

/** What is said of a formula: position, what was found, what was expected, how to mend it. */
const problems: [formula: string, at: number, found: string, expected: string, mend: string][] = [
  ['', 0, 'the end of the formula', VALUE, 'put a number, the name of an assumption, or a bracket there'],
  ['1 +', 3, 'the end of the formula', VALUE, 'put a number, the name of an assumption, or a bracket there'],
  ['2 * (3 + 4', 10, 'the end of the formula', 'a closing bracket', 'close the bracket with )'],
  ['2 + 3)', 5, '`)` at character 6 of the formula', NEXT, 'take this bracket away, or open it before'],
  ['15%', 2, '`%` at character 3 of the formula', NEXT, 'write 0.15 for 15 %'],
  ['.5 * a', 0, '`.` at character 1 of the formula', VALUE, 'write 0.5, with a figure before the point'],
  ['a × b', 2, '`×` at character 3 of the formula', NEXT, 'write * for times'],
  ['a ÷ b', 2, '`÷` at character 3 of the formula', NEXT, 'write / for divided by'],
  ['a − b', 2, '`−` at character 3 of the formula', NEXT, 'write the plain minus -, with spaces round it'],
  ['a ^ 2', 2, '`^` at character 3 of the formula', NEXT, 'write a * a for a square; there are no powers'],
  ['a ** 2', 3, '`*` at character 4 of the formula', VALUE, 'write a * a for a square; there are no powers'],
  [
    'Test',
    0,
    '`T` at character 1 of the formula',
    VALUE,
    'write names in lower-case words joined by hyphens, as in test-minutes',
  ],
  [
    '1,000 * a',
    1,
    '`,` at character 2 of the formula',
    NEXT,
    'write thousands without a comma; commas stand only between the values of a function',
  ],
  [
    '5 minutes',
    2,
    '`minutes` at character 3 of the formula',
    NEXT,
    'write what is to be done: +, -, * or /; a unit stands in `unit`',
  ],
  ['a (b)', 0, '`a(`', FORMS, 'use one of these, or write * after `a` if it is an assumption'],
  ['sum(a, b)', 0, '`sum(`', FORMS, 'use one of these, or write * after `sum` if it is an assumption'],
  [
    'working-day-before(a, 2)',
    0,
    '`working-day-before(`',
    FORMS,
    'write `working-days-before(`, or write * after `working-day-before` if it is an assumption',
  ],
  ['if(a, b)', 7, '`)` at character 8 of the formula', 'a comma: if takes three values', 'write if(switch, a, b)'],
  [
    'working-day(a, b)',
    13,
    '`,` at character 14 of the formula',
    'a closing bracket: working-day takes one value',
    'write working-day(date)',
  ],
  [
    'if(a, b, c, d)',
    10,
    '`,` at character 11 of the formula',
    'a closing bracket: if takes three values',
    'write if(switch, a, b)',
  ],
  ['expected-retests(test)', 17, '`test` in expected-retests( )', PATH, MEND_PATH],
  ['expected-retests(a.b.c.d)', 17, '`a.b.c.d` in expected-retests( )', PATH, MEND_PATH],
  ['expected-retests(a..c)', 17, '`a..c` in expected-retests( )', PATH, MEND_PATH],
  ['expected-retests(', 17, 'expected-retests( ) without a step', PATH, MEND_PATH],
  [
    'expected-retests(a.b.c, 2)',
    22,
    '`,` at character 23 of the formula',
    'a closing bracket',
    'write thousands without a comma; commas stand only between the values of a function',
  ],
  ['a.b', 1, '`.` at character 2 of the formula', NEXT, 'write 0.5, with a figure before the point'],
  ['min(a)', 5, '`)` at character 6 of the formula', 'a comma: min takes two values', 'write min(a, b)'],
  [
    'max(a, b, c)',
    8,
    '`,` at character 9 of the formula',
    'a closing bracket: max takes two values',
    'write max(max(a, b), c) for three',
  ],
  ['min(a, b', 8, 'the end of the formula', 'a closing bracket', 'close the bracket with )'],
  ['a + & b', 4, '`&` at character 5 of the formula', VALUE, 'use numbers, names, + - * / and round brackets'],
  ['a = b', 2, '`=` at character 3 of the formula', NEXT, 'use numbers, names, + - * / and round brackets'],
];

describe('reading a formula', () => {
  for (const [formula, at, found, expected, mend] of problems)
    it(`\`${formula}\` is no formula`, () => {
      expect(parseFormula(formula).problem).toEqual({ at, found, expected, mend });
    });

  it('no text makes the parser fall over', () => {
    const pieces = fc.constantFrom(
      '(',
      ')',
      ',',
      '+',
      '-',
      '*',
      '/',
      ' ',
      '1',
      '2.5',
      'a',
      'a-b',
      'min(',
      'x(',
      'if(',
      'expected-retests(',
      'a.b.c',
      '%',
      '\n',
      '^',
    );
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (formula) => {
        const { expression, problem } = parseFormula(formula);
        expect((expression === undefined) !== (problem === undefined)).toBe(true);
        if (problem) expect(problem.at).toBeLessThanOrEqual(formula.length);
      }),
      { numRuns: 300 },
    );
  });

  it('brackets within brackets have a limit, and so has length', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}1${')'.repeat(depth)}`;
    expect(parseFormula(nested(50)).problem).toBeUndefined();
    expect(parseFormula(nested(200)).problem?.expected).toBe('at most 60 brackets within brackets');
    expect(parseFormula('-'.repeat(900)).problem?.expected).toBe('at most 60 brackets within brackets');
    expect(parseFormula(`1${' + 1'.repeat(249)}`).problem).toBeUndefined();
    expect(parseFormula(`1${' + 1'.repeat(250)}`).problem).toEqual({
      at: 1000,
      found: 'a formula of 1001 characters',
      expected: 'at most 1000',
      mend: 'split it into several assumptions',
    });
  });
});

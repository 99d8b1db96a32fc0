// Checks what formulas come to.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, namesIn, type Operator, type Surroundings } from '../../src/scenario/formula.ts';
import { parseFormula } from '../../src/scenario/formula-parser.ts';

const KNOWN: Record<string, number> = {
  a: 7,
  'test-minutes': 20,
  'a-b': 3,
  min: 11,
  from: 100,
  to: 107,
  on: 1,
  off: 0,
};
/** A calendar that works on even days, and one step with retests. */
const around: Surroundings = {
  of: (name) => KNOWN[name] ?? Number.NaN,
  workingDays: (from, to) => to - from + 1,
  workingDay: (day, on) => 2 * (Math.floor(day / 2) + on),
  retests: ({ regime, route, step }) => (`${regime} ${route} ${step}` === 'bmcs-only bespoke test' ? 0.25 : Number.NaN),
};

const comesTo = (text: string): number => {
  const { expression, problem } = parseFormula(text);
  if (problem) throw new Error(`${problem.found}; ${problem.expected}`);
  return evaluate(expression, around);
};

/** A random formula with the number it comes to, worked out beside it. */
interface Sum {
  text: string;
  value: number;
}
const apply = (operator: Operator, x: number, y: number): number =>
  operator === '+' ? x + y : operator === '-' ? x - y : operator === '*' ? x * y : x / y;
const leaf: fc.Arbitrary<Sum> = fc.oneof(
  fc.integer({ min: 0, max: 999 }).map((value) => ({ text: `${value}`, value })),
  fc.constantFrom('0.25', '1e3', '2.5e-2').map((text) => ({ text, value: Number(text) })),
  fc.constantFrom('a', 'test-minutes', 'a-b', 'min').map((text) => ({ text, value: KNOWN[text] })),
);
const sums = fc.letrec<{ sum: Sum }>((tie) => ({
  sum: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc
      .record({ operator: fc.constantFrom<Operator>('+', '-', '*', '/'), x: tie('sum'), y: tie('sum') })
      .map(({ operator, x, y }) => ({
        text: `(${x.text} ${operator} ${y.text})`,
        value: apply(operator, x.value, y.value),
      })),
    fc.record({ x: tie('sum'), y: tie('sum') }).map(({ x, y }) => ({
      text: `max( ${x.text},${y.text})`,
      value: Number.isNaN(x.value) || x.value >= y.value ? x.value : y.value,
    })),
    fc
      .record({ x: tie('sum'), y: tie('sum') })
      .map(({ x, y }) => ({ text: `if(off,${x.text},${y.text})`, value: y.value })),
    tie('sum').map(({ text, value }) => ({ text: `-${text}`, value: -value })),
  ),
})).sum;

describe('formulas', () => {
  it('times binds tighter than plus, and both group from the left', () => {
    expect(comesTo('2 + 3 * 4')).toBe(14);
    expect(comesTo('(2 + 3) * 4')).toBe(20);
    expect(comesTo('10 - 4 - 3')).toBe(3);
    expect(comesTo('24 / 4 / 3')).toBe(2);
    expect(comesTo('2 * 3 + 4 * 5')).toBe(26);
  });

  it('a minus before a value turns it over', () => {
    expect(comesTo('-a + 1')).toBe(-6);
    expect(comesTo('2 * -3')).toBe(-6);
    expect(comesTo('1 - -1')).toBe(2);
  });

  it('a name has hyphens, a minus between names has spaces', () => {
    expect(comesTo('a-b')).toBe(3);
    expect(comesTo('test-minutes - a')).toBe(13);
    expect(comesTo('test-minutes -a')).toBe(13);
  });

  it('min and max take the smaller and the larger of two', () => {
    expect(comesTo('min(3, 2)')).toBe(2);
    expect(comesTo('min(2, 3)')).toBe(2);
    expect(comesTo('max(3, 2 * 2)')).toBe(4);
  });

  it('min is a name where no bracket follows', () => {
    expect(comesTo('min + 1')).toBe(12);
  });

  it('working days are counted from one date to another', () => {
    expect(comesTo('working-days(from, to)')).toBe(8);
  });

  it('a working day is the day itself, or the last worked day before it', () => {
    expect(comesTo('working-day(from)')).toBe(100);
    expect(comesTo('working-day(to)')).toBe(106);
    expect(comesTo('working-days-after(to, 3)')).toBe(112);
    expect(comesTo('working-days-before(to, 2 * 2 - 1)')).toBe(100);
  });

  it('a switch chooses the first when it is on and the second when it is off', () => {
    expect(comesTo('if(on, 3, 4)')).toBe(3);
    expect(comesTo('if(off, 3, 4)')).toBe(4);
    expect(comesTo('if(1 - on, 3, 4)')).toBe(4);
    expect(comesTo('if(a, 3, 4)')).toBeNaN();
  });

  it('what a switch leaves out may have no value', () => {
    expect(comesTo('if(off, 1 / 0 - 1 / 0, 4)')).toBe(4);
    expect(comesTo('if(off, 4, unknown)')).toBeNaN();
  });

  it('the smaller or larger of two has no value where one of them has none', () => {
    for (const formula of ['min(unknown, 3)', 'min(3, unknown)', 'max(unknown, 3)', 'max(3, unknown)'])
      expect(comesTo(formula)).toBeNaN();
  });

  it('retests are those of the step whose path stands there', () => {
    expect(comesTo('2 * expected-retests(bmcs-only.bespoke.test) + 1')).toBe(1.5);
    expect(comesTo('expected-retests( bmcs-only.bespoke.assess )')).toBeNaN();
  });

  it('a division by nothing has no finite value', () => {
    expect(Number.isFinite(comesTo('1 / 0'))).toBe(false);
    expect(Number.isFinite(comesTo('unknown'))).toBe(false);
  });

  it('a formula comes to what arithmetic says', () => {
    fc.assert(
      fc.property(sums, ({ text, value }) => {
        if (text.length <= 1000) expect(comesTo(text)).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  it('the names of a formula are told once, in order', () => {
    const { expression } = parseFormula(
      'b * (a - b) + max(-c, working-days(a, d)) + if(e, expected-retests(x.y.z), f)',
    );
    expect(expression && namesIn(expression)).toEqual(['b', 'a', 'c', 'd', 'e', 'f']);
  });
});

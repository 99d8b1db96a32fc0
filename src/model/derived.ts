// Derived measures: the formula of the dictionary is what is worked out, so that the two cannot part.
import { type Expression, evaluate } from '../scenario/formula.ts';
import { parseFormula } from '../scenario/formula-parser.ts';
import type { Measure } from './measure.ts';
import { MEASURES, measureIndex } from './measures.ts';

interface Derived {
  at: number;
  expression: Expression;
}

/** Throws a RangeError where a formula is none. */
const derivedOf = ({ id, formula }: Measure): Derived => {
  const { expression, problem } = parseFormula(formula);
  if (!expression) throw new RangeError(`measure ${id}: ${problem.found}; expected ${problem.expected}`);
  return { at: measureIndex(id), expression };
};

const DERIVED = (MEASURES as readonly Measure[]).filter((measure) => measure.derived).map(derivedOf);

const nothing = (): number => Number.NaN;

/**
 * Works out what is made of other measures; one may be made of those before it. What comes to no number, as a share of
 * nothing does, is no value. Throws a RangeError where a formula names no measure.
 * @param values by position in the dictionary
 */
export const derive = (values: Float64Array): void => {
  const around = {
    of: (id: string) => values[measureIndex(id)],
    workingDays: nothing,
    workingDay: nothing,
    retests: nothing,
  };
  for (const { at, expression } of DERIVED) {
    const value = evaluate(expression, around);
    values[at] = Number.isFinite(value) ? value : Number.NaN;
  }
};

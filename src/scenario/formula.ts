// Arithmetic over other assumptions, as a tree: what stands in it, and what it comes to.

export type Operator = '+' | '-' | '*' | '/';
export const FUNCTIONS = ['min', 'max', 'working-days'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/** `at` is the position of a word in the text, from 0. */
export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string; at: number }
  | { kind: 'minus'; of: Expression }
  | { kind: 'sum'; operator: Operator; left: Expression; right: Expression }
  | { kind: 'call'; name: FunctionName; left: Expression; right: Expression; at: number };

/** What is wrong with a formula, in the words of an issue, and where. */
export interface FormulaProblem {
  at: number;
  found: string;
  expected: string;
  mend: string;
}
export type Formula =
  | { expression: Expression; problem?: undefined }
  | { expression?: undefined; problem: FormulaProblem };

/** What a formula is evaluated with. Dates are day numbers. */
export interface Surroundings {
  of(name: string): number;
  /** Worked days, both ends included. */
  workingDays(from: number, to: number): number;
}

const apply = (operator: Operator, left: number, right: number): number => {
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  return operator === '*' ? left * right : left / right;
};

/** The value of a formula; NaN or infinite where a name has no value or something is divided by nothing. */
export const evaluate = (expression: Expression, around: Surroundings): number => {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'name') return around.of(expression.name);
  if (expression.kind === 'minus') return -evaluate(expression.of, around);
  const left = evaluate(expression.left, around);
  const right = evaluate(expression.right, around);
  if (expression.kind === 'sum') return apply(expression.operator, left, right);
  if (expression.name === 'working-days') return around.workingDays(left, right);
  return (expression.name === 'min' ? left <= right : left >= right) ? left : right;
};

/** Every part of a formula, from left to right. */
export const partsOf = (expression: Expression): Expression[] => {
  if (expression.kind === 'number' || expression.kind === 'name') return [expression];
  if (expression.kind === 'minus') return [expression, ...partsOf(expression.of)];
  return [expression, ...partsOf(expression.left), ...partsOf(expression.right)];
};

/** The names that stand in a formula, each once, in order. */
export const namesIn = (expression: Expression): string[] => [
  ...new Set(partsOf(expression).flatMap((part) => (part.kind === 'name' ? [part.name] : []))),
];

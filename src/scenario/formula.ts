// Arithmetic over other assumptions, as a tree: what stands in it, and what it comes to.

export type Operator = '+' | '-' | '*' | '/';

/** Every function, with words for the values that it takes. */
export const FUNCTIONS = {
  min: ['a', 'b'],
  max: ['a', 'b'],
  if: ['switch', 'a', 'b'],
  'working-day': ['date'],
  'working-days': ['from', 'to'],
  'working-days-before': ['date', 'n'],
  'working-days-after': ['date', 'n'],
} as const satisfies Record<string, readonly string[]>;
export type FunctionName = keyof typeof FUNCTIONS;

/** Takes the path of a step and no value, and so is none of the others. */
export const RETESTS = 'expected-retests';
export const STEP_PATH = ['regime', 'route', 'step'] as const;

/** `if(switch, a, b)`. */
export const formOf = (name: FunctionName): string => `${name}(${FUNCTIONS[name].join(', ')})`;

/** A step by the ids of its regime, its route and itself. */
export type StepPath = Readonly<Record<(typeof STEP_PATH)[number], string>>;

/** `at` is the position of a word in the text, from 0. */
export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string; at: number }
  | { kind: 'minus'; of: Expression }
  | { kind: 'sum'; operator: Operator; left: Expression; right: Expression }
  | { kind: 'call'; name: FunctionName; values: readonly Expression[]; at: number }
  | { kind: 'retests'; of: StepPath; at: number };

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
  /** The day itself if it is worked, else the last worked day before it; and from there so many worked days on. */
  workingDay(day: number, on: number): number;
  /** Retests that a component may expect at a step. */
  retests(of: StepPath): number;
}

const apply = (operator: Operator, left: number, right: number): number => {
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  return operator === '*' ? left * right : left / right;
};

const call = (name: FunctionName, values: readonly Expression[], around: Surroundings): number => {
  const value = (i: number) => evaluate(values[i], around);
  const first = value(0);
  if (name === 'if') return first === 1 ? value(1) : first === 0 ? value(2) : Number.NaN;
  if (name === 'working-day') return around.workingDay(first, 0);
  const second = value(1);
  if (name === 'working-days') return around.workingDays(first, second);
  if (name === 'working-days-before') return around.workingDay(first, -second);
  if (name === 'working-days-after') return around.workingDay(first, second);
  if (Number.isNaN(first)) return first;
  return (name === 'min' ? first <= second : first >= second) ? first : second;
};

/** The value of a formula; NaN or infinite where a name has no value or something is divided by nothing. */
export const evaluate = (expression: Expression, around: Surroundings): number => {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'name') return around.of(expression.name);
  if (expression.kind === 'minus') return -evaluate(expression.of, around);
  if (expression.kind === 'retests') return around.retests(expression.of);
  if (expression.kind === 'call') return call(expression.name, expression.values, around);
  return apply(expression.operator, evaluate(expression.left, around), evaluate(expression.right, around));
};

/** The expressions directly within one. */
const within = (expression: Expression): readonly Expression[] => {
  if (expression.kind === 'minus') return [expression.of];
  if (expression.kind === 'sum') return [expression.left, expression.right];
  return expression.kind === 'call' ? expression.values : [];
};

/** Every part of a formula, from left to right. */
export const partsOf = (expression: Expression): Expression[] => [expression, ...within(expression).flatMap(partsOf)];

/** The names that stand in a formula, each once, in order. */
export const namesIn = (expression: Expression): string[] => [
  ...new Set(partsOf(expression).flatMap((part) => (part.kind === 'name' ? [part.name] : []))),
];

// Kinds within formulas: what is a date, what counts working days, what is a switch, and which of them go together.
import { type Expression, type FunctionName, formOf, type Operator } from './formula.ts';
import { factorBetween, isUnit, parseUnit, tidy, unitText } from './units.ts';

/**
 * What a part of a formula counts: a unit, `number` for figures alone; undefined where multiplying or dividing made
 * something else of it, which is not followed.
 */
type Kind = string | undefined;

export interface KindProblem {
  found: string;
  expected: string;
  mend: string;
}

const article = (kind: string): string =>
  kind === 'date' || kind === 'switch' || kind === 'number' || kind === 'share' ? `a ${kind}` : kind;

/** May stand for days or working days, and beside whatever is no date. */
const PLAIN: readonly string[] = ['number', 'count'];

const mendBesideDate = (kind: string, operator: '+' | '-'): string => {
  if (kind === 'working days')
    return `write working-days-${operator === '+' ? 'after' : 'before'}(date, n): a working day is not a day`;
  const days = factorBetween(kind, 'days');
  return days === undefined ? 'write the number of days' : `multiply it by ${tidy(days)}`;
};

class Reader {
  readonly problems: KindProblem[] = [];
  private readonly unitOf: (name: string) => string | undefined;

  constructor(unitOf: (name: string) => string | undefined) {
    this.unitOf = unitOf;
  }

  kindOf(part: Expression): Kind {
    if (part.kind === 'number' || part.kind === 'retests') return 'number';
    if (part.kind === 'name') return this.named(part.name);
    if (part.kind === 'call') return this.called(part.name, part.values);
    if (part.kind === 'sum') return this.summed(part.operator, part.left, part.right);
    const kind = this.kindOf(part.of);
    if (kind === 'date') this.say(`a minus before ${this.words(part.of, kind)}`, 'a date as it is', 'remove the minus');
    return kind;
  }

  private say(found: string, expected: string, mend: string): void {
    this.problems.push({ found, expected, mend });
  }

  private named(name: string): Kind {
    const unit = parseUnit(this.unitOf(name) ?? '');
    return isUnit(unit) ? unitText(unit) : undefined;
  }

  private words(part: Expression, kind: string): string {
    if (part.kind === 'name') return `\`${part.name}\`, whose unit is ${this.unitOf(part.name)}`;
    return part.kind === 'number' ? `\`${tidy(part.value)}\`` : article(kind);
  }

  private summed(operator: Operator, left: Expression, right: Expression): Kind {
    const [a, b] = [this.kindOf(left), this.kindOf(right)];
    if (operator === '*' || operator === '/') {
      if (a === 'date' || b === 'date') {
        const date = this.words(a === 'date' ? left : right, 'date');
        this.say(`${date}, with \`${operator}\``, 'a date only with + and -', 'multiply or divide days instead');
      }
      return undefined;
    }
    if (a === 'date' || b === 'date') return this.dated(operator, left, a, right, b);
    if (a === 'number') return b;
    return b === 'number' || a === b ? a : undefined;
  }

  private dated(operator: '+' | '-', left: Expression, a: Kind, right: Expression, b: Kind): Kind {
    if (a === 'date' && b === 'date') {
      if (operator === '-') return 'days';
      this.say('a date added to a date', 'days added to a date', 'write the number of days for one of them');
      return 'date';
    }
    const [other, kind] = a === 'date' ? [right, b] : [left, a];
    if (a !== 'date' && operator === '-') {
      this.say(`${this.words(right, 'date')}, taken from what is no date`, 'days taken from a date', 'swap the two');
      return 'date';
    }
    if (kind === undefined || kind === 'days' || PLAIN.includes(kind)) return 'date';
    const found = `${this.words(other, kind)}, with \`${operator}\` beside a date`;
    this.say(found, 'days beside a date', mendBesideDate(kind, operator));
    return 'date';
  }

  private called(name: FunctionName, values: readonly Expression[]): Kind {
    const kinds = values.map((value) => this.kindOf(value));
    if (name === 'if') {
      this.needs(name, values[0], kinds[0], ['switch']);
      return this.alike(name, values.slice(1), kinds.slice(1));
    }
    if (name === 'min' || name === 'max') return this.alike(name, values, kinds);
    this.needs(name, values[0], kinds[0], ['date']);
    if (name === 'working-days') this.needs(name, values[1], kinds[1], ['date']);
    else if (name !== 'working-day') this.needs(name, values[1], kinds[1], ['working days', ...PLAIN]);
    return name === 'working-days' ? 'working days' : 'date';
  }

  private needs(name: FunctionName, value: Expression, kind: Kind, wanted: readonly string[]): void {
    if (kind === undefined || wanted.includes(kind)) return;
    const why = kind === 'days' && wanted[0] === 'working days' ? 'a working day is not a day: ' : '';
    const mend = `${why}name an assumption whose unit is ${wanted[0]}`;
    this.say(`${this.words(value, kind)}, in ${formOf(name)}`, `${article(wanted[0])} there`, mend);
  }

  private alike(name: FunctionName, [left, right]: readonly Expression[], [a, b]: readonly Kind[]): Kind {
    if (a === undefined || b === undefined) return a === 'date' || b === 'date' ? 'date' : undefined;
    if (a === b) return a;
    const isDated = a === 'date' || b === 'date';
    if (!isDated && PLAIN.includes(a)) return b;
    if (!isDated && PLAIN.includes(b)) return a;
    const found = `${this.words(left, a)}, and ${this.words(right, b)}, in ${formOf(name)}`;
    this.say(found, 'two values of the same unit', 'give both in one unit');
    return undefined;
  }
}

/** What does not go together in a formula, and what does not fit the unit of its assumption. */
export const kindProblems = (
  expression: Expression,
  unit: string,
  unitOf: (name: string) => string | undefined,
): KindProblem[] => {
  const reader = new Reader(unitOf);
  const kind = reader.kindOf(expression);
  const isDate = unit === 'date';
  if (reader.problems.length > 0 || kind === undefined || isDate === (kind === 'date')) return reader.problems;
  const found = `a formula that comes to ${article(kind)}`;
  return isDate
    ? [{ found, expected: 'a date, which is the unit', mend: 'start from a date, or mend the unit' }]
    : [{ found, expected: `the unit ${unit}`, mend: 'write `unit: date`, or count days between dates' }];
};

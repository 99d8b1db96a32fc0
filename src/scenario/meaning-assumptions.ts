// Every assumption by itself: one value in its unit, inside a range that is ordered, with a distribution that fits.
import { type Checking, written } from './checking.ts';
import { partsOf } from './formula.ts';
import { kindProblems } from './formula-kinds.ts';
import { parseFormula } from './formula-parser.ts';
import { termsOf } from './formula-retests.ts';
import { checkDistribution } from './meaning-distributions.ts';
import { mendMoment, momentOf } from './moments.ts';
import type { Assumption } from './schema/assumption.ts';
import { suggest } from './suggest.ts';
import { isUnit, parseUnit, tidy, unitWords } from './units.ts';

const WAYS = ['value', 'values', 'formula'] as const;

/** A share above 1 is one of something that can be exceeded, as working time; from 2 on it is a percentage. */
const MOST_OF_A_SHARE = 2;

interface Bounds {
  wants: string;
  holds(value: number, range: Assumption['range']): boolean;
}
/** Units whose values have bounds wherever they are used. */
const UNIT_BOUNDS: ReadonlyMap<string, Bounds> = new Map([
  [
    'share',
    {
      wants: 'a share from 0 to 1',
      holds: (value: number, range: Assumption['range']) => {
        const high = typeof range?.[1] === 'number' && range[1] < MOST_OF_A_SHARE ? range[1] : 1;
        return value >= 0 && value <= Math.max(1, high);
      },
    },
  ],
  ['switch', { wants: '0 (off) or 1 (on)', holds: (value: number) => value === 0 || value === 1 }],
]);
/** The bounds of an assumption's unit, in words; undefined where it has none. */
export const unitWants = (assumption: Assumption): string | undefined => boundsOf(assumption)?.wants;
const boundsOf = (assumption: Assumption): Bounds | undefined => UNIT_BOUNDS.get(assumption.unit.split('/')[0]);

/**
 * True where a value is wrong by the assumption's own unit, which is told at the assumption. A share may exceed 1 only
 * where its range says so.
 */
export const breaksUnit = (assumption: Assumption, value: number): boolean =>
  !(boundsOf(assumption)?.holds(value, assumption.range) ?? true);

/** A value as a number that can be compared: a date is its day number and clock. */
const comparable = (value: number | string): number => {
  if (typeof value === 'number') return value;
  const moment = momentOf(value);
  return moment ? moment.day + (moment.clock ?? 0) / 8.64e10 : Number.NaN;
};

const checkWays = ({ say }: Checking, name: string, assumption: Assumption): void => {
  const ways = WAYS.filter((way) => assumption[way] !== undefined);
  const expected = 'exactly one of `value`, `values` and `formula`';
  if (ways.length === 0)
    say(assumption, undefined, `\`${name}\` without a value`, expected, 'write `value:` and a number');
  if (ways.length > 1) {
    const found = `\`${name}\` with ${ways.map((way) => `\`${way}\``).join(' and ')}`;
    say(assumption, ways[1], found, expected, 'keep one and remove the other');
  }
};

const checkUnit = ({ say }: Checking, assumption: Assumption): void => {
  const unit = parseUnit(assumption.unit, typeof assumption.value === 'number' ? assumption.value : undefined);
  if (isUnit(unit)) return;
  const parts = assumption.unit.split('/');
  const strange = parts.findIndex((part) => !isUnit(parseUnit(part)));
  const words = unitWords(strange === 0 ? 'above' : 'below');
  const near = unit.mend.startsWith('choose') ? suggest(parts[strange] ?? '', words) : undefined;
  say(assumption, 'unit', unit.found, unit.expected, near === undefined ? unit.mend : `write \`${near}\``);
};

/** One written value: a date where the unit is date, else a number inside the unit's bounds. */
const checkValue = ({ say }: Checking, assumption: Assumption, node: object, key: string | number): void => {
  const value: unknown = (node as Record<string | number, unknown>)[key];
  const isDate = assumption.unit === 'date';
  if (isDate && typeof value !== 'string')
    say(node, key, `${written(node, key)} in an assumption whose unit is date`, 'a date', 'write it as in 2027-04-15');
  else if (isDate && typeof value === 'string' && !momentOf(value))
    say(node, key, written(node, key), 'a date of the calendar', mendMoment(value));
  else if (!isDate && typeof value === 'string') {
    const found = `${written(node, key)} in an assumption in ${assumption.unit}`;
    say(
      node,
      key,
      found,
      'a number',
      momentOf(value) ? 'write `unit: date`, if a date is meant' : 'write a number alone',
    );
  } else if (typeof value === 'number' && breaksUnit(assumption, value)) {
    const percent = assumption.unit.startsWith('share') && value > 1 && value <= 100;
    const wants = boundsOf(assumption)?.wants ?? '';
    say(
      node,
      key,
      written(node, key),
      wants,
      percent ? `write ${tidy(value / 100)} for ${tidy(value)} %` : `write ${wants}`,
    );
  }
};

const checkDated = (checking: Checking, assumption: Assumption): void => {
  const values = assumption.values ?? [];
  for (const [i, dated] of values.entries()) {
    checkValue(checking, assumption, dated, 'value');
    if (!momentOf(dated.from))
      checking.say(dated, 'from', written(dated, 'from'), 'a date of the calendar', mendMoment(dated.from));
    if (i > 0 && dated.from <= values[i - 1].from) {
      const found = `${written(dated, 'from')} after ${written(values[i - 1], 'from')}`;
      checking.say(dated, 'from', found, 'dated values in ascending order', 'put them in order, each date once');
    }
  }
};

const checkRange = (checking: Checking, name: string, assumption: Assumption): void => {
  const { range } = assumption;
  if (!range) return;
  checkValue(checking, assumption, range, 0);
  checkValue(checking, assumption, range, 1);
  const [low, high] = [comparable(range[0]), comparable(range[1])];
  if (low > high) {
    checking.say(assumption, 'range', `a range from ${range[0]} to ${range[1]}`, 'the low end first', 'swap the two');
    return;
  }
  const outside = (value: number) => (value < low || value > high) && !breaksUnit(assumption, value);
  const expected = `a value inside the range, ${range[0]} to ${range[1]}`;
  const mend = 'widen the range, or change the value';
  if (assumption.value !== undefined && outside(comparable(assumption.value)))
    checking.say(assumption, 'value', `${written(assumption, 'value')} of \`${name}\``, expected, mend);
  for (const dated of assumption.values ?? [])
    if (outside(dated.value)) checking.say(dated, 'value', `${written(dated, 'value')} of \`${name}\``, expected, mend);
  const result = assumption.formula === undefined ? Number.NaN : checking.values.of(name);
  if (outside(result))
    checking.say(assumption, 'formula', `\`${name}\`, which comes to ${tidy(result)}`, expected, mend);
};

const checkFormula = ({ world, values, say }: Checking, name: string, assumption: Assumption): void => {
  const { expression } = parseFormula(assumption.formula ?? '');
  if (!expression) return;
  const unitOf = (other: string) => world.assumptions[other]?.unit;
  const sums = partsOf(expression).flatMap((part) =>
    part.kind === 'retests' ? [termsOf(world, part.of).problem] : [],
  );
  const odd = [...kindProblems(expression, assumption.unit, unitOf), ...sums.filter((one) => one !== undefined)];
  for (const { found, expected, mend } of odd) say(assumption, 'formula', found, expected, mend);
  if (odd.length > 0) return;
  const result = values.of(name);
  if (!Number.isFinite(result)) {
    const mend =
      'look for a division by 0, a date that is none, a switch that is neither 0 nor 1, or a step that is failed for ever';
    say(
      assumption,
      'formula',
      `the formula of \`${name}\`, which has no value`,
      'a formula that comes to a number',
      mend,
    );
  } else if (breaksUnit(assumption, result)) {
    const wants = boundsOf(assumption)?.wants ?? '';
    say(assumption, 'formula', `\`${name}\`, which comes to ${tidy(result)}`, wants, 'mend the formula, or the unit');
  }
};

export const checkAssumptions = (checking: Checking): void => {
  for (const [name, assumption] of Object.entries(checking.world.assumptions)) {
    checkWays(checking, name, assumption);
    checkUnit(checking, assumption);
    if (assumption.value !== undefined) checkValue(checking, assumption, assumption, 'value');
    checkDated(checking, assumption);
    checkRange(checking, name, assumption);
    if (assumption.formula !== undefined) checkFormula(checking, name, assumption);
    checkDistribution(checking, name, assumption);
  }
};

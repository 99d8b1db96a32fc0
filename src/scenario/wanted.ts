// What unit a place wants, and what to say when an assumption has another.
import { factorBetween, isUnit, parseUnit, tidy, type Unit, type UnitProblem, unitText } from './units.ts';

/**
 * The first of `of` is the place's own unit, the others count the same thing; any unit will do where there is none.
 * Denominators left out of `per` are wrong.
 */
export interface Wanted {
  of: readonly string[];
  /** Denominators that may follow; any may where this is left out. */
  per?: readonly string[];
  /** All of `per` must be there. */
  must?: boolean;
  /** Denominators that may follow those that must. */
  may?: readonly string[];
}

/** A place's unit from its text: `minutes` takes any denominator, `GBP/hour` exactly its own. */
export const wantedOf = (unit: string | Wanted): Wanted => {
  if (typeof unit !== 'string') return unit;
  const [of, ...per] = unit.split('/');
  return per.length > 0 ? { of: [of], per, must: true } : { of: [of] };
};

/** `minutes or minutes/component`. */
export const wantedText = ({ of, per = [], must, may = [] }: Wanted): string => {
  const all = per.map((one) => `/${one}`).join('');
  const below = must ? [all, ...may.map((one) => `${all}/${one}`)] : ['', ...per.map((one) => `/${one}`)];
  const forms = of.flatMap((above) => below.map((rest) => above + rest));
  return forms.length > 1 ? `${forms.slice(0, -1).join(', ')} or ${forms[forms.length - 1]}` : forms[0];
};

const THEY_DIFFER: Readonly<Record<string, string>> = {
  'days>working days': 'a working day is not a day',
  'working days>days': 'a working day is not a day',
  'number>share': 'a share is a number from 0 to 1 that says so',
};

const mendNumerator = (name: string, has: Unit, { of }: Wanted, value: number | undefined): string => {
  const wants = of.find((one) => factorBetween(has.of, one) !== undefined);
  const factor = wants === undefined ? undefined : factorBetween(has.of, wants);
  if (factor !== undefined) {
    const amount = value ?? 1;
    return `in \`${name}\` write ${tidy(amount)} ${has.of} as ${tidy(amount * factor)} ${wants}`;
  }
  const why = THEY_DIFFER[`${has.of}>${of[0]}`];
  const these = of.length > 1 ? 'one of these' : of[0];
  return `${why ? `${why}: ` : ''}name an assumption whose unit is ${these}, or mend the unit of \`${name}\``;
};

/**
 * What is wrong with an assumption's unit at a place; undefined where it fits, or where it is no unit at all
 * (which is told once, at the assumption). The value makes the advice concrete.
 */
export const unitProblem = (
  name: string,
  unit: string,
  place: string | Wanted,
  value?: number,
): UnitProblem | undefined => {
  const has = parseUnit(unit);
  if (!isUnit(has)) return undefined;
  const wanted = wantedOf(place);
  const found = `\`${name}\`, whose unit is ${unitText(has)}`;
  const expected = `the unit ${wantedText(wanted)}`;
  const { of, per, may = [] } = wanted;
  if (of.length > 0 && !of.includes(has.of)) return { found, expected, mend: mendNumerator(name, has, wanted, value) };
  const odd = per && has.per.find((one) => !per.includes(one) && !may.includes(one));
  if (odd !== undefined) {
    const mend = `name an assumption with such a unit; what is counted here is not for each ${odd}`;
    return { found, expected, mend };
  }
  if (wanted.must && per?.some((one) => !has.per.includes(one)))
    return { found, expected, mend: `give \`${name}\` in ${[has.of, ...per].join('/')}` };
  return undefined;
};

// What to say when a name stands nowhere: what was written, what there is, and the name that was probably meant.
import type { Issues, Place } from './issue.ts';
import { listed, suggest } from './suggest.ts';

/** More names than this are not listed; the sentence would hide its point. */
const MOST_LISTED = 8;

/** Names in a sentence: `a`, `b` or `c`. */
export const listOf = (names: readonly string[], last: 'or' | 'and' = 'or'): string =>
  listed(
    names.map((name) => `\`${name}\``),
    MOST_LISTED,
    last,
  );

/** What kind of thing a name is of, in words. */
export interface Naming {
  noun: string;
  /** What one should be, where there are too many to list. */
  expected: string;
  /** What else to do than to write another name; `it` is the name. */
  mend(it: string): string;
}

export const ASSUMPTION: Naming = {
  noun: 'assumption',
  expected: 'an assumption of an assumption file or of `add`',
  mend: (it) => `describe ${it} in an assumption file or under \`add\``,
};

export const REGIME: Naming = {
  noun: 'regime',
  expected: 'a regime of `regimes`',
  mend: (it) => `add ${it} to \`regimes\``,
};
export const POOL: Naming = {
  noun: 'pool',
  expected: 'a pool of the scenario',
  mend: (it) => `describe ${it} in a pool file`,
};
export const FAULT: Naming = {
  noun: 'class of fault',
  expected: 'a class of `faults` of the portfolio',
  mend: (it) => `describe ${it} under \`faults\` of the portfolio`,
};
export const MEASURE: Naming = {
  noun: 'measure',
  expected: 'a measure that is reported',
  mend: () => 'choose one that `pinchpoint check --describe` lists',
};

/** Records, at a place, that a name is none of the known ones; nothing where it is one. */
export const needsName = (
  issues: Issues,
  place: Place,
  naming: Naming,
  name: string,
  known: readonly string[],
): void => {
  if (known.includes(name)) return;
  const near = suggest(name, known);
  const isShort = known.length > 0 && known.length <= MOST_LISTED;
  const expected = isShort ? listOf(known) : naming.expected;
  const otherwise = naming.mend(`\`${name}\``);
  const mend = near === undefined ? otherwise : `write \`${near}\`, or ${otherwise}`;
  issues.add('names', place, `the ${naming.noun} \`${name}\`, which stands nowhere`, expected, mend);
};

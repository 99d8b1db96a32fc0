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

/** A name's kind in words: `the step`, and where such things are described. */
export interface Naming {
  noun: string;
  where: string;
}

/** Records, at a place, that a name is none of the known ones; nothing where it is one. */
export const needsName = (
  issues: Issues,
  place: Place,
  { noun, where }: Naming,
  name: string,
  known: readonly string[],
): void => {
  if (known.includes(name)) return;
  const near = suggest(name, known);
  const isShort = known.length > 0 && known.length <= MOST_LISTED;
  const expected = isShort ? listOf(known) : `the name of one in ${where}`;
  const mend = near === undefined ? `use a name that stands in ${where}, or add it there` : `write \`${near}\``;
  issues.add('names', place, `the ${noun} \`${name}\``, expected, mend);
};

// Lists of cases: whoever is left stands last.
import type { Checking } from './checking.ts';

/** Of a list of cases only the last may stand without `where`: whatever follows it would never be read. */
export const checkCases = ({ say }: Checking, cases: readonly { where?: unknown; is: unknown }[]): void => {
  for (const one of cases.slice(0, -1))
    if (one.where === undefined)
      say(
        one,
        'is',
        'a case without `where` that is not the last',
        'only the last case to hold for whoever is left',
        'add a `where`, or move it to the end',
      );
};

/** The same of what may be one value for everybody, or nothing. */
export const checkIfCases = (checking: Checking, field: unknown): void => {
  if (Array.isArray(field)) checkCases(checking, field);
};

// Points beside the ladder: what a play has otherwise, under an id that says all of it.
import type { Point } from '../model/outcome.ts';
import { inFull } from './rounding.ts';

/** Values of assumptions by name; dates as day numbers. */
export type Given = Readonly<Record<string, number>>;

/** One play of a study but for its replication. */
export interface Played {
  regime: string;
  components: number;
  /** Absent where it is a play of the ladder. */
  point?: Point;
  /** Growth path of a chain of years; absent where one year is played. */
  path?: string;
}

/** The same play has the same id. */
export const idOf = ({ regime, components, point, path }: Played): string =>
  [regime, components, path === undefined ? '' : `path:${path}`, point?.id ?? '']
    .filter((part) => part !== '')
    .join(' ');

/** `cop11-uptake=0.25 utilisation-2024=0.6`, names in alphabetical order. */
export const givenText = (given: Given): string =>
  Object.keys(given)
    .sort()
    .map((name) => `${name}=${inFull(given[name])}`)
    .join(' ');

/** The names of `given` that `keeps` keeps. */
export const only = (given: Given, keeps: (name: string, value: number) => boolean): Given =>
  Object.fromEntries(Object.entries(given).filter(([name, value]) => keeps(name, value)));

/** Undefined where nothing is otherwise. */
export const pointOf = (given: Given, unlimited = '', year?: Point['year']): Point | undefined => {
  const parts = [givenText(given), unlimited && `unlimited:${unlimited}`, year && `year:${year}`];
  const id = parts.filter((part) => part).join(' ');
  if (id === '') return undefined;
  return {
    id,
    ...(Object.keys(given).length > 0 && { set: given }),
    ...(unlimited !== '' && { unlimited }),
    ...(year && { year }),
  };
};

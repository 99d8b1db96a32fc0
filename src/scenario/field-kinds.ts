// The kinds of fields: what a number, a date or an elapsed time must be, in which unit and within which bounds.
import type { Wanted } from './wanted.ts';

/** What a place takes. `unit` may depend on the objects round the place. */
export interface FieldKind {
  is: 'number' | 'date' | 'instant' | 'quantity';
  unit: Wanted | ((above: readonly object[]) => Wanted);
  low?: number;
  /** The low end itself is not allowed. */
  above?: boolean;
  high?: number;
  whole?: boolean;
  /** The bounds in words. */
  wants: string;
  /** Words that are no names here. */
  words?: readonly string[];
}

type Bounds = Omit<FieldKind, 'is' | 'unit'>;

/** A number in one of some units, for each of `per` or for none. */
export const number = (of: readonly string[], per: readonly string[] | undefined, bounds: Bounds): FieldKind => ({
  is: 'number',
  unit: per ? { of, per } : { of },
  ...bounds,
});

export const zeroOrMore: Bounds = { low: 0, wants: 'a number of 0 or more' };
export const moreThanZero: Bounds = { low: 0, above: true, wants: 'a number greater than 0' };
export const oneOrMore: Bounds = { low: 1, whole: true, wants: 'a whole number of 1 or more' };
export const wholeOrZero: Bounds = { low: 0, whole: true, wants: 'a whole number of 0 or more' };

/** GBP for each of `per`, all of which must stand in the unit; a year may. */
export const money = (...per: string[]): FieldKind => ({
  is: 'number',
  unit: { of: ['GBP'], per, must: true, may: ['year'] },
  ...zeroOrMore,
});
/** GBP for each of whatever the driver of a cost counts; hours are paid by the hour. */
export const price: FieldKind = {
  is: 'number',
  unit: (above) => {
    const { driver = {} } = above[above.length - 1] as { driver?: object };
    if ('hours' in driver) return { of: ['GBP'], per: ['hour'], must: true };
    if ('once' in driver) return { of: ['GBP'], per: ['year'] };
    return 'route' in driver ? { of: ['GBP'], per: ['component', 'year'] } : { of: ['GBP'] };
  },
  ...zeroOrMore,
};
/** A price that a regime gives to an item, which is looked at together with the item. */
export const otherPrice = number(['GBP'], undefined, zeroOrMore);
export const gbpAYear = number(['GBP'], ['year'], zeroOrMore);
export const perMwYear: FieldKind = {
  ...gbpAYear,
  unit: { of: ['GBP'], per: ['MW'], must: true, may: ['year'] },
};
/** GBP an hour, and nothing else. */
export const tariff: FieldKind = {
  ...number(['GBP'], ['hour'], zeroOrMore),
  unit: { of: ['GBP'], per: ['hour'], must: true },
};
export const perMw: FieldKind = { ...tariff, unit: { of: ['GBP'], per: ['MW'], must: true } };

const fromZeroToOne: Bounds = { low: 0, high: 1, wants: 'a share from 0 to 1' };
export const share = number(['share'], undefined, fromZeroToOne);
export const sharePerYear = number(['share'], ['year'], fromZeroToOne);
export const someShare: FieldKind = { ...share, above: true, wants: 'a share greater than 0, at most 1' };
/** How sure a statement is: more than a guess between two, less than certain. */
export const sureness = number(['share'], undefined, { low: 0.5, high: 0.9999, wants: 'a share from 0.5 to 0.9999' });
export const flag = number(['switch'], [], { low: 0, high: 1, whole: true, wants: '0 (off) or 1 (on)' });
export const factor = number(['number'], [], moreThanZero);
export const times = number(['number', 'count', 'tests', 'visits'], undefined, zeroOrMore);
export const uplift = number(['share', 'number'], [], zeroOrMore);
export const years = number(['years'], [], oneOrMore);
export const plain = number(['number'], undefined, zeroOrMore);
export const weight = number(['number', 'share'], undefined, zeroOrMore);
export const anyNumber = number(['number', 'count'], undefined, { wants: 'a number' });
/** Of whatever unit a measure has. */
export const ofAnyUnit = number([], undefined, { wants: 'a number' });
export const count = (...nouns: string[]): FieldKind => number(['count', ...nouns], undefined, oneOrMore);
export const components = number(['components'], undefined, oneOrMore);
export const findings = number(['count', 'components'], undefined, wholeOrZero);
export const heads = number(['heads'], undefined, wholeOrZero);
export const headsPer = number(['components'], undefined, moreThanZero);
export const hours = number(['hours'], ['working day', 'day', 'head'], {
  low: 0,
  above: true,
  high: 24,
  wants: 'more than 0 hours, at most 24',
});
const served = ['items', 'pairs', 'components', 'tests'];
export const throughput = number(served, ['working day'], moreThanZero);
export const load = number(served, ['working day'], zeroOrMore);
export const queue = number([...served, 'count'], [], zeroOrMore);
export const shorterQueue = number([...served, 'count'], [], moreThanZero);
export const ratedKw = number(['kW'], ['component'], moreThanZero);
export const mw = number(['MW'], ['CMU'], moreThanZero);
export const minutes = number(['minutes'], ['component', 'test', 'pair'], zeroOrMore);

const GRAIN_UNITS: Readonly<Record<string, string>> = { cmu: 'CMU' };
/** A fixed part is for one piece of work: minutes/submission where the work is per submission. */
export const fixed: FieldKind = {
  ...minutes,
  unit: (above) => {
    const per = above.map((node) => (node as { per?: unknown }).per).findLast((one) => one !== undefined);
    const grains = Array.isArray(per) ? ['pair', ...per] : [per];
    return { of: ['minutes'], per: grains.map((grain) => GRAIN_UNITS[String(grain)] ?? String(grain)) };
  },
};
export const date: FieldKind = { is: 'date', unit: { of: ['date'] }, wants: 'a date' };
export const instant: FieldKind = { is: 'instant', unit: { of: ['date'] }, wants: 'a date or an instant' };
export const elapsed: FieldKind = { is: 'quantity', unit: { of: ['days'] }, wants: 'an elapsed time' };

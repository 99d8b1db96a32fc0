// The table of fields: which places take a number, a date, an instant or an elapsed time, in which unit and bounds.

import { type Spot, spotsAt } from './spots.ts';
import type { Wanted } from './wanted.ts';
import type { World } from './world.ts';

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

const number = (
  of: readonly string[],
  per: readonly string[] | undefined,
  bounds: Omit<FieldKind, 'is' | 'unit'>,
): FieldKind => ({
  is: 'number',
  unit: per ? { of, per } : { of },
  ...bounds,
});
const zeroOrMore = { low: 0, wants: 'a number of 0 or more' };
const moreThanZero = { low: 0, above: true, wants: 'a number greater than 0' };
const oneOrMore = { low: 1, whole: true, wants: 'a whole number of 1 or more' };

const share = number(['share'], undefined, { low: 0, high: 1, wants: 'a share from 0 to 1' });
const someShare = { ...share, above: true, wants: 'a share greater than 0, at most 1' };
const flag = number(['switch'], [], { low: 0, high: 1, whole: true, wants: '0 (off) or 1 (on)' });
const plain = number(['number'], undefined, zeroOrMore);
const anyNumber = number(['number', 'count'], undefined, { wants: 'a number' });
const count = (...nouns: string[]) => number(['count', ...nouns], undefined, oneOrMore);
const components = number(['components'], undefined, oneOrMore);
const heads = number(['heads'], undefined, { low: 0, whole: true, wants: 'a whole number of 0 or more' });
const hours = number(['hours'], ['working day', 'day', 'head'], {
  low: 0,
  above: true,
  high: 24,
  wants: 'more than 0 hours, at most 24',
});
const throughput = ['items', 'pairs', 'components', 'tests'];
const minutes = number(['minutes'], ['component', 'test', 'pair'], zeroOrMore);

const GRAIN_UNITS: Readonly<Record<string, string>> = { cmu: 'CMU' };
/** A fixed part is for one piece of work: minutes/submission where the work is per submission. */
const fixed: FieldKind = {
  ...minutes,
  unit: (above) => {
    const per = above.map((node) => (node as { per?: unknown }).per).findLast((one) => one !== undefined);
    const grains = Array.isArray(per) ? ['pair', ...per] : [per];
    return { of: ['minutes'], per: grains.map((grain) => GRAIN_UNITS[String(grain)] ?? String(grain)) };
  },
};
const date: FieldKind = { is: 'date', unit: { of: ['date'] }, wants: 'a date' };
const instant: FieldKind = { is: 'instant', unit: { of: ['date'] }, wants: 'a date or an instant' };
const elapsed: FieldKind = { is: 'quantity', unit: { of: ['days'] }, wants: 'an elapsed time' };

export interface Field {
  path: string;
  kind: FieldKind;
}
const at = (kind: FieldKind, ...paths: string[]): Field[] => paths.map((path) => ({ path, kind }));
/** The field itself, or a list of cases of it. */
const cases = (path: string): string[] => [path, `${path}.*.is`];

const WORK = 'routes.*.steps|before.*';
const touch = (kind: FieldKind, word: string): Field[] => [
  ...cases(`${WORK}.${word}`).flatMap((path) => [...at(kind, path, `${path}.mean`), ...at(plain, `${path}.cv`)]),
];
const headsAt = (path: string): Field[] => [
  ...at(heads, path, `${path}.*.heads`),
  ...at(date, `${path}.*.from`),
  ...at(number(['components'], undefined, moreThanZero), `${path}.one-per`),
];

export const FIELDS = {
  regime: [
    ...at(date, '**.notified.from|to', 'routes.*.open.from|to', `${WORK}.starts.date`),
    ...at(share, 'routes.*.takes.share', `${WORK}.fails.together.submission|model`, ...cases(`${WORK}.fails.share`)),
    ...at(someShare, `${WORK}.starts.share`),
    ...at({ ...count('tests'), words: ['unlimited'] }, ...cases(`${WORK}.fails.attempts`)),
    ...at(count('submissions'), `${WORK}.limit.submissions`),
    ...at(anyNumber, `${WORK}.priority`),
    ...touch(minutes, 'minutes'),
    ...touch(fixed, 'fixed'),
    ...at(elapsed, `${WORK}.lead`, `${WORK}.fails.after`, 'routes.*.gives-up.after'),
    ...at(elapsed, `${WORK}.deadline.within`),
    ...at(instant, `${WORK}.deadline.by`, 'routes.*.deadline.by'),
  ],
  pool: [
    ...at({ ...number(['GBP'], ['hour'], zeroOrMore), unit: { of: ['GBP'], per: ['hour'], must: true } }, 'tariff'),
    ...at(hours, 'day.hours', 'crews.*.day.hours'),
    ...headsAt('heads'),
    ...headsAt('crews.*.heads'),
    ...at(heads, 'leave.*.heads'),
    ...at(date, 'leave|pauses.*.from|to'),
    ...at(number(throughput, ['working day'], moreThanZero), 'per-working-day'),
    ...at(number(throughput, ['working day'], zeroOrMore), 'other-load'),
    ...at(flag, 'pauses.*.if'),
  ],
  portfolio: [
    ...at(date, 'models.*.approved', 'groups.*.arrives.*.from|to'),
    ...at(number(['number', 'share'], undefined, zeroOrMore), 'models.*.weight'),
    ...at(count('CMUs'), 'groups.*.cmus'),
    ...at(count('providers'), 'groups.*.providers'),
    ...at(count('submissions'), 'groups.*.arrives.*.tranches'),
    ...at(components, 'groups.*.components|largest-cmu|smallest-cmu|new-cmu'),
    ...at(plain, 'groups.*.spread|concentration', 'groups.*.arrives.*.rush'),
    ...at(number(['kW'], ['component'], moreThanZero), 'groups.*.rated-kw'),
    ...at(someShare, 'groups.*.derating'),
    ...at(share, 'groups.*.half-hourly', 'groups.*.arrives.*.share'),
  ],
  scenario: [
    ...at(components, 'components.*'),
    ...at(date, 'horizon.from|to', 'delivery-year'),
    ...at(instant, 'cut-off'),
    ...at(count(), 'replications.at-least|at-most|exactly', 'workers'),
    ...at(number(['seconds'], undefined, zeroOrMore), 'replications.seconds'),
    ...at(number([], undefined, moreThanZero), 'precision.*.half-width'),
  ],
} as const satisfies Record<string, readonly Field[]>;

/** One field as written in a world. */
export interface WrittenField extends Spot {
  kind: FieldKind;
  value: number | string;
}

const writtenIn = (root: object, fields: readonly Field[]): WrittenField[] =>
  fields.flatMap(({ path, kind }) =>
    spotsAt(root, path).flatMap((spot) =>
      typeof spot.value === 'number' || (typeof spot.value === 'string' && !kind.words?.includes(spot.value))
        ? [{ ...spot, value: spot.value, kind }]
        : [],
    ),
  );

/** Every field that was written in any file of a world. */
export const writtenFields = (world: World): WrittenField[] => [
  ...writtenIn(world.scenario, FIELDS.scenario),
  ...world.regimes.flatMap((regime) => writtenIn(regime, FIELDS.regime)),
  ...Object.values(world.pools).flatMap((pool) => writtenIn(pool, FIELDS.pool)),
  ...writtenIn(world.portfolio, FIELDS.portfolio),
];

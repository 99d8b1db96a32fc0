// The table of fields: which places take a number, a date, an instant or an elapsed time, and of which kind.
import * as kinds from './field-kinds.ts';
import { type Spot, spotsAt } from './spots.ts';
import type { World } from './world.ts';

type FieldKind = kinds.FieldKind;
export interface Field {
  path: string;
  kind: FieldKind;
}
const at = (kind: FieldKind, ...paths: string[]): Field[] => paths.map((path) => ({ path, kind }));
/** The field itself, or a list of cases of it. */
const cases = (...paths: string[]): string[] => paths.flatMap((path) => [path, `${path}.*.is`]);

const WORK = 'routes.*.steps|before.*';
const touch = (kind: FieldKind, word: string): Field[] => [
  ...cases(`${WORK}.${word}`).flatMap((path) => [...at(kind, path, `${path}.mean`), ...at(kinds.plain, `${path}.cv`)]),
];
const headsAt = (path: string): Field[] => [
  ...at(kinds.heads, path, `${path}.*.heads`),
  ...at(kinds.date, `${path}.*.from`),
  ...at(kinds.headsPer, `${path}.one-per`),
];

export const FIELDS = {
  regime: [
    ...at(kinds.date, '**.notified.from|to', 'routes.*.open.from|to', 'routes.*.moves.*.date', `${WORK}.starts.date`),
    ...at(kinds.share, ...cases('routes.*.takes.share'), 'routes.*.moves.*.share', 'entry.attracts'),
    ...at(kinds.share, `${WORK}.fails.together.submission|model`, ...cases(`${WORK}.fails.share`)),
    ...at(kinds.share, ...cases(`${WORK}.fails.detects|false-alarm|mends.*`, `${WORK}.mends.*`), `${WORK}.audit`),
    ...at(kinds.someShare, `${WORK}.starts.share`, `${WORK}.sample.share`),
    ...at({ ...kinds.count('tests'), words: ['unlimited'] }, ...cases(`${WORK}.fails.attempts`)),
    ...at(kinds.count('submissions'), `${WORK}.limit.submissions`),
    ...at(kinds.count('components'), `${WORK}.sample.count|at-least`),
    ...at(kinds.findings, `${WORK}.sample.accept`),
    ...at(kinds.share, `${WORK}.sample.accept-share`),
    ...at(kinds.anyNumber, `${WORK}.priority`),
    ...touch(kinds.minutes, 'minutes'),
    ...touch(kinds.fixed, 'fixed'),
    ...at(kinds.elapsed, `${WORK}.lead`, `${WORK}.fails.after`, 'routes.*.gives-up.after'),
    ...at(kinds.elapsed, `${WORK}.deadline.within`),
    ...at(kinds.instant, ...cases(`${WORK}.deadline.by`, 'routes.*.deadline.by')),
    ...at(kinds.money('component'), 'entry.costs.per-component'),
    ...at(kinds.money('CMU'), 'entry.costs.per-cmu'),
    ...at(kinds.perMw, 'entry.loss'),
    ...at(kinds.otherPrice, 'prices.*'),
  ],
  pool: [
    ...at(kinds.tariff, 'tariff'),
    ...at(kinds.hours, 'day.hours', 'crews.*.day.hours'),
    ...headsAt('heads'),
    ...headsAt('crews.*.heads'),
    ...at(kinds.heads, 'leave.*.heads'),
    ...at(kinds.date, 'leave|pauses.*.from|to'),
    ...at(kinds.throughput, 'per-working-day'),
    ...at(kinds.load, 'other-load'),
    ...at(kinds.flag, 'pauses.*.if'),
    ...at(kinds.queue, 'pauses.*.when.above'),
    ...at(kinds.shorterQueue, 'pauses.*.when.until-below'),
  ],
  portfolio: [
    ...at(kinds.date, 'models.*.approved', 'groups.*.arrives.*.from|to', '**.notified.from|to'),
    ...at(kinds.weight, 'models.*.weight', 'groups.*.devices.*.weight'),
    ...at(kinds.count('CMUs'), 'groups.*.cmus'),
    ...at(kinds.count('providers'), 'groups.*.providers'),
    ...at(kinds.count('submissions'), 'groups.*.arrives.*.tranches'),
    ...at(kinds.components, 'groups.*.components|largest-cmu|smallest-cmu|new-cmu'),
    ...at(kinds.mw, 'groups.*.least-mw'),
    ...at(kinds.plain, 'groups.*.spread|concentration', 'groups.*.arrives.*.rush'),
    ...at(kinds.ratedKw, 'groups.*.rated-kw', 'groups.*.devices.*.rated-kw'),
    ...at(kinds.someShare, 'groups.*.derating', 'groups.*.devices.*.derating'),
    ...at(kinds.share, 'groups.*.half-hourly', 'groups.*.marks.*', 'groups.*.arrives.*.share'),
    ...at(kinds.share, ...cases('faults.*.share'), 'faults.*.together.submission|model'),
  ],
  scenario: [
    ...at(kinds.components, 'components.*', 'beside.*.components.*', 'initial.*.first'),
    ...at(kinds.date, 'horizon.from|to', 'delivery-year', 'windows.*.from|to', 'windows|initial.*.**.notified.from|to'),
    ...at(kinds.instant, 'cut-off'),
    ...at(kinds.count(), 'replications.at-least|at-most|exactly', 'beside.*.replications', 'beside.*.draws.count'),
    ...at(kinds.count(), 'backcast|solve.replications', 'workers'),
    ...at(kinds.share, 'backcast.on-time-at-least', 'shortfall.whole-below'),
    ...at(kinds.money('kW'), 'entry.price'),
    ...at(kinds.perMw, 'shortfall.fee|credit-cover'),
    ...at(kinds.flag, 'shortfall.netted'),
    ...at(kinds.ofAnyUnit, 'solve.equals'),
    ...at(kinds.number(['seconds'], undefined, kinds.zeroOrMore), 'replications.seconds'),
    ...at(kinds.number([], undefined, kinds.moreThanZero), 'precision.*.half-width', 'rank.indifference'),
    ...at(kinds.components, 'rank.level'),
    ...at(kinds.sureness, 'rank.probability'),
    ...at(kinds.years, 'appraisal.years', 'chain.certificates'),
    ...at(kinds.sharePerYear, 'chain.churn'),
    ...at(kinds.flag, 'chain.backlog'),
    ...at(kinds.count(), 'chain.replications'),
    ...at(kinds.uplift, 'appraisal.uplift'),
    ...at(kinds.perMwYear, 'appraisal.replacement'),
    ...at(kinds.gbpAYear, 'appraisal.de-minimis'),
    ...at(kinds.tariff, 'appraisal.average-wage'),
    ...at(kinds.factor, 'appraisal.average-overhead'),
    ...at(kinds.money('kW'), 'appraisal.price'),
  ],
  cost: [
    ...at(kinds.components, 'small-below'),
    ...at(kinds.date, 'discount.valid-from'),
    ...at(kinds.share, 'discount.bands.*.standard|health|lower-sensitivity'),
    ...at(kinds.price, 'items.*.price'),
    ...at(kinds.factor, 'items.*.overhead'),
    ...at(kinds.times, 'items.*.times'),
    ...at(kinds.share, 'items.*.business-as-usual'),
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
  ...world.costs.flatMap((file) => writtenIn(file, FIELDS.cost)),
];

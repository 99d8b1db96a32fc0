// A planted question: two regimes that read what a test says, and plays that answer by a formula of what is asked of them.

import type { CertaintyDoor } from '../../src/certainty/limits.ts';
import { dayOf } from '../../src/engine/days.ts';
import type { Players } from '../../src/experiment/players.ts';
import { openGame } from '../../src/model/game.ts';
import type { MeasureId } from '../../src/model/measures.ts';
import type { PlayKey, PlayRow } from '../../src/model/outcome.ts';
import { InputError, sentenceOf } from '../../src/scenario/issue.ts';
import { memoryLibrary } from '../../src/scenario/library.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import type { World } from '../../src/scenario/world.ts';
import { fakePlayers, rowOf } from '../experiment/stub.ts';

/** What a test says of an assumption; the rest is of no importance. */
export type Said = Record<string, unknown> & { value: unknown };

export interface Planted {
  /** By name; the unit is minutes a component unless said. */
  assumptions: Record<string, Said>;
  /** Names that the steps of each regime read as their minutes; both read all of them unless said. */
  reads?: Record<string, string[]>;
  /** Further steps, in every regime. */
  steps?: object[];
  /** What stands in the scenario besides, and under `certainty`. */
  scenario?: object;
  certainty?: object;
  /** Items that have a price, appraised over one year without discount. */
  items?: Record<string, object>;
  appraisal?: object;
  pools?: object;
  /** Further files, by path. */
  files?: Record<string, object>;
}

const WEEKS = { id: 'weeks', days: ['mon', 'tue', 'wed', 'thu', 'fri'] };
export const EXAMINERS = { kind: 'people', employer: 'cmsb', heads: 1, day: { from: '08:00', hours: 10 } };
const GROUP = {
  ...{ cmus: 10, components: 1000, providers: 5, prefix: 'D', device: 'battery', models: ['m1'] },
  ...{ 'rated-kw': 5, derating: 0.2, arrives: [{ from: '2027-04-15', to: '2027-07-30' }] },
};
const REST = { title: 'A number of the test', unit: 'minutes/component', source: 'the test', date: '2026' };

/** The files of it; JSON is YAML. */
export const filesOf = (told: Planted): Record<string, string> => {
  const { assumptions, reads = {}, steps = [], items, appraisal } = told;
  const names = Object.keys(assumptions).filter((name) => (assumptions[name].unit ?? REST.unit) === REST.unit);
  const ids = ['old', 'now', ...Object.keys(reads).filter((id) => id !== 'old' && id !== 'now')];
  const regimeOf = (id: string) => ({
    id,
    title: id.toUpperCase(),
    routes: {
      bespoke: {
        steps: [
          { id: 'test', per: 'component', by: 'examiners', minutes: 1 },
          ...(reads[id] ?? names).map((name) => ({
            ...{ id: `at-${name}`, per: 'component', by: 'examiners', minutes: name },
          })),
          ...steps,
        ],
      },
    },
  });
  const scenario = {
    ...{ id: 'planted', title: 'Planted', regimes: ['old', 'now'], reference: 'old', portfolio: 'people' },
    ...{ pools: ['pools'], calendar: 'weeks', assumptions: ['numbers'], components: [1000, 2000], seed: 'planted' },
    horizon: { from: '2027-04-05', to: '2028-04-03' },
    ...(items && { costs: ['prices'], appraisal: { years: 1, discount: 'prices', ...appraisal } }),
    ...told.scenario,
    ...(told.certainty && { certainty: { regime: 'now', minus: 'old', ...told.certainty } }),
  };
  const prices = {
    ...{ id: 'prices', 'price-base': 2025, items },
    discount: { edition: 'None', bands: [{ from: 0, to: 30, standard: 0 }] },
  };
  const objects: Record<string, object> = {
    'shipped/planted.yaml': scenario,
    ...Object.fromEntries(ids.map((id) => [`shipped/regimes/${id}.yaml`, regimeOf(id)])),
    'shipped/portfolios/people.yaml': { id: 'people', models: { m1: {} }, grows: 'homes', groups: { homes: GROUP } },
    'shipped/pools/pools.yaml': { id: 'pools', pools: told.pools ?? { examiners: EXAMINERS } },
    'shipped/calendars/weeks.yaml': WEEKS,
    ...(items && { 'shipped/costs/prices.yaml': prices }),
    'shipped/assumptions/numbers.yaml': {
      id: 'numbers',
      assumptions: Object.fromEntries(
        Object.entries(assumptions).map(([name, said]) => [
          name,
          { ...REST, confidence: 'none', basis: 'assumed', ...said },
        ]),
      ),
    },
    ...told.files,
  };
  return Object.fromEntries(Object.entries(objects).map(([path, one]) => [path, JSON.stringify(one)]));
};

/** Reads one of the scenarios of some files; what is wrong is said in full. */
export const loaded = (files: Record<string, string>, path = 'shipped/planted.yaml'): World => {
  try {
    return loadWorld(memoryLibrary(files, 'shipped'), path);
  } catch (error) {
    if (error instanceof InputError) throw new Error(error.issues.map(sentenceOf).join('\n'));
    throw error;
  }
};

export const plantedWorld = (told: Planted): World => loaded(filesOf(told));

/** A factor of which every value of a range is as likely as the other. */
export const uniform = (low: number, high: number, value = (low + high) / 2): Said => ({
  ...{ value, range: [low, high], distribution: { shape: 'uniform', low, high } },
});

/** What a play says: measures, and what the sketch makes of the share on time; the same unless said. */
export interface Answer extends Partial<Record<MeasureId, number>> {
  'on-time-share': number;
}
export type Formula = (
  key: PlayKey,
  set: Readonly<Record<string, number>>,
  year: string | undefined,
) => Answer & { sketched?: number };

/** A play of a world by a formula; values that nobody gave are the central ones. */
export const playBy =
  ({ assumptions }: World, formula: Formula) =>
  (key: PlayKey): PlayRow => {
    const central = Object.fromEntries(
      Object.entries(assumptions).map(([name, { value }]) => [
        name,
        typeof value === 'string' ? dayOf(value) : Number(value),
      ]),
    );
    const { sketched, ...measures } = formula(key, { ...central, ...key.point?.set }, key.point?.year);
    const done = sketched ?? measures['on-time-share'];
    const none = { releasedMinutes: Number.NaN, capacityMinutes: Number.NaN, doneMinutes: Number.NaN };
    const { sketch, ...which } = key;
    return rowOf(which, sketch ? {} : measures, {
      sketch: [{ route: '', pool: '', ...none, due: 1, done, gaps: '' }],
    });
  };

export type Fake = Players & { played: PlayKey[] };
export const playersBy = (world: World, formula: Formula, parallel = 1): Fake =>
  fakePlayers(parallel, playBy(world, formula));

/** A door that has nothing but a clock that stands still. */
export const door = (more: Partial<CertaintyDoor> = {}): CertaintyDoor => ({
  clock: () => 0,
  hash: (text) => String(text.length),
  version: 'test',
  ...more,
});

export const gameOf = (world: World) => {
  const { certain, levels } = openGame(world);
  return { certain, levels };
};

/** The same play has the same text. */
export const keyText = ({ regime, components, replication, point, sketch }: PlayKey): string =>
  [regime, components, replication, point?.id ?? '', sketch ? 'sketch' : ''].join('|');

/** Places in a value, as paths, where a number is not one. */
export const notNumbers = (value: unknown, path = ''): string[] => {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => notNumbers(one, `${path}.${key}`));
};

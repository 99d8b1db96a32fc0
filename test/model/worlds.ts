// Small worlds written as scenarios, and plays of them whose books are checked every time.
import { expect } from 'vitest';
import { type Game, openGame } from '../../src/model/game.ts';
import { harvest } from '../../src/model/harvest.ts';
import { ABSENT, DEFERRED, HELD, OPEN, REGISTERED, REVOKED, WITHDRAWN } from '../../src/model/ledger.ts';
import { type MeasureId, measureIndex } from '../../src/model/measures.ts';
import type { PlayRow } from '../../src/model/outcome.ts';
import type { Play } from '../../src/model/play.ts';
import { Op } from '../../src/model/program.ts';
import { InputError, sentenceOf } from '../../src/scenario/issue.ts';
import { memoryLibrary } from '../../src/scenario/library.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import type { World } from '../../src/scenario/world.ts';
import { booksOf } from './books.ts';
import { clockOf } from './ticks.ts';

/** What a small world says; the rest is as plain as can be. All in YAML, but the rows, which are CSV. */
export interface Told {
  /** What stands under `routes`. */
  routes: string;
  /** Rows `provider cmu model notified components kw`, or with a header of their own after `columns:`. */
  rows?: string;
  /** Further files, by path. */
  files?: Record<string, string>;
  /** What stands under `pools`. */
  pools?: string;
  /** More keys of the scenario: `cut-off: 2027-05-01`. */
  scenario?: string;
  /** The portfolio: `models` beside the rows, or `groups` instead of them. */
  portfolio?: string;
  /** More regimes: what stands under `routes`, by id. */
  regimes?: Record<string, string>;
  /** More keys of a regime, by id: `exempt: { model: m1 }`. */
  rules?: Record<string, string>;
  calendar?: string;
}

/** One examiner, ten hours a day from 08:00: easy to add up. */
export const EXAMINER = 'examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "08:00", hours: 10 } }';

const COLUMNS = 'provider,cmu,model,notified,components,derated_kw';

const csvOf = (rows: string): string => {
  const lines = rows
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const columns = lines[0].startsWith('columns:') ? lines.shift()!.slice(8).trim().replaceAll(' ', ',') : COLUMNS;
  return [`submission,${columns}`, ...lines.map((line, i) => `s${i + 1},${line.replaceAll(/\s+/g, ',')}`)].join('\n');
};

const indented = (text: string, by: number): string =>
  text
    .split('\n')
    .map((line) => ' '.repeat(by) + line)
    .join('\n');

/** The YAML of a block without the indentation that it has in the test. */
const flat = (text: string): string => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const least = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(least)).join('\n');
};

const regimeText = (id: string, routes: string, more = ''): string =>
  `id: ${id}\n${flat(more)}\nroutes:\n${indented(flat(routes), 2)}\n`;

/** Reads a small world through the same door as any file; what is wrong with it is said in full. */
export const worldOf = (told: Told): World => {
  const regimes = { rules: told.routes, ...told.regimes };
  const isRegister = told.rows !== undefined;
  const files: Record<string, string> = {
    'small.yaml': `id: small\nregimes: [${Object.keys(regimes).join(', ')}]\nportfolio: people\npools: [pools]\n${[
      /^seed:/m.test(told.scenario ?? '') ? '' : 'seed: small',
      /^\s*horizon:/m.test(told.scenario ?? '') ? '' : 'horizon: { from: 2027-04-05, to: 2028-04-03 }',
      'calendar: weeks',
    ].join('\n')}\n${flat(told.scenario ?? '')}`,
    'portfolios/people.yaml': `id: people\n${isRegister ? 'csv: people.csv' : ''}\n${flat(told.portfolio ?? '')}`,
    'pools/pools.yaml': `id: pools\npools:\n${indented(flat(told.pools ?? EXAMINER), 2)}`,
    'calendars/weeks.yaml': `id: weeks\n${flat(told.calendar ?? 'days: [mon, tue, wed, thu, fri]')}`,
  };
  Object.assign(files, told.files);
  for (const [id, routes] of Object.entries(regimes))
    files[`regimes/${id}.yaml`] = regimeText(id, routes, told.rules?.[id]);
  if (isRegister) files['portfolios/people.csv'] = csvOf(told.rows!);
  try {
    return loadWorld(memoryLibrary(files), 'small.yaml');
  } catch (error) {
    if (error instanceof InputError) throw new Error(error.issues.map(sentenceOf).join('\n'));
    throw error;
  }
};

export const gameOf = (told: Told): Game => openGame(worldOf(told));

/** A finished play, its row, and ways to ask it. Its books have been checked. */
export interface Played {
  play: Play;
  row: PlayRow;
  measure(id: MeasureId): number;
  /** When each component registered, as `04-05 08:20`; what it is where it did not: `open`, `withdrawn` and so on. */
  ends: string[];
}

export const playedOf = (game: Game, regime = 'rules', replication = 0, components = game.levels[0]): Played => {
  const play = game.prepare({ regime, components, replication });
  play.run();
  const row = harvest(play, components);
  booksOf(play, row);
  return {
    play,
    row,
    measure: (id) => row.values[measureIndex(id)],
    ends: Array.from(play.ledger.state, (state, c) => endOf(state, play.ledger.registeredAt[c])),
  };
};

/** Plays a small world once. */
export const playedIn = (told: Told): Played => playedOf(gameOf(told));

const ENDS: Readonly<Record<number, string>> = {
  ...{ [OPEN]: 'open', [WITHDRAWN]: 'withdrawn', [DEFERRED]: 'deferred' },
  ...{ [REVOKED]: 'revoked', [ABSENT]: 'absent', [HELD]: 'held' },
};

const endOf = (state: number, at: number): string => (state === REGISTERED ? clockOf(at) : (ENDS[state] ?? '?'));

/** The first instruction of a step at which it is worked on. */
export const workOf = (play: Play, route: string, step: string): number => {
  const { program } = play;
  const s = program.steps.findIndex((one) => one.id === step && program.routes[one.route].id === route);
  for (let pc = 0; pc < program.op.length; pc++)
    if (program.step[pc] === s && (program.op[pc] === Op.work || program.op[pc] === Op.gather)) return pc;
  throw new Error(`no work at ${route}.${step}`);
};

export const closeTo = (value: number, expected: number, error: number): void => {
  expect(Math.abs(value - expected), `${value} against ${expected}`).toBeLessThanOrEqual(error);
};

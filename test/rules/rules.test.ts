// Ten rules written as files in the language as it is, each with a result worked out by hand in the file itself.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskLibrary, libraryPath } from '../../src/cli/library.ts';
import { openGame } from '../../src/model/game.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import { playedOf } from '../model/worlds.ts';
import { byHand, endsOf, measuresOf, sideOf } from './by-hand.ts';

const RULES = [
  'eligibility-by-settlement',
  'acceptance-sampling',
  'deadline-after-event',
  'once-per-provider',
  'transitional',
  'provisional-registration',
  'pathway-change',
  'pause-by-queue',
  'backlog',
  'additions',
] as const;
/** Played on the portfolio of the study, in a test of its own. */
const OTHERS = ['exempt-and-rationed'];

const here = (...path: string[]): string => join(import.meta.dirname, ...path);
const idsIn = (folder: string): string[] =>
  readdirSync(here(folder)).flatMap((name) => (name.endsWith('.yaml') ? name.slice(0, -5) : []));
const expectedOf = (rule: string) => byHand(readFileSync(here('regimes', `${rule}.yaml`), 'utf8'));

test('every rule in the folder is played, each with a scenario and a portfolio of its own', () => {
  expect(idsIn('regimes').sort()).toEqual([...RULES, ...OTHERS].sort());
  expect(idsIn('.').sort()).toEqual([...RULES, ...OTHERS].sort());
  expect(idsIn('portfolios').sort()).toEqual([...RULES].sort());
});

test.each(RULES)('%s comes out as it is worked out by hand in its file', (rule) => {
  const expected = expectedOf(rule);
  const game = openGame(loadWorld(diskLibrary(), libraryPath(here(`${rule}.yaml`)), {}));
  // What is worked out by hand cannot hang from a draw.
  expect(game.certain).toBe(true);
  const played = playedOf(game, rule);
  expect(endsOf(played)).toEqual(expected.components);
  expect(measuresOf(played, expected.measures)).toEqual(expected.measures.map(({ line }) => line));
});

test.each(RULES)('%s is small enough to be followed, and falls both ways', (rule) => {
  const { components } = expectedOf(rule);
  expect([3, 4]).toContain(components.length);
  expect(new Set(components.map(sideOf)).size).toBeGreaterThan(1);
});

test('a line that is no expectation is refused, not passed over', () => {
  expect(() => byHand('#> componnet 1: withdrawn on bespoke, late')).toThrow('no expectation');
  expect(() => byHand('#> wrong-acepts: 1')).toThrow('no expectation');
  expect(() => byHand('#> tests: many')).toThrow('no expectation');
  expect(byHand('# tests: 1\nid: one')).toEqual({ components: [], measures: [] });
});

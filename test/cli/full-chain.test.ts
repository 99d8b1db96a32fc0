// Everything means everything: with --full a chain of years is played as often as the ladder.
import { expect, test } from 'vitest';
import { changed } from '../../src/cli/options.ts';
import type { ScenarioFile } from '../../src/scenario/schema/scenario.ts';

test('--full plays a chain of years 30 times, and without it as often as the scenario says', () => {
  const chain = {
    ...{ from: 2024, to: 2034, dates: 2027, moves: ['dates'], paths: ['up'] },
    ...{ certificates: 1, churn: 0, backlog: 1, replications: 3 },
  };
  const scenario: ScenarioFile = { id: 'decade', chain };
  expect(changed(scenario, { scenario: {}, full: true, set: {} }).chain).toEqual({ ...chain, replications: 30 });
  expect(changed(scenario, { scenario: {}, set: {} }).chain).toEqual(chain);
});

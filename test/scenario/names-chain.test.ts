// Checks what is said of names in a chain of Delivery Years.
import { expect, it } from 'vitest';
import { checkNames } from '../../src/scenario/names.ts';
import type { Chain } from '../../src/scenario/schema/scenario.ts';
import type { World } from '../../src/scenario/world.ts';
import { said, smallWorld } from './small-world.ts';

const chain: Chain = {
  ...{ from: 2024, to: 2026, dates: 2027, moves: ['dates'], paths: ['flat'] },
  ...{ certificates: 1, churn: 0.1, backlog: 1, replications: 1 },
};
const chained = (rest: Partial<Chain>): Partial<World> => ({
  scenario: { ...smallWorld().scenario, chain: { ...chain, ...rest } },
  sets: { dates: [], work: [] },
});

it('what moves is a set of the scenario', () => {
  expect(said(checkNames, chained({ moves: ['dates', 'date'] }))).toEqual([
    'found the set `date`, which stands nowhere; expected `dates` or `work`. To mend it: write `dates`, or add `date` to `assumptions`.',
  ]);
});

it('a number of a chain that is a name is an assumption', () => {
  const named = { certificates: 'life', churn: 'churn', backlog: 'waits', replications: 'often' };
  expect(said(checkNames, chained(named))).toHaveLength(4);
  expect(said(checkNames, chained({ churn: 'chrun' }))).toEqual([
    'found the assumption `chrun`, which stands nowhere; expected an assumption of an assumption file or of `add`. To mend it: describe `chrun` in an assumption file or under `add`.',
  ]);
});

it('nothing is said of names that stand somewhere', () => {
  expect(said(checkNames, chained({}))).toEqual([]);
  expect(said(checkNames)).toEqual([]);
});

// Names in a chain of Delivery Years: the sets whose dates move. Its paths are files, which are told of when they are read.
import { type Issues, placeOf } from './issue.ts';
import { type Naming, needsName } from './missing.ts';
import type { World } from './world.ts';

const SET: Naming = {
  noun: 'set',
  expected: 'a set of `assumptions` of the scenario',
  mend: (it) => `add ${it} to \`assumptions\``,
};

export const checkChainNames = ({ scenario, sets }: World, issues: Issues): void => {
  const { moves = [] } = scenario.chain ?? {};
  for (const [i, id] of moves.entries()) needsName(issues, placeOf(moves, i), SET, id, Object.keys(sets));
};

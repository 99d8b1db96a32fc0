// The other years of a scenario: growth levels of a world that is played beside the study's own.
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import type { Given } from './points.ts';

/** Growth levels of a world, ascending: those it asks for, else all that its portfolio holds; with some values otherwise. */
export const levelsOf = (world: World, given: Given = {}): number[] => {
  if (world.submissions) return [world.submissions.components.reduce((sum, components) => sum + components, 0)];
  const values = new Values(world, { overrides: new Map(Object.entries(given)) });
  const asked = world.scenario.components ?? [];
  if (asked.length > 0) return asked.map((_, i) => values.number(asked, i, 'components')).sort((a, b) => a - b);
  const groups = Object.values(world.portfolio.groups ?? {});
  return [groups.reduce((sum, group) => sum + values.number(group, 'components', 'components'), 0)];
};

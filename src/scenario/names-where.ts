// Names in predicates: one that stands nowhere in the portfolio but is nearly one that does is a slip of the pen.
import { type Issues, placeOf } from './issue.ts';
import { listOf } from './missing.ts';
import { suggest } from './suggest.ts';
import { wheresOf } from './wheres.ts';
import type { World } from './world.ts';

const attributes = ['provider', 'cmu', 'model', 'device', 'cohort', 'settlement', 'agent', 'mark'] as const;
type Attribute = (typeof attributes)[number];

const knownOf = ({ portfolio, submissions }: World): Record<Attribute, readonly string[]> => {
  const groups = Object.values(portfolio.groups ?? {});
  const types = groups.flatMap((group) => [group, ...(group.devices ?? [])]);
  const models = Object.entries(portfolio.models ?? {});
  const described: Partial<Record<Attribute, readonly (string | undefined)[]>> = {
    model: ['approved', ...models.map(([name]) => name), ...types.flatMap((type) => type.models ?? [])],
    device: [...types.map((type) => type.device), ...models.map(([, model]) => model.device)],
    agent: groups.flatMap((group) => group.agents ?? []),
    mark: groups.flatMap((group) => Object.keys(group.marks ?? {})),
  };
  const columns: Partial<Record<Attribute, readonly string[]>> = { ...submissions };
  const all = (attribute: Attribute) => [
    ...new Set([...(described[attribute] ?? []), ...(columns[attribute] ?? [])].filter((name) => name !== undefined)),
  ];
  return Object.fromEntries(attributes.map((one) => [one, all(one)])) as Record<Attribute, string[]>;
};

/**
 * A regime is shared between portfolios, so a name that this portfolio lacks is no error in itself: `M5` is not `M4`
 * misspelt. Only a name without figures that is nearly a known one is told.
 */
export const checkWhereNames = (world: World, issues: Issues): void => {
  const known = knownOf(world);
  for (const where of wheresOf(world))
    for (const attribute of attributes) {
      const written = where[attribute] ?? [];
      const names = Array.isArray(written) ? written : [written];
      for (const [i, name] of names.entries()) {
        if (/\d/.test(name) || known[attribute].includes(name)) continue;
        const near = suggest(name, known[attribute]);
        if (near === undefined) continue;
        const place = Array.isArray(written) ? placeOf(written, i) : placeOf(where, attribute);
        const expected = `a ${attribute} of the portfolio${attribute === 'model' ? ', or `approved`' : ''}`;
        issues.add('names', place, `the ${attribute} \`${name}\``, expected, `write ${listOf([near])}`);
      }
    }
};

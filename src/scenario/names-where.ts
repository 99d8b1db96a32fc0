// Names in predicates: one that stands nowhere in the portfolio but is nearly one that does is a slip of the pen.
import { type Issues, placeOf } from './issue.ts';
import { listOf } from './missing.ts';
import { spotsAt } from './spots.ts';
import { suggest } from './suggest.ts';
import type { World } from './world.ts';

const attributes = ['provider', 'cmu', 'model', 'device', 'cohort', 'settlement', 'agent'] as const;
type Attribute = (typeof attributes)[number];

const knownOf = ({ portfolio, submissions }: World): Record<Attribute, readonly string[]> => {
  const groups = Object.values(portfolio.groups ?? {});
  const models = Object.entries(portfolio.models ?? {});
  const devices = [...groups.map((group) => group.device), ...models.map(([, model]) => model.device ?? '')];
  const described: Partial<Record<Attribute, string[]>> = {
    model: ['approved', ...models.map(([name]) => name), ...groups.flatMap((group) => group.models)],
    device: devices.filter((name) => name !== ''),
    agent: groups.flatMap((group) => group.agents ?? []),
  };
  const all = (attribute: Attribute) => [
    ...new Set([...(described[attribute] ?? []), ...(submissions?.[attribute] ?? [])]),
  ];
  return Object.fromEntries(attributes.map((one) => [one, all(one)])) as Record<Attribute, string[]>;
};

/**
 * A regime is shared between portfolios, so a name that this portfolio lacks is no error in itself: `M5` is not `M4`
 * misspelt. Only a name without figures that is nearly a known one is told.
 */
export const checkWhereNames = (world: World, issues: Issues): void => {
  const known = knownOf(world);
  for (const regime of world.regimes) {
    const wheres = spotsAt(regime, '**.where').flatMap((spot) => [spot, ...spotsAt(spot.value as object, 'not')]);
    for (const { value: where } of wheres)
      for (const attribute of attributes) {
        const written = (where as Record<string, unknown>)[attribute] ?? [];
        const names: unknown[] = Array.isArray(written) ? written : [written];
        for (const [i, name] of names.entries()) {
          if (typeof name !== 'string' || /\d/.test(name) || known[attribute].includes(name)) continue;
          const near = suggest(name, known[attribute]);
          if (near === undefined) continue;
          const place = Array.isArray(written) ? placeOf(written, i) : placeOf(where as object, attribute);
          const expected = `a ${attribute} of the portfolio${attribute === 'model' ? ', or `approved`' : ''}`;
          issues.add('names', place, `the ${attribute} \`${name}\``, expected, `write ${listOf([near])}`);
        }
      }
  }
};

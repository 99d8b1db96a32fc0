// Checks where paths lead in a tree.
import { describe, expect, it } from 'vitest';
import { spotsAt } from '../../src/scenario/spots.ts';

const tree = {
  routes: {
    bespoke: {
      steps: [
        { id: 'a', minutes: 1 },
        { id: 'b', minutes: [{ is: 2 }, { is: 3 }] },
      ],
      before: [{ id: 'c', minutes: 4 }],
    },
    notified: { steps: [] },
  },
  where: { notified: { from: 'x' }, not: { notified: { from: 'y' } } },
};
const values = (path: string) => spotsAt(tree, path).map((spot) => spot.value);

describe('spots', () => {
  it('a path of keys leads to one value, or to none', () => {
    expect(values('where.notified.from')).toEqual(['x']);
    expect(values('where.notified.to')).toEqual([]);
    expect(values('where.notified.from.deeper')).toEqual([]);
  });

  it('a star is any key or place', () => {
    expect(values('routes.*.steps.*.id')).toEqual(['a', 'b']);
    expect(values('routes.bespoke.steps.*.minutes.*.is')).toEqual([2, 3]);
  });

  it('a stroke is either key', () => {
    expect(values('routes.*.steps|before.*.id')).toEqual(['a', 'b', 'c']);
  });

  it('two stars are any number of keys, none included', () => {
    expect(values('**.notified.from')).toEqual(['x', 'y']);
    expect(values('**.routes.bespoke.before.0.id')).toEqual(['c']);
  });

  it('a spot knows its node, its key and all that is above it', () => {
    const [spot] = spotsAt(tree, 'routes.bespoke.before.*.minutes');
    const { bespoke } = tree.routes;
    expect(spot).toEqual({
      node: bespoke.before[0],
      key: 'minutes',
      value: 4,
      above: [tree, tree.routes, bespoke, bespoke.before, bespoke.before[0]],
    });
    expect(spotsAt(tree, 'routes.bespoke.before.*').map(({ key }) => key)).toEqual([0]);
  });
});

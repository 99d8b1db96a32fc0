// Checks that a variation changes what it says, and that every value keeps the place that said it last.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Issues, placeOf, sentenceOf } from '../../src/scenario/issue.ts';
import { merge, type Tree } from '../../src/scenario/merge.ts';
import { goodTree } from './told.ts';

const merged = (base: string, over: string): Tree =>
  merge(goodTree(base, 'base.yaml'), goodTree(over, 'over.yaml'), new Issues()) as Tree;

describe('merge', () => {
  it('objects are merged key by key, the later file wins', () => {
    expect(merged('a: { b: 1, c: 2 }\nd: 3\n', 'a: { c: 5 }\ne: 6\n')).toEqual({ a: { b: 1, c: 5 }, d: 3, e: 6 });
  });

  it('lists are replaced whole, and so is a value of another kind', () => {
    expect(merged('a: [1, 2, 3]\nb: { c: 1 }\nd: 4\n', 'a: [9]\nb: 5\nd: { e: 1 }\n')).toEqual({
      a: [9],
      b: 5,
      d: { e: 1 },
    });
  });

  it('things with an id are merged by it: the same in place, new ones behind, removed ones gone', () => {
    const base = 'steps:\n  - { id: a, per: cmu }\n  - { id: b, per: cmu }\n  - { id: c, per: cmu }\n';
    const over = 'steps:\n  - { id: d, per: model }\n  - { id: b, remove: true }\n  - { id: a, by: x }\n';
    expect(merged(base, over).steps).toEqual([
      { id: 'a', per: 'cmu', by: 'x' },
      { id: 'c', per: 'cmu' },
      { id: 'd', per: 'model' },
    ]);
  });

  it('a list in which not everything has an id is replaced whole', () => {
    expect(merged('r: [{ id: a }, { id: b }]\n', 'r: [x, { id: a }]\n').r).toEqual(['x', { id: 'a' }]);
    expect(merged('r: [{ id: a }]\n', 'r: []\n').r).toEqual([]);
  });

  it('a key set to nothing is removed, also where the base does not have it', () => {
    expect(merged('a: { b: 1, c: 2 }\nd: 3\n', 'a: { b: null }\nd:\ne: { f: null, g: 1 }\n')).toEqual({
      a: { c: 2 },
      e: { g: 1 },
    });
  });

  it('a distribution of another shape loses the old parameters', () => {
    const base = 'd: { shape: pert, low: 1, mode: 2, high: 3 }\n';
    expect(merged(base, 'd: { shape: uniform, low: 0, high: 9 }\n').d).toEqual({ shape: 'uniform', low: 0, high: 9 });
    expect(merged(base, 'd: { shape: pert, mode: 2.5 }\n').d).toEqual({ shape: 'pert', low: 1, mode: 2.5, high: 3 });
  });

  it('every value keeps the place of the file that said it last', () => {
    const tree = merged(
      'a: { b: 1, c: 2 }\ns: [{ id: x }, { id: y, per: z }]\n',
      '# more\na: { c: 5 }\ns: [{ id: y, by: q }]\n',
    );
    const steps = tree.s as object[];
    expect(placeOf(tree)).toEqual({ file: 'over.yaml', line: 2, column: 1 });
    expect(placeOf(tree, 'a')).toEqual({ file: 'over.yaml', line: 2, column: 1 });
    expect(placeOf(tree.a as object, 'b')).toEqual({ file: 'base.yaml', line: 1, column: 6 });
    expect(placeOf(tree.a as object, 'c')).toEqual({ file: 'over.yaml', line: 2, column: 6 });
    expect(placeOf(steps, 0)).toEqual({ file: 'base.yaml', line: 2, column: 5 });
    expect(placeOf(steps, 1)).toEqual({ file: 'over.yaml', line: 3, column: 5 });
    expect(placeOf(steps[1], 'per')).toEqual({ file: 'base.yaml', line: 2, column: 25 });
    expect(placeOf(steps[1], 'by')).toEqual({ file: 'over.yaml', line: 3, column: 14 });
  });

  it('removing what is not there is told, with what was probably meant', () => {
    const issues = new Issues();
    merge(goodTree('s: [{ id: test }]'), goodTree('s: [{ id: tset, remove: true }]'), issues);
    expect(issues.list.map(sentenceOf)).toEqual([
      'f.yaml:1:7: found `tset` to be removed, which the base does not have; expected an id of the base: test. To mend it: did you mean `test`? If not, delete these words.',
    ]);
    expect(issues.list[0].phase).toBe('names');
  });

  it('an id written twice is not hidden by merging', () => {
    expect(merged('s: [{ id: a, x: 1 }]\n', 's: [{ id: a, y: 1 }, { id: a, z: 1 }]\n').s).toEqual([
      { id: 'a', x: 1, y: 1 },
      { id: 'a', z: 1 },
    ]);
  });
});

/** Trees of the language's own forms: values, lists, objects, and lists of things with ids; nothing is null. */
const { tree } = fc.letrec<{ tree: Tree; value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>('x', 'y', 1, 2, true),
    fc.array(fc.constantFrom('x', 1), { maxLength: 3 }),
    fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), v: tie('value') }, { requiredKeys: ['id'] }), {
      maxLength: 3,
    }),
    tie('tree'),
  ),
  tree: fc.dictionary(fc.constantFrom('k', 'l', 'm', 'shape'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
}));
const plain = (base: unknown, over: unknown): unknown => merge(base, over, new Issues());

describe('laws of merging', () => {
  it('a variation that says what its base says changes nothing', () => {
    fc.assert(
      fc.property(tree, (x) => {
        expect(plain(x, x)).toEqual(x);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('saying it again changes nothing more', () => {
    fc.assert(
      fc.property(tree, tree, (x, y) => {
        expect(plain(plain(x, y), y)).toEqual(plain(x, y));
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('whatever the base, each plain value of the variation stands', () => {
    fc.assert(
      fc.property(tree, tree, (x, y) => {
        const both = plain(x, y) as Tree;
        for (const [key, value] of Object.entries(y)) if (typeof value !== 'object') expect(both[key]).toBe(value);
        for (const key of Object.keys(x)) expect(Object.hasOwn(both, key) || 'shape' in y).toBe(true);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('neither the base nor the variation is changed', () => {
    fc.assert(
      fc.property(tree, tree, (x, y) => {
        const before = JSON.stringify([x, y]);
        plain(x, y);
        expect(JSON.stringify([x, y])).toBe(before);
      }),
      { seed: 6 },
    );
  });
});

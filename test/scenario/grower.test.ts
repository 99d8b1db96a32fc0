// Checks references, repeated keys and keys that would reach into objects themselves.
import { describe, expect, it } from 'vitest';
import { goodTree, yamlTold } from './told.ts';

/** Nine references to nine references to nine ... values: a text of some lines that stands for billions. */
const billionLaughs = (levels: number): string => {
  const lines = ['l0: &l0 [x, x, x, x, x, x, x, x, x]'];
  for (let k = 1; k < levels; k++)
    lines.push(
      `l${k}: &l${k} [${Array(9)
        .fill(`*l${k - 1}`)
        .join(', ')}]`,
    );
  return `${lines.join('\n')}\n`;
};

describe('plain data from YAML', () => {
  it('a reference stands for what it names, as the last to be so named', () => {
    expect(goodTree('a: &x { b: 1 }\nc: *x\nd: &x 5\ne: *x\n')).toEqual({ a: { b: 1 }, c: { b: 1 }, d: 5, e: 5 });
  });

  it('a key written twice is refused, with where the first stands', () => {
    expect(yamlTold('id: x\nroutes: {}\n"id": y\n')).toEqual([
      'f.yaml:3:1: found the key `id` a second time; expected one `id`; the first stands at line 1, column 1. To mend it: delete one of the two, or rename it.',
    ]);
  });

  it('keys that reach into objects are refused, and reach nothing', () => {
    const told = yamlTold('__proto__: { polluted: 1 }\na: { constructor: 1, prototype: 2 }\n');
    expect(told).toEqual([
      'f.yaml:1:1: found the key `__proto__`; expected a word of the language. To mend it: choose another word.',
      'f.yaml:2:6: found the key `constructor`; expected a word of the language. To mend it: choose another word.',
      'f.yaml:2:22: found the key `prototype`; expected a word of the language. To mend it: choose another word.',
    ]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('a billion laughs are refused once, where they become too many', () => {
    expect(yamlTold(billionLaughs(9))).toEqual([
      'f.yaml:2:10: found `*l0`, with which the file repeats more than 10000 values; expected few repetitions. To mend it: write out what is meant, without & and *.',
    ]);
  });

  it('some laughs are no bomb', () => {
    expect(yamlTold(billionLaughs(3))).toEqual([]);
  });

  it('what refers to itself has no end and is refused', () => {
    expect(yamlTold('a: &a [b, *a]\n')).toEqual([
      'f.yaml:1:11: found `*a` inside what it stands for; expected something that has an end. To mend it: write the value out.',
    ]);
  });

  it('a reference to nothing is refused', () => {
    expect(yamlTold('a: *x\nx: &x 1\n')).toEqual([
      'f.yaml:1:4: found `*x`, but nothing is named so; expected `&x` before a value further up. To mend it: write the value out, or put it in quotes if the * is meant.',
    ]);
  });
});

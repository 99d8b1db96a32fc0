// Checks that depth is measured before anything is built, however it is written.
import { describe, expect, it } from 'vitest';
import { DEEPEST } from '../../src/scenario/nesting.ts';
import { goodTree, yamlTold } from './told.ts';

const indented = (levels: number): string =>
  Array.from({ length: levels }, (_, k) => `${' '.repeat(k)}k:\n`).join('') + ' '.repeat(levels);

describe('depth', () => {
  it('a file of brackets is refused where it goes too deep', () => {
    expect(yamlTold('['.repeat(1e5))).toEqual([
      'f.yaml:1:101: found more than 100 levels, one within the other; expected at most 100. To mend it: close the brackets, or check that it is the file you mean.',
    ]);
    expect(yamlTold('{a: '.repeat(1e5))[0]).toContain('more than 100 levels');
    expect(yamlTold(`a: 1\nb: ${'['.repeat(1e5)}`)[0]).toContain('f.yaml:2:103: ');
  });

  it('dashes, question marks and indents go as deep as brackets', () => {
    expect(yamlTold('- '.repeat(1e5))[0]).toContain('more than 100 levels');
    expect(yamlTold('? '.repeat(1e5))[0]).toContain('more than 100 levels');
    expect(yamlTold(indented(DEEPEST + 1))[0]).toContain('more than 100 levels');
  });

  it('levels that are closed again do not count, nor do brackets in texts', () => {
    expect(yamlTold(`a: [${'[x], '.repeat(1000)}]`)).toEqual([]);
    expect(goodTree(`a: "${'['.repeat(200)}"`).a).toHaveLength(200);
    expect(yamlTold(`a: |\n${'  [{\n'.repeat(200)}`)).toEqual([]);
    expect(yamlTold(`a:\n${'  - - b: 1\n'.repeat(200)}`)).toEqual([]);
  });

  it('as deep as allowed is read', () => {
    expect(yamlTold(`a: ${'['.repeat(DEEPEST - 1)}${']'.repeat(DEEPEST - 1)}`)).toEqual([]);
    expect(yamlTold(indented(DEEPEST))).toEqual([]);
  });
});

// Checks what YAML is read as, and that every value remembers where it stood.
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/scenario/issue.ts';
import { goodTree, yamlTold } from './told.ts';

const at = (line: number, column: number) => ({ file: 'f.yaml', line, column });

describe('yaml', () => {
  it('dates and clock times stay text, numbers are numbers', () => {
    const text = 'a: 2027-04-15\nb: 09:00\nc: 1:30\nd: 010\ne: 1e3\nf: yes\ng: true\nh: ~\ni:\nj: 2027-04-15T17:00\n';
    expect(goodTree(text)).toEqual({
      a: '2027-04-15',
      b: '09:00',
      c: '1:30',
      d: 10,
      e: 1000,
      f: 'yes',
      g: true,
      h: null,
      i: null,
      j: '2027-04-15T17:00',
    });
  });

  it('a directive of an older YAML changes nothing', () => {
    expect(goodTree('%YAML 1.1\n---\na: 09:30\nb: no\n')).toEqual({ a: '09:30', b: 'no' });
  });

  it('every key, item and object remembers its place', () => {
    const tree = goodTree('id: x\nsteps:\n  - id: a\n    per: cmu\n  - { id: b }\n');
    const steps = tree.steps as object[];
    expect(placeOf(tree)).toEqual(at(1, 1));
    expect(placeOf(tree, 'steps')).toEqual(at(2, 1));
    expect(placeOf(steps, 1)).toEqual(at(5, 5));
    expect(placeOf(steps[0])).toEqual(at(3, 5));
    expect(placeOf(steps[0], 'per')).toEqual(at(4, 5));
    expect(placeOf(steps[1], 'id')).toEqual(at(5, 7));
  });

  it('places hold with Windows line ends and behind a document mark', () => {
    expect(placeOf(goodTree('---\r\na: 1\r\nb: 2\r\n'), 'b')).toEqual(at(3, 1));
  });

  it('a key that is a number is the word it is written with', () => {
    expect(goodTree('5: x\n')).toEqual({ '5': 'x' });
  });

  it('a top level that is no mapping is refused', () => {
    const rest =
      'expected keys and values, such as `id: my-scenario`. To mend it: begin with a key, a colon and a value.';
    expect(yamlTold('- a\n')).toEqual([`f.yaml:1:1: found a list; ${rest}`]);
    expect(yamlTold('just words')).toEqual([`f.yaml:1:1: found a text without keys; ${rest}`]);
    expect(yamlTold('# nothing')).toEqual([`f.yaml:1:1: found nothing but comments; ${rest}`]);
  });

  it('a second document is refused', () => {
    expect(yamlTold('a: 1\n---\nb: 2\n')).toEqual([
      'f.yaml:2:1: found a second document in the file; expected one document in a file. To mend it: delete the line --- or ... before it, or put the rest into a file of its own.',
    ]);
  });

  it('mistakes that leave the rest readable are told together with keys written twice', () => {
    const told = yamlTold('a: 1\n\tb: 2\nc: @x\nd: 1\nd: 2\n');
    expect(told.map((one) => one.slice(0, 40))).toEqual([
      'f.yaml:2:1: found a tab at the beginning',
      'f.yaml:3:4: found a text that begins wit',
      'f.yaml:5:1: found the key `d` a second t',
    ]);
  });

  it('behind a line in the wrong block, keys that seem to be repeated are not complained of', () => {
    expect(yamlTold('a:\n    b: 1\n  c: 2\na: 3\n').join()).not.toContain('a second time');
  });

  it('of many mistakes the first twenty are told, and how many more there are', () => {
    const told = yamlTold(`a: 1\n${'a: 1\n'.repeat(30)}`);
    expect(told).toHaveLength(21);
    expect(told[20]).toBe(
      'f.yaml: found these and 10 more problems; expected none. To mend it: mend them, then check again.',
    );
  });
});

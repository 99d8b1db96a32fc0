// Checks when problems are told, which of them, and in which order.
import { describe, expect, it } from 'vitest';
import { type InputError, Issues, type Phase } from '../../src/scenario/issue.ts';
import { firstFailure, settle } from '../../src/scenario/settle.ts';

/** Issues named by file, line and column, in the order they were found. */
const issuesOf = (...found: [phase: Phase, file: string, line: number, column: number][]): Issues => {
  const issues = new Issues();
  for (const [phase, file, line, column] of found) issues.add(phase, { file, line, column }, 'a', 'b', 'c');
  return issues;
};
const placesOf = ({ issues }: InputError): string[] =>
  issues.map(({ file, line, column }) => `${file}:${line}:${column}`);

describe('settling', () => {
  it('goes on while nothing is wrong up to the phase asked for', () => {
    expect(() => settle(new Issues(), 'meaning')).not.toThrow();
    expect(() => settle(issuesOf(['names', 'f', 1, 1]), 'shape')).not.toThrow();
    expect(() => settle(issuesOf(['names', 'f', 1, 1]), 'names')).toThrow('f:1:1: found a');
    expect(() => settle(issuesOf(['bytes', 'f', 1, 1]), 'names')).toThrow('f:1:1: found a');
  });

  it('tells one phase, the first that fails, whatever was found first', () => {
    const issues = issuesOf(['shape', 'f', 1, 1], ['yaml', 'g', 2, 1], ['yaml', 'h', 1, 1]);
    expect(placesOf(firstFailure(issues))).toEqual(['g:2:1', 'h:1:1']);
  });

  it('tells file by file, from top to bottom, what concerns a whole file last', () => {
    const issues = issuesOf(
      ['yaml', 'g', 0, 0],
      ['yaml', 'f', 3, 1],
      ['yaml', 'g', 2, 9],
      ['yaml', 'g', 2, 4],
      ['yaml', 'f', 1, 1],
    );
    expect(placesOf(firstFailure(issues))).toEqual(['g:2:4', 'g:2:9', 'g:0:0', 'f:1:1', 'f:3:1']);
  });

  it('tells the same problem once, however often the file was looked at', () => {
    expect(placesOf(firstFailure(issuesOf(['yaml', 'f', 1, 1], ['yaml', 'f', 1, 1])))).toEqual(['f:1:1']);
  });
});

// How a command ends: the code says whose fault it was, the text says it plainly.
import { afterEach, expect, test, vi } from 'vitest';
import { endingOf, Failure, Interrupted, problemWith } from '../../src/cli/exits.ts';
import { InputError } from '../../src/scenario/issue.ts';

afterEach(() => vi.unstubAllEnvs());

test('an input with a fault ends with 2, and its problems one in a line, their paths as seen from here', () => {
  const place = {
    phase: 'names' as const,
    line: 3,
    column: 5,
    expected: 'a file',
    mend: `write ${process.cwd()}/b.yaml`,
  };
  const fault = new InputError([
    { ...place, file: `${process.cwd()}/a.yaml`, found: 'nothing' },
    { ...place, file: '/elsewhere/c.yaml', found: 'less' },
  ]);
  expect(endingOf(fault)).toMatchObject({
    code: 2,
    text:
      'a.yaml:3:5: found nothing; expected a file. To mend it: write b.yaml.\n' +
      '/elsewhere/c.yaml:3:5: found less; expected a file. To mend it: write b.yaml.',
  });
});

test('an option is named without a line', () => {
  expect(endingOf(problemWith('--out', 'a file', 'a folder', 'name one')).text).toBe(
    '--out: found a file; expected a folder. To mend it: name one.',
  );
});

test('an interruption ends with 130', () => {
  expect(endingOf(new Interrupted('Stopped.'))).toEqual({ code: 130, text: 'Stopped.', issues: [] });
});

test('a fault of ours ends with 1, a sentence and how to report it, and shows its stack only when asked', () => {
  const fault = new RangeError('negative delay: -1');
  const { code, text } = endingOf(fault);
  expect(code).toBe(1);
  expect(text).toMatch(
    /^Pinchpoint stopped on a fault of its own: negative delay: -1\.\nThis is not a mistake in your files\./,
  );
  expect(text).not.toContain(' at ');
  vi.stubEnv('PINCHPOINT_DEBUG', '1');
  expect(endingOf(fault).text).toContain('exits.test.ts');
});

test('a known failure, and a disk that fails, are told in their own sentence', () => {
  expect(endingOf(new Failure('A worker thread died.'))).toEqual({
    code: 1,
    text: 'A worker thread died.',
    issues: [],
  });
  const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', path: 'output/x' });
  expect(endingOf(full)).toMatchObject({
    code: 1,
    text: 'output/x could not be used: the disk is full (ENOSPC). Make room there.',
  });
});

test('whatever else is thrown is a fault of ours too', () => {
  expect(endingOf('boom')).toMatchObject({ code: 1 });
});

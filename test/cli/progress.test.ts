// Progress: one line renewed on a terminal, a line now and then in a log, and silence where a machine reads.
import { expect, test } from 'vitest';
import { openProgress, timeInWords } from '../../src/cli/progress.ts';

const screenOf = (isTTY: boolean, columns = 80) => {
  let text = '';
  return { isTTY, columns, write: (more: string) => (text += more), written: () => text };
};

test('times are told in the two largest units that matter', () => {
  expect([0.2, 59, 60, 3599.5, 3600, 86_400].map(timeInWords)).toEqual([
    '1 s',
    '59 s',
    '1 min 0 s',
    '1 h 0 min',
    '1 h 0 min',
    '24 h 0 min',
  ]);
});

test('a log gets a line every five seconds, with what is done and the time left', () => {
  let now = 0;
  const screen = screenOf(false);
  const progress = openProgress(screen, false, () => now);
  for (let done = 1; done <= 12; done++) {
    now = done * 1000;
    progress.at(done, 40, 40 - done, 'plays');
  }
  progress.close();
  expect(screen.written()).toBe(
    'plays: 5 of at most 40, at most 35 s left\nplays: 10 of at most 40, at most 30 s left\n',
  );
});

test('what an earlier session has done is told apart', () => {
  let now = 0;
  const screen = screenOf(false);
  const progress = openProgress(screen, false, () => now);
  now = 6000;
  progress.at(415, 900, 60, 'study, plays', 412);
  expect(screen.written()).toBe('study, plays: 415 of at most 900, at most 1 min 0 s left, 412 restored\n');
});

test('a terminal keeps one line: what is longer is overwritten, nothing is left in the end, and no line is too wide', () => {
  let now = 0;
  const screen = screenOf(true, 20);
  const progress = openProgress(screen, false, () => now);
  progress.at(1, 1000, 7200, 'plays');
  now = 1000;
  progress.at(2, 2, Number.NaN, 'x');
  progress.close();
  const [first, second, blank, end] = screen.written().split('\r').slice(1);
  expect(first).toHaveLength(19);
  expect(second).toBe('x: 2 of at most 2'.padEnd(19));
  expect(blank.trim()).toBe('');
  expect(end).toBe('');
  expect(screen.written()).not.toContain('\n');
});

test('a remark stays above the line', () => {
  const screen = screenOf(true);
  const progress = openProgress(screen, false, () => 0);
  progress.at(1, 2, 3, 'plays');
  progress.tell('One thread only.');
  expect(screen.written()).toMatch(/\r +\rOne thread only\.\n$/);
});

test('where a machine reads, nothing is written at all', () => {
  let now = 0;
  const screen = screenOf(true);
  const progress = openProgress(screen, true, () => now);
  progress.at(1, 2, 3, 'plays');
  now = 1e6;
  progress.at(2, 2, 3, 'plays');
  progress.tell('One thread only.');
  progress.close();
  expect(screen.written()).toBe('');
});

// Ctrl-C, really sent to a real run: it ends at once with 130, and nothing on the disk is half done.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprint, pinchpoint } from './terminal.ts';
import { discard, tinyFolder, variation } from './tiny.ts';

let home: string;
beforeAll(() => {
  // Hours of work: no machine ends it before the signal comes.
  home = tinyFolder({ 'long.yaml': variation('long', 'replications: { exactly: 1000000 }') });
});
afterAll(() => discard(home));

/** Sends the signal once the first line of progress says that plays are being played. */
const interrupted = (signal: NodeJS.Signals, ...args: string[]) => {
  let sent = false;
  return pinchpoint(['run', 'long.yaml', ...args], {
    cwd: home,
    watch: (stderr) => {
      if (sent || !/plays: [1-9]\d* of/.test(stderr)) return undefined;
      sent = true;
      return signal;
    },
  });
};

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a run that gets %s ends with 130, says what became of its work, and writes nothing',
  async (signal) => {
    const { code, stdout, stderr } = await interrupted(signal);
    expect(code).toBe(130);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/\nStopped\. Nothing was written; \d+ whole replications are thrown away\.\n$/);
    expect(readdirSync(home)).not.toContain('output');
  },
);

test('results of an earlier run outlive an interrupted one', async () => {
  await pinchpoint(['run', 'tiny.yaml', '--out', 'results/kept'], { cwd: home });
  const before = fingerprint(join(home, 'results'));
  const { code } = await interrupted('SIGINT', '--out', 'results/kept');
  expect(code).toBe(130);
  expect(fingerprint(join(home, 'results'))).toEqual(before);
});

// Ctrl-C, really sent to a real run: it ends at once with 130, keeps what it has played, and says how to go on.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Interrupted } from '../../src/cli/exits.ts';
import { listenForInterruption } from '../../src/cli/interrupt.ts';
import { fingerprint, pinchpoint } from './terminal.ts';
import { discard, tinyFolder, variation } from './tiny.ts';

let home: string;
beforeAll(() => {
  // Hours of work: no machine ends it before the signal comes.
  home = tinyFolder({ 'long.yaml': variation('long', 'replications: { exactly: 1000000 }') });
});
afterAll(() => discard(home));

/** Sends the signal once a line of progress says that plays are being played. */
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

const KEPT =
  /\nStopped before the results were written\. ([\d,]+) plays are kept \(.* of work, in (.*)\)\. Go on with:\n {2}(.*)\n$/;

test.each(['SIGINT', 'SIGTERM'] as const)(
  'a run that gets %s ends with 130, writes no results, says what is kept, and the command to go on with',
  async (signal) => {
    const out = `output/by ${signal}`;
    const { code, stdout, stderr } = await interrupted(signal, '--fresh', '--seed', "it's", '--out', out);
    expect(code).toBe(130);
    expect(stdout).toBe('');
    const [, plays, folder, command] = KEPT.exec(stderr) ?? [];
    expect(Number(plays.replaceAll(',', ''))).toBeGreaterThan(0);
    expect(folder).toBe(`output/.by ${signal}.pinchpoint-plays`);
    expect(existsSync(join(home, folder))).toBe(true);
    expect(existsSync(join(home, out))).toBe(false);
    expect(command).toBe(`npx pinchpoint run long.yaml --seed 'it'\\''s' --out 'output/by ${signal}' --resume`);

    // Pasted into a terminal, it goes on with as many, and can be stopped again.
    const next = await interrupted('SIGINT', '--seed', "it's", '--out', out, '--resume');
    expect(next.code).toBe(130);
    expect(next.stderr).toMatch(
      new RegExp(`^Goes on where it was stopped: ${plays} plays \\(.* of work\\) restored\\.\n`),
    );
    expect(next.stderr).toMatch(
      new RegExp(`plays: \\d+ of at most 2000000, .*, ${plays.replaceAll(',', '')} restored\n`),
    );
    expect(Number(KEPT.exec(next.stderr)?.[1].replaceAll(',', ''))).toBeGreaterThan(Number(plays.replaceAll(',', '')));
  },
);

test('results of an earlier run outlive an interrupted one', async () => {
  await pinchpoint(['run', 'tiny.yaml', '--out', 'results/kept'], { cwd: home });
  const before = fingerprint(join(home, 'results/kept'));
  const { code } = await interrupted('SIGINT', '--out', 'results/kept');
  expect(code).toBe(130);
  expect(fingerprint(join(home, 'results/kept'))).toEqual(before);
  expect(readdirSync(join(home, 'results')).sort()).toEqual(['.kept.pinchpoint-plays', 'contact-sheet.html', 'kept']);
});

test('a stopped run goes on under no other inputs, and says so by name', async () => {
  await interrupted('SIGINT', '--out', 'asked/out');
  writeFileSync(
    join(home, 'another.yaml'),
    variation('another', 'replications: { exactly: 1000000 }\nset: { heads: 3 }'),
  );
  const { code, stderr } = await pinchpoint(['run', 'another.yaml', '--out', 'asked/out', '--resume'], { cwd: home });
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /^asked\/\.out\.pinchpoint-plays\/head\.json: found plays of run [0-9a-f]{12}, which has another scenario and other assumptions; [\d,]+ plays? \(.* of work\); expected plays of run [0-9a-f]{12}, by this build\. To mend it: ask for the same as then and go on with --resume, or start anew with --fresh\.\n$/,
  );
});

test('pressed once it is obeyed, and asked what became of the work; pressed twice, the process ends at once', async () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  const interruption = listenForInterruption();
  try {
    await interruption.check('not asked for');
    process.emit('SIGINT');
    expect(exit).not.toHaveBeenCalled();
    await expect(interruption.check(async () => 'all is kept')).rejects.toEqual(new Interrupted('all is kept'));
    process.emit('SIGINT');
    expect(exit).toHaveBeenCalledWith(130);
  } finally {
    interruption.close();
    exit.mockRestore();
  }
});

// Breaks the program in one line at a time, in a copy, and says which test notices: `npm run mutants -- [part of a path]`.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const COPIED = ['src', 'test', 'bench', 'scenarios', 'package.json', 'package-lock.json', 'tsconfig.json'];
const LONGEST_SECONDS = 180;

/** What a mutant is: one place of one file written otherwise, why that matters, and the tests that should notice. */
const mutants = JSON.parse(readFileSync(join(here, 'mutants.json'), 'utf8'));
const asked = process.argv[2] ?? '';
const chosen = mutants.filter(({ file, why }) => file.includes(asked) || why.includes(asked));

const copy = mkdtempSync(join(tmpdir(), 'pinchpoint-mutants-'));
/** Those under way, each the head of a group of its own, so that its workers end with it. */
const children = new Set();
const end = (child) => {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
};
process.on('exit', () => {
  for (const child of children) end(child);
  rmSync(copy, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

for (const name of [...COPIED, 'vitest.config.ts']) cpSync(join(root, name), join(copy, name), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');

/** Runs test files in the copy until one test fails. Resolves to what failed, and whether everything could be loaded. */
const run = (tests) =>
  new Promise((resolve, reject) => {
    const report = join(copy, 'report.json');
    rmSync(report, { force: true });
    const vitest = join(copy, 'node_modules', 'vitest', 'vitest.mjs');
    const how = ['run', ...tests, '--root', copy, '--maxWorkers=1', '--bail=1', '--reporter=json'];
    const child = spawn(process.execPath, [vitest, ...how, `--outputFile=${report}`], {
      cwd: copy,
      stdio: 'ignore',
      detached: true,
    });
    children.add(child);
    const clock = setTimeout(() => end(child), LONGEST_SECONDS * 1000);
    child.on('error', reject);
    child.on('exit', (_code, signal) => {
      clearTimeout(clock);
      children.delete(child);
      if (signal !== null) return resolve({ fault: `the tests did not end within ${LONGEST_SECONDS} seconds` });
      if (!existsSync(report)) return resolve({ fault: 'the tests could not be run at all' });
      const { testResults, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
      const failed = testResults.flatMap(({ assertionResults }) =>
        assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
      );
      const broken = testResults.find((one) => one.status === 'failed' && one.assertionResults.length === 0);
      if (broken) return resolve({ fault: `a test file cannot be loaded: ${broken.message.split('\n', 1)[0]}` });
      if (numTotalTests === 0) return resolve({ fault: 'there are no such tests' });
      resolve({ failed });
    });
  });

/** Breaks one place, runs the tests named, mends it again. */
const play = async ({ file, from, to, tests }) => {
  const path = join(copy, file);
  const sound = readFileSync(path, 'utf8');
  const count = sound.split(from).length - 1;
  if (count !== 1) return { fault: `what it changes stands ${count} times in the file` };
  writeFileSync(
    path,
    sound.replace(from, () => to),
  );
  try {
    return await run(tests);
  } finally {
    writeFileSync(path, sound);
  }
};

const tests = [...new Set(chosen.flatMap((mutant) => mutant.tests))];
const sound = await run(tests);
if (sound.fault || sound.failed.length > 0) {
  console.error(`Nothing is broken yet, but ${sound.fault ?? `this fails: ${sound.failed[0]}`}`);
  process.exit(1);
}

let [killed, survived, faults] = [0, 0, 0];
for (const mutant of chosen) {
  const { fault, failed } = await play(mutant);
  if (fault) faults++;
  else if (failed.length > 0) killed++;
  else survived++;
  const ending = fault ? `ERROR: ${fault}` : failed.length > 0 ? `killed by "${failed[0].trim()}"` : 'SURVIVED';
  console.log(`${mutant.file}: ${mutant.why}\n  ${ending}`);
}
console.log(`${killed} killed, ${survived} survived${faults > 0 ? `, ${faults} in error` : ''}`);
process.exitCode = survived + faults > 0 ? 1 : 0;

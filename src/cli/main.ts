// The door for a terminal: reads the command line, has the command carried out, and ends with its exit code.
import { CommanderError } from 'commander';
import { limits, stress } from './commands/certainty.ts';
import { chart } from './commands/chart.ts';
import { check } from './commands/check.ts';
import { reference } from './commands/reference.ts';
import { run } from './commands/run.ts';
import { trace } from './commands/trace.ts';
import { endingOf, exitCodes, problemWith } from './exits.ts';
import { programOf } from './program.ts';
import { version } from './version.ts';

const asJson = process.argv.includes('--json');
if (process.env.PINCHPOINT_DEBUG) process.setSourceMapsEnabled(true);

/** Commander's own complaints are about the command line: the input's fault, told like any other. */
const asProblem = (fault: CommanderError): Error => {
  const found = fault.message.replace(/^error: /, '').replace(/\s+/g, ' ');
  return problemWith('the command line', found, 'a command and options that exist', 'see `pinchpoint --help`');
};

const tell = (fault: unknown): number => {
  const ending = endingOf(fault);
  if (asJson) process.stdout.write(`${JSON.stringify({ error: ending.text, issues: ending.issues }, null, 2)}\n`);
  process.stderr.write(`${ending.text}\n`);
  return ending.code;
};

/** A reader that has seen enough (`| head`) is no fault. */
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit(exitCodes.done);
});
process.on('uncaughtException', (fault) => process.exit(tell(fault)));

const program = programOf(version, { run, check, trace, chart, reference, limits, stress }, (code) => {
  process.exitCode = code;
});
try {
  await program.parseAsync();
} catch (fault) {
  if (!(fault instanceof CommanderError)) process.exitCode = tell(fault);
  else if (fault.exitCode !== 0 && fault.code === 'commander.help') {
    // No command was given: the help is the answer, and not the one that was wanted.
    process.stderr.write(program.helpInformation());
    process.exitCode = exitCodes.inputsFault;
  } else if (fault.exitCode !== 0) process.exitCode = tell(asProblem(fault));
}

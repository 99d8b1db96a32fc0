// How a command ends: its exit code, and what it says when something went wrong.
import { InputError, type Issue, sentenceOf } from '../scenario/issue.ts';

export const exitCodes = { done: 0, ourFault: 1, inputsFault: 2, interrupted: 130 } as const;

/** A failure of the machine or of Pinchpoint for which there is a plain sentence. */
export class Failure extends Error {}

/** Thrown when the analyst pressed Ctrl-C; the message says what became of the work. */
export class Interrupted extends Error {}

/** A problem that has no place in a file: an option, or a folder for results. */
export const problemWith = (what: string, found: string, expected: string, mend: string): InputError =>
  new InputError([optionIssue(what, found, expected, mend)]);

export const optionIssue = (what: string, found: string, expected: string, mend: string): Issue => ({
  phase: 'shape',
  file: what,
  line: 0,
  column: 0,
  found,
  expected,
  mend,
});

/** What the operating system answers, in words; its own code stays, for whoever has to search. */
const systemWords: Record<string, string> = {
  EACCES: 'permission was refused',
  EPERM: 'permission was refused',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many files are open',
  EIO: 'the disk failed',
};

/** What a person can do about it. */
const systemMends: Record<string, string> = {
  ENOSPC: 'Make room there.',
  EDQUOT: 'Make room there, or ask for more.',
};

/** What a disk, or the system around it, has refused: which file, why, and what to do; undefined of any other fault. */
export const diskSentence = (fault: Error): string | undefined => {
  const { code, path } = fault as NodeJS.ErrnoException;
  const words = code && systemWords[code];
  if (!words) return undefined;
  const here = `${process.cwd().replaceAll('\\', '/')}/`;
  const mend = systemMends[code] ? ` ${systemMends[code]}` : '';
  return `${path?.replace(here, '') ?? 'A file'} could not be used: ${words} (${code}).${mend}`;
};

const howToReport =
  'This is not a mistake in your files. Please tell whoever maintains Pinchpoint, with the scenario file and what ' +
  'this command prints after PINCHPOINT_DEBUG=1 is set.';

/** Problems with their paths as the analyst would type them: the rooms inside know only whole ones. */
const seenFrom = (here: string, issues: readonly Issue[]): Issue[] => {
  const short = (text: string): string => (here === '/' ? text : text.replaceAll(`${here}/`, ''));
  return issues.map((issue) => ({
    ...issue,
    file: short(issue.file),
    found: short(issue.found),
    expected: short(issue.expected),
    mend: short(issue.mend),
  }));
};

/** What to print, and the exit code, for anything thrown. */
export const endingOf = (fault: unknown): { code: number; text: string; issues: Issue[] } => {
  if (fault instanceof InputError) {
    const issues = seenFrom(process.cwd().replaceAll('\\', '/'), fault.issues);
    return { code: exitCodes.inputsFault, text: issues.map(sentenceOf).join('\n'), issues };
  }
  if (fault instanceof Interrupted) return { code: exitCodes.interrupted, text: fault.message, issues: [] };
  const error = fault instanceof Error ? fault : new Error(String(fault));
  const known = fault instanceof Failure ? error.message : diskSentence(error);
  const sentence = known ?? `Pinchpoint stopped on a fault of its own: ${error.message}.`;
  const text = process.env.PINCHPOINT_DEBUG
    ? `${sentence}\n${error.stack}`
    : `${sentence}\n${known ? '' : howToReport}`;
  return { code: exitCodes.ourFault, text: text.trimEnd(), issues: [] };
};

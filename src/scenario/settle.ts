// When problems are told: all of the first phase that has any, file by file and from top to bottom.
import { InputError, type Issue, type Issues, type Phase, phases } from './issue.ts';

/** In the order the files were first complained of, then by line; what concerns a whole file comes last. */
const inOrder = (issues: readonly Issue[]): Issue[] => {
  const lineOf = ({ line }: Issue): number => (line > 0 ? line : Number.MAX_SAFE_INTEGER);
  const files = [...new Set(issues.map(({ file }) => file))];
  return [...issues].sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || lineOf(a) - lineOf(b) || a.column - b.column,
  );
};

/** The problems of one phase, each once. */
const problemsOf = (issues: Issues, phase: Phase): Issue[] => {
  const wrong = issues.list.filter((issue) => issue.phase === phase);
  return [...new Map(wrong.map((issue) => [JSON.stringify(issue), issue])).values()];
};

/** The first phase's problems as an error to be thrown, where there is known to be one. */
export const firstFailure = (issues: Issues): InputError => {
  const failed = phases.find((phase) => issues.list.some((issue) => issue.phase === phase)) ?? 'bytes';
  return new InputError(inOrder(problemsOf(issues, failed)));
};

/** Goes on if nothing is wrong up to and including a phase. Throws InputError with the first phase's problems. */
export const settle = (issues: Issues, upTo: Phase): void => {
  const passed = phases.slice(0, phases.indexOf(upTo) + 1);
  if (issues.list.some(({ phase }) => passed.includes(phase))) throw firstFailure(issues);
};

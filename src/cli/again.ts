// The command that goes on where a stopped one was, as it can be pasted into a terminal.

const SAFE = /^[\w./:=,@%+-]+$/;
/** Said once already, or no longer true. */
const NOT_AGAIN = ['--resume', '--fresh'];

const quoted = (word: string): string => (SAFE.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** What was typed (`run study.yaml --seed x`), to be typed again. */
export const againCommand = (typed: readonly string[] = process.argv.slice(2)): string =>
  ['npx pinchpoint', ...typed.filter((word) => !NOT_AGAIN.includes(word)).map(quoted), '--resume'].join(' ');

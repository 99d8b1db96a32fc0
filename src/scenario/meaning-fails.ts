// What follows a failure: attempts that come to an end, and failures that can hang together.
import { type Checking, casesOf, written } from './checking.ts';
import type { Fails } from './schema/regime.ts';
import { tidy } from './units.ts';

/** Of a list of cases only the last may stand without `where`: whatever follows it would never be read. */
export const checkCases = ({ say }: Checking, cases: readonly { where?: unknown; is: unknown }[]): void => {
  for (const one of cases.slice(0, -1))
    if (one.where === undefined)
      say(
        one,
        'is',
        'a case without `where` that is not the last',
        'only the last case to hold for whoever is left',
        'add a `where`, or move it to the end',
      );
};

const checkUnlimited = ({ values, say }: Checking, fails: Fails, step: string): void => {
  if (fails.attempts !== 'unlimited') return;
  if (casesOf(values, fails, 'share', 'share').some((share) => share === 1)) {
    const found = `\`attempts: unlimited\` of \`${step}\` with a share of 1`;
    say(
      fails,
      'attempts',
      found,
      'a share below 1, or a number of attempts',
      'write `attempts: 3`, or lower the share',
    );
  }
  if (fails.finally !== undefined) {
    const mend = 'remove `finally`, or write a number of attempts';
    say(
      fails,
      'finally',
      `${written(fails, 'finally')} after unlimited attempts`,
      'a last attempt that it can follow',
      mend,
    );
  }
};

const checkTogether = ({ values, say }: Checking, fails: Fails): void => {
  const { together } = fails;
  if (!together) {
    if (fails.on !== undefined)
      say(
        fails,
        'on',
        `${written(fails, 'on')} without \`together\``,
        '`on` only where failures hang together',
        'remove it, or add `together`',
      );
    return;
  }
  const total =
    (values.maybeNumber(together, 'submission', 'share') ?? 0) + (values.maybeNumber(together, 'model', 'share') ?? 0);
  if (total > 1) {
    const found = `\`together\` with shares that add to ${tidy(total)}`;
    say(fails, 'together', found, 'at most 1, the whole of the variance', 'lower one of them');
  }
};

/** Whom no case of `attempts` is for would try for ever. */
const checkAttempts = ({ say }: Checking, { attempts }: Fails): void => {
  if (!Array.isArray(attempts) || attempts[attempts.length - 1].where === undefined) return;
  const found = '`attempts` by case, with none for whoever is left';
  say(attempts, undefined, found, 'a last case without `where`', 'add `- { is: 3 }` at the end');
};

export const checkFails = (checking: Checking, fails: Fails, step: string): void => {
  if (Array.isArray(fails.share)) checkCases(checking, fails.share);
  if (Array.isArray(fails.attempts)) checkCases(checking, fails.attempts);
  checkAttempts(checking, fails);
  checkUnlimited(checking, fails, step);
  checkTogether(checking, fails);
};

// What follows a failure: attempts that come to an end, and failures that can hang together.
import { type Checking, casesOf, written } from './checking.ts';
import { checkIfCases } from './meaning-cases.ts';
import { checkFindings, type Others, sureFinding } from './meaning-findings.ts';
import type { Fails } from './schema/regime.ts';
import { tidy } from './units.ts';

const checkUnlimited = (checking: Checking, fails: Fails, step: string, others: Others): void => {
  const { values, say } = checking;
  if (fails.attempts !== 'unlimited') return;
  const sure = sureFinding(checking, fails, others);
  if (sure !== undefined)
    say(
      fails,
      'attempts',
      `\`attempts: unlimited\` of \`${step}\`, which at every attempt finds ${sure}`,
      'an attempt that can pass, or a number of attempts',
      'write `attempts: 3`, lower the probability, or let the fault be mended',
    );
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

export const checkFails = (checking: Checking, fails: Fails, step: string, others: Others): void => {
  checkIfCases(checking, fails.share);
  checkIfCases(checking, fails.attempts);
  checkFindings(checking, fails, step);
  checkAttempts(checking, fails);
  checkUnlimited(checking, fails, step, others);
  checkTogether(checking, fails);
};

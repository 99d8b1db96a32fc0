// What a check finds of the hidden truth: either that or a share, and only what follows from it.
import { type Checking, casesOf, written } from './checking.ts';
import { checkIfCases } from './meaning-cases.ts';
import type { Before, Fails, Step } from './schema/regime.ts';

/** The works of the same list, some of which may put right what a check found. */
export type Others = readonly (Step | Before)[];

const FINDS = ['detects', 'false-alarm'] as const;
const ONE = 'either `share`, or `detects` and `false-alarm`';

const classesOf = (byClass: object | undefined): string[] => Object.keys(byClass ?? {});

/** Words that go with one way of failing only. */
const checkWay = ({ say }: Checking, fails: Fails, step: string): void => {
  const finds = FINDS.filter((key) => fails[key] !== undefined);
  const [find] = finds;
  if (fails.share === undefined && find === undefined)
    say(
      fails,
      undefined,
      `\`fails\` of \`${step}\` without a probability`,
      ONE,
      'write `share: 0.1`, or name classes of fault in `detects`',
    );
  if (fails.share !== undefined && find !== undefined)
    say(fails, find, `\`${find}\` beside ${written(fails, 'share')}`, ONE, 'keep one and remove the other');
  if (fails.share !== undefined || find === undefined) return;
  if (finds.every((key) => classesOf(fails[key]).length === 0))
    say(fails, find, `\`${find}\` of \`${step}\` without a class of fault`, 'what is found', 'name a class in it');
  if (fails.together) {
    const mend = 'write `together` at the class under `faults` of the portfolio';
    say(fails, 'together', `\`together\` beside \`${find}\``, '`together` only where a `share` fails', mend);
  }
};

/** Only what is there and can be found is put right after a failure. */
const checkMends = ({ say }: Checking, fails: Fails, step: string): void => {
  const { mends, detects } = fails;
  if (!mends) return;
  const found = classesOf(detects);
  for (const name of classesOf(mends).filter((one) => !found.includes(one))) {
    const expected = '`mends` only of classes in `detects`';
    const mend = `add \`${name}\` to \`detects\`, or remove it from \`mends\``;
    say(mends, name, `\`mends\` of \`${name}\`, which \`${step}\` never detects`, expected, mend);
  }
};

export const checkFindings = (checking: Checking, fails: Fails, step: string): void => {
  for (const byClass of [fails.detects, fails['false-alarm'], fails.mends])
    for (const field of Object.values(byClass ?? {})) checkIfCases(checking, field);
  checkWay(checking, fails, step);
  checkMends(checking, fails, step);
};

/** What is found at every attempt however often it is tried, in words; undefined where an attempt can pass. */
export const sureFinding = ({ values }: Checking, fails: Fails, others: Others): string | undefined => {
  const { detects = {}, mends = {} } = fails;
  const alarms = fails['false-alarm'] ?? {};
  const reaches = (byClass: object, name: string, fits: (share: number) => boolean): boolean =>
    casesOf(values, byClass, name, 'share').some(fits);
  const alarm = classesOf(alarms).find((name) => reaches(alarms, name, (share) => share >= 1));
  if (alarm !== undefined) return `\`${alarm}\` where it is not`;
  const isMended = (name: string): boolean =>
    !Object.hasOwn(mends, name) ||
    !reaches(mends, name, (share) => share <= 0) ||
    others.some((other) => 'mends' in other && other.mends && reaches(other.mends, name, (share) => share > 0));
  const sure = classesOf(detects).find((name) => reaches(detects, name, (share) => share >= 1) && !isMended(name));
  return sure === undefined ? undefined : `\`${sure}\``;
};

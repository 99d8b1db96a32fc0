// Checks of a part for the whole: a sample of grouped work, an audit of components one by one.
import { type Checking, written } from './checking.ts';
import { checkIfCases } from './meaning-cases.ts';
import type { Before, Step } from './schema/regime.ts';

type Sample = NonNullable<Step['sample']>;
const ONE = 'either `count` or `share`';

const checkSize = ({ values, say }: Checking, sample: Sample, step: string): void => {
  const { count, share } = sample;
  if (count === undefined && share === undefined)
    say(sample, undefined, `a sample of \`${step}\` without a size`, ONE, 'write `count: 5`, or `share: 0.1`');
  if (count !== undefined && share !== undefined)
    say(
      sample,
      'share',
      `${written(sample, 'count')} with ${written(sample, 'share')}`,
      ONE,
      'keep one and remove the other',
    );
  if (share === undefined && sample['at-least'] !== undefined) {
    const mend = 'remove it, or write `share` instead of `count`';
    say(sample, 'at-least', `${written(sample, 'at-least')} without \`share\``, '`at-least` only with `share`', mend);
  }
  if ((values.maybeNumber(sample, 'accept-share', 'share') ?? 0) >= 1) {
    const expected = 'a share below 1, or nobody could fail';
    say(sample, 'accept-share', written(sample, 'accept-share'), expected, 'lower `accept-share`');
  }
  const size = values.maybeNumber(sample, 'count', 'components');
  const accepted = values.maybeNumber(sample, 'accept', 'count');
  if (size !== undefined && accepted !== undefined && accepted >= size)
    say(
      sample,
      'accept',
      `${written(sample, 'accept')} of ${written(sample, 'count')}`,
      'fewer findings than components checked, or nobody could fail',
      'lower `accept`',
    );
};

const checkSample = (checking: Checking, work: Step | Before): void => {
  const { sample } = work;
  if (!sample) return;
  const { say } = checking;
  if (work.per === 'component') {
    const mend = 'write `audit: 0.1` for a share of components, or give the step a coarser grain in `per`';
    const found = `\`sample\` in the step \`${work.id}\`, which is per component`;
    say(work, 'sample', found, '`sample` only for grouped work', mend);
  }
  if (!work.fails) {
    const mend = 'write in `fails` what it may find, or write `fixed` if it is only work';
    say(work, 'sample', `a sample of \`${work.id}\` that nobody can fail`, '`fails` beside `sample`', mend);
  }
  checkSize(checking, sample, work.id);
};

/** A share of groups is no audit: some of each group are a sample. */
const checkAudit = ({ say }: Checking, step: Step): void => {
  if (step.audit === undefined || step.per === 'component') return;
  const per = Array.isArray(step.per) ? `pair of ${step.per[0]} and ${step.per[1]}` : step.per;
  const found = `\`audit\` in the step \`${step.id}\`, which is per ${per}`;
  say(step, 'audit', found, '`audit` only for work per component', 'write `sample: { share: 0.1 }` instead');
};

/** What a step checks of those who come, and what its work puts right. */
export const checkSamples = (checking: Checking, work: Step | Before): void => {
  checkSample(checking, work);
  if ('audit' in work) checkAudit(checking, work);
  if ('mends' in work) for (const field of Object.values(work.mends ?? {})) checkIfCases(checking, field);
};

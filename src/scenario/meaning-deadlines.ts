// Every deadline by itself: one instant, or one time after an event, and inside the horizon.
import { TICKS_PER_DAY } from '../engine/days.ts';
import { type Checking, horizonText, written, writtenInstant } from './checking.ts';
import { checkCases } from './meaning-cases.ts';
import type { Deadline } from './schema/regime.ts';

const ONE = 'either `by`, or `within` with `of`';

/** One instant of a deadline, be it the only one or that of a case. */
const checkInstant = ({ values, horizon, say }: Checking, node: object, key: 'by' | 'is'): void => {
  const instant = values.maybeInstant(node, key);
  if (instant === undefined || !horizon) return;
  if (instant >= horizon.from * TICKS_PER_DAY && instant <= horizon.to * TICKS_PER_DAY) return;
  const expected = `a deadline inside the horizon, ${horizonText(horizon)}`;
  say(node, key, writtenInstant(node, key, instant), expected, 'move the deadline, or widen the horizon');
};

export const checkDeadline = (checking: Checking, deadline: Deadline, whose: string): void => {
  const { say } = checking;
  const { by, within, of } = deadline;
  if (by === undefined && within === undefined && of === undefined)
    say(
      deadline,
      undefined,
      `a deadline of ${whose} without a time`,
      ONE,
      'write `by: 2027-08-16`, or `within: 10 working days` and `of: notified`',
    );
  else if (by !== undefined && (within !== undefined || of !== undefined)) {
    const other = within !== undefined ? 'within' : 'of';
    say(
      deadline,
      other,
      `${written(deadline, 'by')} with ${written(deadline, other)}`,
      ONE,
      'keep one and remove the other',
    );
  } else if (by === undefined && of === undefined)
    say(
      deadline,
      'within',
      `${written(deadline, 'within')} without \`of\``,
      ONE,
      'say after what, as in `of: notified`',
    );
  else if (by === undefined && within === undefined)
    say(
      deadline,
      'of',
      `${written(deadline, 'of')} without \`within\``,
      ONE,
      'say how long after, as in `within: 10 working days`',
    );
  if (!Array.isArray(by)) {
    checkInstant(checking, deadline, 'by');
    return;
  }
  checkCases(checking, by);
  for (const one of by) checkInstant(checking, one, 'is');
};

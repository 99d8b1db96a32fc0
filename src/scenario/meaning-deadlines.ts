// Every deadline by itself: one instant, or one time after an event, and inside the horizon.
import { TICKS_PER_DAY } from '../engine/days.ts';
import { type Checking, horizonText, written, writtenInstant } from './checking.ts';
import type { Deadline } from './schema/regime.ts';

const ONE = 'either `by`, or `within` with `of`';

export const checkDeadline = ({ values, horizon, say }: Checking, deadline: Deadline, whose: string): void => {
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
  const instant = values.maybeInstant(deadline, 'by');
  if (instant === undefined || !horizon) return;
  if (instant >= horizon.from * TICKS_PER_DAY && instant <= horizon.to * TICKS_PER_DAY) return;
  const expected = `a deadline inside the horizon, ${horizonText(horizon)}`;
  say(deadline, 'by', writtenInstant(deadline, 'by', instant), expected, 'move the deadline, or widen the horizon');
};

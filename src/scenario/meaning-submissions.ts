// A register against the horizon: whoever waits at a step when it starts has joined before.
import { dateText } from '../engine/days.ts';
import type { Checking } from './checking.ts';

/** Rows that joined their queue too late to stand in it: the first is named, the others counted. */
export const checkSubmissions = ({ world, horizon, say }: Checking): void => {
  const { joinedDay, submission } = world.submissions ?? {};
  if (!horizon || !joinedDay || !submission) return;
  const isLate = (day: number) => day >= horizon.from;
  const first = joinedDay.findIndex(isLate);
  if (first < 0) return;
  const others = joinedDay.reduce((sum, day) => sum + (isLate(day) ? 1 : 0), -1);
  const called = `submission \`${submission[first]}\` waiting since ${dateText(joinedDay[first])}`;
  const found = others > 0 ? `${called}, and ${others} more` : called;
  const expected = `a day before the horizon starts on ${dateText(horizon.from)}, when it stands in the queue`;
  say(joinedDay, first, found, expected, 'mend `joined`, or leave `at_step` and `joined` of the row empty');
};

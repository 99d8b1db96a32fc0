// Hidden truth by itself: so many classes of fault as a component has room for, and what they have in common.
import type { Checking } from './checking.ts';
import { checkIfCases } from './meaning-cases.ts';
import { tidy } from './units.ts';

/** A component carries its faults in one byte. */
const MOST_CLASSES = 8;

export const checkFaults = (checking: Checking): void => {
  const { world, values, say } = checking;
  const { faults = {} } = world.portfolio;
  const names = Object.keys(faults);
  if (names.length > MOST_CLASSES) {
    const expected = `at most ${MOST_CLASSES}, as a component has room for so many`;
    say(world.portfolio, 'faults', `${names.length} classes of fault`, expected, 'put some of them together');
  }
  for (const [name, { share, together }] of Object.entries(faults)) {
    checkIfCases(checking, share);
    const of = (key: 'submission' | 'model') => (together && values.maybeNumber(together, key, 'share')) ?? 0;
    const total = of('submission') + of('model');
    if (total <= 1) continue;
    const found = `\`together\` of \`${name}\` with shares that add to ${tidy(total)}`;
    say(faults[name], 'together', found, 'at most 1, the whole of the variance', 'lower one of them');
  }
};

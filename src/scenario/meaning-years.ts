// The year that is known, and what is solved for in it: bounds that can be kept, and ends between which to look.
import { type Checking, written } from './checking.ts';
import { checkGiven } from './meaning-beside.ts';

const checkBackcast = ({ world, say }: Checking): void => {
  const { within = [] } = world.scenario.backcast ?? {};
  const years = [world, ...(world.backcast ? [world.backcast] : [])];
  for (const [i, name] of within.entries()) {
    if (years.every(({ assumptions }) => assumptions[name]?.range)) continue;
    const mend = `write a \`range\` at \`${name}\`, or leave it out`;
    say(within, i, `${written(within, i)}, of which no range is known`, 'an assumption with a `range`', mend);
  }
};

const checkSolve = (checking: Checking): void => {
  const { solve } = checking.world.scenario;
  if (!solve) return;
  const [low, high] = solve.between;
  checkGiven(checking, solve.change, solve.between, [0, 1]);
  if (low < high) return;
  const found = `\`between\` from ${low} to ${high}`;
  checking.say(solve, 'between', found, 'a low end below the high end', 'swap the two, or move them apart');
};

export const checkYears = (checking: Checking): void => {
  checkBackcast(checking);
  checkSolve(checking);
};

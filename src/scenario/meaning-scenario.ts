// The scenario by itself: a horizon that runs forwards, a cut-off inside it, and replications that can be counted.
import { TICKS_PER_DAY } from '../engine/days.ts';
import { type Checking, horizonText, written, writtenInstant } from './checking.ts';
import { checkBeside } from './meaning-beside.ts';
import { checkEntry } from './meaning-entry.ts';
import { checkRanking } from './meaning-ranking.ts';
import { checkInitial, checkWindows } from './meaning-windows.ts';
import { checkYears } from './meaning-years.ts';

const checkHorizon = ({ world, values, horizon, say }: Checking): void => {
  const span = world.scenario.horizon;
  if (!span) {
    const mend = 'add `horizon: { from: 2027-04-01, to: 2028-10-01 }` with dates of your own';
    say(
      world.scenario,
      undefined,
      'a scenario without `horizon`',
      'the first day, and the day at whose start it ends',
      mend,
    );
    return;
  }
  const [from, to] = [values.maybeDate(span, 'from'), values.maybeDate(span, 'to')];
  if (horizon || from === undefined || to === undefined) return;
  const found = `a horizon with ${written(span, 'from')} and ${written(span, 'to')}`;
  say(span, 'to', found, 'an end after the start', 'write a later day in `to`; it ends at 00:00 of that day');
};

const checkCutOff = ({ world, values, horizon, say }: Checking): void => {
  const cutOff = values.maybeInstant(world.scenario, 'cut-off');
  if (cutOff === undefined || !horizon) return;
  if (cutOff >= horizon.from * TICKS_PER_DAY && cutOff <= horizon.to * TICKS_PER_DAY) return;
  const found = writtenInstant(world.scenario, 'cut-off', cutOff);
  say(
    world.scenario,
    'cut-off',
    found,
    `an instant inside the horizon, ${horizonText(horizon)}`,
    'move it, or widen the horizon',
  );
};

const checkReplications = ({ world, values, say }: Checking): void => {
  const replications = world.scenario.replications;
  if (!replications) return;
  if (replications.exactly !== undefined)
    for (const key of ['at-least', 'at-most', 'seconds'] as const)
      if (replications[key] !== undefined) {
        const found = `${written(replications, key)} beside ${written(replications, 'exactly')}`;
        say(replications, key, found, 'either `exactly`, or bounds', 'remove one of them');
      }
  const least = values.maybeNumber(replications, 'at-least', 'count');
  const most = values.maybeNumber(replications, 'at-most', 'count');
  if (least === undefined || most === undefined || least <= most) return;
  const found = `${written(replications, 'at-least')} with ${written(replications, 'at-most')}`;
  say(replications, 'at-most', found, 'a most that is not below the least', 'swap them, or raise `at-most`');
};

export const checkScenario = (checking: Checking): void => {
  const { world, say } = checking;
  if (world.regimes.length === 0)
    say(
      world.scenario,
      'regimes',
      'a scenario without regimes',
      'at least one',
      'list the ids of regime files in `regimes`',
    );
  checkHorizon(checking);
  checkCutOff(checking);
  checkReplications(checking);
  checkEntry(checking);
  checkWindows(checking);
  checkInitial(checking);
  checkBeside(checking);
  checkRanking(checking);
  checkYears(checking);
};

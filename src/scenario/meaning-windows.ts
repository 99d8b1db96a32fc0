// Windows and the start of the horizon: every cohort has one window of each kind, every component one state.
import { type Checking, written } from './checking.ts';
import type { Initial, Window } from './schema/scenario.ts';

type Named = readonly [id: string, window: Window];

const isForAll = (where: object | undefined): boolean => Object.keys(where ?? {}).length === 0;

const checkPrequalification = ({ say }: Checking, windows: readonly Named[]): void => {
  for (const [id, window] of windows.slice(0, -1)) {
    if (!isForAll(window.where)) continue;
    const found = `the prequalification window \`${id}\`, which is for everybody, before others`;
    say(window, 'title', found, 'a `where` in all but the last', 'say whose window it is in `where`');
  }
};

/** Two windows may share days where the earlier one asked is not for everybody. */
const checkMetering = ({ values, say }: Checking, windows: readonly Named[]): void => {
  const spans = windows.map(([id, window]) => ({
    id,
    window,
    from: values.maybeDate(window, 'from') ?? Number.NaN,
    to: values.maybeDate(window, 'to') ?? Number.NaN,
  }));
  for (const [i, later] of spans.entries()) {
    const isAlike = ({ where }: Window) =>
      isForAll(where) || JSON.stringify(where) === JSON.stringify(later.window.where);
    const other = spans.slice(0, i).find((one) => one.from <= later.to && later.from <= one.to && isAlike(one.window));
    if (!other) continue;
    const found = `the metering windows \`${other.id}\` and \`${later.id}\`, which share days`;
    const mend = 'move their dates, or say in `where` whose window each is';
    say(later.window, 'from', found, 'one window for each day of notification', mend);
  }
};

export const checkWindows = (checking: Checking): void => {
  const windows: Named[] = Object.entries(checking.world.scenario.windows ?? {});
  checkPrequalification(
    checking,
    windows.filter(([, { kind }]) => kind === 'prequalification'),
  );
  checkMetering(
    checking,
    windows.filter(([, { kind }]) => kind === 'metering'),
  );
};

const checkState = ({ say }: Checking, entry: Initial): void => {
  const one = 'either `holds` or `at`';
  if (entry.holds === undefined && entry.at === undefined)
    say(
      entry,
      undefined,
      'an entry of `initial` without a state',
      one,
      'write `holds: certificate`, or a step in `at`',
    );
  if (entry.holds !== undefined && entry.at !== undefined)
    say(
      entry,
      'at',
      `${written(entry, 'holds')} with ${written(entry, 'at')}`,
      one,
      'make them two entries, or remove one',
    );
};

/** One can stand only where one waits: in a pool's queue, or for a group. */
const checkWaits = ({ world, say }: Checking, entry: Initial): void => {
  const [routeId, stepId] = (entry.at ?? '').split('.');
  const steps = world.regimes.flatMap((regime) => regime.routes[routeId]?.steps ?? []);
  const step = steps.find((one) => one.id === stepId && one.by === undefined && one.per === 'component');
  if (!step) return;
  const found = `${written(entry, 'at')}, a step where nobody waits`;
  say(entry, 'at', found, 'a step with `by`, where components wait in a queue', 'name a step that a pool serves');
};

export const checkInitial = (checking: Checking): void => {
  const { initial = [] } = checking.world.scenario;
  for (const [i, entry] of initial.entries()) {
    checkState(checking, entry);
    checkWaits(checking, entry);
    if (i === initial.length - 1 || !isForAll(entry.where) || entry.first !== undefined) continue;
    const found = 'an entry of `initial` for everybody before others';
    checking.say(entry, undefined, found, 'a `where` or `first` in all but the last', 'add one, or move it to the end');
  }
};

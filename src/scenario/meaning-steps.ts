// Every piece of work by itself: its grain, who does it, how long it takes, and what it does at all.
import { type Checking, written } from './checking.ts';
import { checkIfCases } from './meaning-cases.ts';
import { checkDeadline } from './meaning-deadlines.ts';
import { checkFails } from './meaning-fails.ts';
import { checkSamples } from './meaning-samples.ts';
import type { Before, Minutes, RegimeFile, Route, Step } from './schema/regime.ts';

type Work = Step | Before;
const TIMES = ['minutes', 'fixed'] as const;

const GROUPED_ONLY = [
  ['fixed', 'write `minutes`, or give the step a coarser grain in `per`'],
  ['starts', 'remove it: a component starts when it arrives'],
  ['of', 'remove it: a component waits for nobody'],
  ['again', 'remove it: every component has work of its own'],
] as const;

const checkGrain = ({ say }: Checking, work: Work, isBefore: boolean): void => {
  const called = `the step \`${work.id}\``;
  if (Array.isArray(work.per) && work.per[0] === work.per[1])
    say(
      work,
      'per',
      `${called} per pair of ${work.per[0]} and ${work.per[1]}`,
      'two different grains',
      `write \`per: ${work.per[0]}\``,
    );
  if (work.per !== 'component') return;
  if (isBefore) {
    const expected = 'work of a coarser grain, as it stands outside the journeys of components';
    say(
      work,
      'per',
      `${called}, per component, under \`before\``,
      expected,
      'write `per: model`, or move it to `steps`',
    );
    return;
  }
  for (const [key, mend] of GROUPED_ONLY)
    if ((work as Partial<Record<string, unknown>>)[key] !== undefined)
      say(work, key, `\`${key}\` in ${called}, which is per component`, `\`${key}\` only for grouped work`, mend);
};

const checkPool = ({ world, say }: Checking, work: Work): void => {
  const called = `the step \`${work.id}\``;
  const times = TIMES.filter((key) => work[key] !== undefined);
  const pool = work.by === undefined ? undefined : world.pools[work.by];
  if (work.by === undefined)
    for (const key of times) {
      const mend = 'name the pool in `by`, or write the time as `lead` if it occupies nobody';
      say(work, key, `\`${key}\` without \`by\` in ${called}`, 'a pool whose time it is', mend);
    }
  if (pool?.kind === 'people' && times.length === 0) {
    const mend = work.per === 'component' ? 'write `minutes`' : 'write `fixed`, or `minutes` for each component';
    say(work, 'by', `${called} by the people \`${work.by}\` without minutes`, 'the touch time of the work', mend);
  }
  if (pool?.kind === 'platform')
    for (const key of times) {
      const mend = 'remove it; the time of an item is the window divided by `per-working-day`';
      say(
        work,
        key,
        `\`${key}\` in ${called} by the platform \`${work.by}\``,
        'no minutes, as a platform has a throughput',
        mend,
      );
    }
};

const checkTouch = ({ say }: Checking, touch: Extract<Minutes, { mean: unknown }>): void => {
  const varies = touch.varies ?? 'fixed';
  if (varies === 'lognormal' && touch.cv === undefined)
    say(
      touch,
      'varies',
      '`varies: lognormal` without `cv`',
      'how widely it varies',
      'write `cv: 1`, standard deviation over mean',
    );
  if (varies !== 'lognormal' && touch.cv !== undefined)
    say(
      touch,
      'cv',
      `${written(touch, 'cv')} where minutes are ${varies}`,
      '`cv` only with `varies: lognormal`',
      'remove it, or write `varies: lognormal`',
    );
};

const checkTimes = (checking: Checking, work: Work): void => {
  for (const key of TIMES) {
    const field = work[key];
    const all = Array.isArray(field) ? field.map((one) => one.is) : [field];
    for (const touch of all) if (typeof touch === 'object') checkTouch(checking, touch);
    checkIfCases(checking, field);
  }
};

const DOES_SOMETHING = [
  'by',
  'minutes',
  'fixed',
  'lead',
  'fails',
  'limit',
  'deadline',
  'counts-as',
  'mends',
  'revokes',
] as const;

const checkPurpose = ({ say }: Checking, work: Work, route: Route): void => {
  const words: Partial<Record<string, unknown>> = work;
  const gathers = words.starts !== undefined && words.starts !== 'first' && words.starts !== 'first-intent';
  if (gathers || route.register === work.id || DOES_SOMETHING.some((key) => words[key] !== undefined)) return;
  const mend = 'remove it, give it `by` and minutes or a `lead`, or name it in `register` if it only marks the end';
  say(
    work,
    'id',
    `the step \`${work.id}\`, which does nothing`,
    'work, an elapsed time, a check or a wait for others',
    mend,
  );
};

const checkStarts = ({ say, values, horizon }: Checking, work: Work): void => {
  const { starts } = work;
  const gathers = starts === 'all' || (typeof starts === 'object' && 'share' in starts);
  if ('of' in work && work.of !== undefined && work.per !== 'component' && !gathers)
    say(
      work,
      'of',
      `${written(work, 'of')} without \`starts: all\``,
      '`of` only where the work waits for all or for a share',
      'add `starts: all`, or remove `of`',
    );
  if (typeof starts !== 'object' || !('date' in starts)) return;
  const day = values.maybeDate(starts, 'date');
  if (day === undefined || !horizon || day < horizon.to) return;
  const mend = 'bring the date forward, or widen the horizon';
  say(starts, 'date', `${written(starts, 'date')} of \`${work.id}\``, 'a date before the end of the horizon', mend);
};

export const checkSteps = (checking: Checking, regime: RegimeFile): void => {
  for (const route of Object.values(regime.routes))
    for (const [works, isBefore] of [
      [route.before ?? [], true],
      [route.steps, false],
    ] as const)
      for (const work of works) {
        checkGrain(checking, work, isBefore);
        checkPool(checking, work);
        checkTimes(checking, work);
        checkStarts(checking, work);
        checkPurpose(checking, work, route);
        if (work.fails) checkFails(checking, work.fails, work.id, works);
        checkSamples(checking, work);
        if ('deadline' in work && work.deadline) checkDeadline(checking, work.deadline, `the step \`${work.id}\``);
      }
};

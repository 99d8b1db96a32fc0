// Checks what is said of steps whose work cannot be, or is none.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Before, Step } from '../../src/scenario/schema/regime.ts';
import { assess, bespoke, type Law, regime, said, stepsOnly, test } from './small-world.ts';

const step = (rest: Partial<Step>) => ({ regimes: [stepsOnly({ ...test, ...rest })] });
const group = (rest: Partial<Step>) => ({ regimes: [stepsOnly({ ...assess, ...rest }, test)] });
const only = (...steps: Step[]) => ({ regimes: [stepsOnly(...steps)] });
const before = (work: Before) => ({ regimes: [regime({ bespoke: { ...bespoke, before: [work] } })] });
const gate: Step = { id: 'gather', per: 'cmu', starts: 'all' };

const laws: Law[] = [
  [
    'minutes are spent by a pool',
    only({ id: 'test', per: 'component', minutes: 20 }),
    'found `minutes` without `by` in the step `test`; expected a pool whose time it is. To mend it: name the pool in `by`, or write the time as `lead` if it occupies nobody.',
  ],
  [
    'a fixed part is spent by a pool',
    only({ id: 'assess', per: 'cmu', fixed: 180 }),
    'found `fixed` without `by` in the step `assess`; expected a pool whose time it is. To mend it: name the pool in `by`, or write the time as `lead` if it occupies nobody.',
  ],
  [
    'people work for some minutes',
    only({ id: 'test', per: 'component', by: 'examiners' }),
    'found the step `test` by the people `examiners` without minutes; expected the touch time of the work. To mend it: write `minutes`.',
  ],
  [
    'people work for some minutes on a group',
    only({ id: 'assess', per: 'cmu', by: 'examiners' }, test),
    'found the step `assess` by the people `examiners` without minutes; expected the touch time of the work. To mend it: write `fixed`, or `minutes` for each component.',
  ],
  [
    'a platform has a throughput instead of minutes',
    step({ by: 'platform' }),
    'found `minutes` in the step `test` by the platform `platform`; expected no minutes, as a platform has a throughput. To mend it: remove it; the time of an item is the window divided by `per-working-day`.',
  ],
  [
    'a component has no fixed part',
    step({ fixed: 10 }),
    'found `fixed` in the step `test`, which is per component; expected `fixed` only for grouped work. To mend it: write `minutes`, or give the step a coarser grain in `per`.',
  ],
  [
    'a component does not wait to start',
    step({ starts: 'all' }),
    'found `starts` in the step `test`, which is per component; expected `starts` only for grouped work. To mend it: remove it: a component starts when it arrives.',
  ],
  [
    'a component waits for nobody',
    step({ of: 'cmu' }),
    'found `of` in the step `test`, which is per component; expected `of` only for grouped work. To mend it: remove it: a component waits for nobody.',
  ],
  [
    'a component forms no group again',
    step({ again: true }),
    'found `again` in the step `test`, which is per component; expected `again` only for grouped work. To mend it: remove it: every component has work of its own.',
  ],
  [
    'a pair is of two grains',
    group({ per: ['model', 'model'] }),
    'found the step `assess` per pair of model and model; expected two different grains. To mend it: write `per: model`.',
  ],
  [
    '`of` says whose arrivals all counts',
    group({ of: 'cmu' }),
    'found `of: cmu` without `starts: all`; expected `of` only where the work waits for all or for a share. To mend it: add `starts: all`, or remove `of`.',
  ],
  [
    'a step does something',
    only(test, { id: 'rest', per: 'component' }),
    'found the step `rest`, which does nothing; expected work, an elapsed time, a check or a wait for others. To mend it: remove it, give it `by` and minutes or a `lead`, or name it in `register` if it only marks the end.',
  ],
  [
    'a group that starts at its first arrival does nothing by that',
    only(test, { id: 'rest', per: 'cmu', starts: 'first' }),
    'found the step `rest`, which does nothing; expected work, an elapsed time, a check or a wait for others. To mend it: remove it, give it `by` and minutes or a `lead`, or name it in `register` if it only marks the end.',
  ],
  [
    'work before any journey is not per component',
    before({ id: 'type', per: 'component', starts: 'first-intent', lead: '3 months' }),
    'found the step `type`, per component, under `before`; expected work of a coarser grain, as it stands outside the journeys of components. To mend it: write `per: model`, or move it to `steps`.',
  ],
  [
    'work before any journey does something',
    before({ id: 'type', per: 'model', starts: 'first-intent' }),
    'found the step `type`, which does nothing; expected work, an elapsed time, a check or a wait for others. To mend it: remove it, give it `by` and minutes or a `lead`, or name it in `register` if it only marks the end.',
  ],
  [
    'grouped work starts before the horizon ends',
    group({ starts: { date: '2028-04-01' } }),
    'found `date: 2028-04-01` of `assess`; expected a date before the end of the horizon. To mend it: bring the date forward, or widen the horizon.',
  ],
  [
    'a group starts at some share of it',
    group({ starts: { share: 0 } }),
    'found `share: 0`; expected a share greater than 0, at most 1. To mend it: write a share greater than 0, at most 1.',
  ],
  [
    'lognormal minutes have a cv',
    step({ minutes: { mean: 20, varies: 'lognormal' } }),
    'found `varies: lognormal` without `cv`; expected how widely it varies. To mend it: write `cv: 1`, standard deviation over mean.',
  ],
  [
    'exponential minutes have no cv',
    step({ minutes: { mean: 20, varies: 'exponential', cv: 1 } }),
    'found `cv: 1` where minutes are exponential; expected `cv` only with `varies: lognormal`. To mend it: remove it, or write `varies: lognormal`.',
  ],
  [
    'fixed minutes have no cv',
    step({ minutes: { mean: 20, cv: 1 } }),
    'found `cv: 1` where minutes are fixed; expected `cv` only with `varies: lognormal`. To mend it: remove it, or write `varies: lognormal`.',
  ],
  [
    'minutes are not negative',
    step({ minutes: -1 }),
    'found `minutes: -1`; expected a number of 0 or more. To mend it: write a number of 0 or more.',
  ],
  [
    'cases after the one for everybody are never read',
    step({ minutes: [{ is: 20 }, { where: { device: 'battery' }, is: 2 }] }),
    'found a case without `where` that is not the last; expected only the last case to hold for whoever is left. To mend it: add a `where`, or move it to the end.',
  ],
  [
    'a touch in a case is checked too',
    step({ minutes: [{ is: { mean: 1, varies: 'lognormal' } }] }),
    'found `varies: lognormal` without `cv`; expected how widely it varies. To mend it: write `cv: 1`, standard deviation over mean.',
  ],
  [
    'a limit lets somebody in',
    step({ limit: { submissions: 0, each: 'week' } }),
    'found `submissions: 0`; expected a whole number of 1 or more. To mend it: write a whole number of 1 or more.',
  ],
  [
    'an elapsed time is a number of units',
    { ...step({ lead: 'lag' }), assumptions: {} },
    'found `lag`; expected a number or the name of an assumption. To mend it: describe it under `assumptions`.',
  ],
];

describe('steps', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('a step that only waits for a group, lags, checks or marks the end does something', () => {
    const lag: Step = { id: 'lag', per: 'component', lead: '10 working days' };
    const end: Step = { id: 'end', per: 'component' };
    expect(said(checkMeaning, only(test, gate, lag))).toEqual([]);
    expect(said(checkMeaning, { regimes: [regime({ bespoke: { steps: [test, end], register: 'end' } })] })).toEqual([]);
  });

  it('nothing is said of a pair of grains, of a share that has arrived, or of cases that end with everybody', () => {
    const starts = { share: 0.5 };
    const minutes = [
      { where: { device: 'battery' }, is: 2 },
      { is: { mean: 20, varies: 'lognormal' as const, cv: 0.5 } },
    ];
    expect(said(checkMeaning, group({ per: ['model', 'agent'], starts, of: 'cmu', minutes }))).toEqual([]);
  });
});

// Checks what is said of steps that nobody reaches, and of journeys that never end.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Fails, Step } from '../../src/scenario/schema/regime.ts';
import { assume, type Law, regime, said, stepsOnly, test } from './small-world.ts';

const only = (...steps: Step[]) => ({ regimes: [stepsOnly(...steps)] });
const lag = (id: string, rest: Partial<Step> = {}): Step => ({ id, per: 'component', lead: '5 days', ...rest });
const check = (id: string, fails: Partial<Fails>): Step => ({
  id,
  per: 'component',
  fails: { share: 0.1, attempts: 3, then: id, ...fails },
});

const laws: Law[] = [
  [
    'somebody is sent to an aside step',
    only(test, lag('rectify', { aside: true, then: 'test' })),
    'found the step `rectify`, aside, where nobody is sent; expected a step that names it in `then`. To mend it: send some step there, or remove `aside: true`.',
  ],
  [
    'one attempt never comes to what would follow it',
    only(
      { ...test, fails: { share: 0.1, attempts: 1, then: 'rectify' } },
      lag('rectify', { aside: true, then: 'test' }),
    ),
    'found the step `rectify`, aside, where nobody is sent; expected a step that names it in `then`. To mend it: send some step there, or remove `aside: true`.',
  ],
  [
    'a step is not jumped over by all',
    only(lag('collate', { then: 'test' }), lag('submit'), test),
    'found the step `submit`, which every journey jumps over; expected a step that is reached. To mend it: mend the `then` before it, or remove the step.',
  ],
  [
    'an aside step leads on by its own word',
    only({ ...test, fails: { share: 0.1, attempts: 2, then: 'rectify' } }, lag('rectify', { aside: true })),
    'found the step `rectify`, aside, without `then`; expected `then`, as an aside step is followed by none. To mend it: name the step that follows in `then`.',
  ],
  [
    'a route has a main line',
    only(lag('rectify', { aside: true, then: 'rectify' })),
    'found the route `bespoke`, all of whose steps are aside; expected a main line. To mend it: remove `aside: true` of the step where journeys begin.',
  ],
  [
    'a step that follows itself never ends',
    only(lag('collate', { then: 'collate' })),
    'found the step `collate`, which leads only to itself; expected a journey that ends. To mend it: remove a `then`, or let a check in the loop fail after some attempts.',
  ],
  [
    'steps that follow each other never end',
    only(lag('collate'), test, lag('submit', { then: 'collate' })),
    'found the steps `collate`, `test` and `submit`, which lead only to each other; expected a journey that ends. To mend it: remove a `then`, or let a check in the loop fail after some attempts.',
  ],
  [
    'unlimited attempts at a certain failure never end',
    only({ ...test, fails: { share: 1, attempts: 'unlimited', then: 'test' } }),
    'found `attempts: unlimited` of `test` with a share of 1; expected a share below 1, or a number of attempts. To mend it: write `attempts: 3`, or lower the share.',
  ],
  [
    'unlimited attempts at a case that fails for certain never end',
    only({
      ...test,
      fails: { share: [{ where: { device: 'battery' }, is: 1 }, { is: 0.5 }], attempts: 'unlimited', then: 'test' },
    }),
    'found `attempts: unlimited` of `test` with a share of 1; expected a share below 1, or a number of attempts. To mend it: write `attempts: 3`, or lower the share.',
  ],
  [
    'attempts by case are for everybody',
    only({ ...test, fails: { share: 0.1, attempts: [{ where: { device: 'battery' }, is: 2 }], then: 'test' } }),
    'found `attempts` by case, with none for whoever is left; expected a last case without `where`. To mend it: add `- { is: 3 }` at the end.',
  ],
  [
    'unlimited attempts have no last',
    only({ ...test, fails: { share: 0.5, attempts: 'unlimited', then: 'test', finally: 'withdraw' } }),
    'found `finally: withdraw` after unlimited attempts; expected a last attempt that it can follow. To mend it: remove `finally`, or write a number of attempts.',
  ],
  [
    'a check that is repeated at once takes no time',
    only(test, check('document-check', {})),
    'found a loop of `document-check` in which no time passes; expected some time in every loop. To mend it: write `after` where the check fails, or minutes or a `lead` in one of its steps.',
  ],
  [
    'checks that send to each other take some time',
    only(check('first', { attempts: 1 }), check('second', { then: 'first', attempts: 'unlimited' })),
    'found a loop of `first` and `second` in which no time passes; expected some time in every loop. To mend it: write `after` where the check fails, or minutes or a `lead` in one of its steps.',
  ],
  [
    'a group that is checked again at once takes no time',
    only({ id: 'gather', per: 'cmu', starts: 'all', fails: { share: 0.5, attempts: 2, then: 'gather' } }, test),
    'found a loop of `gather` in which no time passes; expected some time in every loop. To mend it: write `after` where the check fails, or minutes or a `lead` in one of its steps.',
  ],
  [
    'work of no minutes takes no time',
    only({ ...test, minutes: 0, fails: { share: 0.5, attempts: 2, then: 'test' } }),
    'found a loop of `test` in which no time passes; expected some time in every loop. To mend it: write `after` where the check fails, or minutes or a `lead` in one of its steps.',
  ],
  [
    'whoever is passed by takes no time',
    only({ ...test, where: { device: 'battery' } }, check('gate', { then: 'test', attempts: 2 })),
    'found a loop of `test` and `gate` in which no time passes; expected some time in every loop. To mend it: write `after` where the check fails, or minutes or a `lead` in one of its steps.',
  ],
];

describe('journeys', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('a retest after an elapsed time, at a platform or by people takes time', () => {
    expect(said(checkMeaning, only(test, check('document-check', { after: '10 working days' })))).toEqual([]);
    const registry: Step = { ...check('registry', { attempts: 'unlimited' }), by: 'platform' };
    expect(said(checkMeaning, only(registry))).toEqual([]);
    expect(said(checkMeaning, only({ ...test, fails: { share: 0.1, attempts: 3, then: 'test' } }))).toEqual([]);
    expect(
      said(
        checkMeaning,
        only({
          ...test,
          minutes: { mean: 2, varies: 'exponential' },
          fails: { share: 0.1, attempts: 3, then: 'test' },
        }),
      ),
    ).toEqual([]);
  });

  it('work that takes time in one case takes time', () => {
    const minutes = [{ where: { device: 'battery' }, is: 0 }, { is: 2 }];
    expect(said(checkMeaning, only({ ...test, minutes, fails: { share: 0.5, attempts: 2, then: 'test' } }))).toEqual(
      [],
    );
  });

  it('a check that is made once and never repeated is no loop', () => {
    expect(said(checkMeaning, only(test, check('document-check', { attempts: 1 })))).toEqual([]);
  });

  it('a loop that a check leaves after its last attempt ends', () => {
    const steps = [
      lag('collate'),
      { ...test, fails: { share: 0.1, attempts: 2, then: 'test' } },
      lag('submit', { then: 'collate' }),
    ];
    expect(said(checkMeaning, only(...steps))).toEqual([]);
  });

  it('a loop that is given up ends', () => {
    const route = {
      steps: [lag('collate'), { ...test, then: 'collate' }],
      'gives-up': { at: 'test', after: '5 days', then: 'withdraw' },
    };
    expect(said(checkMeaning, { regimes: [regime({ bespoke: route })] })).toEqual([]);
  });

  it('an aside step is reached where a failure may come, if not at its central value', () => {
    const steps = [
      { ...test, fails: { share: 'failure', attempts: 2, then: 'rectify' } },
      lag('rectify', { aside: true, then: 'test' }),
    ];
    const world = (high: number) => ({
      ...only(...steps),
      assumptions: { failure: assume('share', { value: 0, range: [0, high] }) },
    });
    expect(said(checkMeaning, world(0.2))).toEqual([]);
    expect(said(checkMeaning, world(0))).toHaveLength(1);
  });
});

// Checks which steps are reached, and which journeys end, where moves, audits and findings decide the way.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Fails, Route, Step } from '../../src/scenario/schema/regime.ts';
import { type Law, regime, said, stepsOnly, test } from './small-world.ts';

const only = (...steps: Step[]) => ({ regimes: [stepsOnly(...steps)] });
const lag = (id: string, rest: Partial<Step> = {}): Step => ({ id, per: 'component', lead: '5 days', ...rest });
const check = (id: string, fails: Partial<Fails>): Step => ({
  id,
  per: 'component',
  fails: { share: 0.1, attempts: 3, then: id, ...fails },
});
const look: Step = { id: 'look', per: 'component', 'counts-as': 'audit' };
const two = (cop11: Route) => ({ regimes: [regime({ bespoke: { steps: [test] }, cop11: { takes: {}, ...cop11 } })] });

const laws: Law[] = [
  [
    'a step after registration is not reached where everybody moves when registered',
    two({ steps: [test, lag('submit')], register: 'test', moves: [{ on: 'registered', then: 'bespoke' }] }),
    'found the step `submit`, which every journey jumps over; expected a step that is reached. To mend it: mend the `then` before it, or remove the step.',
  ],
  [
    'a step after a move of everybody is not reached',
    two({ steps: [test, lag('submit')], moves: [{ on: 'test.passed', then: 'bespoke' }] }),
    'found the step `submit`, which every journey jumps over; expected a step that is reached. To mend it: mend the `then` before it, or remove the step.',
  ],
  [
    'a step after one at which another route takes everybody is not reached',
    {
      regimes: [
        regime({
          bespoke: { steps: [test, lag('submit')] },
          cop11: { takes: { at: 'bespoke.test.passed' }, steps: [test] },
        }),
      ],
    },
    'found the step `submit`, which every journey jumps over; expected a step that is reached. To mend it: mend the `then` before it, or remove the step.',
  ],
  [
    'nobody is sent on after a failure at which everybody moves',
    two({
      steps: [
        { ...test, fails: { share: 0.1, attempts: 2, then: 'rectify' } },
        lag('rectify', { aside: true, then: 'test' }),
      ],
      moves: [{ on: 'test.failed', then: 'bespoke' }],
    }),
    'found the step `rectify`, aside, where nobody is sent; expected a step that names it in `then`. To mend it: send some step there, or remove `aside: true`.',
  ],
  [
    'routes do not move components round in no time',
    {
      regimes: [
        regime({
          bespoke: { steps: [look, test], moves: [{ on: 'look.passed', share: 0.5, then: 'cop11' }] },
          cop11: { steps: [look, test], moves: [{ on: 'look.passed', share: 0.5, then: 'bespoke' }] },
        }),
      ],
    },
    'found routes that move components round and round: `bespoke.look` and `cop11.look`; expected some time in every round. To mend it: write minutes or a `lead` in one of these steps, or remove a move.',
  ],
  [
    'a check that finds nothing sends nobody aside',
    only(
      { ...test, fails: { detects: { defect: 0 }, attempts: 2, then: 'rectify' } },
      lag('rectify', { aside: true, then: 'test' }),
    ),
    'found the step `rectify`, aside, where nobody is sent; expected a step that names it in `then`. To mend it: send some step there, or remove `aside: true`.',
  ],
  [
    'steps that an audit passes by take no time',
    only(
      lag('collate', { audit: 0.1, fails: { detects: { defect: 0.5 }, attempts: 2, then: 'submit' } }),
      check('submit', { then: 'collate' }),
    ),
    'found a loop of `collate` and `submit` in which no time passes; expected some time in every loop. To mend it: write `after` where the check fails, or minutes or a `lead` in one of its steps.',
  ],
];

describe('ways', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('a step is reached by those whom a move leaves', () => {
    const leaving = (share: number | undefined, where: object | undefined) =>
      two({
        steps: [test, lag('submit')],
        moves: [{ on: 'test.passed', then: 'bespoke', ...(share ? { share } : {}), ...(where ? { where } : {}) }],
      });
    expect(said(checkMeaning, leaving(0.5, undefined))).toEqual([]);
    expect(said(checkMeaning, leaving(undefined, { device: 'battery' }))).toEqual([]);
  });

  it('a step is reached by those who pass the one before by', () => {
    const moves = [{ on: 'test.passed', then: 'bespoke' }];
    expect(said(checkMeaning, two({ steps: [{ ...test, audit: 0.1 }, lag('submit')], moves }))).toEqual([]);
  });

  it('a loop that a move leaves ends', () => {
    const steps = [lag('collate'), lag('submit', { then: 'collate' })];
    expect(said(checkMeaning, two({ steps, moves: [{ on: 'submit.passed', share: 0.1, then: 'bespoke' }] }))).toEqual(
      [],
    );
  });

  it('a last step from which everybody moves on registration ends the journey', () => {
    expect(said(checkMeaning, two({ steps: [test], moves: [{ on: 'registered', then: 'bespoke' }] }))).toEqual([]);
  });

  it('routes may send each other round where time passes', () => {
    const routes = {
      bespoke: { steps: [test], moves: [{ on: 'test.passed', share: 0.5, then: 'cop11' }] },
      cop11: { steps: [test], moves: [{ on: 'test.passed', share: 0.5, then: 'bespoke' }] },
    };
    expect(said(checkMeaning, { regimes: [regime(routes)] })).toEqual([]);
  });

  it('an aside step is reached by what a check finds', () => {
    const fails = { detects: { defect: 0.5 }, attempts: 2, then: 'rectify' };
    const alarm = { 'false-alarm': { defect: 0.5 }, attempts: 2, then: 'rectify' };
    for (const one of [fails, alarm])
      expect(said(checkMeaning, only({ ...test, fails: one }, lag('rectify', { aside: true, then: 'test' })))).toEqual(
        [],
      );
  });
});

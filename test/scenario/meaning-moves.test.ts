// Checks what is said of ways between routes that lead nowhere, or that nobody can take.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Route, Step } from '../../src/scenario/schema/regime.ts';
import { bespoke, type Law, regime, said, test } from './small-world.ts';

type Move = NonNullable<Route['moves']>[number];
const two = (first: Partial<Route>, second: Partial<Route> = {}) => ({
  regimes: [regime({ cop11: { ...bespoke, takes: {}, ...first }, bespoke: { ...bespoke, ...second } })],
});
const moves = (...all: Move[]) => two({ moves: all });
const asked = (takes: Route['takes']) => two({ takes });
const end: Step = { id: 'end', per: 'component', lead: '5 days' };
const revoking: Step = { ...end, revokes: true };
const passed: Move = { on: 'test.passed', then: 'bespoke' };

const laws: Law[] = [
  [
    'a move has an event',
    moves({ then: 'bespoke' }),
    'found a move of `cop11` without an event; expected either `on` or `date`. To mend it: say when, as in `on: test.passed`.',
  ],
  [
    'a move has one event',
    moves({ ...passed, date: '2027-06-01' }),
    'found `on: test.passed` with `date: 2027-06-01`; expected either `on` or `date`. To mend it: keep one and remove the other.',
  ],
  [
    'a move leads elsewhere',
    moves({ on: 'test.passed', share: 0.5, then: 'cop11' }),
    'found a move of `cop11` back to itself; expected another route. To mend it: name another route, or send them on by `then` of a step.',
  ],
  [
    'a move is made within the horizon',
    moves({ date: '2028-04-01', then: 'bespoke' }),
    'found `date: 2028-04-01`; expected a date inside the horizon, 2027-04-01 to 2028-03-31. To mend it: move the date, or widen the horizon.',
  ],
  [
    'a move is not made before the horizon',
    moves({ date: '2027-03-31', then: 'bespoke' }),
    'found `date: 2027-03-31`; expected a date inside the horizon, 2027-04-01 to 2028-03-31. To mend it: move the date, or widen the horizon.',
  ],
  [
    'a share of those who move is a share',
    moves({ ...passed, share: 50 }),
    'found `share: 50`; expected a share from 0 to 1. To mend it: write 0.5 for 50 %.',
  ],
  [
    'nobody fails where there is no check',
    moves({ on: 'test.failed', then: 'bespoke' }),
    'found `on: test.failed`, though nobody fails at `test`; expected an event that can happen. To mend it: write `fails` in the step `test`, or `test.passed`.',
  ],
  [
    'nobody is left after a move of everybody',
    moves(passed, { ...passed, share: 0.5 }),
    'found a second move `on: test.passed` after one that takes everybody; expected a `where` or a `share` in all but the last. To mend it: remove one, or say whom each is for.',
  ],
  [
    'a route is not asked where nobody fails',
    asked({ at: 'bespoke.test.failed', share: 0.5, per: 'cmu' }),
    'found `at: bespoke.test.failed`, though nobody fails at `test`; expected an event that can happen. To mend it: write `fails` in the step `test`, or `test.passed`.',
  ],
  [
    'a route that is asked at an event leaves the refused where they are',
    asked({ at: 'bespoke.test.passed', otherwise: 'bespoke' }),
    'found `otherwise: bespoke` beside `at: bespoke.test.passed`; expected `otherwise` only where a route is asked at notification. To mend it: remove it: who is refused goes on where he is.',
  ],
  [
    'a route that catches others opens on a date',
    two({ open: { transition: 'all' } }),
    'found `transition: all` of `cop11` without `from`; expected the date on which the route opens. To mend it: write `from`, or remove `transition`.',
  ],
  [
    'only who is registered can be revoked',
    two({ steps: [revoking, test] }),
    'found `revokes` in the step `end`, where nobody is registered yet; expected a step that follows registration. To mend it: remove it, or name an earlier step in `register`.',
  ],
  [
    'registration comes with the last step, which revokes nobody before',
    two({ steps: [test, revoking, end] }),
    'found `revokes` in the step `end`, where nobody is registered yet; expected a step that follows registration. To mend it: remove it, or name an earlier step in `register`.',
  ],
  [
    'a case of a share after the one for everybody is never read',
    asked({ share: [{ is: 0.5 }, { where: { device: 'battery' }, is: 1 }], per: 'cmu' }),
    'found a case without `where` that is not the last; expected only the last case to hold for whoever is left. To mend it: add a `where`, or move it to the end.',
  ],
  [
    'whoever decides by cases is named',
    asked({ share: [{ where: { device: 'battery' }, is: 1 }, { is: 0.5 }] }),
    'found `share` without `per`; expected who decides: provider, cmu, submission or component. To mend it: write `per: provider` if a firm decides for all its components.',
  ],
  [
    'somebody is asked at notification',
    {
      regimes: [
        regime({
          bespoke: { ...bespoke, takes: { where: { device: 'battery' } } },
          cop11: { ...bespoke, takes: { at: 'bespoke.test.passed' } },
        }),
      ],
    },
    'found the regime `bmcs-only`, all of whose routes choose whom they take; expected a route for whoever is left. To mend it: remove `takes` of one route, or name a route in `otherwise` of the last.',
  ],
];

describe('moves', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('moves of some may follow each other, and those of all may follow other events', () => {
    const some = { ...passed, where: { device: 'battery' } };
    expect(said(checkMeaning, moves(some, { ...passed, share: 0.5 }, passed))).toEqual([]);
    expect(
      said(checkMeaning, moves(passed, { on: 'registered', then: 'bespoke' }, { date: '2027-06-01', then: 'bespoke' })),
    ).toEqual([]);
  });

  it('a route that is reached by a move alone is taken by somebody', () => {
    const routes = { bespoke: { ...bespoke, moves: [{ ...passed, then: 'again' }] }, again: bespoke };
    expect(said(checkMeaning, { regimes: [regime(routes)] })).toEqual([]);
  });

  it('who was registered elsewhere can be revoked at the first step', () => {
    const steps = [revoking, test];
    expect(said(checkMeaning, two({ steps }, { moves: [{ on: 'registered', share: 0.1, then: 'cop11' }] }))).toEqual(
      [],
    );
    expect(said(checkMeaning, two({ steps, takes: { at: 'bespoke.registered', share: 0.1, per: 'cmu' } }))).toEqual([]);
    const failing = { ...test, fails: { share: 0.1, attempts: 1, then: 'test', finally: 'cop11' } };
    expect(said(checkMeaning, two({ steps }, { steps: [failing] }))).toEqual([]);
  });

  it('a step after registration revokes', () => {
    expect(said(checkMeaning, two({ steps: [test, revoking, end], register: 'test' }))).toEqual([]);
  });

  it('a route that opens on a date may catch all', () => {
    expect(said(checkMeaning, two({ open: { from: '2027-06-01', transition: 'not-started' } }))).toEqual([]);
  });

  it('the refused of the last route asked at notification have somewhere to go, whatever is asked later', () => {
    const first = { ...bespoke, takes: { where: { device: 'battery' }, otherwise: 'cop11' } };
    const later = { ...bespoke, takes: { at: 'bespoke.test.passed' } };
    expect(said(checkMeaning, { regimes: [regime({ bespoke: first, cop11: later })] })).toEqual([]);
  });
});

// Checks what is said of routes that lose somebody, and of deadlines that are none.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { Deadline, Route } from '../../src/scenario/schema/regime.ts';
import type { Submissions } from '../../src/scenario/world.ts';
import { assess, bespoke, type Law, regime, said, test } from './small-world.ts';

const two = (first: Route, second: Route) => ({ regimes: [regime({ cop11: first, bespoke: second })] });
const takes = (rest: Route['takes']): Route => ({ ...bespoke, takes: rest });
const due = (deadline: Deadline) => ({ regimes: [regime({ bespoke: { ...bespoke, deadline } })] });
const failing = (finallyTo: string): Route => ({
  steps: [{ ...test, fails: { share: 0.1, attempts: 2, then: 'test', finally: finallyTo } }],
});
const industrial = { device: 'industrial-site' };

const laws: Law[] = [
  [
    'whoever decides by a share is named',
    two(takes({ share: 0.5 }), bespoke),
    'found `share: 0.5` without `per`; expected who decides: provider, cmu, submission or component. To mend it: write `per: provider` if a firm decides for all its components.',
  ],
  [
    'everybody has somewhere to go',
    { regimes: [regime({ cop11: takes({ where: industrial }) })] },
    'found the regime `bmcs-only`, all of whose routes choose whom they take; expected a route for whoever is left. To mend it: remove `takes` of one route, or name a route in `otherwise` of the last.',
  ],
  [
    'a regime has a route',
    { regimes: [regime({})] },
    'found the regime `bmcs-only` without routes; expected at least one. To mend it: describe a route under `routes`.',
  ],
  [
    'only one route takes whoever is left',
    two(bespoke, bespoke),
    'found the route `bespoke`, which nobody takes; expected one route at most for whoever is left. To mend it: say in `takes` who takes it, or name it where a route sends components on.',
  ],
  [
    'a route is open within the horizon',
    two({ ...takes({}), open: { from: '2028-04-01' } }, bespoke),
    'found the route `cop11`, open from 2028-04-01; expected a route open on some day of the horizon, 2027-04-01 to 2028-03-31. To mend it: move the date, widen the horizon, or leave the route out.',
  ],
  [
    'a route does not close before the horizon',
    two({ ...takes({}), open: { to: '2027-03-31' } }, bespoke),
    'found the route `cop11`, open to 2027-03-31; expected a route open on some day of the horizon, 2027-04-01 to 2028-03-31. To mend it: move the date, widen the horizon, or leave the route out.',
  ],
  [
    'a route opens before it closes',
    two({ ...takes({}), open: { from: '2027-06-01', to: '2027-05-01' } }, bespoke),
    'found `from: 2027-06-01` after `to: 2027-05-01`; expected a last day on or after the first. To mend it: swap the two dates, or mend the wrong one.',
  ],
  [
    'the route for whoever is left is open to all of them',
    { regimes: [regime({ bespoke: { ...bespoke, open: { from: '2027-05-01' } } })] },
    'found the route `bespoke`, which takes whoever is left, open 2027-05-01 to 2027-07-30; expected open for all who are notified, 2027-04-15 to 2027-07-30. To mend it: remove `open`, or add a route without `takes` and `open`.',
  ],
  [
    'those refused are not sent round',
    two(takes({ where: industrial, otherwise: 'bespoke' }), takes({ where: industrial, otherwise: 'cop11' })),
    'found the routes `cop11` and `bespoke`, which send each other those they refuse; expected a way that ends with a route that keeps them, or with `withdraw`. To mend it: name another route in `otherwise`.',
  ],
  [
    'those who fail are not sent round',
    two({ ...failing('bespoke'), takes: {} }, failing('cop11')),
    'found the routes `cop11` and `bespoke`, which send each other those who fail or give up; expected a way that ends with a route that keeps them, or with `withdraw`. To mend it: name another route in `finally`.',
  ],
  [
    'a route does not fail into itself',
    { regimes: [regime({ bespoke: failing('bespoke') })] },
    'found the route `bespoke`, which sends itself those who fail or give up; expected a way that ends with a route that keeps them, or with `withdraw`. To mend it: name another route in `finally`.',
  ],
  [
    'giving up and failing do not make a ring',
    two({ ...takes({}), 'gives-up': { at: 'test', after: '5 days', then: 'bespoke' } }, failing('cop11')),
    'found the routes `cop11` and `bespoke`, which send each other those who fail or give up; expected a way that ends with a route that keeps them, or with `withdraw`. To mend it: name another route in `finally`.',
  ],
  [
    'one gives up where one waits',
    {
      regimes: [
        regime({
          bespoke: {
            steps: [test, { id: 'lag', per: 'component', lead: '5 days' }],
            'gives-up': { at: 'lag', after: '5 days', then: 'withdraw' },
          },
        }),
      ],
    },
    'found `at: lag`, a step where nobody waits; expected a step with `by`, where components wait in a queue. To mend it: name a step that a pool serves.',
  ],
  [
    'a deadline is some time',
    due({}),
    'found a deadline of the route `bespoke` without a time; expected either `by`, or `within` with `of`. To mend it: write `by: 2027-08-16`, or `within: 10 working days` and `of: notified`.',
  ],
  [
    'a deadline is one time',
    due({ by: '2027-08-16', within: '10 days', of: 'notified' }),
    'found `by: 2027-08-16` with `within: 10 days`; expected either `by`, or `within` with `of`. To mend it: keep one and remove the other.',
  ],
  [
    'an instant is not after an event',
    due({ by: '2027-08-16', of: 'notified' }),
    'found `by: 2027-08-16` with `of: notified`; expected either `by`, or `within` with `of`. To mend it: keep one and remove the other.',
  ],
  [
    'a time within is after something',
    due({ within: '10 working days' }),
    'found `within: 10 working days` without `of`; expected either `by`, or `within` with `of`. To mend it: say after what, as in `of: notified`.',
  ],
  [
    'an event needs a time after it',
    due({ of: 'notified' }),
    'found `of: notified` without `within`; expected either `by`, or `within` with `of`. To mend it: say how long after, as in `within: 10 working days`.',
  ],
  [
    'a deadline lies before the end of the horizon',
    due({ by: '2028-04-03' }),
    'found `by: 2028-04-03`, which is 2028-04-03T17:00; expected a deadline inside the horizon, 2027-04-01 to 2028-03-31. To mend it: move the deadline, or widen the horizon.',
  ],
  [
    'a deadline lies after the start of the horizon',
    due({ by: '2027-03-31T17:00' }),
    'found `by: 2027-03-31T17:00`; expected a deadline inside the horizon, 2027-04-01 to 2028-03-31. To mend it: move the deadline, or widen the horizon.',
  ],
  [
    'a step has a deadline that is one',
    { regimes: [regime({ bespoke: { steps: [assess, { ...test, deadline: { of: 'notified' } }] } })] },
    'found `of: notified` without `within`; expected either `by`, or `within` with `of`. To mend it: say how long after, as in `within: 10 working days`.',
  ],
  [
    'a deadline of a case lies inside the horizon',
    due({ by: [{ where: industrial, is: '2028-05-02T17:00' }, { is: '2027-08-16' }] }),
    'found `is: 2028-05-02T17:00`; expected a deadline inside the horizon, 2027-04-01 to 2028-03-31. To mend it: move the deadline, or widen the horizon.',
  ],
  [
    'a deadline of a case after the one for everybody is never read',
    due({ by: [{ is: '2027-08-16' }, { where: industrial, is: '2027-08-02' }] }),
    'found a case without `where` that is not the last; expected only the last case to hold for whoever is left. To mend it: add a `where`, or move it to the end.',
  ],
  [
    'deadlines of cases are not after an event',
    due({ by: [{ is: '2027-08-16' }], of: 'notified' }),
    'found `by` with `of: notified`; expected either `by`, or `within` with `of`. To mend it: keep one and remove the other.',
  ],
];

describe('routes', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('a deadline at the very end of the horizon is inside it', () => {
    expect(said(checkMeaning, due({ by: '2028-04-01T00:00' }))).toEqual([]);
    expect(said(checkMeaning, due({ by: '2028-04-01T00:01' }))).toHaveLength(1);
  });

  it('the refused of the last route asked have somewhere to go by its `otherwise`', () => {
    const routes = {
      bespoke: takes({ where: { not: industrial } }),
      cop11: takes({ where: industrial, otherwise: 'bespoke' }),
    };
    expect(said(checkMeaning, { regimes: [regime(routes)] })).toEqual([]);
  });

  it('a second route without `takes` may be reached by failing', () => {
    expect(said(checkMeaning, two(failing('bespoke'), bespoke))).toEqual([]);
  });

  it('the route for whoever is left may close after the last of a register is notified', () => {
    const day = 20_940;
    const submissions: Submissions = {
      submission: ['s1'],
      cmu: ['c1'],
      provider: ['p1'],
      model: ['MODEL-1'],
      notifiedDay: Int32Array.of(day),
      components: Int32Array.of(10),
      deratedKw: Float64Array.of(1),
    };
    const register = { submissions, portfolio: { id: 'register', csv: 'register.csv' } };
    const closing = (to: string) => ({ ...register, regimes: [regime({ bespoke: { ...bespoke, open: { to } } })] });
    expect(said(checkMeaning, closing('2027-05-02'))).toEqual([]);
    expect(said(checkMeaning, closing('2027-05-01'))).toHaveLength(1);
  });
});

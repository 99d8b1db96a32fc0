// Checks what is said of pools, steps, routes and events that a regime does not have.
import { describe, expect, it } from 'vitest';
import type { Issues } from '../../src/scenario/issue.ts';
import { checkNames } from '../../src/scenario/names.ts';
import type { Before, Fails, Route, Step } from '../../src/scenario/schema/regime.ts';
import type { World } from '../../src/scenario/world.ts';
import { assess, bespoke, type Law, portfolio, regime, said, test } from './small-world.ts';

const names = (world: World, issues: Issues) => checkNames(world, issues);
const route = (rest: Partial<Route>) => ({ regimes: [regime({ bespoke: { ...bespoke, ...rest } })] });
const step = (rest: Partial<Step>) => route({ steps: [assess, { ...test, ...rest }] });
const fails = { share: 0.1, attempts: 3, then: 'test' };
const approval: Before = { id: 'type-approval', per: 'model', starts: 'first-intent', lead: '3 months' };

const defect = { title: 'Evidence is wrong', share: 0.1 };
const withFaults = { portfolio: { ...portfolio, faults: { 'document-defect': defect } } };
const finds: Fails = { attempts: 3, then: 'test', detects: { 'document-defect': 0.9 } };
const two = (rest: Partial<Route>) => ({ regimes: [regime({ bespoke, cop11: { ...bespoke, takes: {}, ...rest } })] });
const move = (on: string, then = 'bespoke') => two({ moves: [{ on, then }] });

const laws: Law[] = [
  [
    'the pool of a step is one',
    step({ by: 'examiner' }),
    'found the pool `examiner`, which stands nowhere; expected `examiners` or `platform`. To mend it: write `examiners`, or describe `examiner` in a pool file.',
  ],
  [
    'the step that follows is one',
    step({ then: 'asess' }),
    'found the step `asess`, which stands nowhere; expected `assess` or `test`. To mend it: write `assess`, or add `asess` to the `steps` of this route.',
  ],
  [
    'the step after a failure is one',
    step({ fails: { ...fails, then: 'retest' } }),
    'found the step `retest`, which stands nowhere; expected `assess` or `test`. To mend it: write `test`, or add `retest` to the `steps` of this route.',
  ],
  [
    'a route after the last attempt is one',
    step({ fails: { ...fails, finally: 'cop11' } }),
    'found the route `cop11`, which stands nowhere; expected `bespoke`, `withdraw` or `revoke`. To mend it: add `cop11` to the `routes` of this regime.',
  ],
  [
    'to withdraw is written one way',
    step({ fails: { ...fails, finally: 'withdrawn' } }),
    'found the route `withdrawn`, which stands nowhere; expected `bespoke`, `withdraw` or `revoke`. To mend it: write `withdraw`, or add `withdrawn` to the `routes` of this regime.',
  ],
  [
    'the step that registers is one',
    route({ register: 'tests' }),
    'found the step `tests`, which stands nowhere; expected `assess` or `test`. To mend it: write `test`, or add `tests` to the `steps` of this route.',
  ],
  [
    'a deadline counts from an event of a step that there is',
    step({ deadline: { within: '10 days', of: 'test.pass' } }),
    'found the event `test.pass`, which stands nowhere; expected notified, registered, or a step of this route with .joined, .started, .passed or .failed. To mend it: write `test.passed`, or count from `notified`.',
  ],
  [
    "a step's deadline counts from an event",
    step({ deadline: { within: '10 days', of: 'notify' } }),
    'found the event `notify`, which stands nowhere; expected notified, registered, or a step of this route with .joined, .started, .passed or .failed. To mend it: count from `notified`.',
  ],
  [
    'the refused go to a route',
    route({ takes: { otherwise: 'bespok' } }),
    'found the route `bespok`, which stands nowhere; expected `bespoke`. To mend it: write `bespoke`, or add `bespok` to the `routes` of this regime.',
  ],
  [
    'one gives up at a step',
    route({ 'gives-up': { at: 'registry', after: '5 days', then: 'withdraw' } }),
    'found the step `registry`, which stands nowhere; expected `assess` or `test`. To mend it: add `registry` to the `steps` of this route.',
  ],
  [
    'one gives up for a route',
    route({ 'gives-up': { at: 'test', after: '5 days', then: 'cop11' } }),
    'found the route `cop11`, which stands nowhere; expected `bespoke` or `withdraw`. To mend it: add `cop11` to the `routes` of this regime.',
  ],
  [
    'steps have ids of their own',
    route({ steps: [test, assess, test] }),
    'found `test` a second time in the route `bespoke`; expected an id of its own for every step of a route. To mend it: rename one.',
  ],
  [
    'work before any journey has an id of its own',
    route({ before: [{ ...approval, id: 'test' }] }),
    'found `test` a second time in the route `bespoke`; expected an id of its own for every step of a route. To mend it: rename one.',
  ],
  [
    'the pool of an approval is one',
    route({ before: [{ ...approval, by: 'laboratory' }] }),
    'found the pool `laboratory`, which stands nowhere; expected `examiners` or `platform`. To mend it: describe `laboratory` in a pool file.',
  ],
  [
    'an approval is tried again, not a step',
    route({ before: [{ ...approval, fails }] }),
    'found the work `test`, which stands nowhere; expected `type-approval`. To mend it: add `test` to the `before` of this route.',
  ],
  [
    'no route is called withdraw',
    { regimes: [regime({ bespoke, withdraw: bespoke })] },
    'found a route called `withdraw`; expected a route of another name: `withdraw` means to leave for good. To mend it: rename the route.',
  ],
  [
    'no route is called revoke',
    { regimes: [regime({ bespoke, revoke: bespoke })] },
    'found a route called `revoke`; expected a route of another name: `revoke` means to lose registration and leave. To mend it: rename the route.',
  ],
  [
    'a check finds a class of fault that there is',
    { ...step({ fails: { ...finds, detects: { 'documents-defect': 1 } } }), ...withFaults },
    'found the class of fault `documents-defect`, which stands nowhere; expected `document-defect`. To mend it: write `document-defect`, or describe `documents-defect` under `faults` of the portfolio.',
  ],
  [
    'a check finds nothing where no fault is described',
    step({ fails: finds }),
    'found the class of fault `document-defect`, which stands nowhere; expected a class of `faults` of the portfolio. To mend it: describe `document-defect` under `faults` of the portfolio.',
  ],
  [
    'a false alarm is of a class that there is',
    { ...step({ fails: { ...finds, 'false-alarm': { fault: 0.1 } } }), ...withFaults },
    'found the class of fault `fault`, which stands nowhere; expected `document-defect`. To mend it: describe `fault` under `faults` of the portfolio.',
  ],
  [
    'what is found and mended is of a class that there is',
    { ...step({ fails: { ...finds, mends: { fault: 0.1 } } }), ...withFaults },
    'found the class of fault `fault`, which stands nowhere; expected `document-defect`. To mend it: describe `fault` under `faults` of the portfolio.',
  ],
  [
    'what work puts right is of a class that there is',
    { ...step({ mends: { fault: 0.1 } }), ...withFaults },
    'found the class of fault `fault`, which stands nowhere; expected `document-defect`. To mend it: describe `fault` under `faults` of the portfolio.',
  ],
  [
    'a move leads to a route',
    move('test.passed', 'bespok'),
    'found the route `bespok`, which stands nowhere; expected `bespoke` or `cop11`. To mend it: write `bespoke`, or add `bespok` to the `routes` of this regime.',
  ],
  [
    'a move follows an event of its route',
    move('test.pass'),
    'found the event `test.pass`, which stands nowhere; expected `registered`, `assess.passed`, `assess.failed`, `test.passed` or `test.failed`. To mend it: write `test.passed`, or name a step of this route with .passed or .failed.',
  ],
  [
    'nobody moves when work starts',
    move('test.started'),
    'found the event `test.started`, which stands nowhere; expected `registered`, `assess.passed`, `assess.failed`, `test.passed` or `test.failed`. To mend it: write `test.passed`, or name a step of this route with .passed or .failed.',
  ],
  [
    'a route is asked at an event of a route',
    two({ takes: { at: 'bespoke.test.done' } }),
    'found the event `bespoke.test.done`, which stands nowhere; expected `bespoke.registered`, `bespoke.assess.passed`, `bespoke.assess.failed`, `bespoke.test.passed` or `bespoke.test.failed`. To mend it: write `bespoke.test.passed`, or name an event of another route, as `bespoke.test.passed`.',
  ],
  [
    'a route is not asked at an event of its own',
    two({ takes: { at: 'cop11.test.passed' } }),
    'found the event `cop11.test.passed`, which stands nowhere; expected `bespoke.registered`, `bespoke.assess.passed`, `bespoke.assess.failed`, `bespoke.test.passed` or `bespoke.test.failed`. To mend it: write `bespoke.test.passed`, or name an event of another route, as `bespoke.test.passed`.',
  ],
];

describe('names of a regime', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(names, broken)).toEqual([sentence]));

  it('nothing is said of names that stand somewhere', () => {
    const cop11: Route = {
      takes: { otherwise: 'bespoke' },
      before: [{ ...approval, fails: { ...fails, then: 'type-approval' } }],
      steps: [
        assess,
        {
          ...test,
          then: 'assess',
          fails: { ...fails, then: 'assess', finally: 'bespoke' },
          deadline: { within: '10 working days', of: 'assess.passed' },
        },
      ],
      register: 'assess',
      'gives-up': { at: 'test', after: '5 days', then: 'withdraw' },
    };
    expect(said(names, { regimes: [regime({ cop11, bespoke })] })).toEqual([]);
  });

  it('nothing is said of moves after events, of findings, and of counting from registration', () => {
    const moves = [
      { on: 'test.passed', then: 'bespoke' },
      { on: 'test.failed', then: 'bespoke' },
      { on: 'registered', then: 'bespoke' },
    ];
    const deadline = { within: '10 days', of: 'registered' };
    const steps = [
      assess,
      { ...test, deadline, mends: { 'document-defect': 0.5 }, fails: { ...finds, finally: 'revoke' } },
    ];
    expect(said(names, { ...two({ moves, steps, takes: { at: 'bespoke.assess.failed' } }), ...withFaults })).toEqual(
      [],
    );
    expect(said(names, two({ takes: { at: 'bespoke.registered' } }))).toEqual([]);
  });

  it('two routes may have steps of the same id', () => {
    expect(said(names, { regimes: [regime({ cop11: { ...bespoke, takes: {} }, bespoke })] })).toEqual([]);
  });
});

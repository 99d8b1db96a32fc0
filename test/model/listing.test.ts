// The program of a route: its operations in the order in which a component meets them.
import { expect, test } from 'vitest';
import { followerOf, lastStepOf } from '../../src/model/listing.ts';
import { Op } from '../../src/model/program.ts';
import type { Step } from '../../src/scenario/schema/regime.ts';
import { gameOf } from './worlds.ts';

const names = Object.keys(Op);
/** Operations of the first route as words: `work test`. */
const listed = (routes: string): string[] => {
  const game = gameOf({ rows: 'p1 c1 m1 2027-04-05 1 0.5', routes });
  const { program } = game.prepare({ regime: 'rules', components: 1, replication: 0 });
  return Array.from(program.op, (op, pc) => `${names[op]} ${program.steps[program.step[pc]].id}`);
};

test('a step is where, limit, work, lead, check, and on to the next; the last registers', () => {
  const program = listed(`
    bespoke:
      steps:
        - id: test
          per: component
          by: examiners
          minutes: 5
          lead: 1 days
          where: { model: m1 }
          limit: { submissions: 1, each: week }
          fails: { share: 0.1, attempts: 2, after: 1 days, then: test }
        - { id: note, per: component, lead: 1 days }`);
  expect(program).toEqual([
    'where test',
    'limit test',
    'work test',
    'lead test',
    'check test',
    'go test',
    // What follows a failure: time to put it right, and another try; at last, out.
    'lead test',
    'go test',
    'withdraw test',
    'lead note',
    'register note',
    'end note',
  ]);
});

test('grouped work is one operation, whatever it holds', () => {
  const program = listed(`
    bespoke:
      steps:
        - { id: assess, per: submission, starts: all, by: examiners, fixed: 5, lead: 1 days }
        - { id: note, per: component, lead: 1 days }`);
  expect(program).toEqual(['gather assess', 'go assess', 'lead note', 'register note', 'end note']);
});

test('passing is noted only where a deadline asks', () => {
  const program = listed(`
    bespoke:
      steps:
        - { id: first, per: component, lead: 1 days }
        - { id: other, per: component, lead: 1 days }
        - { id: last, per: component, lead: 1 days, deadline: { within: 3 days, of: first.passed } }`);
  expect(program.filter((line) => line.startsWith('passed'))).toEqual(['passed first', 'passed last']);
});

test('a step without time or people is no operation of its own', () => {
  expect(
    listed(`
      bespoke:
        register: mark
        steps: [{ id: wait, per: component, lead: 1 days }, { id: mark, per: component }]`),
  ).toEqual(['lead wait', 'go wait', 'register mark', 'end mark']);
});

const step = (id: string, rest: Partial<Step> = {}): Step => ({ id, per: 'component', ...rest });

test('a step is followed by the next of the main line, unless it names another; nothing follows the last', () => {
  const steps = [step('a'), step('m', { aside: true, then: 'a' }), step('b', { then: 'd' }), step('c'), step('d')];
  expect(steps.map((one) => followerOf({ steps }, one))).toEqual(['b', 'a', 'd', 'd', undefined]);
});

test('journeys begin on the main line, whatever stands first in the list', () => {
  const game = gameOf({
    rows: 'p1 c1 m1 2027-04-05 1 0.5',
    routes: `
      bespoke:
        steps:
          - { id: mend, aside: true, per: component, lead: 1 days, then: test }
          - { id: test, per: component, lead: 1 hours, fails: { share: 0.5, attempts: 2, then: mend } }`,
  });
  const { program } = game.prepare({ regime: 'rules', components: 1, replication: 0 });
  expect(program.steps[program.step[program.routes[0].entry]].id).toBe('test');
});

test('moves are laid where their event happens, in the order written', () => {
  const program = listed(`
    bespoke:
      register: test
      moves:
        - { on: test.failed, where: { model: m1 }, then: other }
        - { on: registered, share: 0.5, then: other }
        - { on: test.passed, share: 0.5, then: other }
      steps:
        - { id: test, per: component, by: examiners, minutes: 5, fails: { share: 0.1, attempts: 2, then: test } }
        - { id: note, per: component, lead: 1 days }
    other: { steps: [{ id: end, per: component, lead: 1 days }] }`);
  expect(program.slice(0, program.indexOf('lead end'))).toEqual([
    'work test',
    'check test',
    'divert test',
    'register test',
    'divert test',
    'go test',
    'divert test',
    'go test',
    'divert test',
    'withdraw test',
    'lead note',
    'end note',
  ]);
});

test('the last step of the main line registers, aside steps left out', () => {
  expect(lastStepOf({ steps: [step('a'), step('b'), step('c', { aside: true, then: 'a' })] })).toBe('b');
});

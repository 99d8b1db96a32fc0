// The program of a route: its operations in the order in which a component meets them.
import { expect, test } from 'vitest';
import { lastStepOf, repeatedSteps } from '../../src/model/listing.ts';
import { Op } from '../../src/model/program.ts';
import type { Route, Step } from '../../src/scenario/schema/regime.ts';
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
const fails = (then: string) => ({ share: 0.1, attempts: 2, then });

test('the last step of the main line registers, aside steps left out', () => {
  expect(lastStepOf({ steps: [step('a'), step('b'), step('c', { aside: true, then: 'a' })] })).toBe('b');
});

test('steps from which a way leads back to themselves are met again', () => {
  const route: Route = {
    steps: [
      step('before'),
      step('test', { fails: fails('mend') }),
      step('after', { fails: fails('after') }),
      step('end'),
      step('mend', { aside: true, then: 'test' }),
    ],
  };
  expect([...repeatedSteps(route)].sort()).toEqual(['after', 'mend', 'test']);
});

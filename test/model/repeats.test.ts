// Steps that can be met again: a way leads back to them, on their route or through others.
import { expect, test } from 'vitest';
import { repeatedSteps } from '../../src/model/repeats.ts';
import type { Route, Step } from '../../src/scenario/schema/regime.ts';

const step = (id: string, rest: Partial<Step> = {}): Step => ({ id, per: 'component', ...rest });
const fails = (then: string, rest: Partial<NonNullable<Step['fails']>> = {}) => ({
  share: 0.1,
  attempts: 2,
  then,
  ...rest,
});
const repeated = (routes: Record<string, Route>): string[] => [...repeatedSteps({ id: 'rules', routes })].sort();

test('steps from which a way leads back to themselves are met again', () => {
  const steps = [
    step('before'),
    step('test', { fails: fails('mend') }),
    step('after', { fails: fails('after') }),
    step('end'),
    step('mend', { aside: true, then: 'test' }),
  ];
  expect(repeated({ bespoke: { steps } })).toEqual(['bespoke.after', 'bespoke.mend', 'bespoke.test']);
});

const back: Route = { steps: [step('note')], moves: [{ on: 'note.passed', then: 'one' }] };
const two = (more: Partial<Route>, test: Partial<Step> = {}): Record<string, Route> => ({
  one: { steps: [step('test', test), step('sign')], ...more },
  two: back,
});

test.each<[string, Record<string, Route>, string[]]>([
  ['after a step', two({ moves: [{ on: 'test.passed', then: 'two' }] }), ['one.test', 'two.note']],
  ['after registration', two({ moves: [{ on: 'registered', then: 'two' }] }), ['one.sign', 'one.test', 'two.note']],
  ['on a date', two({ moves: [{ date: '2027-05-01', then: 'two' }] }), ['one.sign', 'one.test', 'two.note']],
  ['after the last failure', two({}, { fails: fails('sign', { finally: 'two' }) }), ['one.test', 'two.note']],
  ['when patience ends', two({ 'gives-up': { at: 'test', after: '5 days', then: 'two' } }), ['one.test', 'two.note']],
])('or through another route: %s', (_, routes, expected) => {
  expect(repeated(routes)).toEqual(expected);
  // One way alone is no ring.
  expect(repeated({ ...routes, two: { steps: back.steps } })).toEqual([]);
});

test('or by a route that is asked at an event, or that catches those notified before', () => {
  const moves = [{ on: 'note.passed', then: 'one' }];
  const other = (route: Partial<Route>) => ({ one: two({}).one, two: { steps: back.steps, moves, ...route } });
  expect(repeated(other({}))).toEqual([]);
  expect(repeated(other({ takes: { at: 'one.test.passed' } }))).toEqual(['one.test', 'two.note']);
  const open = { from: '2027-05-01' };
  expect(repeated(other({ open: { ...open, transition: 'all' } }))).toEqual(['one.sign', 'one.test', 'two.note']);
  expect(repeated(other({ open }))).toEqual([]);
});

test('where patience ends in withdrawal nobody comes back', () => {
  expect(repeated(two({ 'gives-up': { at: 'test', after: '5 days', then: 'withdraw' } }))).toEqual([]);
});

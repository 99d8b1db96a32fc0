// The main line: what is met on the way to registration, after it, and on the way back from a failure.
import { expect, test } from 'vitest';
import { afterwardsOf, joinsAt, mainLineOf, wayBackOf } from '../../src/model/main-line.ts';
import type { Program } from '../../src/model/program.ts';
import { gameOf } from './worlds.ts';

const programOf = (routes: string): Program =>
  gameOf({ rows: 'p1 c1 m1 2027-04-05 1 0.5', routes }).prepare({ regime: 'rules', components: 1, replication: 0 })
    .program;
const idsOf = ({ steps }: Program, indices: readonly number[]): string[] => indices.map((s) => steps[s].id);
const stepOf = ({ steps }: Program, id: string): number => steps.findIndex((step) => step.id === id);
const MEND = '{ id: mend, aside: true, per: component, by: examiners, minutes: 5, then: test }';
const step = (id: string, rest = ''): string => `{ id: ${id}, per: component, lead: 1 days ${rest} }`;
const fails = (then: string): string => `, fails: { share: 0.1, attempts: 3, then: ${then} }`;
const lined = (steps: string, more = ''): Program => programOf(`bespoke:\n  ${more}\n  steps: [${steps}]`);

test('the steps of a route in order, aside steps left out', () => {
  const program = lined(`${step('collate')}, ${step('test', fails('mend'))}, ${MEND}, ${step('sign')}`);
  expect(idsOf(program, mainLineOf(program, 0))).toEqual(['collate', 'test', 'sign']);
  expect(afterwardsOf(program, 0)).toEqual([]);
});

test('steps jumped over by `then` are left out', () => {
  const program = lined(
    `${step('collate', ', then: sign')}, ${step('test', `, aside: true, then: sign${fails('test')}`)}, ${step('sign', fails('test'))}`,
  );
  expect(idsOf(program, mainLineOf(program, 0))).toEqual(['collate', 'sign']);
});

test('whom a step is for, limits, groups and audits do not matter', () => {
  const program = lined(
    `${step('a', ', where: { model: m2 }')}, ${step('b', ', limit: { submissions: 1, each: week }')}, ${step('c', ', audit: 0.1')}, { id: d, per: cmu, starts: all, of: cmu }`,
  );
  expect(idsOf(program, mainLineOf(program, 0))).toEqual(['a', 'b', 'c', 'd']);
});

test('it ends with the step that registers; others follow it', () => {
  const program = lined(`${step('a')}, ${step('b')}, ${step('c')}, ${step('d')}`, 'register: b');
  expect(idsOf(program, mainLineOf(program, 0))).toEqual(['a', 'b']);
  expect(idsOf(program, afterwardsOf(program, 0))).toEqual(['c', 'd']);
});

test('a step that does nothing but register belongs to it', () => {
  const program = lined(`${step('a')}, { id: mark, per: component }, ${step('b')}`, 'register: mark');
  expect(idsOf(program, mainLineOf(program, 0))).toEqual(['a', 'mark']);
  expect(idsOf(program, afterwardsOf(program, 0))).toEqual(['b']);
});

test('moves are not followed, and each route has its own', () => {
  const program = programOf(`
    bespoke:
      moves: [{ on: a.passed, where: { model: m2 }, then: other }, { on: registered, where: { model: m3 }, then: other }]
      register: b
      steps: [${step('a')}, ${step('b')}, ${step('c')}]
    other: { steps: [${step('x')}, ${step('y')}] }`);
  expect([0, 1].map((route) => idsOf(program, mainLineOf(program, route)))).toEqual([
    ['a', 'b'],
    ['x', 'y'],
  ]);
  expect(idsOf(program, afterwardsOf(program, 0))).toEqual(['c']);
});

const back = (program: Program, id: string): [string[], boolean] => {
  const { steps, returns } = wayBackOf(program, stepOf(program, id), mainLineOf(program, 0));
  return [idsOf(program, steps), returns];
};

test('the way back from a failure: to the step itself, through an aside step, or from an earlier one on', () => {
  const plain = lined(`${step('a')}, ${step('test', fails('test'))}`);
  expect(back(plain, 'test')).toEqual([[], true]);
  expect(back(plain, 'a')).toEqual([[], false]);
  const aside = lined(`${step('a')}, ${step('test', fails('mend'))}, ${MEND}, ${step('b')}`);
  expect(back(aside, 'test')).toEqual([['mend'], true]);
  const early = lined(`${step('a')}, ${step('b')}, ${step('test', fails('a'))}`);
  expect(back(early, 'test')).toEqual([['a', 'b'], true]);
});

test('or round it, where it joins the main line further on', () => {
  const program = lined(
    `${step('sample', fails('each'))}, ${step('each', `, aside: true, then: sign${fails('mend')}`)}, { id: mend, aside: true, per: component, lead: 1 days, then: each }, ${step('sign')}, ${step('visit')}`,
    'register: sign',
  );
  expect(back(program, 'sample')).toEqual([['each'], false]);
  expect(back(program, 'each')).toEqual([['mend'], true]);
});

test('a group that fails goes back like a component', () => {
  const program = lined(
    `{ id: assess, per: cmu, by: examiners, fixed: 5 ${fails('mend')} }, ${MEND.replace('then: test', 'then: assess')}`,
  );
  expect(back(program, 'assess')).toEqual([['mend'], true]);
});

test('a step off the line joins it where its way leads', () => {
  const program = lined(
    `${step('a')}, ${step('test', fails('mend'))}, ${MEND}, ${step('b')}, ${step('after')}`,
    'register: b',
  );
  const line = mainLineOf(program, 0);
  const places = ['a', 'test', 'mend', 'b', 'after'].map((id) => joinsAt(program, stepOf(program, id), line));
  expect(places).toEqual([0, 1, 1, 2, 3]);
});

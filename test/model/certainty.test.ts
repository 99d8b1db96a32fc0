// Whether chance plays a part: a world in which it does is played often, one in which it does not once.
import { expect, test } from 'vitest';
import { gameOf } from './worlds.ts';

const takes = (share: number) => `takes: { share: ${share}, per: cmu },`;
const fails = (share: number) => `per: component, minutes: 5, fails: { share: ${share}, attempts: 2, then: work }`;

const isCertain = (step: string, route = takes(1)): boolean =>
  gameOf({
    rows: 'p1 c1 m1 2027-04-05 2 0.5\np2 c2 m1 2027-04-05 2 0.5',
    routes: `
      lane: { ${route} steps: [{ id: work, by: examiners, ${step} }] }
      rest: { steps: [{ id: work, per: component, by: examiners, minutes: 5 }] }`,
  }).certain;

test('without a draw one replication says it all', () => {
  expect(isCertain('per: component, minutes: 5')).toBe(true);
  expect(isCertain('per: cmu, starts: first, fixed: 5, minutes: 1')).toBe(true);
  expect(isCertain('per: component, minutes: { mean: 5, varies: fixed }')).toBe(true);
});

test('a share of nobody or of everybody is no draw', () => {
  for (const share of [0, 1]) expect(isCertain('per: component, minutes: 5', takes(share))).toBe(true);
  expect(isCertain(fails(0))).toBe(true);
});

test.each([
  ['a touch time that varies', 'per: component, minutes: { mean: 5, varies: exponential }', takes(1)],
  ['a fixed part that varies', 'per: cmu, starts: first, fixed: { mean: 5, varies: lognormal, cv: 0.5 }', takes(1)],
  [
    'a case that varies',
    'per: component, minutes: [{ where: { model: m2 }, is: { mean: 5, varies: exponential } }]',
    takes(1),
  ],
  ['a failure', fails(0.5), takes(1)],
  ['uptake', 'per: component, minutes: 5', takes(0.5)],
  [
    'an approval that may fail',
    'per: component, minutes: 5',
    `takes: { where: { model: approved } }, before: [{ id: check, per: model, starts: first-intent, lead: 1 days, fails: { share: 0.5, attempts: 2, then: check } }],`,
  ],
])('%s is a draw', (_what, step, route) => {
  expect(isCertain(step, route)).toBe(false);
});

/** A register that says what is wrong with whom, and a step that looks at it. */
const looksSurely = (step: string): boolean =>
  gameOf({
    rows: `columns: provider cmu model notified components derated_kw truth\np1 c1 m1 2027-04-05 9 0.5 ratio:4`,
    portfolio: 'faults: { ratio: { title: r, share: 0.5 } }',
    routes: `bespoke: { steps: [{ id: work, by: examiners, minutes: 5, ${step} }] }`,
  }).certain;
const finds = (words: string) => `fails: { ${words}, attempts: 2, then: work }`;

test('a check that always finds, and puts right all or nothing, is no draw where the truth is told', () => {
  expect(
    looksSurely(`per: component, ${finds('detects: { ratio: 1 }, false-alarm: { ratio: 0 }, mends: { ratio: 0 }')}`),
  ).toBe(true);
  expect(looksSurely(`per: component, audit: 1, mends: { ratio: 1 }`)).toBe(true);
  expect(looksSurely(`per: submission, sample: { count: 2, pick: first }, ${finds('detects: { ratio: 1 }')}`)).toBe(
    true,
  );
});

test.each([
  ['a detection', `per: component, ${finds('detects: { ratio: 0.5 }')}`],
  ['a false alarm', `per: component, ${finds('false-alarm: { ratio: 0.5 }')}`],
  ['what is put right', `per: component, ${finds('detects: { ratio: 1 }, mends: { ratio: 0.5 }')}`],
  ['work that mends', 'per: component, mends: { ratio: 0.5 }'],
  ['an audit', 'per: component, audit: 0.5'],
  ['a sample at random', `per: submission, sample: { count: 2 }, ${finds('detects: { ratio: 1 }')}`],
])('%s is a draw', (_what, step) => {
  expect(looksSurely(step)).toBe(false);
});

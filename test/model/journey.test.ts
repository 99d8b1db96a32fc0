// Journeys: a component meets the steps of its route in order, waits where it must, and ends somewhere.
import { expect, test } from 'vitest';
import { tickOf } from './ticks.ts';
import { playedIn } from './worlds.ts';

const ONE = 'p1 c1 m1 2027-04-05 1 0.5';
const tested = (steps: string, rows = ONE) => playedIn({ rows, routes: `bespoke:\n  steps:\n${steps}` });

test('components of one submission are served one after another, in number order, by one examiner', () => {
  const { ends, measure } = tested(
    '    - { id: test, per: component, by: examiners, minutes: 20, counts-as: metering-test }',
    'p1 c1 m1 2027-04-05 3 0.5',
  );
  // Notified at 09:00; 20 minutes each.
  expect(ends).toEqual(['04-05 09:20', '04-05 09:40', '04-05 10:00']);
  expect(measure('tests')).toBe(3);
  expect(measure('examiner-hours')).toBe(1);
});

test('work goes on the next working day where the day ends', () => {
  // 12 hours: Friday 09:00 to 18:00, Monday 08:00 to 11:00.
  const { ends } = tested(
    '    - { id: test, per: component, by: examiners, minutes: 720 }',
    ONE.replace('05 1', '09 1'),
  );
  expect(ends).toEqual(['04-12 11:00']);
});

test('a component is registered when it has passed the last step of the main line, unless a route says another', () => {
  const steps = `
    - { id: first, per: component, lead: 1 hours }
    - { id: second, per: component, by: examiners, minutes: 60 }`;
  expect(tested(steps).ends).toEqual(['04-05 11:00']);
  const middle = playedIn({ rows: ONE, routes: `bespoke:\n  register: first\n  steps:${steps}` });
  expect(middle.ends).toEqual(['04-05 10:00']);
  // The work after it is done all the same.
  expect(middle.measure('examiner-hours')).toBe(1);
});

test('who is registered already stays registered, whatever a later step says', () => {
  const { ends, measure } = playedIn({
    rows: ONE,
    routes: `
      bespoke:
        register: first
        steps:
          - { id: first, per: component, lead: 1 hours }
          - { id: audit, per: component, by: examiners, minutes: 60, fails: { share: 1, attempts: 1, then: first } }`,
  });
  expect(ends).toEqual(['04-05 10:00']);
  expect(measure('withdrawn')).toBe(0);
});

test('whom a step does not concern passes it by at once, and is registered by it all the same', () => {
  const { ends } = tested(
    '    - { id: test, per: component, by: examiners, minutes: 60, where: { model: m1 } }',
    `${ONE}\n p2 c2 m2 2027-04-05 1 0.5`,
  );
  expect(ends).toEqual(['04-05 10:00', '04-05 09:00']);
});

test('a failed attempt is put right, waits, and is tried again; after the last one the component is withdrawn', () => {
  const { ends, row, measure } = tested(`
    - id: test
      per: component
      by: examiners
      minutes: 60
      counts-as: metering-test
      fails: { share: 1, attempts: 3, after: 2 working days, then: test }`);
  expect(ends).toEqual(['withdrawn']);
  // 3 tries of 60 minutes.
  expect([measure('tests'), measure('retests'), measure('examiner-hours')]).toEqual([3, 2, 3]);
  expect(row.steps[0]).toMatchObject({ started: 3, finished: 3, failed: 3 });
});

test('a failure may lead over an aside step, and at last to another route', () => {
  const { ends, row, play } = playedIn({
    rows: ONE,
    routes: `
      bespoke:
        steps:
          - id: test
            per: component
            by: examiners
            minutes: 60
            fails: { share: 1, attempts: 2, after: 1 days, then: mend, finally: other }
          - { id: mend, per: component, lead: 3 hours, aside: true, then: test }
      other: { steps: [{ id: note, per: component, lead: 1 hours }] }`,
  });
  // Test 09:00-10:00; a day; mended Tuesday 13:00; test to 14:00; then an hour elsewhere.
  expect(ends).toEqual(['04-06 15:00']);
  expect(row.routes).toEqual([
    { route: 'bespoke', took: 1, registered: 0, onTime: 0 },
    { route: 'other', took: 0, registered: 1, onTime: 1 },
  ]);
  expect(play.ledger.registeredAt[0]).toBe(tickOf('04-06 15:00'));
});

test('an aside step is met by those alone who are sent there', () => {
  const steps = `
    - id: test
      per: component
      by: examiners
      minutes: 60
      fails: { share: [{ where: { model: m2 }, is: 1 }, { is: 0 }], attempts: 2, then: mend }
    - { id: mend, per: component, by: examiners, minutes: 30, aside: true, then: test }`;
  expect(tested(steps).measure('examiner-hours')).toBe(1);
  // Test, mend, test.
  expect(tested(steps, ONE.replace('m1', 'm2')).measure('examiner-hours')).toBe(2.5);
});

test('a step may name the one that follows, over those between', () => {
  const { ends, measure } = tested(`
    - id: a
      per: component
      lead: 1 hours
      fails: { share: [{ where: { model: m2 }, is: 1 }, { is: 0 }], attempts: 2, then: b }
      then: c
    - { id: b, per: component, by: examiners, minutes: 60 }
    - { id: c, per: component, lead: 1 hours }`);
  expect(ends).toEqual(['04-05 11:00']);
  expect(measure('examiner-hours')).toBe(0);
});

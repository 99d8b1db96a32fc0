// The queue of a step over the horizon: those who were served, and those who still wait when it ends.
import { expect, test } from 'vitest';
import { playedIn } from './worlds.ts';

const queued = (components: number, minutes: number) =>
  playedIn({
    rows: `p1 c1 m1 2027-04-05 ${components} 0.5`,
    routes: `bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: ${minutes} }] }`,
    scenario: 'horizon: { from: 2027-04-05, to: 2027-04-06 }',
  }).row.steps[0];

test('a wait that ended counts until the work started', () => {
  // Three from 09:00, an hour each: one waits an hour, one two; 3 component-hours over a day of 24.
  const { meanQueue, meanWaitDays, started } = queued(3, 60);
  expect(started).toBe(3);
  expect(meanQueue).toBeCloseTo(3 / 24, 12);
  expect(meanWaitDays).toBeCloseTo(1 / 24, 12);
});

test('a wait that has not ended counts until the end of the horizon', () => {
  // The first works from 09:00 until the day ends at 18:00; two wait 15 hours, until midnight.
  const { meanQueue, meanWaitDays, started } = queued(3, 600);
  expect(started).toBe(1);
  expect(meanQueue).toBeCloseTo(30 / 24, 12);
  expect(meanWaitDays).toBe(0);
});

// A route's deadline is an instant; a time after an event, which no route plays, is refused rather than ignored.
import { expect, it } from 'vitest';
import { RegimeFile } from '../../src/scenario/schema/regime.ts';

const regime = (deadline: object) => ({
  id: 'x',
  routes: { bespoke: { deadline, steps: [{ id: 'test', per: 'component', lead: '1 day' }] } },
});

it('a route takes a deadline by an instant', () => {
  expect(RegimeFile.safeParse(regime({ by: '2027-08-16', misses: 'late' })).success).toBe(true);
});

it('a route takes no deadline that counts from an event: that belongs to a step', () => {
  expect(RegimeFile.safeParse(regime({ within: '10 days', of: 'notified' })).success).toBe(false);
});

// Laws of the date axis: ticks at firsts of months, never nearer than their labels are wide.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOffset, monthTicks, weekTicks } from '../../src/charts/date-axis.ts';
import { dateText, dayOf } from '../../src/engine/days.ts';

describe('ticks of a date axis', () => {
  test('are months where there is room, and always with January', () => {
    expect(monthTicks('2027-04-05', '2027-09-01', 300)).toEqual([
      '2027-05-01',
      '2027-06-01',
      '2027-07-01',
      '2027-08-01',
      '2027-09-01',
    ]);
    expect(monthTicks('2027-04-05', '2028-05-29', 300)).toContain('2028-01-01');
  });

  test('stand a label apart and inside the axis, whatever the span', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 5000 }), fc.integer({ min: 0, max: 400 }), (days, later) => {
        const from = dateText(dayOf('2027-01-01') + later);
        const to = dateText(dayOf(from) + days);
        const at = monthTicks(from, to, 284).map((d) => dateOffset(d, from, to, 284));
        for (const x of at) expect(x >= 0 && x <= 284).toBe(true);
        for (let i = 1; i < at.length; i++) expect(at[i] - at[i - 1]).toBeGreaterThan(34);
      }),
      { seed: 1 },
    );
  });

  test('are weeks in a span without two months', () => {
    expect(weekTicks('2027-04-05', '2027-04-26', 284)).toEqual(['2027-04-05', '2027-04-12', '2027-04-19']);
    expect(weekTicks('2027-04-05', '2027-04-26', 100)).toEqual(['2027-04-05', '2027-04-19']);
  });
});

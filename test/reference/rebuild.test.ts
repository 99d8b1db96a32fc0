// The nine reference cases against a second program: to the last digits where no chance plays a part, else within error.
import { describe, expect, test } from 'vitest';
import { type CaseName, caseNames, REPLICATIONS, rebuilt, rowsOf } from './cases.ts';

const theirs = rebuilt();
/** Of these the standard deviation is known to a sixth from 20 replications; others are moved by a few rare events. */
const SMOOTH = ['tests', 'examiner_hours', 'on_time_components', 'mean_days_to_register'];

test('the rebuild has twelve measures of nine cases, and none that this program lacks', () => {
  expect(theirs.size).toBe(9 * 12);
  const names = new Set([...theirs.keys()].map((key) => key.split(' ')[0]));
  expect([...names]).toEqual([...caseNames]);
});

describe.each(caseNames)('%s', (name: CaseName) => {
  const rows = rowsOf(name);

  test('has a row for each measure of the rebuild', () => {
    expect(rows.map(({ measure }) => `${name} ${measure}`)).toEqual(
      [...theirs.keys()].filter((key) => key.startsWith(`${name} `)),
    );
  });

  test.each(rows.map((row) => [row.measure, row] as const))('%s agrees with the rebuild', (measure, row) => {
    const other = theirs.get(`${name} ${measure}`)!;
    const apart = Math.abs(row.mean - other.mean);
    if (other.sd === 0) {
      expect(row.sd).toBeLessThanOrEqual(1e-9 * Math.abs(other.mean));
      expect(apart, `${row.mean} against ${other.mean}`).toBeLessThanOrEqual(1e-9 * Math.abs(other.mean));
      return;
    }
    expect(row.n).toBe(REPLICATIONS);
    const error = other.sd * Math.sqrt(1 / row.n + 1 / other.n);
    expect(apart / error, `${row.mean} against ${other.mean}`).toBeLessThan(4);
    if (!SMOOTH.includes(measure)) return;
    expect(row.sd).toBeGreaterThan(0.45 * other.sd);
    expect(row.sd).toBeLessThan(1.8 * other.sd);
  });
});

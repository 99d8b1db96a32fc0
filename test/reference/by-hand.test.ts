// Reference cases whose answer is a sum on paper; the sum stands beside it.
import { expect, test } from 'vitest';
import { type CaseName, measured, playsOf, REPLICATIONS } from './cases.ts';

const only = (name: CaseName) => {
  const plays = playsOf(name);
  expect(plays).toHaveLength(1);
  return plays[0];
};
const HOUR = 60;

test('a: each component is tested once for two minutes, each of 244 submissions assessed for 180', () => {
  const play = only('a-baseline');
  expect(measured(play, 'tests')).toBe(73_109);
  expect(measured(play, 'examiner-hours')).toBeCloseTo((73_109 * 2 + 244 * 180) / HOUR, 9);
  expect((73_109 * 2 + 244 * 180) / HOUR).toBeCloseTo(3168.9667, 4);
  expect(measured(play, 'registered')).toBe(73_109);
  // 2,000 industrial components of 0.1 MW and 71,109 domestic ones of 0.88 kW, all on time.
  expect(measured(play, 'on-time-mw')).toBeCloseTo(2000 * 0.1 + 71_109 * 0.00088, 9);
  expect(measured(play, 'on-time-cmus')).toBe(211);
  // Six examiners for 6.5 hours on the 86 working days before 15 August 2026, and all work done by then.
  expect(measured(play, 'utilisation-to-cut-off')).toBeCloseTo((73_109 * 2 + 244 * 180) / HOUR / (6 * 6.5 * 86), 12);
});

test.each(['b-growth', 'h-smallest-first'] as const)(
  '%s: 418,109 tests of two minutes and 336 assessments of 180, in whatever order',
  (name) => {
    const play = only(name);
    expect(measured(play, 'tests')).toBe(418_109);
    expect(measured(play, 'examiner-hours')).toBeCloseTo((418_109 * 2 + 336 * 180) / HOUR, 8);
    expect((418_109 * 2 + 336 * 180) / HOUR).toBeCloseTo(14_944.9667, 4);
    expect(measured(play, 'registered')).toBe(418_109);
  },
);

test('e: only the 2,000 industrial components are tested, in 200 submissions', () => {
  const play = only('e-cp392');
  expect(measured(play, 'tests')).toBe(2000);
  expect(measured(play, 'examiner-hours')).toBeCloseTo((2000 * 2 + 200 * 180) / HOUR, 9);
  expect((2000 * 2 + 200 * 180) / HOUR).toBeCloseTo(666.6667, 4);
  expect(play.routes.map(({ route, took }) => [route, took])).toEqual([
    ['bespoke', 2000],
    ['cop11', 418_109 - 2000],
  ]);
});

test('i: 345,000 tests and 320 assessments, by however many', () => {
  const play = only('i-more-staff');
  expect(measured(play, 'tests')).toBe(345_000);
  expect(measured(play, 'examiner-hours')).toBeCloseTo((345_000 * 2 + 320 * 180) / HOUR, 8);
  expect((345_000 * 2 + 320 * 180) / HOUR).toBe(12_460);
});

test('c: with p = 0.15 a component is tested 1 + p + p squared times, and p cubed of them are withdrawn', () => {
  const plays = playsOf('c-failures');
  expect(plays).toHaveLength(REPLICATIONS);
  const mean = (id: 'tests' | 'withdrawn' | 'retests') =>
    plays.reduce((sum, play) => sum + measured(play, id), 0) / plays.length;
  const [n, p] = [73_109, 0.15];
  const expected = 1 + p + p * p;
  // Once with probability 1 - p, twice with p (1 - p), three times with p squared.
  const variance = 1 - p + 4 * p * (1 - p) + 9 * p * p - expected * expected;
  const error = Math.sqrt((n * variance) / plays.length);
  expect(Math.abs(mean('tests') - n * expected)).toBeLessThan(3.3 * error);
  expect(mean('retests')).toBeCloseTo(mean('tests') - n, 9);
  const out = p ** 3;
  expect(Math.abs(mean('withdrawn') - n * out)).toBeLessThan(3.3 * Math.sqrt((n * out * (1 - out)) / plays.length));
});

test('d: failing together changes neither the expected tests nor who is withdrawn on average, only their spread', () => {
  const plays = playsOf('d-correlated');
  const spread = (id: 'tests') => {
    const values = plays.map((play) => measured(play, id));
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    return { mean, sd: Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1)) };
  };
  const { mean, sd } = spread('tests');
  expect(Math.abs(mean - 73_109 * 1.1725)).toBeLessThan(3.3 * (sd / Math.sqrt(plays.length)));
  // Independent failures spread by sqrt(73,109 x 0.188) = 117.
  expect(sd).toBeGreaterThan(10 * 117);
});

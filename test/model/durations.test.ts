// Touch times: fixed or drawn, by case, by address: nobody else's work moves a draw.
import { expect, test } from 'vitest';
import { Pace } from '../../src/model/durations.ts';
import { type Played, playedIn } from './worlds.ts';

/** As many examiners as components: every test starts at 09:00, so the registration is the duration. */
const POOL = 'examiners: { kind: people, heads: 3000, every-day: true, day: { from: "00:00", hours: 24 } }';
const minutesOf = ({ play }: Played): number[] =>
  Array.from(play.ledger.registeredAt, (at, c) => (at - play.portfolio.notified[play.submissionOf[c]]) / 6e7);
const drawn = (minutes: string, n = 2000, more = ''): number[] =>
  minutesOf(
    playedIn({
      rows: `p1 c1 m1 2027-04-05 ${n} 0.5`,
      pools: POOL,
      routes: `bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: ${minutes} } ${more}] }`,
    }),
  );
const mean = (x: readonly number[]) => x.reduce((a, b) => a + b, 0) / x.length;
const deviation = (x: readonly number[]) => Math.sqrt(mean(x.map((v) => (v - mean(x)) ** 2)));

test('fixed minutes are the same for everybody', () => {
  expect(new Set(drawn('{ mean: 7, varies: fixed }', 5))).toEqual(new Set([7]));
  expect(new Set(drawn('7', 5))).toEqual(new Set([7]));
});

test('exponential minutes have their mean for standard deviation, and a median of ln 2 of it', () => {
  const x = drawn('{ mean: 10, varies: exponential }');
  // Standard error of the mean: 10 / sqrt(2000) = 0.22; of the standard deviation 10 / sqrt(1000) = 0.32.
  expect(Math.abs(mean(x) - 10)).toBeLessThan(4 * 0.22);
  expect(Math.abs(deviation(x) - 10)).toBeLessThan(4 * 0.32);
  const below = x.filter((v) => v < 10 * Math.LN2).length;
  expect(Math.abs(below - 1000)).toBeLessThan(4 * Math.sqrt(500));
});

test('lognormal minutes have the mean and the coefficient of variation said', () => {
  const x = drawn('{ mean: 10, varies: lognormal, cv: 0.5 }');
  expect(Math.abs(mean(x) - 10)).toBeLessThan((4 * 5) / Math.sqrt(2000));
  // sigma squared = ln(1 + 0.25); the logarithm is normal with that variance.
  const logs = x.map(Math.log);
  const sigma = Math.sqrt(Math.log(1.25));
  expect(Math.abs(deviation(logs) - sigma)).toBeLessThan((4 * sigma) / Math.sqrt(4000));
  expect(Math.abs(mean(logs) - (Math.log(10) - sigma ** 2 / 2))).toBeLessThan((4 * sigma) / Math.sqrt(2000));
});

test('draws are independent from one component to the next', () => {
  const x = drawn('{ mean: 10, varies: exponential }');
  const lagged = mean(x.slice(1).map((v, i) => (v - 10) * (x[i] - 10))) / 100;
  expect(Math.abs(lagged)).toBeLessThan(4 / Math.sqrt(2000));
});

test('a draw does not move when other work is added or the portfolio grows', () => {
  const alone = drawn('{ mean: 10, varies: exponential }', 20);
  expect(drawn('{ mean: 10, varies: exponential }', 500).slice(0, 20)).toEqual(alone);
  const more = drawn(
    '{ mean: 10, varies: exponential }',
    20,
    ', { id: note, per: component, by: examiners, minutes: 60 }',
  );
  more.forEach((v, c) => {
    expect(v - 60).toBeCloseTo(alone[c], 9);
  });
});

test('a component that comes back to a step draws anew, whether or not the step can fail', () => {
  const touch = 'per: component, by: examiners, minutes: { mean: 10, varies: exponential }';
  const x = minutesOf(
    playedIn({
      rows: 'p1 c1 m1 2027-04-05 2000 0.5',
      pools: POOL,
      routes: `
        bespoke:
          steps:
            - { id: test, ${touch}, fails: { share: 1, attempts: 3, then: mend, finally: out } }
            - { id: mend, ${touch}, aside: true, then: test }
        out: { steps: [{ id: note, per: component, lead: 1 minutes }] }`,
    }),
  );
  // Three tests and two mendings, five independent draws: mean 50, variance 500 (with a mending repeated it were 700).
  expect(Math.abs(mean(x) - 51)).toBeLessThan(4 * Math.sqrt(500 / 2000));
  // The excess kurtosis of the sum is 6 / 5: standard error 500 x sqrt(3.2 / 2000) = 20.
  expect(Math.abs(deviation(x) ** 2 - 500)).toBeLessThan(4 * 20);
});

test('minutes by case are read once for each submission; nobody without a case is worked on', () => {
  const { ends } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 1 0.5\np1 c1 m2 2027-04-05 1 0.5\np1 c1 m3 2027-04-05 1 0.5',
    pools: POOL,
    routes: `
      bespoke:
        steps:
          - id: test
            per: component
            by: examiners
            minutes: [{ where: { model: m1 }, is: 10 }, { where: { model: [m1, m2] }, is: { mean: 20 } }]`,
  });
  expect(ends).toEqual(['04-05 09:10', '04-05 09:20', '04-05 09:00']);
});

test('paces add up: after n items a platform has used n windows over its items a day, less than one tick apart', () => {
  const pace = new Pace(2.34e10, 4321);
  let used = 0;
  for (let n = 1; n <= 20_000; n++) {
    used += pace.ticks(1);
    expect(Math.abs(used - (n * 2.34e10) / 4321)).toBeLessThan(1.001);
  }
  // Five days' items take five windows exactly.
  const five = new Pace(2.34e10, 4321);
  let ticks = 0;
  for (let n = 0; n < 5 * 4321; n++) ticks += five.ticks(1);
  expect(ticks).toBe(5 * 2.34e10);
});

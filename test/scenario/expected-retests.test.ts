// Laws of the retests to expect: sums by hand, and every way that attempts can go counted one by one.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type FaultAtCheck, retestsOfFaults, retestsOfShare } from '../../src/scenario/expected-retests.ts';

const fault = (rest: Partial<FaultAtCheck>): FaultAtCheck => ({
  prevalence: 0.2,
  detects: 0.5,
  falseAlarm: 0,
  mends: 1,
  onTheWay: 0,
  ...rest,
});

/** All that can happen to one class at one attempt, by whether it is there. */
const outcomes = (has: boolean, { detects, falseAlarm, mends, onTheWay }: FaultAtCheck) =>
  (has
    ? [
        { p: detects * mends, found: true, left: false },
        { p: detects * (1 - mends) * onTheWay, found: true, left: false },
        { p: detects * (1 - mends) * (1 - onTheWay), found: true, left: true },
        { p: (1 - detects) * onTheWay, found: false, left: false },
        { p: (1 - detects) * (1 - onTheWay), found: false, left: true },
      ]
    : [
        { p: falseAlarm, found: true, left: false },
        { p: 1 - falseAlarm, found: false, left: false },
      ]
  ).filter(({ p }) => p > 0);

/** Retests of a component with these faults, by following every outcome of every class through every attempt. */
const oneByOne = (faults: readonly FaultAtCheck[], has: readonly boolean[], attempts: number): number => {
  if (attempts <= 1) return 0;
  let sum = 0;
  const follow = (k: number, p: number, found: boolean, left: readonly boolean[]): void => {
    if (k < faults.length)
      for (const one of outcomes(has[k], faults[k])) follow(k + 1, p * one.p, found || one.found, [...left, one.left]);
    else if (found) sum += p * (1 + oneByOne(faults, left, attempts - 1));
  };
  follow(0, 1, false, []);
  return sum;
};
const byEnumeration = (faults: readonly FaultAtCheck[], attempts: number): number => {
  const start = (k: number, p: number, has: readonly boolean[]): number => {
    if (k === faults.length) return p * oneByOne(faults, has, attempts);
    const { prevalence } = faults[k];
    return start(k + 1, p * prevalence, [...has, true]) + start(k + 1, p * (1 - prevalence), [...has, false]);
  };
  return start(0, 1, []);
};

describe('a share', () => {
  it('is retested with its first power, again with its second, up to the attempts', () => {
    expect(retestsOfShare(0.2, 1)).toBe(0);
    expect(retestsOfShare(0.2, 2)).toBe(0.2);
    expect(retestsOfShare(0.2, 4)).toBeCloseTo(0.2 + 0.04 + 0.008, 15);
    expect(retestsOfShare(1, 4)).toBe(3);
  });

  it('is retested p / (1 - p) times where attempts are unlimited', () => {
    expect(retestsOfShare(0.2, Infinity)).toBeCloseTo(0.25, 15);
    expect(retestsOfShare(0, Infinity)).toBe(0);
    expect(retestsOfShare(1, Infinity)).toBe(Infinity);
    expect(retestsOfShare(0.2, 1e9)).toBeCloseTo(0.25, 15);
  });
});

describe('one class of fault, by hand', () => {
  const [p, d, f] = [0.2, 0.5, 0.1];
  test.each<[title: string, fault: Partial<FaultAtCheck>, attempts: number, retests: number]>([
    ['found and mended, it comes back once', {}, 2, p * d],
    ['mended for good, it comes back no more, whatever is allowed', {}, 5, p * d],
    ['never mended, it comes back as often as it is found', { mends: 0 }, 4, p * (d + d * d + d * d * d)],
    ['mended half the time', { mends: 0.5 }, 3, p * (d + (d / 2) * d)],
    ['alarms hit those without it', { falseAlarm: f }, 2, p * d + (1 - p) * f],
    ['once mended, it may be alarmed at', { falseAlarm: f }, 3, p * (d + d * f) + (1 - p) * (f + f * f)],
    ['put right on the way back', { mends: 0, onTheWay: 0.5 }, 3, p * (d + (d / 2) * d)],
    ['without limit', { mends: 0 }, Infinity, (p * d) / (1 - d)],
    ['without limit, mended half the time', { mends: 0.5 }, Infinity, (p * d) / (1 - d / 2)],
    ['not looked for', { detects: 0 }, 3, 0],
  ])('%s', (_, rest, attempts, retests) => {
    expect(retestsOfFaults([fault(rest)], attempts)).toBeCloseTo(retests, 15);
  });
});

describe('several classes', () => {
  it('a component fails if any of them is found', () => {
    const two = [fault({ prevalence: 0.2 }), fault({ prevalence: 0.4 })];
    expect(retestsOfFaults(two, 2)).toBeCloseTo(1 - (1 - 0.2 * 0.5) * (1 - 0.4 * 0.5), 15);
  });

  it('those that fail for one of them have the others still: by hand for two that are always found', () => {
    // Who has both is found with both, and both are put right half the time: retested, then again unless both are gone.
    const two = [0.2, 0.4].map((prevalence) => fault({ prevalence, detects: 1, mends: 0.5 }));
    const [both, one] = [0.08, 0.2 * 0.6 + 0.4 * 0.8];
    expect(retestsOfFaults(two, 3)).toBeCloseTo(both * (1 + 0.75) + one * (1 + 0.5), 15);
  });

  const shares = fc.constantFrom(0, 0.1, 0.35, 0.8, 1);
  const faults = fc.array(
    fc.record({ prevalence: shares, detects: shares, falseAlarm: shares, mends: shares, onTheWay: shares }),
    { minLength: 1, maxLength: 3 },
  );

  it('come to what every way counted one by one comes to', () => {
    fc.assert(
      fc.property(faults, fc.integer({ min: 1, max: 4 }), (all, attempts) => {
        expect(retestsOfFaults(all, attempts)).toBeCloseTo(byEnumeration(all, attempts), 12);
      }),
      { numRuns: 150 },
    );
  });

  it('without a limit come to what very many attempts come to', () => {
    fc.assert(
      fc.property(faults, (all) => {
        const [endless, many] = [retestsOfFaults(all, Infinity), retestsOfFaults(all, 10_000)];
        if (endless === Infinity) expect(many).toBeGreaterThan(1);
        else expect(many).toBeCloseTo(endless, 9);
      }),
      { numRuns: 50 },
    );
  });

  it('eight of them are no trouble', () => {
    const eight = Array.from({ length: 8 }, (_, k) => fault({ prevalence: 0.01 * (k + 1), mends: 0.9 }));
    const passes = eight.reduce((all, { prevalence, detects }) => all * (1 - prevalence * detects), 1);
    expect(retestsOfFaults(eight, 2)).toBeCloseTo(1 - passes, 14);
    expect(retestsOfFaults(eight, Infinity)).toBeGreaterThan(retestsOfFaults(eight, 2));
  });

  it('some that are found for ever and never put right have no end', () => {
    const stuck = fault({ detects: 1, mends: 0 });
    expect(retestsOfFaults([stuck], Infinity)).toBe(Infinity);
    expect(retestsOfFaults([fault({ prevalence: 0, detects: 1, mends: 0 })], Infinity)).toBe(0);
    expect(retestsOfFaults([fault({ mends: 0.3, falseAlarm: 0.2 }), stuck], Infinity)).toBe(Infinity);
  });
});

// The calibration by hand: examiners' minutes that, with expected retests, come to the utilisation assumed for 2024/25.
import { expect, test } from 'vitest';
import { diskLibrary, libraryPath } from '../../src/cli/library.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import { Values } from '../../src/scenario/values.ts';

const world = loadWorld(diskLibrary(), libraryPath('scenarios/headline.yaml'));
const valuesWith = (changes: Readonly<Record<string, number>>): Values =>
  new Values(world, { overrides: new Map(Object.entries(changes)) });

interface Fault {
  share: number;
  found: number;
  alarm: number;
}
/** What a Metering Test looks for, from the assumptions alone. */
const faultsOf = (of: (name: string) => number): Fault[] => [
  {
    share: of('document-defect-share'),
    found: of('detection-document-defect'),
    alarm: of('false-alarm-document'),
  },
  { share: of('meter-fault-share'), found: of('detection-document-test'), alarm: of('false-alarm-meter') },
  { share: of('type-fault-share'), found: of('detection-document-test'), alarm: 0 },
];

/** Retests to come of a component, by which faults it still has: every way its next test can go, one by one. */
const toCome = (faults: readonly Fault[], has: readonly boolean[], mends: number, rounds: number): number => {
  if (rounds === 0) return 0;
  let sum = 0;
  const follow = (p: number, failed: boolean, left: readonly boolean[]): void => {
    const k = left.length;
    if (k === faults.length) {
      if (failed) sum += p * (1 + toCome(faults, left, mends, rounds - 1));
      return;
    }
    const finds = has[k] ? faults[k].found : faults[k].alarm;
    const mended = has[k] ? mends : 0;
    follow(p * (1 - finds), failed, [...left, has[k]]);
    if (finds > 0) follow(p * finds * (1 - mended), true, [...left, has[k]]);
    if (finds * mended > 0) follow(p * finds * mended, true, [...left, false]);
  };
  follow(1, false, []);
  return sum;
};
const retests = (of: (name: string) => number): number => {
  const faults = faultsOf(of);
  let sum = 0;
  for (let set = 0; set < 8; set++) {
    const has = faults.map((_, k) => (set & (1 << k)) !== 0);
    const share = faults.reduce((p, fault, k) => p * (has[k] ? fault.share : 1 - fault.share), 1);
    sum += share * toCome(faults, has, of('defects-mended'), of('retest-rounds'));
  }
  return sum;
};

test.each([1, 2, 3, 4, 5])('of %i retests allowed as many are expected as tests before them fail', (rounds) => {
  const values = valuesWith({ 'retest-rounds': rounds });
  expect(values.of('retests-per-component')).toBeCloseTo(
    retests((name) => values.of(name)),
    14,
  );
  expect(values.of('test-attempts')).toBe(rounds + 1);
});

test('by hand, for the first retest: a test fails if any fault is found', () => {
  const values = valuesWith({ 'retest-rounds': 1 });
  // Documents: 0.15 found with 0.9, else 0.02 alarms; a meter: 0.02 with 0.6, else 0.002; a type: 0.01 with 0.6.
  const passes = (1 - 0.15 * 0.9 - 0.85 * 0.02) * (1 - 0.02 * 0.6 - 0.98 * 0.002) * (1 - 0.01 * 0.6);
  expect(values.of('retests-per-component')).toBeCloseTo(1 - passes, 14);
});

test.each<Record<string, number>>([
  {},
  { 'utilisation-2024': 1.05, 'in-window-share': 0.5 },
  { 'examiner-heads-2024': 15, 'effort-industrial-to-domestic': 1, 'retest-rounds': 5 },
  { 'effort-fixed-to-domestic': 900, 'industrial-components-2024': 700, 'productive-hours': 5.5 },
])('minutes solved from utilisation give it back: %j', (changes) => {
  const values = valuesWith(changes);
  const of = (name: string) => values.of(name);
  const components = of('components-tested-2024') - of('industrial-components-2024');
  const tests =
    of('test-minutes-industrial') * of('industrial-components-2024') + of('test-minutes-domestic') * components;
  const repeated = 1 + retests(of);
  const work = of('in-window-share') * (of('assessment-minutes-per-cmu') * of('cmus-tested-2024') + tests * repeated);
  // From Monday 15 April to Thursday 15 August 2024 there are 89 weekdays; two are bank holidays in May.
  const capacity = of('examiner-heads-2024') * of('productive-hours') * 60 * 87;
  expect(work / capacity).toBeCloseTo(of('utilisation-2024'), 12);
});

test('the minutes of a CMU are the same however many submissions it makes', () => {
  for (const tranches of [1, 4, 10]) {
    const values = valuesWith({ 'window-tranches': tranches, 'later-tranches': tranches + 1 });
    const all =
      tranches * values.of('assessment-minutes-window') + (tranches + 1) * values.of('assessment-minutes-later');
    expect(all).toBeCloseTo(values.of('assessment-minutes-per-cmu'), 9);
  }
});

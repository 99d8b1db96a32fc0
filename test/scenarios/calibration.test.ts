// The calibration by hand: examiners' minutes that, with expected retests, come to the utilisation assumed for 2024/25.
import { expect, test } from 'vitest';
import { diskLibrary, libraryPath } from '../../src/cli/library.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import { Values } from '../../src/scenario/values.ts';

const world = loadWorld(diskLibrary(), libraryPath('scenarios/headline.yaml'));
const valuesWith = (changes: Readonly<Record<string, number>>): Values =>
  new Values(world, { overrides: new Map(Object.entries(changes)) });

/** Retests of a component: with probability p a first, with p p a second, up to so many rounds. */
const retests = (p: number, rounds: number): number => {
  let [sum, reached] = [0, 1];
  for (let round = 0; round < rounds; round++) {
    reached *= p;
    sum += reached;
  }
  return sum;
};

test.each([1, 2, 3, 4, 5])('of %i retests allowed as many are expected as failures before them lead to', (rounds) => {
  const values = valuesWith({ 'retest-rounds': rounds });
  expect(values.of('retests-per-component')).toBeCloseTo(retests(values.of('test-failure'), rounds), 14);
  expect(values.of('test-attempts')).toBe(rounds + 1);
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
  const repeated = 1 + retests(of('test-failure'), of('retest-rounds'));
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

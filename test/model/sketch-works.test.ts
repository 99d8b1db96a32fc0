// What the sketch expects is what the plays do on average: minutes of each pool, retests and all, and who is registered.
import { expect, test } from 'vitest';
import { sketchInputOf } from '../../src/model/sketch-input.ts';
import { Fluid } from '../../src/sketch/fluid.ts';
import { layoutOf } from '../../src/sketch/layout.ts';
import { gameOf, playedOf, type Told } from './worlds.ts';

const DAY = 'day: { from: "08:00", hours: 10 }';
const POOLS = `
  examiners: { kind: people, employer: cmsb, heads: 50, ${DAY} }
  teams: { kind: people, employer: provider, heads: 50, ${DAY} }`;
/** Two hundred submissions of ten components. */
const ROWS = Array.from({ length: 200 }, (_, s) => `p${s % 4} c${s % 40} m${s % 2} 2027-04-05 10 0.5`).join('\n');
const EACH =
  '{ id: each, aside: true, per: component, by: examiners, minutes: 6, fails: { share: 0.2, attempts: 2, then: each }, then: sign }';
const SIGN = '{ id: sign, per: component, lead: 1 hours }';
const FAULTS = `
  faults:
    document: { title: Document, share: 0.3, together: { submission: 0.4 } }
    meter: { title: Meter, share: 0.1 }`;
const DETECTS = 'detects: { document: 0.8, meter: 0.5 }, false-alarm: { meter: 0.05 }, mends: { document: 0.7 }';

/** Hours by employer and components registered: as the sketch expects them, and as plays come to on average. */
const hours = (steps: string, more: Partial<Told> = {}, register = '') => {
  const game = gameOf({ rows: ROWS, pools: POOLS, routes: `bespoke:\n  ${register}\n  steps: [${steps}]`, ...more });
  const replications = 6;
  const sums = { sketch: [0, 0, 0], simulated: [0, 0, 0] };
  for (let replication = 0; replication < replications; replication++) {
    const { play, measure } = playedOf(game, 'rules', replication);
    const input = sketchInputOf(play);
    new Fluid(layoutOf(input)).queues.forEach(({ work }, p) => {
      sums.sketch[p] += work.reduce((sum, minutes) => sum + minutes, 0) / 60 / replications;
    });
    for (const { takes } of input.batches) sums.sketch[2] += (takes[0].components * takes[0].registered) / replications;
    sums.simulated[0] += measure('examiner-hours') / replications;
    sums.simulated[1] += measure('provider-hours') / replications;
    sums.simulated[2] += measure('registered') / replications;
  }
  return sums;
};

test.each<[string, string, Partial<Told>?, string?]>([
  ['work alone', '{ id: test, per: component, by: examiners, minutes: 6 }'],
  [
    'tests that fail',
    '{ id: test, per: component, by: examiners, minutes: 6, fails: { share: 0.3, attempts: 3, then: test } }',
  ],
  [
    'failures put right by somebody else',
    '{ id: test, per: component, by: examiners, minutes: 6, fails: { share: 0.3, attempts: 3, then: mend } }, { id: mend, aside: true, per: component, by: teams, minutes: 3, then: test }',
  ],
  [
    'failures that begin anew',
    '{ id: collate, per: component, by: teams, minutes: 3 }, { id: test, per: component, by: examiners, minutes: 6, fails: { share: 0.3, attempts: 2, then: collate } }',
  ],
  [
    'failures together',
    '{ id: test, per: component, by: examiners, minutes: 6, fails: { share: 0.3, attempts: 4, then: test, together: { submission: 0.5 } } }',
  ],
  ['groups', '{ id: assess, per: cmu, starts: all, of: cmu, by: examiners, fixed: 60, minutes: 2 }'],
  [
    'groups that fail',
    '{ id: assess, per: submission, starts: all, by: examiners, fixed: 60, minutes: 2, fails: { share: 0.4, attempts: 3, then: assess } }',
  ],
  [
    'some of whom are audited',
    '{ id: look, per: component, audit: 0.3, by: examiners, minutes: 10 }, { id: sign, per: component, lead: 1 hours }',
  ],
  [
    'steps for some',
    '{ id: test, per: component, where: { model: m1 }, by: examiners, minutes: 6 }, { id: sign, per: component, lead: 1 hours }',
  ],
  [
    'samples of those that fail',
    `{ id: look, per: submission, starts: all, by: examiners, minutes: 6, sample: { count: 4, accept: 1 }, fails: { share: 0.2, attempts: 2, then: each }, then: sign }, ${EACH}, ${SIGN}`,
  ],
  [
    'samples that are tried again',
    '{ id: look, per: submission, starts: all, by: examiners, minutes: 6, sample: { share: 0.35 }, fails: { share: 0.05, attempts: 3, then: look } }',
  ],
  [
    'hidden faults',
    `{ id: test, per: component, by: examiners, minutes: 6, fails: { ${DETECTS}, attempts: 3, then: test } }`,
    { portfolio: FAULTS },
  ],
  [
    'hidden faults that work mends',
    `{ id: collate, per: component, by: teams, minutes: 3, mends: { document: 0.5 } }, { id: test, per: component, by: examiners, minutes: 6, fails: { ${DETECTS}, attempts: 2, then: test } }`,
    { portfolio: FAULTS },
  ],
  [
    'hidden faults found in groups',
    `{ id: look, per: submission, starts: all, by: examiners, minutes: 6, sample: { count: 5 }, fails: { ${DETECTS}, attempts: 2, then: each }, then: sign }, ${EACH}, ${SIGN}`,
    { portfolio: FAULTS },
  ],
  [
    'two checks of the same faults',
    `{ id: test, per: component, by: examiners, minutes: 6, fails: { ${DETECTS}, attempts: 2, then: test } }, { id: again, per: component, by: teams, minutes: 6, fails: { ${DETECTS}, attempts: 2, then: again } }`,
    { portfolio: FAULTS },
  ],
  [
    'work after registration',
    '{ id: test, per: component, by: examiners, minutes: 6 }, { id: visit, per: component, audit: 0.5, by: examiners, minutes: 10 }, { id: file, per: submission, by: teams, fixed: 100 }',
    {},
    'register: test',
  ],
])('%s', (_, steps, more, register) => {
  const { sketch, simulated } = hours(steps, more, register);
  sketch.forEach((expected, p) => {
    // Twelve hundred groups, twelve thousand components: chance moves the mean by less.
    expect(Math.abs(expected - simulated[p])).toBeLessThanOrEqual(0.04 * simulated[p]);
  });
  expect(simulated[0]).toBeGreaterThan(0);
});

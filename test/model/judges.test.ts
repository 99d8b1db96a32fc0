// Judges of hidden truth: who passes with a fault, who fails without one, and what is right afterwards.
import { expect, test } from 'vitest';
import { retestsOfFaults } from '../../src/scenario/expected-retests.ts';
import { closeTo, type Played, playedIn } from './worlds.ts';

/** One test of no minutes; whoever fails comes back an hour later. */
const tested = (fails: string, rows: string, share = '1', where = ''): Played =>
  playedIn({
    rows,
    portfolio: `faults: { ratio: { title: r, share: ${share} }, document: { title: d, share: 0 } }`,
    routes: `
      bespoke:
        steps:
          - { id: note, per: component, lead: 1 hours }
          - id: test
            per: component
            ${where}
            by: examiners
            minutes: 0
            counts-as: metering-test
            fails: { ${fails}, after: 1 hours, then: test }`,
  });
const TOLD = `columns: provider cmu model notified components derated_kw truth
  p1 c1 m1 2027-04-05 100 2 ratio:30
  p2 c2 m2 2027-04-05 10 3 document`;
const MANY = 'p1 c1 m1 2027-04-05 20000 0.5';
const N = 20_000;

test.each([
  [0, 40],
  [1, 10],
])('with detection %d, wrongly accepted are exactly prevalence times what is not detected', (detects, accepted) => {
  // 30 of p1 are faulty, and p2's 10 documents, for which nobody looks.
  const { measure, play } = tested(`detects: { ratio: ${detects} }, mends: { ratio: 0 }, attempts: 1`, TOLD);
  expect(measure('faulty-components')).toBe(40);
  expect(measure('wrong-accepts')).toBe(30 * (1 - detects) + 10);
  expect(measure('wrong-accepts')).toBe(accepted);
  expect(measure('wrong-accept-mw')).toBeCloseTo((30 * (1 - detects) * 2 + 10 * 3) / 1000, 12);
  expect(measure('wrong-accept-share')).toBe(accepted / (110 - 30 * detects));
  expect([measure('wrong-rejects'), measure('false-alarms')]).toEqual([0, 0]);
  expect(play.ledger.falseAlarms).toBe(0);
});

test('what is found and put right is right at the second test, and nobody is left with it', () => {
  const { measure, play } = tested('detects: { ratio: 1, document: 1 }, attempts: 2', TOLD);
  expect([measure('tests'), measure('retests'), measure('registered')]).toEqual([150, 40, 110]);
  expect(measure('wrong-accepts')).toBe(0);
  expect(new Set(play.ledger.truth)).toEqual(new Set([0]));
});

test('where nothing is put right, whoever is found out is withdrawn after the last attempt', () => {
  const { measure, play } = tested('detects: { ratio: 1 }, mends: { ratio: 0 }, attempts: 3', TOLD);
  expect([measure('withdrawn'), measure('retests')]).toEqual([30, 60]);
  // Rightly so.
  expect(measure('wrong-rejects')).toBe(0);
  expect(Array.from(play.ledger.truth)).toEqual(Array.from(play.portfolio.truth));
});

test('what is put right after the last attempt comes too late', () => {
  const { measure } = tested('detects: { ratio: 1 }, attempts: 1', TOLD);
  // They are out, and nothing is wrong with them any more.
  expect([measure('withdrawn'), measure('wrong-rejects')]).toEqual([30, 30]);
  expect(measure('wrong-reject-mw')).toBeCloseTo(0.06, 12);
});

test('a check mends the class that it found, and leaves the other', () => {
  const { play, measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 5 0.5',
    portfolio: 'faults: { ratio: { title: r, share: 1 }, document: { title: d, share: 1, matters: false } }',
    routes: `
      bespoke:
        steps:
          - { id: test, per: component, fails: { detects: { document: 1 }, attempts: 2, after: 1 hours, then: test } }`,
  });
  expect(Array.from(play.ledger.truth)).toEqual([1, 1, 1, 1, 1]);
  expect([measure('registered'), measure('wrong-accepts')]).toEqual([5, 5]);
});

test('false alarms alone: who has nothing is rejected when each attempt raises one', () => {
  const f = 0.3;
  const { measure } = tested(`false-alarm: { ratio: ${f} }, attempts: 3`, MANY, '0');
  const rejected = f ** 3;
  closeTo(measure('wrong-rejects'), N * rejected, 4 * Math.sqrt(N * rejected * (1 - rejected)));
  expect(measure('wrong-rejects')).toBe(measure('withdrawn'));
  expect(measure('wrong-accepts')).toBe(0);
  // Every failed check was one: all retests, and the last failures.
  expect(measure('false-alarms')).toBe(measure('retests') + measure('withdrawn'));
  closeTo(measure('false-alarms'), N * (f + f ** 2 + f ** 3), 4 * Math.sqrt(3 * N * f));
});

test('a false alarm is one only where nothing is wrong with what was found', () => {
  const { measure, row } = tested('detects: { ratio: 1 }, false-alarm: { ratio: 1, document: 1 }, attempts: 1', TOLD);
  // p1: 30 are found out, whatever else is said of them; of the other 70 both is said in vain. p2: of 10 the ratio is
  // said in vain, and of their documents nothing is looked for.
  expect(row.steps[1].failed).toBe(110);
  expect(measure('false-alarms')).toBe(70 + 10);
});

test.each([
  [0.2, 0.7, 0, 1, 2],
  [0.3, 0.6, 0.05, 0.5, 3],
  [0.5, 0.9, 0.1, 0.2, 4],
  [0.1, 0.4, 0.02, 0, 1],
])('by hand: prevalence %d, detection %d, false alarm %d, mended %d, %d attempts', (p, d, f, m, attempts) => {
  const words = `detects: { ratio: ${d} }, false-alarm: { ratio: ${f} }, mends: { ratio: ${m} }, attempts: ${attempts}`;
  const { measure } = tested(words, MANY, `${p}`);
  /** Shares who come to the next attempt, with the fault and without; and what became of the others. */
  let [faulty, sound] = [p, 1 - p];
  const sum = { accepts: 0, alarms: 0, tests: 0 };
  for (let attempt = 0; attempt < attempts; attempt++) {
    sum.tests += faulty + sound;
    sum.accepts += faulty * (1 - d);
    sum.alarms += sound * f;
    [faulty, sound] = [faulty * d * (1 - m), sound * f + faulty * d * m];
  }
  const error = (share: number) => 4 * Math.sqrt(N * share * (1 - share));
  closeTo(measure('faulty-components'), N * p, error(p));
  closeTo(measure('wrong-accepts'), N * sum.accepts, error(sum.accepts));
  closeTo(measure('wrong-rejects'), N * sound, error(sound));
  closeTo(measure('withdrawn'), N * (sound + faulty), error(sound + faulty));
  // A component has at most so many; the variance is at most that times the mean.
  closeTo(measure('false-alarms'), N * sum.alarms, 4 * Math.sqrt(attempts * N * sum.alarms));
  const retests = sum.tests - 1;
  closeTo(measure('retests'), N * retests, 4 * Math.sqrt(attempts * N * retests));
  // The sum that formulas use is the same.
  const fault = { prevalence: p, detects: d, falseAlarm: f, mends: m, onTheWay: 0 };
  expect(retestsOfFaults([fault], attempts)).toBeCloseTo(retests, 12);
});

test('detection and attempts go by case, and who is in no case is not looked at', () => {
  const rows = TOLD.replace('document', 'ratio');
  const { ends } = tested(
    'detects: { ratio: [{ where: { provider: p2 }, is: 1 }] }, mends: { ratio: [{ where: { provider: p1 }, is: 1 }, { is: 0 }] }, attempts: [{ where: { provider: p2 }, is: 2 }, { is: 1 }]',
    rows,
  );
  expect(ends.slice(0, 100)).toEqual(new Array(100).fill('04-05 10:00'));
  expect(ends.slice(100)).toEqual(new Array(10).fill('withdrawn'));
});

test('who is in no case of what is mended is put right as a whole', () => {
  const { measure } = tested(
    'detects: { ratio: 1 }, mends: { ratio: [{ where: { provider: p2 }, is: 0 }] }, attempts: 2',
    TOLD,
  );
  expect([measure('withdrawn'), measure('wrong-accepts')]).toEqual([0, 10]);
});

test('whom a step does not concern it does not look at', () => {
  const { measure } = tested('detects: { ratio: 1 }, attempts: 2', TOLD, '1', 'where: { provider: p2 }');
  expect([measure('tests'), measure('wrong-accepts')]).toEqual([10, 40]);
});

test('classes are found independently of each other, and so are a component and its next attempt', () => {
  const { play } = playedIn({
    rows: MANY,
    portfolio: 'faults: { a: { title: a, share: 1 }, b: { title: b, share: 1 } }',
    routes: `
      bespoke:
        steps:
          - { id: test, per: component, by: examiners, minutes: 0, fails: { detects: { a: 0.4, b: 0.3 }, attempts: 2, after: 1 hours, then: test } }`,
  });
  const judge = play.judges[0]!;
  const state = { truth: new Uint8Array(N).fill(3), falseAlarms: 0 };
  const found = [0, 1].map((visit) => Array.from({ length: N }, (_, c) => judge.finds(0, c, visit, state)));
  const shareOf = (holds: (c: number) => boolean) => found[0].filter((_, c) => holds(c)).length / N;
  const error = 4 * Math.sqrt(0.25 / N);
  closeTo(
    shareOf((c) => found[0][c] === 3),
    0.4 * 0.3,
    error,
  );
  closeTo(
    shareOf((c) => (found[0][c] & 1) === 1),
    0.4,
    error,
  );
  closeTo(
    shareOf((c) => (found[0][c] & found[1][c] & 2) === 2),
    0.3 * 0.3,
    error,
  );
  closeTo(
    shareOf((c) => (found[0][c] & 1) === 1 && (found[0][c + 1] & 1) === 1),
    0.4 * 0.4,
    error,
  );
  // Looking changes nothing.
  expect(new Set(state.truth)).toEqual(new Set([3]));
});

// Samples: how many of a group are looked at, whose minutes count, and that the whole passes or fails on what they show.
import { expect, test } from 'vitest';
import { closeTo, type Played, playedIn } from './worlds.ts';

/** A batch of one submission, faulty in its first so many: 30 minutes, and 6 for each that is looked at. */
const sampled = (
  sample: string,
  { faulty = 0, components = 10, more = '', fails = 'detects: { ratio: 1 }' } = {},
): Played =>
  playedIn({
    rows: `columns: provider cmu model notified components derated_kw truth
      p1 c1 m1 2027-04-05 ${components} 0.5 ratio:${Math.max(faulty, 1)}`,
    portfolio: 'faults: { ratio: { title: r, share: 0 } }',
    routes: `
      bespoke:
        steps:
          - id: batch
            per: submission
            starts: all
            by: examiners
            fixed: 30
            minutes: 6
            counts-as: metering-test
            ${sample === '' ? '' : `sample: { ${sample} }`}
            fails: { ${faulty === 0 ? 'false-alarm: { ratio: 0 }' : fails}, attempts: 2, after: 1 hours, then: ${more === '' ? 'batch' : 'each'} }
          - { id: note, per: component, lead: 1 hours }
          ${more}`,
  });

test.each([
  ['count: 3', 10, 3],
  ['count: 30', 10, 10],
  // A part of a component is a component; a product a rounding above a whole number is that number.
  ['share: 0.25', 10, 3],
  ['share: 0.1', 10, 1],
  ['share: 0.07', 100, 7],
  ['share: 1', 10, 10],
  ['share: 0.01, at-least: 5', 10, 5],
  ['share: 0.5, at-least: 2', 10, 5],
  ['share: 0.1, at-least: 20', 10, 10],
])('a sample of %s of %d is %d: so many are worked on, and count as tested', (sample, components, size) => {
  const { measure } = sampled(sample, { components });
  expect([measure('tests'), measure('retests')]).toEqual([size, 0]);
  expect(measure('examiner-hours') * 60).toBeCloseTo(30 + 6 * size, 9);
});

test.each([
  // Two of five may be faulty, three not; the share is of those looked at, rounded down.
  ['share: 0.5, pick: first, accept-share: 0.4', 2, 0],
  ['share: 0.5, pick: first, accept-share: 0.4', 3, 1],
  ['share: 0.5, pick: first, accept-share: 0.59', 3, 1],
  ['count: 5, pick: first, accept-share: 0.6', 3, 0],
  // The larger of the two counts.
  ['count: 5, pick: first, accept: 3, accept-share: 0.2', 3, 0],
  ['count: 5, pick: first, accept: 1, accept-share: 0.6', 3, 0],
])('a sample of %s with %d faulty in front fails %d times', (sample, faulty, failed) => {
  expect(
    sampled(sample, { faulty, more: '- { id: each, aside: true, per: component, lead: 1 hours, then: note }' }).row
      .steps[0].failed,
  ).toBe(failed);
});

test('without a sample a group that is looked at is looked at as a whole, and one finding is too many', () => {
  const { measure, row } = sampled('', { faulty: 1 });
  expect([measure('tests'), measure('retests')]).toEqual([20, 10]);
  expect(measure('examiner-hours') * 60).toBeCloseTo(2 * (30 + 60), 9);
  expect(row.steps[0]).toMatchObject({ finished: 2, failed: 1 });
});

test('a group that fails by a share, without a sample, is one test', () => {
  const { measure } = sampled('', { faulty: 1, fails: 'share: 0' });
  expect(measure('tests')).toBe(1);
});

test.each([
  [1, 0, true],
  [2, 1, true],
  [2, 2, false],
  [3, 2, true],
  [0, 0, false],
])('with %d found and %d accepted, that the whole fails is %s', (faulty, accept, fails) => {
  const { row } = sampled(`count: 4, pick: first, accept: ${accept}`, { faulty });
  expect(row.steps[0].failed).toBe(fails ? 1 : 0);
});

test('pick: first takes those who stand first, whatever is wrong with the others', () => {
  const rest = 'count: 2, pick: first, accept: 1';
  expect(sampled(rest, { faulty: 9 }).measure('wrong-accepts')).toBe(9 - 2);
  // One more than is accepted is found among the first two, and those two alone are put right.
  expect(sampled(rest, { faulty: 9 }).row.steps[0]).toMatchObject({ finished: 2, failed: 1 });
});

test('a sample that is accepted passes the whole, with whatever it found', () => {
  const { measure, play } = sampled('count: 3, pick: first, accept: 2', { faulty: 2 });
  expect([measure('registered'), measure('wrong-accepts'), measure('tests')]).toEqual([10, 2, 3]);
  expect(play.ledger.truth).toEqual(play.portfolio.truth);
});

test('a rejected batch goes where the failing leads, all of it', () => {
  const each = `
          - { id: each, aside: true, per: component, by: examiners, minutes: 10, counts-as: metering-test, fails: { detects: { ratio: 1 }, attempts: 2, after: 1 hours, then: each }, then: note }`;
  const { row, measure, ends } = sampled('count: 5, pick: first, accept: 1', { faulty: 3, more: each });
  expect(row.steps[0]).toMatchObject({ finished: 1, failed: 1 });
  // The three that were found are put right: each is tested once.
  expect(row.steps[2]).toMatchObject({ step: 'each', finished: 10, failed: 0 });
  expect([measure('tests'), measure('wrong-accepts')]).toEqual([5 + 10, 0]);
  // 09:00 and an hour of work, an hour after; then ten minutes each, and a note.
  expect(ends[0]).toBe('04-05 12:10');
  expect(ends[9]).toBe('04-05 13:40');
});

test('members sampled may fail by a share of their own', () => {
  expect(sampled('count: 3, accept: 2', { faulty: 1, fails: 'share: 1' }).row.steps[0].failed).toBe(2);
  expect(sampled('count: 3', { faulty: 1, fails: 'share: 0' }).row.steps[0].failed).toBe(0);
  // Of 4,000 half would fail: 2,000 found, or 100 more, are not too many.
  const half = (accept: number) =>
    sampled(`count: 4000, accept: ${accept}`, { faulty: 1, components: 4000, fails: 'share: 0.5' });
  expect([half(2127), half(1873)].map(({ row }) => row.steps[0].failed > 0)).toEqual([false, true]);
});

/** A CMU of two submissions: three components of m1, five of m2. */
const CMU = 'p1 c1 m1 2027-04-05 3 0.5\np1 c1 m2 2027-04-05 5 0.5';

test('never are more looked at than are still there', () => {
  const { measure, ends } = playedIn({
    rows: CMU,
    portfolio: 'faults: { ratio: { title: r, share: 1 } }',
    routes: `
      bespoke:
        steps:
          - id: batch
            per: cmu
            starts: { date: 2027-04-08 }
            by: examiners
            minutes: 60
            counts-as: metering-test
            sample: { count: 5, accept: 3 }
            deadline: { by: [{ where: { model: m2 }, is: 2027-04-06T12:00 }, { is: 2027-05-01T12:00 }], misses: terminated }
            fails: { detects: { ratio: 1 }, attempts: 1, then: batch }`,
  });
  expect(ends).toEqual([...new Array(3).fill('04-08 11:00'), ...new Array(5).fill('withdrawn')]);
  expect([measure('tests'), measure('examiner-hours')]).toEqual([3, 3]);
});

test('who joins a group while it is being worked on is not looked at, and goes on with it', () => {
  const { measure, ends } = playedIn({
    rows: CMU,
    portfolio: 'faults: { ratio: { title: r, share: [{ where: { model: m2 }, is: 1 }] } }',
    pools: `
      collators: { kind: people, heads: 8, day: { from: "08:00", hours: 10 } }
      examiners: { kind: people, employer: cmsb, heads: 1, day: { from: "08:00", hours: 10 } }`,
    routes: `
      bespoke:
        steps:
          - { id: collate, per: component, by: collators, minutes: [{ where: { model: m1 }, is: 30 }, { is: 60 }] }
          - { id: batch, per: cmu, by: examiners, minutes: 30, counts-as: metering-test, fails: { detects: { ratio: 1 }, attempts: 1, then: batch } }`,
  });
  // Three from 09:30 to 11:00; the five, all faulty, come at 10:00.
  expect(ends).toEqual(new Array(8).fill('04-05 11:00'));
  expect([measure('tests'), measure('examiner-hours'), measure('wrong-accepts')]).toEqual([3, 1.5, 5]);
});

test('a platform counts those sampled as its items', () => {
  const { ends } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 50 0.5',
    pools: 'registry: { kind: platform, per-working-day: 10, day: { from: "08:00", hours: 10 } }',
    routes: `
      bespoke:
        steps:
          - { id: batch, per: submission, starts: all, by: registry, sample: { count: 3 }, fails: { share: 0, attempts: 1, then: batch } }`,
  });
  expect(ends[0]).toBe('04-05 12:00');
});

test('a retest is drawn anew: other members are sampled, and found anew', () => {
  const { measure } = playedIn({
    rows: Array.from({ length: 500 }, (_, i) => `p${i} c${i} m1 2027-04-05 10 0.5`).join('\n'),
    portfolio: 'faults: { ratio: { title: r, share: 1 } }',
    routes: `
      bespoke:
        steps:
          - id: batch
            per: submission
            starts: all
            by: examiners
            minutes: 0
            sample: { count: 1 }
            fails: { detects: { ratio: 0.5 }, mends: { ratio: 0 }, attempts: 2, after: 1 hours, then: batch }`,
  });
  // A quarter of the batches fails twice.
  closeTo(measure('withdrawn') / 5000, 0.25, 4 * Math.sqrt(0.1875 / 500));
});

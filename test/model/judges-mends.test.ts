// Work that mends: whoever's evidence is collated well has less wrong with it when it is tested.
import { expect, test } from 'vitest';
import { closeTo, type Played, playedIn } from './worlds.ts';

const N = 20_000;
const collated = (words: string, more = ''): Played =>
  playedIn({
    rows: `p1 c1 m1 2027-04-05 ${N} 0.5`,
    portfolio: 'faults: { document: { title: d, share: 0.4 }, ratio: { title: r, share: 0.3 } }',
    routes: `
      bespoke:
        steps:
          - { id: collate, per: component, lead: 1 hours, ${words} }
          - id: test
            per: component
            by: examiners
            minutes: 0
            counts-as: metering-test
            fails: { detects: { document: 0.9 }, attempts: 2, after: 1 days, then: ${more === '' ? 'test' : more} }`,
  });
const error = (share: number) => 4 * Math.sqrt(N * share * (1 - share));

test('work that mends a share of defects lowers failures of the first test by as much', () => {
  const plain = collated('mends: { ratio: 0 }');
  const mending = collated('mends: { document: 0.75 }');
  // All failures are of first tests: the second finds nothing.
  closeTo(plain.measure('retests'), N * 0.4 * 0.9, error(0.36));
  closeTo(mending.measure('retests'), N * 0.4 * 0.25 * 0.9, error(0.09));
  // Whoever fails after the mending would have failed without.
  expect(mending.measure('retests')).toBeLessThan(plain.measure('retests'));
  closeTo(mending.measure('wrong-accepts'), N * (1 - 0.7 * (1 - 0.4 * 0.25 * 0.1)), error(0.307));
});

test('work mends only the class that it names, and only whom its case is for', () => {
  const { play } = collated('mends: { ratio: 1, document: [{ where: { provider: p2 }, is: 1 }] }');
  const bits = (truth: Uint8Array, bit: number) => truth.filter((byte) => (byte & bit) !== 0).length;
  expect(bits(play.ledger.truth, 2)).toBe(0);
  // What is left of documents is what the test missed.
  const found = play.ledger.visits[1]!.filter((visits) => visits === 2).length;
  expect(bits(play.ledger.truth, 1)).toBe(bits(play.portfolio.truth, 1) - found);
});

test('whoever comes again has another chance to be put right', () => {
  // Tests find all and mend nothing; collating mends half of what is left each time.
  const { measure } = playedIn({
    rows: `p1 c1 m1 2027-04-05 ${N} 0.5`,
    portfolio: 'faults: { document: { title: d, share: 1 } }',
    routes: `
      bespoke:
        steps:
          - { id: collate, per: component, lead: 1 hours, mends: { document: 0.5 } }
          - { id: test, per: component, fails: { detects: { document: 1 }, mends: { document: 0 }, attempts: 3, then: collate } }`,
  });
  closeTo(measure('withdrawn'), N * 0.5 ** 3, error(0.125));
  expect(measure('wrong-accepts')).toBe(0);
});

test('a step that mends and then looks finds only what is left', () => {
  const { measure, row } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 50 0.5',
    portfolio: 'faults: { document: { title: d, share: 1 } }',
    routes: `
      bespoke:
        steps:
          - { id: tidy, per: component, by: examiners, minutes: 1, mends: { document: 1 }, fails: { detects: { document: 1 }, attempts: 1, then: tidy } }`,
  });
  expect([row.steps[0].failed, measure('registered')]).toEqual([0, 50]);
});

test('grouped work that mends does so before its group is judged, once for each member', () => {
  const tidied = (share: number) =>
    playedIn({
      rows: `p1 c1 m1 2027-04-05 ${N} 0.5`,
      portfolio: 'faults: { document: { title: d, share: 1 } }',
      routes: `
        bespoke:
          steps:
            - { id: tidy, per: submission, starts: all, lead: 1 hours, mends: { document: ${share} }, sample: { count: 20, accept: 19 }, fails: { detects: { document: 1 }, attempts: 2, after: 1 days, then: tidy } }`,
    });
  expect(tidied(1).row.steps[0]).toMatchObject({ finished: 1, failed: 0 });
  // One of the twenty is mended at least, or one in 27,000 worlds is otherwise; nothing is mended a second time.
  const { measure, row } = tidied(0.4);
  expect(row.steps[0]).toMatchObject({ finished: 1, failed: 0 });
  closeTo(measure('wrong-accepts'), N * 0.6, error(0.6));
});

// Regimes share the hidden truth: what one puts right, or how it plays, changes nothing for another.
import { expect, test } from 'vitest';
import { gameOf, playedOf } from './worlds.ts';

const checks = (detects: number): string => `
  bespoke:
    steps:
      - id: test
        per: component
        by: examiners
        minutes: 1
        fails: { detects: { document: ${detects} }, attempts: 3, after: 1 hours, then: test }`;

const game = () =>
  gameOf({
    rows: 'p1 c1 m1 2027-04-05 300 0.5\np2 c2 m2 2027-04-06 100 0.5',
    portfolio: 'faults: { document: { title: d, share: 0.4, together: { model: 0.3 } } }',
    routes: checks(1),
    regimes: { blind: checks(0) },
  });
const truthIn = (replication: number, ...regimes: string[]): number[][] => {
  const open = game();
  return regimes.map((regime) => {
    const { portfolio } = open.prepare({ regime, components: 400, replication });
    playedOf(open, regime, replication);
    return Array.from(portfolio.truth);
  });
};

test('two regimes see the same truth in each replication, in whatever order they are played', () => {
  for (const replication of [0, 1, 2]) {
    const [sharp, blind] = truthIn(replication, 'rules', 'blind');
    expect(sharp.filter((byte) => byte === 1).length).toBeGreaterThan(0);
    expect(blind).toEqual(sharp);
    expect(truthIn(replication, 'blind', 'rules')).toEqual([sharp, sharp]);
  }
});

test('what a play puts right is right in that play alone', () => {
  const open = game();
  const before = Array.from(open.prepare({ regime: 'rules', components: 400, replication: 0 }).portfolio.truth);
  const { play } = playedOf(open, 'rules', 0);
  expect(Array.from(play.ledger.truth)).toEqual(new Array(400).fill(0));
  expect(Array.from(play.portfolio.truth)).toEqual(before);
  expect(Array.from(playedOf(open, 'blind', 0).play.ledger.truth)).toEqual(before);
});

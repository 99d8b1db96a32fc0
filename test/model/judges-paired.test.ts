// Regimes are paired over hidden truth: a copy differs by nothing, and an unchanged check finds what it found.
import { expect, test } from 'vitest';
import { MEASURES } from '../../src/model/measures.ts';
import type { PlayRow } from '../../src/model/outcome.ts';
import { gameOf, playedOf } from './worlds.ts';

const FINDS = 'detects: { document: 0.7, ratio: 0.5 }, false-alarm: { document: 0.05 }, mends: { ratio: 0.6 }';
/** Everything that looks at the truth or draws whom to look at: work that mends, a sample, a test, an audit. */
const routesOf = (assess: string, minutes = 4): string => `
  bespoke:
    steps:
      - { id: collate, per: component, by: examiners, minutes: 1, mends: { document: 0.4 } }${assess}
      - id: batch
        per: submission
        starts: all
        by: examiners
        minutes: 2
        sample: { share: 0.2, at-least: 3, accept: 1 }
        fails: { ${FINDS}, attempts: 2, after: 2 hours, then: batch, finally: strict }
      - id: visit
        per: component
        audit: 0.2
        by: examiners
        minutes: 3
        counts-as: audit
        fails: { ${FINDS}, attempts: 2, after: 3 days, then: visit, finally: revoke }
    register: batch
  strict:
    steps:
      - id: test
        per: component
        by: examiners
        minutes: ${minutes}
        counts-as: metering-test
        fails: { ${FINDS}, attempts: 3, after: 1 days, then: test }`;
const ASSESS = `
      - { id: assess, per: component, lead: 3 days, fails: { detects: { ratio: 0.3 }, attempts: 2, after: 1 days, then: assess } }`;

const game = () =>
  gameOf({
    rows: Array.from({ length: 12 }, (_, i) => `p${i % 3} c${i} m${i % 2} 2027-04-0${5 + (i % 4)} ${20 + i} 0.5`).join(
      '\n',
    ),
    portfolio: `faults:
      document: { title: d, share: 0.3 }
      ratio: { title: r, share: 0.2, together: { model: 0.4, submission: 0.2 } }`,
    routes: routesOf(''),
    regimes: { copy: routesOf(''), other: routesOf(ASSESS, 9) },
  });
/** Everything but the regime's name. */
const told = ({ regime: _, ...rest }: PlayRow) => rest;

test('a regime differs from its copy by exactly nothing, in every measure and in what is left wrong with whom', () => {
  const open = game();
  const met = { 'wrong-accepts': 0, 'false-alarms': 0, audits: 0, tests: 0, revocations: 0 };
  for (let replication = 0; replication < 8; replication++) {
    const [one, copy] = ['rules', 'copy'].map((regime) => playedOf(open, regime, replication));
    for (const { id } of MEASURES) expect(Object.is(one.measure(id), copy.measure(id)), id).toBe(true);
    expect(told(copy.row)).toEqual(told(one.row));
    expect(copy.play.ledger.truth).toEqual(one.play.ledger.truth);
    for (const id of Object.keys(met) as (keyof typeof met)[]) met[id] += one.measure(id);
  }
  // There was something to differ in.
  expect(Object.values(met).every((count) => count > 0)).toBe(true);
});

test('a check that is the same in another regime finds the same in the same truth, at every attempt', () => {
  const open = game();
  for (const replication of [0, 1, 2]) {
    const plays = ['rules', 'other'].map((regime) => playedOf(open, regime, replication).play);
    expect(plays[1].portfolio.truth).toEqual(plays[0].portfolio.truth);
    for (const id of ['batch', 'visit', 'test']) {
      const judges = plays.map((play) => play.judges[play.program.steps.findIndex((step) => step.id === id)]!);
      const found = judges.map((judge) => {
        const state = { truth: plays[0].portfolio.truth.slice(), falseAlarms: 0 };
        return plays[0].submissionOf.map((s, c) => {
          let bits = 0;
          for (let visit = 0; visit < 3; visit++) bits = bits * 4 + judge.finds(s, c, visit, state);
          return bits;
        });
      });
      expect(found[1]).toEqual(found[0]);
      expect(new Set(found[0]).size).toBeGreaterThan(4);
    }
  }
});

test('who is audited in one regime is audited in the other, if both come so far', () => {
  const open = game();
  const [one, other] = ['rules', 'other'].map((regime) => open.prepare({ regime, components: 306, replication: 0 }));
  const step = (play: typeof one) => play.program.steps.findIndex(({ id }) => id === 'visit');
  const audited = [one, other].map((play) =>
    Array.from({ length: 306 }, (_, c) => play.journey.checks.isAudited(step(play), c)),
  );
  expect(audited[1]).toEqual(audited[0]);
  expect(new Set(audited[0])).toEqual(new Set([true, false]));
});

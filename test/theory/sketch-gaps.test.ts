// Where sketch and simulation part, the sketch knows why: a gap that nobody can explain would be a mistake.
import { expect, test } from 'vitest';
import { measureIndex } from '../../src/model/measures.ts';
import { GAP_WORDS, type GapWord } from '../../src/sketch/outcome.ts';
import { agree, sentenceOf } from '../../src/sketch/words.ts';
import { group, populationOf } from '../model/populations.ts';
import { gameOf } from '../model/worlds.ts';

const DAY = 'day: { from: "09:00", hours: 6.5 }';
const portfolio = populationOf({
  firms: group({
    cmus: '120',
    components: '12000',
    providers: '12',
    spread: '1',
    arrives: '[{ from: 2027-04-05, to: 2027-08-15, tranches: 6 }]',
  }),
});

const compared = (routes: string, examiners: string) => {
  const game = gameOf({
    portfolio,
    scenario: 'components: [12000]',
    pools: `
      examiners: { kind: people, employer: cmsb, heads: 2, ${DAY} ${examiners} }
      clerks: { kind: people, heads: 3, ${DAY} }
      registry: { kind: platform, per-working-day: 100, serves: daily-lot, ${DAY} }`,
    routes,
  });
  const { values, sketch } = game.play({ regime: 'rules', components: 12_000, replication: 0 });
  const { due, done, gaps } = sketch[sketch.length - 1];
  const words = gaps.split(' ').filter((word): word is GapWord => GAP_WORDS.some((one) => one === word));
  const simulated = values[measureIndex('on-time-share')];
  return { sketch: done / due, simulated, lower: Number.NaN, upper: Number.NaN, gaps: words };
};

const bespoke = (steps: string, more = ''): string =>
  `bespoke:\n  deadline: { by: 2027-08-20 }\n  ${more}\n  steps: [${steps}]`;
const TEST = '{ id: test, per: component, by: examiners, minutes: 6 }';
const failing = (fails: string): string => TEST.replace('}', `, fails: { share: 0.3, ${fails} } }`);
const OTHER = '\nother: { deadline: { by: 2027-08-20 }, steps: [{ id: note, per: component, lead: 1 days }] }';

test.each<[string, GapWord, string, string?]>([
  ['retests long after', 'retests', bespoke(failing('attempts: 3, after: 40 working days, then: test'))],
  [
    'groups of all that a CMU ever notifies',
    'batching',
    bespoke(`{ id: assess, per: cmu, starts: all, of: cmu, by: examiners, fixed: 30 }, ${TEST}`),
  ],
  [
    'groups in which one that failed is missing',
    'batching',
    bespoke(
      `${failing('attempts: 3, after: 20 working days, then: test')}, { id: sign, per: cmu, starts: all, of: cmu, by: clerks, fixed: 5 }`,
    ),
  ],
  ['turns', 'limits', bespoke(TEST.replace('}', ', limit: { submissions: 1, each: week, per: everyone } }'))],
  ['a queue in order of size', 'order', bespoke(TEST), ', order: smallest'],
  [
    'one long job for each submission',
    'pieces',
    bespoke('{ id: test, per: submission, starts: all, by: examiners, minutes: 30 }'),
  ],
  ['touch times that vary', 'chance', bespoke(TEST.replace('minutes: 6', 'minutes: { mean: 6, varies: exponential }'))],
  ['patience', 'fallback', bespoke(TEST, 'gives-up: { at: test, after: 10 days, then: other }') + OTHER],
  [
    'moves',
    'fallback',
    bespoke(
      `{ id: collate, per: component, by: clerks, minutes: 6 }, ${TEST}`,
      'moves: [{ on: collate.passed, share: 0.5, per: cmu, then: other }]',
    ) + OTHER,
  ],
  ['a daily lot', 'calendar', bespoke('{ id: register, per: component, by: registry }')],
  [
    'approvals',
    'approvals',
    `lane: { takes: { where: { model: approved } }, before: [{ id: approval, per: model, starts: first-intent, lead: 2 months }], deadline: { by: 2027-08-20 }, steps: [{ id: note, per: component, lead: 1 days }] }\n${bespoke(TEST)}`,
  ],
])('%s', (_, word, routes, examiners = '') => {
  const told = compared(routes, examiners);
  expect(told.gaps).toContain(word);
  const sentence = sentenceOf(told);
  expect(sentence).not.toContain('look for a mistake');
  if (!agree(told)) expect(sentence).toContain('can explain it');
});

test('those who fail come back late, which the sketch does not see, and says', () => {
  const told = compared(bespoke(failing('attempts: 3, after: 40 working days, then: test')), '');
  expect(told.simulated).toBeLessThan(told.sketch - 0.01);
  expect(sentenceOf(told)).toContain('what the sketch leaves out can explain it: those who fail come back late');
});

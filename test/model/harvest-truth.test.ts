// Assurance by hand: who is wrongly in, who is wrongly out, and how many MW they are.
import { expect, test } from 'vitest';
import { matteringBits } from '../../src/model/mattering.ts';
import type { MeasureId } from '../../src/model/measures.ts';
import { type Played, playedIn } from './worlds.ts';

const RATIO = 'faults: { ratio: { title: r, share: 0 }, document: { title: d, share: 0, matters: false } }';
const ROWS = `columns: provider cmu model notified components derated_kw truth
  p1 c1 good 2027-04-05 10 100 ratio:4
  p1 c1 bad 2027-04-05 5 200 ratio:2
  p2 c2 good 2027-04-05 3 1000 document
  p2 c2 bad 2027-04-05 2 500 document`;
/** Good models pass and bad ones fail for good, whatever is wrong with them. */
const judged = (portfolio = RATIO, { rows = ROWS, scenario = '', last = 'withdraw', lead = '1 hours' } = {}): Played =>
  playedIn({
    rows,
    portfolio,
    scenario,
    routes: `
      bespoke:
        steps:
          - id: test
            per: component
            lead: ${lead}
            fails: { share: [{ where: { model: bad }, is: 1 }, { is: 0 }], attempts: 1, then: test, finally: ${last} }`,
  });
const ALL = [
  'faulty-components',
  'wrong-accepts',
  'wrong-accept-mw',
  'wrong-accept-share',
  'wrong-rejects',
  'wrong-reject-mw',
  'false-alarms',
] as const;
const measured = ({ measure }: Played, ids: readonly MeasureId[] = ALL): number[] => ids.map((id) => measure(id));

test.each(['withdraw', 'revoke'])('faults that affect data decide who is wrongly in or out: %s', (last) => {
  // In: 4 of 10 at 100 kW. Out without such a fault: 3 at 200 kW, and 2 at 500 kW with a document.
  expect(measured(judged(RATIO, { last }))).toEqual([6, 4, 0.4, 4 / 13, 5, (3 * 200 + 2 * 500) / 1000, 0]);
});

test('a class matters unless its description says otherwise', () => {
  expect(matteringBits(judged().play)).toBe(1);
  const both = judged('faults: { ratio: { title: r, share: 0 }, document: { title: d, share: 0 } }');
  expect(matteringBits(both.play)).toBe(3);
  // The three with documents are wrongly in, and the two are rightly out.
  expect(measured(both, ['faulty-components', 'wrong-accepts', 'wrong-rejects'])).toEqual([11, 7, 3]);
});

test('whoever is open at the end is neither in nor out', () => {
  const played = judged(RATIO, { lead: '500 days' });
  expect(measured(played, ['faulty-components', 'wrong-accepts', 'wrong-rejects'])).toEqual([6, 0, 0]);
  // Of nobody registered there is no share.
  expect(played.measure('wrong-accept-share')).toBeNaN();
});

test('where no fault is described there is no truth to be wrong about', () => {
  const rows = ROWS.replaceAll(/( truth| ratio:\d| document)$/gm, '');
  const played = judged('', { rows });
  expect(measured(played).every((value) => Number.isNaN(value))).toBe(true);
  expect(measured(played, ['audits', 'revocations', 'withdrawn'])).toEqual([0, 0, 7]);
});

test('whoever is not notified is not asked about: certificates held, and those who stay away', () => {
  const held = judged(RATIO, { scenario: 'initial: [{ where: { model: good }, holds: certificate }]' });
  expect(measured(held, ['faulty-components', 'wrong-accepts', 'wrong-rejects'])).toEqual([2, 0, 5]);
  // 10 components at 100 kW earn GBP 1,000 and cost as much; four of 10 kW earn 40 and cost 400.
  const away = playedIn({
    rows: 'p1 c1 good 2027-04-05 10 100\np1 c2 good 2027-04-05 4 10',
    portfolio: 'faults: { ratio: { title: r, share: 1 } }',
    scenario: 'entry: { rule: margin, price: 1 }',
    rules: { rules: 'entry: { costs: { per-component: 100 } }' },
    routes: 'bespoke: { steps: [{ id: test, per: component, lead: 1 hours }] }',
  });
  expect(measured(away, ['faulty-components', 'stayed-away', 'wrong-accepts'])).toEqual([10, 4, 10]);
});

test('whoever was put right before it was refused is wrongly refused', () => {
  const { measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 6 100',
    portfolio: 'faults: { ratio: { title: r, share: 1 } }',
    routes: `
      bespoke:
        steps:
          - id: test
            per: component
            lead: 1 hours
            fails: { detects: { ratio: 1 }, false-alarm: { ratio: 1 }, attempts: 2, then: test }`,
  });
  // First found and put right, then a false alarm.
  expect([measure('wrong-rejects'), measure('wrong-reject-mw'), measure('false-alarms')]).toEqual([6, 0.6, 6]);
  expect([measure('faulty-components'), measure('wrong-accepts')]).toEqual([6, 0]);
});

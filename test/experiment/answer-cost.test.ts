// The sentence about money: what a year costs more or less, who pays that, what it costs once, what it is worth.
import { expect, test } from 'vitest';
import { costSentence } from '../../src/experiment/answer-cost.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import type { EconomicsStudy } from '../../src/experiment/study.ts';
import type { NpsvRow, PayerCostRow } from '../../src/experiment/study-economics.ts';
import { foundWith, interval } from './found.ts';

const row = (
  payer: PayerCostRow['payer'],
  mean: number,
  half: number,
  more: Partial<PayerCostRow> = {},
): PayerCostRow => ({
  ...{ regime: 'new', minus: 'old', level: 1000, payer, size: 'all', kind: 'resource', timing: 'recurring' },
  gbp: interval(mean, half),
  ...more,
});
const worth = (view: NpsvRow['view'], mean: number): NpsvRow => ({
  ...{ regime: 'new', minus: 'old', level: 1000, view, uplift: 0, npsvGbp: interval(mean, 1000), aboveZero: 1 },
});
const economics = (payers: PayerCostRow[], npsv: NpsvRow[] = []): EconomicsStudy =>
  ({
    payers,
    npsv,
    items: [],
    margins: [],
    scm: [],
    appraisal: [],
    eandcb: [],
    effects: [],
  }) as unknown as EconomicsStudy;
const said = (payers: PayerCostRow[], npsv: NpsvRow[] = []): string =>
  wordsOf(costSentence(foundWith({ economics: economics(payers, npsv) })));
const alone = row('', 90_000, 2000, { regime: 'old', minus: '' });

test('it tells what a year costs, what is saved, by whom, once, and what that is worth', () => {
  const payers = [
    alone,
    row('', -30_000, 1500),
    row('provider', -25_000, 1400),
    row('cmsb', -7000, 600),
    row('agent', 2000, 100),
    row('', 5000, 0, { timing: 'one-off' }),
  ];
  expect(said(payers, [worth('administration', 250_000), worth('with-late-capacity', -4000)])).toBe(
    'Under the old rule, a year costs GBP 90,000 (88,000 to 92,000); ' +
      'under the new rule, a year costs GBP 30,000 (28,500 to 31,500) less than under the old rule, ' +
      'of which capacity providers GBP 25,000 (23,600 to 26,400) less, the CM Settlement Body GBP 7,000 (6,400 to 7,600) less ' +
      'and BSC agents GBP 2,000 (1,900 to 2,100) more, and GBP 5,000 more, once; ' +
      'its net present social value is GBP 250,000 (249,000 to 251,000) for administration alone and ' +
      'GBP \u22124,000 (\u22125,000 to \u22123,000) with late capacity at the cost of replacing it.',
  );
});

test('more is said to be more, none to be none, and what holds none not to be clear', () => {
  expect(said([row('', 800, 100)])).toBe(
    'Under the new rule, a year costs GBP 800 (700 to 900) more than under the old rule.',
  );
  expect(said([row('', 0, 0)])).toContain('costs nothing more or less than');
  expect(said([row('', 50, 100)])).toContain('costs neither clearly more nor less than');
});

test('payers whose change is not clear are not named, and no more than three are', () => {
  const four = (['provider', 'cmsb', 'agent', 'applicant'] as const).map((payer, i) => row(payer, 100 * (i + 1), 1));
  const text = said([row('', 1000, 10), ...four, row('consumer', 1, 50)]);
  expect(text).toContain('of which type-test applicants GBP 400');
  expect(text).not.toContain('capacity providers');
  expect(text).not.toContain('consumers');
});

test('where no costs are named there is no such sentence', () => {
  expect(costSentence(foundWith())).toEqual([]);
});

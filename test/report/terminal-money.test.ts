// Money on a terminal: payers in columns, regimes and differences in lines, and what a regime is worth.
import { expect, test } from 'vitest';
import { economicsOf } from '../../src/experiment/economics.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import { moneyText } from '../../src/report/terminal-money.ts';
import { handPlan, handPlays, handWorld } from '../economics/hand.ts';

const world = handWorld();
const economics = economicsOf({ plays: handPlays(world), world, plan: handPlan })!;
const linesOf = (of = economics): string[] =>
  moneyText({ economics: of, levels: [3] })
    .trimEnd()
    .split('\n');

test('a line for each regime and difference, a column for each payer who pays every year', () => {
  expect(linesOf()).toEqual([
    'Costs of a year with 3 components, GBP in prices of 2025, transfers left out',
    'regime               capacity providers  the CM Settlement Body     all  all, once',
    'tested                               39                     135     174',
    'listed                            26.85                           26.85      1,000',
    'listed minus tested              -12.15                    -135  -147.2     +1,000',
    'Net present social value, GBP; no optimism bias. Delivery Year 2027/28 repeated over 3 appraisal years.',
    '                     (i) administration  above 0  (ii) and late capacity  above 0',
    'listed minus tested              -573.3       0%                  +1,167     100%',
    wordsOf(economics.signs),
  ]);
});

test('a scenario without costs says nothing, one without an appraisal nothing of present values', () => {
  expect(moneyText({ levels: [3] })).toBe('');
  expect(linesOf({ ...economics, npsv: [] })).toHaveLength(5);
});

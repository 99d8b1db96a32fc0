// Checks what is said of rules of entry that weigh nothing, or too much.
import { describe, expect, it } from 'vitest';
import { checkMeaning } from '../../src/scenario/meaning.ts';
import type { RegimeFile } from '../../src/scenario/schema/regime.ts';
import type { ScenarioFile } from '../../src/scenario/schema/scenario.ts';
import { assume, type Law, regime, said, smallWorld } from './small-world.ts';

const entry = (rule: ScenarioFile['entry'], terms?: RegimeFile['entry']) => ({
  scenario: { ...smallWorld().scenario, entry: rule },
  regimes: [terms ? { ...regime(), entry: terms } : regime()],
});
const costs = { costs: { 'per-component': 4 } };
const priced = (unit: string) => ({
  ...entry({ rule: 'margin', price: 'price' }, costs),
  assumptions: { price: assume(unit, { value: 20 }) },
});

const laws: Law[] = [
  [
    'a margin has a price',
    entry({ rule: 'margin' }, costs),
    'found `rule: margin` without `price`; expected what a CMU earns. To mend it: write `price`, in GBP/kW/year.',
  ],
  [
    'a margin has costs',
    entry({ rule: 'margin', price: 20 }),
    'found `rule: margin` with `bmcs-only`, where entry costs nothing; expected costs of entry in every regime. To mend it: write `entry: { costs: { per-component: ... } }` in each regime.',
  ],
  [
    'costs are some',
    entry({ rule: 'margin', price: 20 }, { costs: {}, loss: 5 }),
    'found `rule: margin` with `bmcs-only`, where entry costs nothing; expected costs of entry in every regime. To mend it: write `entry: { costs: { per-component: ... } }` in each regime.',
  ],
  [
    'a price decides only at a margin',
    entry({ rule: 'same', price: 20 }),
    'found `price: 20` beside `rule: same`; expected `price` only where a margin decides. To mend it: remove it, or write `rule: margin`.',
  ],
  [
    'some regime attracts fewer',
    entry({ rule: 'induced' }),
    'found `rule: induced` with regimes that all attract everybody; expected `attracts` in some regime. To mend it: write `entry: { attracts: 0.5 }` in the regimes that attract fewer.',
  ],
  [
    'whom a regime attracts is a share',
    entry({ rule: 'induced' }, { attracts: 50 }),
    'found `attracts: 50`; expected a share from 0 to 1. To mend it: write 0.5 for 50 %.',
  ],
  [
    'a price is for each kW',
    priced('GBP/MW/year'),
    'found `price`, whose unit is GBP/MW/year; expected the unit GBP/kW or GBP/kW/year. To mend it: name an assumption with such a unit; what is counted here is not for each MW.',
  ],
  [
    'a price is for something',
    priced('GBP'),
    'found `price`, whose unit is GBP; expected the unit GBP/kW or GBP/kW/year. To mend it: give `price` in GBP/kW.',
  ],
];

describe('entry', () => {
  for (const [title, broken, sentence] of laws) it(title, () => expect(said(checkMeaning, broken)).toEqual([sentence]));

  it('nothing is said of a rule with all that it weighs', () => {
    expect(said(checkMeaning, entry({ rule: 'same' }))).toEqual([]);
    expect(said(checkMeaning, entry({ rule: 'induced' }, { attracts: 0.5 }))).toEqual([]);
    const rule = entry({ rule: 'induced' });
    const easier = { ...regime(), id: 'cp392', entry: { attracts: 1 } };
    expect(said(checkMeaning, { ...rule, regimes: [...rule.regimes, easier] })).toEqual([]);
    expect(said(checkMeaning, priced('GBP/kW/year'))).toEqual([]);
    expect(said(checkMeaning, priced('GBP/kW'))).toEqual([]);
  });

  it('what a regime says of entry may stay unused', () => {
    expect(said(checkMeaning, { regimes: [{ ...regime(), entry: { ...costs, attracts: 0.5 } }] })).toEqual([]);
  });
});

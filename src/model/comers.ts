// Who comes at all: everybody, whom it pays to come, or whom an easier rule attracts.
import { streamFor } from '../engine/random.ts';
import type { SeedKey } from '../engine/seed.ts';
import type { RegimeFile } from '../scenario/schema/regime.ts';
import type { ScenarioFile } from '../scenario/schema/scenario.ts';
import type { Values } from '../scenario/values.ts';
import { type Portfolio, sizesBy } from './portfolio.ts';
import type { EntryTerms } from './program.ts';

const KW_PER_MW = 1000;
/** Adding up decimals must not keep away a CMU whose cost is what it earns. */
const ROUNDING = 1e-12;

export const entryTermsOf = (scenario: ScenarioFile, regime: RegimeFile, values: Values): EntryTerms => {
  const terms = regime.entry ?? {};
  const costs = terms.costs ?? {};
  return {
    rule: scenario.entry?.rule ?? 'same',
    price: values.number(scenario.entry ?? {}, 'price', 'GBP/kW', 0),
    perComponent: values.number(costs, 'per-component', 'GBP/component', 0),
    perCmu: values.number(costs, 'per-cmu', 'GBP/CMU', 0),
    loss: values.number(terms, 'loss', 'GBP/MW', 0),
    attracts: values.number(terms, 'attracts', 'share', 1),
  };
};

/**
 * 1 for each submission whose CMU comes. Under `margin` a CMU stays away where its cost and the loss it expects exceed
 * what it earns in a year; under `induced` a new CMU comes if its one uniform lies below the share attracted, so that
 * an easier rule keeps all whom a harder one attracts.
 */
export const comersOf = (
  { rule, price, perComponent, perCmu, loss, attracts }: EntryTerms,
  portfolio: Portfolio,
  key: SeedKey,
  replication: number,
): Uint8Array => {
  const comes = new Uint8Array(portfolio.submissions).fill(1);
  const { cmu, cohort } = portfolio;
  if (rule === 'induced') {
    const stream = streamFor(key, replication, 'entry');
    const fresh = cohort.names.indexOf('new');
    for (let s = 0; s < comes.length; s++)
      if (cohort.of[s] === fresh && stream.uniform(cmu.of[s], 0) >= attracts) comes[s] = 0;
  }
  if (rule === 'margin') {
    const components = sizesBy(portfolio, cmu);
    const kw = new Float64Array(cmu.names.length);
    for (let s = 0; s < comes.length; s++)
      kw[cmu.of[s]] += portfolio.deratedKw[s] * (portfolio.first[s + 1] - portfolio.first[s]);
    for (let s = 0; s < comes.length; s++) {
      const c = cmu.of[s];
      const cost = perComponent * components[c] + perCmu + (loss * kw[c]) / KW_PER_MW;
      if (cost > price * kw[c] * (1 + ROUNDING)) comes[s] = 0;
    }
  }
  return comes;
};

// Hidden truth from one Delivery Year to the next: metering stays as it is until it is put right or replaced, papers are new.
import type { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import type { Portfolio } from './portfolio.ts';

/** Classes of fault as bits of a component's byte: those of its metering, and of these the ones that a whole model has or has not. */
export interface LastingFaults {
  metering: number;
  ofModel: number;
}

/** Whoever waits or holds a certificate is left alone; whoever is notified anew has new papers; a new device has all of it new. */
export const UNTOUCHED = 0;
export const NOTIFIED = 1;
export const REPLACED = 2;

export const lastingFaults = ({ portfolio }: World, values: Values): LastingFaults => {
  let [metering, ofModel] = [0, 0];
  for (const [k, fault] of Object.values(portfolio.faults ?? {}).entries()) {
    if (fault.matters === false) continue;
    metering |= 1 << k;
    if (values.number(fault.together ?? {}, 'model', 'share', 0) === 1) ofModel |= 1 << k;
  }
  return { metering, ofModel };
};

/** By model: what is still wrong with any component of it; -1 where it had none. */
const modelsOf = ({ submissions, first, model }: Portfolio, truth: Uint8Array): Int16Array => {
  const wrong = new Int16Array(model.names.length).fill(-1);
  for (let s = 0; s < submissions; s++) {
    const end = Math.min(first[s + 1], truth.length);
    let found = wrong[model.of[s]];
    for (let c = first[s]; c < end; c++) found = Math.max(0, found) | truth[c];
    wrong[model.of[s]] = found;
  }
  return wrong;
};

/**
 * The truth with which a year begins. What is wrong with a model is wrong with its new devices too, until it was put right
 * in all of them, as by a type test.
 * @param portfolio with the truth that its components would have, were they all new
 * @param before by component: what was wrong when the year before ended @param becomes what becomes of a component of it
 */
export const truthInto = (
  portfolio: Portfolio,
  before: Uint8Array,
  { metering, ofModel }: LastingFaults,
  becomes: (component: number) => number,
): Uint8Array => {
  const truth = portfolio.truth.slice();
  const models = modelsOf(portfolio, before);
  for (let s = 0; s < portfolio.submissions; s++) {
    const known = models[portfolio.model.of[s]];
    for (let c = portfolio.first[s]; c < portfolio.first[s + 1] && c < truth.length; c++) {
      const fate = c < before.length ? becomes(c) : REPLACED;
      if (fate === UNTOUCHED) truth[c] = before[c];
      else if (fate === NOTIFIED) truth[c] = (before[c] & metering) | (truth[c] & ~metering);
      else if (known >= 0) truth[c] = (known & ofModel) | (truth[c] & ~ofModel);
    }
  }
  return truth;
};

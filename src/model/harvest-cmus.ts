// The CMUs of a finished play: what of its obligation each has proven in time, and what the rules do about the rest.
import type { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import type { MeasureId } from './measures.ts';
import type { Play } from './play.ts';
import type { Tally } from './tally.ts';

const KW_PER_MW = 1000;
/** Sums of decimals a rounding below a whole MW count as it. */
const ROUNDING_KW = 1e-9;

/** What a shortfall costs; nothing where the scenario does not say. */
interface Terms {
  fee: number;
  wholeBelow: number;
  creditCover: number;
  isNetted: boolean;
}

const termsOf = ({ scenario }: World, values: Values): Terms | undefined => {
  const { shortfall } = scenario;
  return (
    shortfall && {
      fee: values.number(shortfall, 'fee', 'GBP/MW'),
      wholeBelow: values.number(shortfall, 'whole-below', 'share'),
      creditCover: values.number(shortfall, 'credit-cover', 'GBP/MW', 0),
      isNetted: values.number(shortfall, 'netted', 'switch', 0) === 1,
    }
  );
};

/** GBP for so many MW of one CMU: the fee, and the credit cover lost with it or taken off it. */
const chargeOf = ({ fee, creditCover, isNetted }: Terms, mw: number): number =>
  isNetted ? Math.max(fee, creditCover) * mw : (fee + creditCover) * mw;

/** A CMU's obligation is the de-rated capacity of its components due, and of those that hold a certificate already. */
export const cmuMeasures = (play: Play, tally: Tally, set: (id: MeasureId, value: number) => void): void => {
  const { portfolio, setting } = play;
  const count = portfolio.cmu.names.length;
  const [due, onTime, obligedKw, provenKw] = Array.from({ length: 4 }, () => new Float64Array(count));
  for (let s = 0; s < portfolio.submissions; s++) {
    const c = portfolio.cmu.of[s];
    const each = portfolio.deratedKw[s];
    due[c] += tally.due[s];
    onTime[c] += tally.onTime[s];
    obligedKw[c] += (tally.due[s] + tally.held[s]) * each;
    provenKw[c] += (tally.onTime[s] + tally.held[s]) * each;
  }
  const terms = termsOf(setting.world, setting.values);
  const share = terms?.wholeBelow ?? 0.9;
  let [dueCmus, wholly, megawatt, whole, partly, below, nothing, missingKw, charge] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let c = 0; c < count; c++) {
    if (provenKw[c] >= KW_PER_MW - ROUNDING_KW) megawatt++;
    if (due[c] === 0) continue;
    dueCmus++;
    if (onTime[c] === due[c]) wholly++;
    const missing = obligedKw[c] - provenKw[c];
    missingKw += missing;
    if (missing <= ROUNDING_KW) {
      whole++;
      continue;
    }
    // Below the bound the fee is due on the whole CMU, above it on what is missing.
    const isBelow = provenKw[c] < share * obligedKw[c] - ROUNDING_KW;
    if (provenKw[c] <= ROUNDING_KW) nothing++;
    else if (isBelow) below++;
    else partly++;
    if (terms) charge += chargeOf(terms, (isBelow ? obligedKw[c] : missing) / KW_PER_MW);
  }
  set('cmus-due', dueCmus);
  set('on-time-cmus', wholly);
  set('cmus-of-1-mw', megawatt);
  set('cmus-proven-whole', whole);
  set('cmus-proven-partly', partly);
  set('cmus-proven-below', below);
  set('cmus-proven-nothing', nothing);
  set('mw-shortfall', missingKw / KW_PER_MW);
  if (terms) set('shortfall-charge', charge);
};

// The equivalent annual net direct cost to business of a regime against a reference, and how likely it is to matter.
import { equivalentAnnualPence } from '../economics/appraise.ts';
import type { Size } from '../economics/costs.ts';
import { annuityFactor, annuityFactorArrears } from '../economics/discount.ts';
import { gbpOf } from '../economics/money.ts';
import { presentValueOf, type Terms } from './economics-appraisal.ts';
import { moneyInterval } from './economics-book.ts';
import type { Compared } from './economics-payers.ts';
import type { EandcbRow } from './study-economics.ts';

/** @param deMinimisGbp the line beyond which more scrutiny is due, on either side; NaN where none is given */
export const eandcbRow = (compared: Compared, terms: Terms, deMinimisGbp: number): EandcbRow => {
  const { regime, minus, level, replications, signed } = compared;
  const direct = signed.filter(({ leaf }) => leaf.direct);
  const whole = presentValueOf(direct, terms, replications);
  const annuity = annuityFactor(terms.schedule, terms.years);
  const arrears = annuityFactorArrears(terms.schedule, terms.years);
  const partPence = (size: Size): number => {
    const own = direct.filter(({ leaf }) => leaf.size === size);
    return equivalentAnnualPence(presentValueOf(own, terms, replications).pvPence, annuity);
  };
  const [small, large, unsplit] = [partPence('small'), partPence('large'), partPence('all')];
  const each = whole.each.map((pence) => pence / annuity);
  const beyond = each.filter((pence) => Math.abs(gbpOf(pence)) > deMinimisGbp).length;
  return {
    regime,
    minus,
    level,
    pvGbp: moneyInterval(whole.each, whole.pvPence, terms.certain),
    years: terms.years,
    annuityFactor: annuity,
    annuityFactorArrears: arrears,
    // The sum of its parts, so that they add up to the penny.
    eandcbGbp: moneyInterval(each, small + large + unsplit, terms.certain),
    eandcbArrearsGbp: gbpOf(equivalentAnnualPence(whole.pvPence, arrears)),
    smallGbp: gbpOf(small),
    largeGbp: gbpOf(large),
    unsplitGbp: gbpOf(unsplit),
    beyondDeMinimis: Number.isNaN(deMinimisGbp) ? Number.NaN : beyond / each.length,
    deMinimisGbp,
  };
};

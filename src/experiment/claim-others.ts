// Claims about a route, of which components should be registered on it, and about what somebody pays.
import type { ClaimTest } from '../scenario/schema/claims.ts';
import { moneyWords } from './answer-cost.ts';
import { titleOf, topOf } from './cast.ts';
import { type Unjudged as Found, type Judged, leftOpen, outside, own, plainly } from './claim-judged.ts';
import { boundOf, boundWords, sideOf } from './claim-points.ts';
import { exactSum } from './exact-sum.ts';
import { idWords } from './id-words.ts';
import { partyWords } from './parties.ts';
import { inFull, supported, thousands, toPlace } from './rounding.ts';
import { type Figure, say } from './said.ts';
import type { ClaimsStudy } from './study-claims.ts';

/** Of those that take a route, how many are registered on it; no step of that name may be met on the way. */
export const onRoute = (
  study: Found,
  claims: ClaimsStudy,
  id: string,
  test: Extract<ClaimTest, { route: string }>,
): Judged => {
  const components = topOf(study);
  const plays = study.plays.filter((play) => play.regime === claims.about && play.components === components);
  const rows = plays.flatMap((play) => play.routes.filter(({ route }) => route === test.route));
  const took = exactSum(rows.map((row) => row.took));
  if (!(took > 0)) return outside('In this study nobody takes that route.');
  const share = exactSum(rows.map((row) => row.registered)) / took;
  const row = { regime: claims.about, components, route: test.route };
  const figure = (column: 'took' | 'registered'): Figure => {
    const value = exactSum(rows.map((one) => one[column])) / rows.length;
    return { text: supported(value, Number.NaN), value, cell: { file: 'routes.csv', row, column } };
  };
  const met = study.steps.some(
    (step) =>
      step.regime === claims.about &&
      step.components === components &&
      step.route === test.route &&
      step.step === test.without &&
      step.started > 0,
  );
  const found = say`Of ${figure('took')} components that take ${idWords(test.route)}, ${figure('registered')} are registered on it`;
  const side = sideOf(test, { mean: share, lower: share, upper: share, n: 1 });
  if (met || share === 0) return plainly('refuted', say`${found}${met ? ', but the route has such a test' : ''}.`);
  if (side === 'yes') return plainly('supported', say`${found}, without a test.`);
  const at = own(id, 'at', share, `${toPlace(share * 100, 0)}%`);
  const on = `being registered on ${idWords(test.route)} at all`;
  const rest = say`${found}, without a test: ${at} of them; the others fall back or are not registered.`;
  return { ...plainly('depends', rest), on, at: share };
};

/** What one payer pays more. */
export const onCost = (
  study: Found,
  claims: ClaimsStudy,
  id: string,
  test: Extract<ClaimTest, { payer: string }>,
): Judged => {
  if (!study.economics) return outside('This study names no costs.');
  const { about: regime, against: minus } = claims;
  const cost = study.economics.payers.find(
    (row) =>
      row.regime === regime &&
      row.minus === minus &&
      row.level === topOf(study) &&
      row.payer === test.payer &&
      row.timing === test.timing &&
      row.kind === 'resource' &&
      row.size === 'all',
  );
  if (!cost)
    return outside(
      `No item of the cost file falls on ${partyWords(test.payer)} ${test.timing === 'one-off' ? 'once' : 'every year'}.`,
    );
  const side = sideOf(test, cost.gbp);
  const limit = own(id, 'bound', boundOf(test), thousands(inFull(boundOf(test))));
  const found = say`${test.timing === 'one-off' ? 'Once' : 'Every year'}, ${partyWords(test.payer)}: ${moneyWords(cost)} than under ${titleOf(study, minus)}, to be ${boundWords(test)} GBP ${limit}`;
  if (side === 'open') return leftOpen(found);
  return plainly(side === 'yes' ? 'supported' : 'refuted', say`${found}.`);
};

// Three components, two providers: the whole ledger, the Standard Cost Model and the NPSV, with the sums beside them.
import { expect, test } from 'vitest';
import { economicsOf } from '../../src/experiment/economics.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import { measureIndex } from '../../src/model/measures.ts';
import { handPlan, handPlays, handWorld } from './hand.ts';

const world = handWorld();
const plays = handPlays(world);
const economics = economicsOf({ plays, world, plan: handPlan })!;

test('the play is as it is on paper: one component of three is late, under one of the regimes', () => {
  // Large: collated 09:30 and 10:00, tested 10:30 and 11:30 on the day. Small: collated 09:30, tested 10:30, after 10:00.
  // Listed: 09:12 and 09:24; 09:12.
  const late = plays.map(({ values }) => [values[measureIndex('late-components')], values[measureIndex('late-mw')]]);
  expect(late).toEqual([
    [1, 0.6],
    [0, 0],
  ]);
});

test('the ledger: every item, payer and size, to the penny', () => {
  const rows = economics.items.map(({ regime, item, payer, to, size, quantity, gbp, businessAsUsualGbp }) => [
    ...[regime, item, payer, to, size],
    ...[quantity.mean, gbp.mean, businessAsUsualGbp],
  ]);
  expect(rows).toEqual([
    // 0.5 h x 20 x 1.3 = 13.00 a component.
    ['tested', 'collation', 'provider', '', 'small', 0.5, 13, 0],
    ['tested', 'collation', 'provider', '', 'large', 1, 26, 0],
    // 3 h x 30 x 1.5, paid back by consumers.
    ['tested', 'test', 'cmsb', '', 'all', 3, 135, 0],
    ['tested', 'test.recovered', 'consumer', 'cmsb', 'all', 3, 135, 0],
    // One late component.
    ['tested', 'late-fee', 'provider', 'consumer', 'all', 1, 100, 0],
    // 0.2 h x 20 x 1.3 = 5.20 a component.
    ['listed', 'listing', 'provider', '', 'small', 0.2, 5.2, 0],
    ['listed', 'listing', 'provider', '', 'large', expect.closeTo(0.4, 12), 10.4, 0],
    // 5.00 a component, of which a quarter would be paid anyway.
    ['listed', 'agent-charge', 'provider', '', 'small', 1, 3.75, 1.25],
    ['listed', 'agent-charge', 'provider', '', 'large', 2, 7.5, 2.5],
    ['listed', 'approval', 'applicant', '', 'all', 1, 1000, 0],
    ['listed', 'late-fee', 'provider', 'consumer', 'all', 0, 0, 0],
  ]);
});

test('sums by payer, and their differences; transfers add up to nothing', () => {
  const sums = (regime: string, minus: string) =>
    economics.payers
      .filter((row) => row.regime === regime && row.minus === minus)
      .map(
        ({ payer, size, kind, timing, gbp }) => `${payer || 'all'} ${size} ${kind} ${timing} ${gbp.mean.toFixed(2)}`,
      );
  expect(sums('tested', '')).toEqual([
    'provider all resource recurring 39.00',
    'provider all transfer recurring 100.00',
    'provider small resource recurring 13.00',
    'provider large resource recurring 26.00',
    'cmsb all resource recurring 135.00',
    'cmsb all transfer recurring -135.00',
    // Pays back 135, receives a fee of 100.
    'consumer all transfer recurring 35.00',
    'all all resource recurring 174.00',
    'all all transfer recurring 0.00',
  ]);
  expect(sums('listed', '')).toEqual([
    // 15.60 + 11.25.
    'provider all resource recurring 26.85',
    'provider all transfer recurring 0.00',
    'provider small resource recurring 8.95',
    'provider large resource recurring 17.90',
    'applicant all resource one-off 1000.00',
    'consumer all transfer recurring 0.00',
    'all all resource one-off 1000.00',
    'all all resource recurring 26.85',
    'all all transfer recurring 0.00',
  ]);
  expect(sums('listed', 'tested')).toEqual([
    'provider all resource recurring -12.15',
    'provider all transfer recurring -100.00',
    'provider small resource recurring -4.05',
    'provider large resource recurring -8.10',
    'cmsb all resource recurring -135.00',
    'cmsb all transfer recurring 135.00',
    'applicant all resource one-off 1000.00',
    'consumer all transfer recurring -35.00',
    'all all resource one-off 1000.00',
    'all all resource recurring -147.15',
    'all all transfer recurring 0.00',
  ]);
});

test('the Standard Cost Model: hours by tariff by overhead, and the same hours at the average rate', () => {
  const rows = economics.scm.map((row) => [
    ...[row.regime, row.item, row.hours, row.population, row.tariff, row.overheadPct, row.externalGbp],
    ...[row.frequency, row.bauShare, row.costGbp, row.costAverageGbp],
  ]);
  expect(rows).toEqual([
    // 1.5 h x 20 x 1.3 = 39.00; 1.5 h x 18 x 1.2 = 32.40.
    ['tested', 'collation', 1.5, 3, 20, expect.closeTo(30, 9), 0, 1, 0, 39, 32.4],
    // 0.6 h x 26 = 15.60; 0.6 h x 21.60 = 12.96.
    ['listed', 'listing', expect.closeTo(0.6, 12), 3, 20, expect.closeTo(30, 9), 0, 1, 0, 15.6, 12.96],
    // Bought in: 3 x 5.00 x 0.75, at either rate.
    ['listed', 'agent-charge', 0, 3, 0, 0, 15, 1, 0.25, 11.25, 11.25],
  ]);
});

test('the years appraised: year 0 undiscounted, then 3.5 %, each rounded to the penny', () => {
  const years = (view: string, uplift: number) =>
    economics.appraisal
      .filter((row) => row.minus === 'tested' && row.view === view && row.uplift === uplift)
      .map((row) => [row.deliveryYear, row.undiscountedGbp, row.discountedGbp]);
  expect(years('administration', 0)).toEqual([
    // 147.15 saved a year, 1,000 paid once.
    ['2027/28', -852.85, -852.85],
    // 147.15 / 1.035 = 142.1739.
    ['2028/29', 147.15, 142.17],
    // 147.15 / 1.035 / 1.035 = 137.3661.
    ['2029/30', 147.15, 137.37],
  ]);
  expect(years('with-late-capacity', 0)).toEqual([
    // 0.6 MW x 1,000 = 600 a year no longer replaced: 747.15.
    ['2027/28', -252.85, -252.85],
    // 747.15 / 1.035 = 721.8841.
    ['2028/29', 747.15, 721.88],
    // 721.8841 / 1.035 = 697.4725.
    ['2029/30', 747.15, 697.47],
  ]);
});

test('NPSV by view at 0, 50 and 100 % of an uplift of 0.4 on what is added', () => {
  const rows = economics.npsv.map(({ view, uplift, npsvGbp, aboveZero }) => [view, uplift, npsvGbp.mean, aboveZero]);
  expect(rows).toEqual([
    // -852.85 + 142.17 + 137.37.
    ['administration', 0, -573.31, 0],
    // Added: 26.85 and 1,000, times 1.2: 32.22 and 1,200. 174 - 32.22 = 141.78 a year.
    // -1,058.22 + 136.99 + 132.35.
    ['administration', 0.5, -788.88, 0],
    // Times 1.4: 37.59 and 1,400. 136.41 a year: -1,263.59 + 131.80 + 127.34.
    ['administration', 1, -1004.45, 0],
    // -252.85 + 721.88 + 697.47.
    ['with-late-capacity', 0, 1166.5, 1],
    // 741.78 a year: -458.22 + 716.70 + 692.46.
    ['with-late-capacity', 0.5, 950.94, 1],
    // 736.41 a year: -663.59 + 711.51 + 687.45.
    ['with-late-capacity', 1, 735.37, 1],
  ]);
  const own = economics.presentCosts!.filter(({ uplift, view }) => uplift === 0 && view === 'administration');
  expect(own.map(({ regime, pvGbp }) => [regime, pvGbp.mean])).toEqual([
    // 174 + 168.12 + 162.43.
    ['tested', 504.55],
    // 1,026.85 + 25.94 + 25.06.
    ['listed', 1077.85],
  ]);
});

test('the EANDCB: direct costs of businesses, by the annuity of years 0 to 2, split by size', () => {
  const [row] = economics.eandcb;
  // 1 + 0.9661836 + 0.9335107, and the other convention 0.9661836 + 0.9335107 + 0.9019427.
  expect(row.annuityFactor).toBeCloseTo(2.8996943, 7);
  expect(row.annuityFactorArrears).toBeCloseTo(2.801637, 6);
  // Providers save 12.15 a year, an applicant pays 1,000: 987.85 - 11.74 - 11.34.
  expect(row.pvGbp.mean).toBe(964.77);
  // Small saves 4.05: -11.74 / 2.8997. Large 8.10: -23.49 / 2.8997. The applicant 1,000 / 2.8997.
  expect([row.smallGbp, row.largeGbp, row.unsplitGbp]).toEqual([-4.05, -8.1, 344.86]);
  expect(row.eandcbGbp.mean).toBe(332.71);
  // 964.77 / 2.801637.
  expect(row.eandcbArrearsGbp).toBe(344.36);
  // Beyond the line of 300 in the one replication there is.
  expect([row.beyondDeMinimis, row.deMinimisGbp]).toEqual([1, 300]);
});

test('margins: 600 kW at GBP 10 a kW, beside what providers pay', () => {
  const rows = economics.margins.map((row) => [
    row.regime,
    row.device,
    row.revenueGbp,
    row.costGbp.mean,
    row.marginGbp.mean,
  ]);
  expect(rows).toEqual([
    // 39 / 3.
    ['tested', 'all', 6000, 13, 5987],
    ['tested', 'battery', 6000, 13, 5987],
    ['tested', 'heat-pump', 6000, 13, 5987],
    // 26.85 / 3: the approval is not providers' to pay.
    ['listed', 'all', 6000, expect.closeTo(8.95, 9), expect.closeTo(5991.05, 9)],
    ['listed', 'battery', 6000, expect.closeTo(8.95, 9), expect.closeTo(5991.05, 9)],
    ['listed', 'heat-pump', 6000, expect.closeTo(8.95, 9), expect.closeTo(5991.05, 9)],
  ]);
  const [all] = economics.margins;
  // 13 / 600 a kW; 13 / 0.6 a MW; a fee of 100 for three components.
  expect(all.breakEvenPrice.mean).toBeCloseTo(13 / 600, 12);
  expect(all.costPerDeratedMwGbp.mean).toBeCloseTo(13 / 0.6, 9);
  expect(all.lossGbp!.mean).toBeCloseTo(100 / 3, 9);
  expect(all.marginAfterLossGbp!.mean).toBeCloseTo(5987 - 100 / 3, 9);
});

test('each sign hangs on the item without which it would turn', () => {
  const row = (view: string) => economics.npsv.find((one) => one.view === view && one.uplift === 0)!;
  // Without the approval 426.69: the sign turns below 1 - 573.31 / 1,000 of it.
  expect([row('administration').hangsOn, row('administration').largest]).toEqual(['approval', 'approval']);
  expect(row('administration').turnsAt).toBeCloseTo(1 - 573.31 / 1000, 4);
  // Late capacity is worth 600 x 2.8997 = 1,739.82: below 1 - 1,166.50 / 1,739.82 of it the sign turns.
  expect(row('with-late-capacity').hangsOn).toBe('late-capacity');
  expect(row('with-late-capacity').turnsAt).toBeCloseTo(1 - 1166.5 / 1739.82, 4);
  expect(wordsOf(economics.signs)).toBe(
    'The net present value of listed over tested is below nothing for administration alone, at GBP \u2212573.3, which hangs on "approval of the list": below 43% of it the sign turns; it is above nothing with late capacity at the cost of replacing it, at GBP 1,167, which hangs on late capacity: below 33% of it the sign turns.',
  );
});

// What a made-up study costs: by payer, and beside what a component earns.
import type { Interval, Study } from '../../src/experiment/study.ts';
import type { EconomicsStudy, MarginRow, PayerCostRow } from '../../src/experiment/study-economics.ts';
import { interval } from './summaries.ts';

/** GBP a component and year under the reference, by payer; and what it is elsewhere, as a multiple. */
const PAYERS = [
  ['provider', 'resource', 'recurring', 9.2, 0.7],
  ['cmsb', 'resource', 'recurring', 3.1, 0.4],
  ['agent', 'resource', 'recurring', 0.4, 4],
  ['provider', 'resource', 'one-off', 0.6, 1.5],
  ['provider', 'transfer', 'recurring', 21, 0.3],
  ['consumer', 'transfer', 'recurring', -21, 0.3],
] as const;

const DEVICES: readonly [device: string, deratedKw: number, earns: number, costs: number][] = [
  ['all', 1.4, 8.4, 7.1],
  ['battery', 1.1, 6.6, 7],
  ['industrial', 105, 630, 48],
];

interface Of {
  regime: string;
  level: number;
  n: number;
  isReference: boolean;
}

const payerRows = ({ regime, level, n, isReference }: Of): PayerCostRow[] => {
  const rows = PAYERS.map(([payer, kind, timing, each, elsewhere]): PayerCostRow => {
    const mean = each * level * (isReference ? 1 : elsewhere);
    return { regime, minus: '', level, payer, size: 'all', kind, timing, gbp: interval(mean, 0.02 * mean, n) };
  });
  const sums = (['resource', 'transfer'] as const).flatMap((kind) =>
    (['recurring', 'one-off'] as const).flatMap((timing): PayerCostRow[] => {
      const own = rows.filter((row) => row.kind === kind && row.timing === timing);
      const mean = own.reduce((sum, { gbp }) => sum + gbp.mean, 0);
      const gbp = interval(mean, 0.02 * mean, n);
      return own.length > 0 ? [{ ...own[0], payer: '', gbp }] : [];
    }),
  );
  return [...sums, ...rows];
};

const marginRows = ({ regime, level, n, isReference }: Of): MarginRow[] =>
  DEVICES.map(([device, deratedKw, revenueGbp, costs]) => {
    const cost = costs * (isReference ? 1 : 0.8);
    const of = (mean: number): Interval => interval(mean, 0.03 * Math.abs(cost), n);
    return {
      ...{ regime, level, device, deratedKw, revenueGbp, costGbp: of(cost), marginGbp: of(revenueGbp - cost) },
      ...{ costPerDeratedMwGbp: of((1000 * cost) / deratedKw), breakEvenPrice: of(cost / deratedKw) },
      ...{ lossGbp: of(0.3 * revenueGbp), marginAfterLossGbp: of(0.7 * revenueGbp - cost) },
    };
  });

/** Economics at every level. */
export const addMoney = (study: Study): void => {
  const all = study.regimes.flatMap(({ id: regime }) =>
    study.levels.map((level) => ({
      ...{ regime, level, n: study.replications, isReference: study.references.includes(regime) },
    })),
  );
  const economics: EconomicsStudy = {
    ...{ priceBase: 2025, discountEdition: '2026', basis: 'the year repeated', signs: [] },
    ...{ items: [], payers: all.flatMap(payerRows), margins: all.flatMap(marginRows), scm: [] },
    ...{ npsv: [], presentCosts: [], appraisal: [], eandcb: [], effects: [] },
  };
  study.economics = economics;
};

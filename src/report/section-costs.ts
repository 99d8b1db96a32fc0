// Q3: who pays what, once and every year; what is left of a component's earnings; and what a change is worth.
import type { Picture } from '../charts/chart.ts';
import { costClause, npsvNumber } from '../experiment/answer-cost.ts';
import { titleOf, topOf } from '../experiment/cast.ts';
import { partyWords } from '../experiment/parties.ts';
import { againstOf } from '../experiment/plan.ts';
import { capital, say } from '../experiment/said.ts';
import type { EconomicsStudy, Study } from '../experiment/study.ts';
import type { PayerCostRow } from '../experiment/study-economics.ts';
import { PARTIES } from '../scenario/schema/cost.ts';
import { at, said } from './cells.ts';
import { interval, plainFigure } from './figures.ts';
import { bullets, element, joined, type Markup, type Part, paragraph, table } from './html.ts';
import { burdenTables } from './section-burden.ts';
import { chartsOf } from './section-charts.ts';

const ends = (name: string) => ({ columns: { mean: name, lower: `${name}-lower`, upper: `${name}-upper` } });

const payerCell = (row: PayerCostRow | undefined): Part =>
  row
    ? interval(
        row.gbp,
        'payers.csv',
        {
          ...{ regime: row.regime, components: row.level, minus: row.minus, payer: row.payer, size: row.size },
          ...{ kind: row.kind, timing: row.timing },
        },
        { isDifference: row.minus !== '', ...ends('gbp') },
      )
    : '';

/** Every payer, the sum over all last. */
const rankOf = (payer: string): number =>
  payer === '' ? PARTIES.length : (PARTIES as readonly string[]).indexOf(payer);

/** Payers down, regimes across, at the largest level; rows of nothing are left out. */
const payersTable = (study: Study, { payers }: EconomicsStudy, kind: PayerCostRow['kind']): Markup[] => {
  const here = payers.filter((row) => row.level === topOf(study) && row.minus === '' && row.kind === kind);
  const shown = here.filter(({ size, gbp }) => size === 'all' && gbp.mean !== 0);
  const heads = [...new Set(shown.map(({ payer, size, timing }) => `${payer}|${size}|${timing}`))].sort(
    (a, b) => rankOf(a.split('|')[0]) - rankOf(b.split('|')[0]),
  );
  if (heads.length === 0) return [];
  const words =
    kind === 'resource'
      ? 'Costs'
      : 'Transfers, which one pays and another receives, and which cost nobody anything on balance';
  return [
    table({
      caption: `${words} of one Delivery Year at the largest level, GBP, by payer and regime`,
      heads: ['Payer', 'When', ...study.regimes.map(({ title }) => title)],
      rows: heads.map((head) => {
        const [payer, size, timing] = head.split('|');
        const own = here.filter((row) => row.payer === payer && row.size === size && row.timing === timing);
        return [
          partyWords(payer as PayerCostRow['payer']),
          timing === 'one-off' ? 'once' : 'every year',
          ...study.regimes.map(({ id }) => payerCell(own.find((row) => row.regime === id))),
        ];
      }),
      numbersFrom: 2,
    }),
  ];
};

const marginsTable = (study: Study, { margins }: EconomicsStudy): Markup[] => {
  const rows = margins.filter((row) => row.level === topOf(study));
  if (rows.length === 0) return [];
  return [
    element('h3', 'Who would not bother to enter?'),
    table({
      caption: 'A component: what it earns and what assurance costs its provider in a year, GBP, at the largest level',
      heads: ['Regime', 'Device', 'Earns', 'Costs', 'Left', 'Cost per de-rated MW', 'Breaks even at (GBP/kW/year)'],
      rows: rows.map((row) => {
        const key = { regime: row.regime, components: row.level, device: row.device };
        return [
          titleOf(study, row.regime),
          row.device,
          plainFigure('margins.csv', key, 'revenue-gbp', row.revenueGbp),
          interval(row.costGbp, 'margins.csv', key, ends('cost-gbp')),
          interval(row.marginGbp, 'margins.csv', key, ends('margin-gbp')),
          interval(row.costPerDeratedMwGbp, 'margins.csv', key, ends('cost-per-derated-mw-gbp')),
          interval(row.breakEvenPrice, 'margins.csv', key, ends('break-even-price')),
        ];
      }),
      numbersFrom: 2,
    }),
  ];
};

const VIEWS = { administration: 'administration alone', 'with-late-capacity': 'with late capacity' } as const;

const npsvTable = (study: Study, { npsv }: EconomicsStudy): Markup[] => {
  const rows = npsv.filter((row) => row.level === topOf(study));
  if (rows.length === 0) return [];
  return [
    element('h3', 'What is it worth?'),
    ...(study.economics?.signs ? [paragraph(said(study.economics.signs))] : []),
    table({
      caption: 'Net present social value of a regime minus a reference, GBP, benefits positive, transfers left out',
      heads: ['Regime', 'Counted', 'Optimism bias applied', 'Value', 'Above nil in'],
      rows: rows.map((row) => {
        const cell = at('npsv.csv', {
          ...{ regime: row.regime, components: row.level, minus: row.minus, view: row.view, uplift: row.uplift },
        });
        return [
          `${titleOf(study, row.regime)} minus ${titleOf(study, row.minus)}`,
          VIEWS[row.view],
          cell('uplift', row.uplift, `${Math.round(row.uplift * 100)}%`),
          said(npsvNumber(row)),
          Number.isFinite(row.aboveZero)
            ? cell('above-zero', row.aboveZero, `${Math.round(row.aboveZero * 100)}%`)
            : '',
        ];
      }),
      numbersFrom: 2,
    }),
  ];
};

/** Every regime against every reference, in words. */
const clauses = (study: Study): Markup[] => {
  const all = study.regimes.flatMap(({ id }) =>
    againstOf(study.references, id).map((minus) => costClause(study, id, minus)),
  );
  const told = all.filter((one) => one.length > 0).map((one) => said(say`${capital(one)}.`));
  return told.length > 0 ? [bullets(told)] : [];
};

/** Undefined where the scenario names no costs. */
export const costs = (study: Study, pictures: readonly Picture[]): Markup | undefined => {
  const { economics } = study;
  const figures = chartsOf(pictures, 'cost');
  if (!economics) return figures.length > 0 ? joined(figures) : undefined;
  return joined([
    paragraph(
      'Costs count working time as simulated, never elapsed time, at the prices of one year in real terms. Transfers stand apart: what one party pays another is no cost to society.',
    ),
    ...clauses(study),
    ...figures,
    ...payersTable(study, economics, 'resource'),
    ...payersTable(study, economics, 'transfer'),
    ...marginsTable(study, economics),
    ...npsvTable(study, economics),
    ...burdenTables(study, economics),
  ]);
};

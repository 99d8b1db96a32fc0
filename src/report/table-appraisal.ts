// Tables of present values: NPSV, the years it is made of, the EANDCB, and margins of components.
import type { Interval, Study } from '../experiment/study.ts';
import type { AppraisalRow, EandcbRow, MarginRow, NpsvRow } from '../experiment/study-economics.ts';
import { type Column, type Table, tableOf } from './table-csv.ts';
import { money, moneyThree, number, pairColumns, tail, text, whoColumns } from './table-money.ts';

const viewColumns = <Row extends Pick<NpsvRow, 'view' | 'uplift'>>(): Column<Row>[] => [
  text(
    'view',
    'administration: costs of assurance alone; with-late-capacity: and late MW at the resource cost of replacement capacity for a whole year.',
    (row) => row.view,
  ),
  number(
    'uplift',
    'share',
    'Share of the optimism-bias uplift that is put on costs which the regime adds; savings have none.',
    (row) => row.uplift,
  ),
];

const NONE: Interval = { mean: Number.NaN, lower: Number.NaN, upper: Number.NaN, n: 0 };
const ofOwn = ({ mean, lower, upper, n }: Interval): Interval => ({ mean: -mean, lower: -upper, upper: -lower, n });

/** npsv.csv: each pair of regimes by view and uplift; and each regime by itself, whose value is its costs. */
export const npsvTable = (study: Study): Table => {
  const { npsv = [], presentCosts = [], discountEdition = '', basis = '' } = study.economics ?? {};
  const own = presentCosts.map(
    ({ pvGbp, ...at }): NpsvRow => ({ ...at, minus: '', npsvGbp: ofOwn(pvGbp), aboveZero: Number.NaN }),
  );
  return tableOf<NpsvRow>(
    'npsv.csv',
    [...npsv, ...own],
    [
      ...pairColumns<NpsvRow>(),
      ...viewColumns<NpsvRow>(),
      ...moneyThree<NpsvRow>(
        study,
        'npsv-gbp',
        `Net present social value, benefits positive, transfers left out (${basis}; ${discountEdition})`,
        (row) => row.npsvGbp,
      ),
      number(
        'above-zero',
        'share',
        'Share of replications in which it is above 0; empty of a regime by itself.',
        (row) => row.aboveZero,
      ),
      text('largest', 'Item that weighs most in it; empty of a regime by itself.', (row) => row.largest ?? ''),
      text(
        'hangs-on',
        'Item without which the sign would be the other one; empty where there is none.',
        (row) => row.hangsOn ?? '',
      ),
      number(
        'turns-at',
        'share',
        'Share of that item below which the sign is the other one.',
        (row) => row.turnsAt ?? Number.NaN,
      ),
      ...tail<NpsvRow>(study, (row) => row.npsvGbp.n),
    ],
  );
};

/** appraisal.csv: year by year; discounted-gbp adds up to npsv-gbp. */
export const appraisalTable = (study: Study): Table => {
  const gbp = (name: string, meaning: string, cell: (row: AppraisalRow) => number) => money(study, name, meaning, cell);
  return tableOf<AppraisalRow>('appraisal.csv', study.economics?.appraisal ?? [], [
    ...pairColumns<AppraisalRow>(),
    ...viewColumns<AppraisalRow>(),
    number('year', 'years', 'Appraisal year; 0 is the first, and not discounted.', (row) => row.year),
    text('delivery-year', 'Delivery Year, all of whose costs are in the appraisal year.', (row) => row.deliveryYear),
    number('factor', 'number', `Discount factor: ${study.economics?.discountEdition ?? ''}.`, (row) => row.factor),
    gbp('administration-gbp', 'Costs of assurance (negative) or savings', (row) => row.administrationGbp),
    gbp('late-capacity-gbp', 'Replacement of late MW (negative), or what is saved of it', (row) => row.lateCapacityGbp),
    gbp('undiscounted-gbp', 'The sum of the two', (row) => row.undiscountedGbp),
    gbp('discounted-gbp', 'Times factor, rounded to the penny', (row) => row.discountedGbp),
  ]);
};

/** eandcb.csv: direct costs to business, as one level sum a year. */
export const eandcbTable = (study: Study): Table =>
  tableOf<EandcbRow>('eandcb.csv', study.economics?.eandcb ?? [], [
    ...pairColumns<EandcbRow>(),
    ...moneyThree<EandcbRow>(
      study,
      'pv-gbp',
      'Present value of the net direct cost to business; costs positive',
      (row) => row.pvGbp,
    ),
    number('years', 'years', 'Years appraised.', (row) => row.years),
    number(
      'annuity-factor',
      'number',
      'Sum of the factors of years 0 to n - 1: the convention.',
      (row) => row.annuityFactor,
    ),
    number(
      'annuity-factor-arrears',
      'number',
      'Sum of the factors of years 1 to n: the other one.',
      (row) => row.annuityFactorArrears,
    ),
    ...moneyThree<EandcbRow>(
      study,
      'eandcb-gbp',
      'Equivalent annual net direct cost to business: pv-gbp / annuity-factor',
      (row) => row.eandcbGbp,
      'GBP/year',
    ),
    money(study, 'eandcb-arrears-gbp', 'pv-gbp / annuity-factor-arrears', (row) => row.eandcbArrearsGbp, 'GBP/year'),
    money(study, 'small-gbp', 'Of eandcb-gbp: small providers', (row) => row.smallGbp, 'GBP/year'),
    money(study, 'large-gbp', 'Of eandcb-gbp: large providers', (row) => row.largeGbp, 'GBP/year'),
    money(
      study,
      'unsplit-gbp',
      'Of eandcb-gbp: other businesses, and what is not split by size',
      (row) => row.unsplitGbp,
      'GBP/year',
    ),
    number(
      'beyond-de-minimis',
      'share',
      'Share of replications in which it is beyond the line, on either side.',
      (row) => row.beyondDeMinimis,
    ),
    number(
      'de-minimis-gbp',
      'GBP/year',
      'The line below which less scrutiny is due, as the rule has it (nominal).',
      (row) => row.deMinimisGbp,
    ),
    ...tail<EandcbRow>(study, (row) => row.eandcbGbp.n),
  ]);

/** margins.csv: who would bother to enter. */
export const marginsTable = (study: Study): Table => {
  const gbp = (name: string, meaning: string, of: (row: MarginRow) => Interval, unit = 'GBP/component/year') =>
    moneyThree<MarginRow>(study, name, meaning, of, unit);
  return tableOf<MarginRow>('margins.csv', study.economics?.margins ?? [], [
    ...whoColumns<MarginRow>(),
    text('device', 'Class of device, as the portfolio names it; all is the mean component.', (row) => row.device),
    number('derated-kw', 'kW', 'De-rated capacity of one component.', (row) => row.deratedKw),
    money(
      study,
      'revenue-gbp',
      'What the capacity of a component earns in a year',
      (row) => row.revenueGbp,
      'GBP/component/year',
    ),
    ...gbp(
      'cost-gbp',
      'What providers pay for its assurance in a first year, one-off costs too, spread evenly over the components notified',
      (row) => row.costGbp,
    ),
    ...gbp('margin-gbp', 'revenue-gbp - cost-gbp', (row) => row.marginGbp),
    ...gbp('cost-per-derated-mw-gbp', 'cost-gbp by de-rated MW', (row) => row.costPerDeratedMwGbp, 'GBP/MW/year'),
    ...gbp('break-even-price', 'Capacity price at which margin-gbp is nil', (row) => row.breakEvenPrice, 'GBP/kW/year'),
    ...gbp('loss-gbp', 'Payments lost to lateness and fees, by de-rated kW', (row) => row.lossGbp ?? NONE),
    ...gbp('margin-after-loss-gbp', 'margin-gbp - loss-gbp', (row) => row.marginAfterLossGbp ?? NONE),
    ...tail<MarginRow>(study, (row) => row.costGbp.n),
  ]);
};

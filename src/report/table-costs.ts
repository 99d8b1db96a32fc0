// Tables of what a year costs: item by item, payer by payer, by the Standard Cost Model, and what has no price.
import type { Study } from '../experiment/study.ts';
import type { EffectRow, ItemCostRow, PayerCostRow, ScmRow } from '../experiment/study-economics.ts';
import { type Column, type Table, tableOf } from './table-csv.ts';
import { basePhrase, money, moneyThree, number, pairColumns, tail, text, threeOf, whoColumns } from './table-money.ts';

const payer =
  'Who pays: provider, cmsb (CM Settlement Body), delivery-body, agent, central-systems, applicant, consumer.';

const kindColumns = <Row extends Pick<PayerCostRow, 'kind' | 'timing'>>(): Column<Row>[] => [
  text('kind', 'A cost to society (resource), or a transfer from one payer to another.', (row) => row.kind),
  text('timing', 'Paid once (one-off), or every year (recurring).', (row) => row.timing),
];

/** costs.csv: every item of every regime. */
export const costsTable = (study: Study): Table =>
  tableOf<ItemCostRow>('costs.csv', study.economics?.items ?? [], [
    ...whoColumns<ItemCostRow>(),
    text('item', 'Id of the cost item; with .recovered, the transfer that pays its cost back.', (row) => row.item),
    text('title', 'Title of the item.', (row) => row.title),
    text('payer', payer, (row) => row.payer),
    text('to', 'Who receives a transfer; empty of a cost.', (row) => row.to),
    text('size', 'Size of the provider: small, large; all where the item is not split.', (row) => row.size),
    ...kindColumns<ItemCostRow>(),
    ...threeOf<ItemCostRow>(
      'quantity',
      "the row's unit",
      'How much there is of what is paid for; mean.',
      (row) => row.quantity,
    ),
    text('unit', 'Unit of quantity.', (row) => row.unit),
    money(
      study,
      'price',
      'Price of one unit a year, overhead and frequency in it',
      (row) => row.price,
      "GBP per the row's unit",
    ),
    ...moneyThree<ItemCostRow>(
      study,
      'gbp',
      'What the item costs in a Delivery Year, business as usual taken off; mean, rounded to the penny',
      (row) => row.gbp,
    ),
    money(
      study,
      'business-as-usual-gbp',
      'What would be paid anyway, not in gbp; mean',
      (row) => row.businessAsUsualGbp,
    ),
    ...tail<ItemCostRow>(study, (row) => row.gbp.n),
  ]);

/** payers.csv: sums of costs.csv, and their differences. */
export const payersTable = (study: Study): Table =>
  tableOf<PayerCostRow>('payers.csv', study.economics?.payers ?? [], [
    ...pairColumns<PayerCostRow>(),
    text('payer', `${payer} Empty in the sum over all.`, (row) => row.payer),
    text('size', 'all is the whole; small and large are parts of it, as far as items are split.', (row) => row.size),
    ...kindColumns<PayerCostRow>(),
    ...moneyThree<PayerCostRow>(
      study,
      'gbp',
      'Sum of the items of costs.csv in a Delivery Year; of transfers what is paid less what is received, which adds up to nothing over all payers',
      (row) => row.gbp,
    ),
    ...tail<PayerCostRow>(study, (row) => row.gbp.n),
  ]);

/** scm.csv: the Standard Cost Model; cost = (hours x tariff x overhead + bought in) x frequency x (1 - business as usual). */
export const scmTable = (study: Study): Table =>
  tableOf<ScmRow>('scm.csv', study.economics?.scm ?? [], [
    ...whoColumns<ScmRow>(),
    text('obligation', 'The information obligation.', (row) => row.obligation),
    text('rule-ref', 'Where the obligation stands.', (row) => row.rule),
    text('actor', 'Who has it.', (row) => row.actor),
    text('activity', 'What is done for it.', (row) => row.activity),
    text('item', 'Id of the cost item, as in costs.csv.', (row) => row.item),
    text('timing', 'Paid once (one-off), or every year (recurring).', (row) => row.timing),
    number(
      'hours',
      'hours',
      'Hours of a year over the whole population, touched and not elapsed; mean.',
      (row) => row.hours,
    ),
    money(study, 'tariff', 'Wage of who does it; 0 of what is bought in', (row) => row.tariff, 'GBP/hour'),
    number('overhead-pct', '%', 'Overhead on the wage.', (row) => row.overheadPct),
    money(study, 'external-cost', 'Bought in over the whole population: fees and charges', (row) => row.externalGbp),
    number(
      'population',
      'number',
      'Pieces of work that the hours went into, or units of what is bought in; mean.',
      (row) => row.population,
    ),
    number(
      'hours-each',
      'hours',
      'Hours of one piece of work: hours / population.',
      (row) => row.hours / row.population,
    ),
    number('frequency', 'number/year', 'Times a year.', (row) => row.frequency),
    number('bau-share', 'share', 'Share that would be done anyway; taken off the cost.', (row) => row.bauShare),
    money(study, 'cost', 'Cost of a Delivery Year at the rates of the roles, as in costs.csv', (row) => row.costGbp),
    money(study, 'cost-average', "The same hours at the economy's average rate", (row) => row.costAverageGbp),
    number('ratio', 'number', 'cost / cost-average.', (row) => row.costGbp / row.costAverageGbp),
    text('source', 'Where the price comes from.', (row) => row.source),
    number('n', 'replications', 'Replications that the means are over.', (row) => row.n),
  ]);

/** effects.csv: what nobody priced. */
export const effectsTable = (study: Study): Table =>
  tableOf<EffectRow>('effects.csv', study.economics?.effects ?? [], [
    text(
      'effect',
      `Id of an effect without a price; none of them is in any sum ${basePhrase(study)}.`,
      (row) => row.id,
    ),
    text('title', 'What it is.', (row) => row.title),
    text('falls-on', 'Whom it falls on.', (row) => row.fallsOn),
    text(
      'direction',
      'better, worse or either, under a rule that moves work away from examiners.',
      (row) => row.direction,
    ),
    text('size', 'small, medium, large or unknown: a judgement, not a result.', (row) => row.size),
    text('measure', 'Measure of summary.csv that tells of it; empty where none does.', (row) => row.measure),
    text('notes', 'What is known of it.', (row) => row.notes),
  ]);

// Tables of regimes against each other: paired differences, overloaded pools, a ranking, and how soon components are registered.
import type { ComparisonRow, DurationRow, OverloadRow, RankedRow, Study } from '../experiment/study.ts';
import { column, countAndKind, withEnds } from './columns.ts';
import { type Table, tableOf } from './table-csv.ts';
import { componentsColumn, minusColumn, regimeColumn } from './table-plays.ts';

const measureColumn = { name: 'measure', unit: '', meaning: 'Id of the measure, as in results.csv.' };
const OF_MEASURE = "the measure's unit";

/** comparison.csv: every measure of a regime minus a reference. */
export const comparisonTable = (study: Study): Table =>
  tableOf<ComparisonRow>('comparison.csv', study.comparison, [
    { ...regimeColumn, cell: (row) => row.regime },
    { ...minusColumn, meaning: 'The regime that is subtracted, replication by replication.', cell: (row) => row.minus },
    { ...componentsColumn, cell: (row) => row.level },
    { ...measureColumn, cell: (row) => row.measure },
    column('mean', OF_MEASURE, 'Mean of the differences.', (row) => row.difference.mean),
    column('lower', OF_MEASURE, 'Lower end of the 95 % interval of this one statement.', (row) => row.difference.lower),
    column('upper', OF_MEASURE, 'Upper end of it.', (row) => row.difference.upper),
    column(
      'better',
      'share',
      'Share of replications in which the regime is better, ties as half.',
      (row) => row.better,
    ),
    column(
      'pairing',
      'times',
      'Variance of an unpaired difference over that of the paired one: so many times as many replications without pairing.',
      (row) => row.pairing,
    ),
    column('family', '', 'Statements that are corrected for each other.', (row) => row.family),
    column('statements', 'statements', 'How many these are.', (row) => row.statements),
    column(
      'lower-together',
      OF_MEASURE,
      'Lower end where all statements of the family hold at once (Bonferroni).',
      (row) => row.lowerTogether,
    ),
    column('upper-together', OF_MEASURE, 'Upper end of that.', (row) => row.upperTogether),
    ...countAndKind<ComparisonRow>(
      study,
      (row) => row.difference,
      () => true,
    ),
  ]);

/** overload.csv: pools into which more comes than leaves. */
export const overloadTable = (study: Study): Table =>
  tableOf<OverloadRow>('overload.csv', study.overload, [
    { ...regimeColumn, cell: (row) => row.regime },
    { ...componentsColumn, cell: (row) => row.level },
    column('pool', '', 'Id of the pool.', (row) => row.pool),
    ...withEnds<OverloadRow>(
      'drift-per-week',
      'components',
      'Components more in the queue each week up to the cut-off',
      (row) => row.driftPerWeek,
    ),
    ...withEnds<OverloadRow>('peak-waiting', 'components', 'Most components waiting', (row) => row.peakWaiting),
    column(
      'cleared',
      'share',
      'Share of replications in which the queue was cleared after the cut-off.',
      (r) => r.cleared,
    ),
    ...withEnds<OverloadRow>(
      'days-to-clear',
      'days',
      'Days from the cut-off until the queue is cleared, where all replications have it',
      (row) => row.daysToClear,
    ),
    ...countAndKind<OverloadRow>(study, (row) => row.driftPerWeek),
  ]);

/** ranking.csv: regimes by one measure, best first. */
export const rankingTable = (study: Study): Table => {
  const { ranking } = study;
  return tableOf<RankedRow>('ranking.csv', ranking?.rows ?? [], [
    { ...regimeColumn, cell: (row) => row.regime },
    { ...componentsColumn, cell: () => ranking?.level ?? Number.NaN },
    { ...measureColumn, cell: () => ranking?.measure ?? '' },
    column('place', '', 'Place; regimes that do not differ share one.', (row) => row.place),
    column('mean', OF_MEASURE, 'Mean over replications.', (row) => row.mean.mean),
    column('lower', OF_MEASURE, 'Lower end of the 95 % interval of the mean.', (row) => row.mean.lower),
    column('upper', OF_MEASURE, 'Upper end of it.', (row) => row.mean.upper),
    ...withEnds<RankedRow>(
      'behind',
      OF_MEASURE,
      'By how much the best of the others is better, paired; ends hold for all rows at once',
      (row) => row.behind,
    ),
    column('may-be-best', '', 'Whether it may be the best, as far as the procedure can tell.', (row) => row.maybeBest),
    column('probability', 'share', 'Probability of correct selection that is stated.', () => ranking?.probability ?? 0),
    column('indifference', OF_MEASURE, 'A smaller difference does not matter.', () => ranking?.indifference ?? 0),
    column('chosen', '', 'Whether the first is chosen.', () => ranking?.chosen ?? false),
    column('needed', 'replications', 'Replications after which a choice would be sure.', () => ranking?.needed ?? 0),
    column('procedure', '', 'How it is done.', () => ranking?.procedure ?? ''),
    column('n', 'replications', 'Replications in which every regime has a value.', () => ranking?.n ?? 0),
  ]);
};

/** durations.csv: how soon components are registered. */
export const durationsTable = (study: Study): Table =>
  tableOf<DurationRow>('durations.csv', study.durations, [
    { ...regimeColumn, cell: (row) => row.regime },
    { ...componentsColumn, cell: (row) => row.level },
    column('days', 'days', 'Days from notification.', (row) => row.days),
    ...withEnds<DurationRow>(
      'share',
      'share',
      'Share of the components notified that are registered within so many days; open ones count as not',
      (row) => row.share,
    ),
    ...countAndKind<DurationRow>(study, (row) => row.share),
  ]);

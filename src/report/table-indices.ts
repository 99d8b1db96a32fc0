// Tables of which assumption moves the answer: one at a time, by screening, by shares of the variance, and how far the sketch may stand in.
import type { MorrisRow, SketchErrorRow, SobolRow, StressStudy, TornadoRow } from '../experiment/study-certainty.ts';
import { column, intervalColumns, KINDS, kindColumn, outputColumns } from './certainty-columns.ts';
import { type Column, type Table, tableOf } from './table-csv.ts';

const factorColumn = <Row extends { factor: string }>(): Column<Row> =>
  column('factor', '', 'Id of the assumption, as in factors.csv.', (row) => row.factor);

/** tornado.csv: one assumption at a time from end to end, the others at their central values. */
export const tornadoTable = ({ tornado }: StressStudy): Table =>
  tableOf<TornadoRow>('tornado.csv', tornado, [
    factorColumn(),
    ...outputColumns<TornadoRow>(),
    ...intervalColumns<TornadoRow>(
      'at-low',
      "the row's unit",
      'The difference at the low end of its range; mean over replications.',
      (row) => row.atLow,
    ),
    ...intervalColumns<TornadoRow>(
      'at-high',
      "the row's unit",
      'The difference at the high end of its range; mean over replications.',
      (row) => row.atHigh,
    ),
    kindColumn(KINDS.paired),
    column(
      'central',
      "the row's unit",
      'The difference with all at their central values; mean over as many replications as the longest bars have.',
      (row) => row.central,
    ),
    column(
      'swing',
      "the row's unit",
      'How far apart the two ends are. One at a time: what two assumptions do together is not seen.',
      (row) => row.swing,
    ),
  ]);

/** morris.csv: elementary effects, to leave out what moves nothing. */
export const morrisTable = ({ morris }: StressStudy): Table =>
  tableOf<MorrisRow>('morris.csv', morris, [
    column('factor', '', 'Id of the assumption, or name of a group that is moved together.', (row) => row.factor),
    column('group', '', 'Assumptions of the group; empty where it is one assumption.', (row) => row.group.join(' ')),
    ...outputColumns<MorrisRow>(),
    ...intervalColumns<MorrisRow>(
      'mu-star',
      "the row's unit",
      'Mean size of what it changes over its range, from many starting points (Morris, mu star).',
      (row) => row.muStar,
    ),
    kindColumn(KINDS.trajectories),
    column('mu', "the row's unit", 'Mean of the same with its sign.', (row) => row.mu),
    column(
      'sigma',
      "the row's unit",
      'Standard deviation of the same: large where it hangs on what else is assumed.',
      (row) => row.sigma,
    ),
    column('survives', '', 'Whether it goes on to sobol.csv.', (row) => row.survives),
  ]);

/** sobol.csv: shares of the spread. */
export const sobolTable = ({ sobol }: StressStudy): Table =>
  tableOf<SobolRow>('sobol.csv', sobol, [
    factorColumn(),
    ...outputColumns<SobolRow>(),
    ...intervalColumns<SobolRow>(
      'first',
      'share',
      'First index: share of the variance that would go if this alone were known.',
      (row) => row.first,
    ),
    ...intervalColumns<SobolRow>(
      'total',
      'share',
      'Total index: share of the variance that would remain if all else were known.',
      (row) => row.total,
    ),
    kindColumn(KINDS.rows),
    column('sketched', 'number', 'Rows of the design that were sketched.', (row) => row.sketched),
  ]);

/** sketch-error.csv: how well the corrected sketch says what the simulation would. */
export const sketchErrorTable = ({ sketchError }: StressStudy): Table =>
  tableOf<SketchErrorRow>('sketch-error.csv', sketchError, [
    ...outputColumns<SketchErrorRow>(),
    column('r-squared', 'share', 'R squared on points that it was not fitted to.', (row) => row.rSquared),
    column('mean-error', "the row's unit", 'Mean size of its error on them.', (row) => row.meanError),
    column('max-error', "the row's unit", 'Largest error on them.', (row) => row.maxError),
    column(
      'correlation',
      'correlation',
      'Correlation of sketch and simulation within the design of the indices.',
      (row) => row.correlation,
    ),
    column('n', 'number', 'Points that were both sketched and simulated.', (row) => row.n),
    column('folds', 'number', 'Parts into which they were split, each held out in turn.', (row) => row.folds),
  ]);

// Tables of how much each regime carries: the share on time along the growth levels, and where it becomes too little.
import type { CurveRow, LimitsStudy, SaturationRow } from '../experiment/study-certainty.ts';
import { column, intervalColumns, KINDS, kindColumn, valueCell } from './certainty-columns.ts';
import { type Column, type Table, tableOf } from './table-csv.ts';
import { componentsColumn, regimeColumn } from './table-plays.ts';

type Placed = Pick<CurveRow, 'regime' | 'state' | 'stateValue' | 'refused'>;

const placeColumns = <Row extends Placed>(limits: LimitsStudy): Column<Row>[] => [
  { ...regimeColumn, cell: (row) => row.regime },
  column('state', '', 'Assumption that is varied beside the growth level; empty where none is.', (row) => row.state),
  column('state-value', "the state's unit", 'Its value; a date where it is one.', (row) =>
    valueCell(limits, row.state, row.stateValue),
  ),
];
const refusedColumn = <Row extends Placed>(): Column<Row> =>
  column(
    'refused',
    '',
    'Why the year that is known contradicts that value; empty where it does not.',
    (row) => row.refused,
  );

/** saturation.csv: how many components a regime carries with enough of them on time. */
export const saturationTable = (limits: LimitsStudy): Table =>
  tableOf<SaturationRow>('saturation.csv', limits.saturation, [
    ...placeColumns<SaturationRow>(limits),
    column(
      'result',
      '',
      'at: from some level on too few are on time; none: too few at the smallest level tried; all: enough at the largest.',
      (row) => row.kind,
    ),
    ...intervalColumns<SaturationRow>(
      '',
      'components',
      'The level from which on too few are on time (enough is in conclusion.csv); mean over replications, each with a crossing of its own. Empty unless result is at.',
      (row) => row.components,
    ),
    kindColumn(KINDS.single),
    column(
      'sketch',
      'components',
      'The same crossing by the fluid sketch; empty where it has none.',
      (row) => row.sketch,
    ),
    column('tried-from', 'components', 'Smallest level tried.', (row) => row.triedFrom),
    column('tried-to', 'components', 'Largest level tried.', (row) => row.triedTo),
    ...intervalColumns<SaturationRow>(
      'share-at-least',
      'share',
      'Share on time at the smallest level tried; mean over replications.',
      (row) => row.shareAtLeast,
    ),
    refusedColumn(),
  ]);

/** curve.csv: the share on time along the growth levels. */
export const curveTable = (limits: LimitsStudy): Table =>
  tableOf<CurveRow>('curve.csv', limits.curve, [
    ...placeColumns<CurveRow>(limits),
    { ...componentsColumn, cell: (row) => row.components },
    ...intervalColumns<CurveRow>(
      '',
      'share',
      'Share on time of the components due; mean over replications.',
      (row) => row.share,
    ),
    kindColumn(KINDS.single),
    column(
      'sketch',
      'share',
      'Share on time by the fluid sketch of the same replications; empty where it was not worked out.',
      (row) => row.sketch,
    ),
    refusedColumn(),
  ]);

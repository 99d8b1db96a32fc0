// Tables of where conclusions turn: what a regime needs of each lever, at which value a sign changes, and which regime is enough where.
import type { LeverRow, LimitsStudy, MapRow, SwitchRow } from '../experiment/study-certainty.ts';
import {
  column,
  intervalColumns,
  KINDS,
  kindColumn,
  outputColumns,
  unitText,
  valueCell,
  valuesText,
} from './certainty-columns.ts';
import { type Column, type Table, tableOf } from './table-csv.ts';
import { componentsColumn, regimeColumn } from './table-plays.ts';

const RANGE = {
  low: 'Low end of its plausible range; empty where it has none.',
  central: 'Its central value.',
  high: 'High end of its plausible range.',
} as const;

type Ranged = Record<keyof typeof RANGE, number>;

/** Low end, central value and high end of an assumption. */
const rangeColumns = <Row extends Ranged>(limits: LimitsStudy, unit: string, idOf: (row: Row) => string) =>
  (Object.keys(RANGE) as (keyof typeof RANGE)[]).map((end) =>
    column<Row>(end, unit, RANGE[end], (row) => valueCell(limits, idOf(row), row[end])),
  );

/** needs.csv: the least or most of one lever with which enough are on time at a level. */
export const needsTable = (limits: LimitsStudy): Table => {
  const unit = "the lever's unit";
  const lever = (row: LeverRow): string => row.lever;
  const cellOf = (value: number, row: LeverRow) => valueCell(limits, row.lever, value);
  return tableOf<LeverRow>('needs.csv', limits.needs, [
    { ...regimeColumn, cell: (row) => row.regime },
    { ...componentsColumn, cell: (row) => row.level },
    column('lever', '', 'What is varied.', lever),
    column('unit', '', 'Unit of the lever.', (row) => unitText(limits, row.lever)),
    column('given', '', 'Other assumptions that are not at their central values, with their values.', (row) =>
      valuesText(limits, row.given),
    ),
    column(
      'result',
      '',
      'at-least or at-most: enough are on time on that side of the value; everywhere or nowhere: at every value tried, or at none.',
      (row) => row.kind,
    ),
    ...intervalColumns<LeverRow>(
      '',
      unit,
      'The value; mean of what single replications come to. Empty unless result is at-least or at-most.',
      (row) => row.at,
      cellOf,
    ),
    kindColumn(KINDS.single),
    column('tried-from', unit, 'Least value tried.', (row) => cellOf(row.triedFrom, row)),
    column('tried-to', unit, 'Largest value tried.', (row) => cellOf(row.triedTo, row)),
    ...rangeColumns<LeverRow>(limits, unit, lever),
    ...intervalColumns<LeverRow>(
      'best',
      'share',
      'Share on time at the best value tried; mean over replications.',
      (row) => row.best,
    ),
    column('best-at', unit, 'The value at which it is.', (row) => cellOf(row.bestAt, row)),
  ]);
};

/** switching.csv: at which value of one assumption the sign of one difference turns. */
export const switchingTable = (limits: LimitsStudy): Table => {
  const unit = "the assumption's unit";
  const difference = (name: string, where: string, of: (row: SwitchRow) => SwitchRow['atLow']): Column<SwitchRow>[] =>
    intervalColumns<SwitchRow>(name, "the row's unit", `The difference ${where}; mean over replications.`, of);
  return tableOf<SwitchRow>('switching.csv', limits.switching, [
    column(
      'assumption',
      '',
      'Id of the assumption that is varied, all others at their central values.',
      (row) => row.assumption,
    ),
    column('assumption-unit', '', 'Its unit.', (row) => unitText(limits, row.assumption)),
    ...outputColumns<SwitchRow>(),
    column(
      'result',
      '',
      'switches: the sign turns within the plausible range; none: it does not; unmoved: the assumption changes nothing; open: the sign cannot be told even at the central value.',
      (row) => row.kind,
    ),
    ...intervalColumns<SwitchRow>(
      '',
      unit,
      'The value at which the sign turns; mean of what single replications come to. Empty unless it switches; then too, where no value was found.',
      (row) => row.at,
      (value, row) => valueCell(limits, row.assumption, value),
    ),
    kindColumn(KINDS.paired),
    column(
      'place',
      'share',
      'Where that value lies in the plausible range: 0 is the low end, 1 the high one.',
      (row) => row.place,
    ),
    ...rangeColumns<SwitchRow>(limits, unit, (row) => row.assumption),
    ...difference('at-low', 'at the low end', (row) => row.atLow),
    ...difference('at-central', 'at the central value', (row) => row.atCentral),
    ...difference('at-high', 'at the high end', (row) => row.atHigh),
    ...difference('at-switch', 'when played again where it turns', (row) => row.atSwitch),
  ]);
};

/** decision-map.csv: which regime is enough at each point. */
export const decisionMapTable = (limits: LimitsStudy): Table => {
  const verdicts =
    'not-needed: the reference alone is enough and so is the regime; reference-alone: only the reference is; enough: only the regime is; neither: neither is.';
  return tableOf<MapRow>('decision-map.csv', limits.map, [
    { ...componentsColumn, cell: (row) => row.components },
    column('x', '', 'Assumption along the one axis.', (row) => row.x),
    column('x-value', "the assumption's unit", 'Its value.', (row) => valueCell(limits, row.x, row.xValue)),
    column('y', '', 'Assumption along the other axis.', (row) => row.y),
    column('y-value', "the assumption's unit", 'Its value.', (row) => valueCell(limits, row.y, row.yValue)),
    column('verdict', '', verdicts, (row) => row.verdict),
    column('told', '', 'Whether no interval straddles what is enough.', (row) => row.told),
    ...intervalColumns<MapRow>(
      'reference',
      'share',
      'Share on time under the reference; mean over replications.',
      (row) => row.reference,
    ),
    ...intervalColumns<MapRow>(
      'regime',
      'share',
      'Share on time under the regime; mean over replications.',
      (row) => row.regime,
    ),
    kindColumn(KINDS.single),
    column(
      'sketch-reference',
      'share',
      'Share on time under the reference by the sketch.',
      (row) => row.sketchReference,
    ),
    column('sketch-regime', 'share', 'Share on time under the regime by the sketch.', (row) => row.sketchRegime),
    column('sketch-verdict', '', 'The verdict by the sketch.', (row) => row.sketchVerdict),
    column(
      'refused',
      '',
      'Why the year that is known contradicts the point; empty where it does not.',
      (row) => row.refused,
    ),
  ]);
};

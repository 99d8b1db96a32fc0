// Tables of what was looked for and found: worst cases, boxes in which a regime fails, and what it would be worth to know.
import type { BoxRow, DecisionRow, InformationRow, StressStudy, WorstRow } from '../experiment/study-certainty.ts';
import { column, intervalColumns, KINDS, kindColumn, outputColumns, unitText, valueCell } from './certainty-columns.ts';
import { type Table, tableOf } from './table-csv.ts';

interface SetRow extends WorstRow {
  factor: string;
  given: number;
}

/** worst.csv: a row a value that is not the central one; one row where all are central. */
export const worstTable = (stress: StressStudy): Table => {
  const rows = stress.worst.flatMap((row): SetRow[] => {
    const set = Object.entries(row.set);
    return set.length === 0
      ? [{ ...row, factor: '', given: Number.NaN }]
      : set.map(([factor, given]) => ({ ...row, factor, given }));
  });
  return tableOf<SetRow>('worst.csv', rows, [
    column('id', '', 'Id of the case; its rows are the values that are set together.', (row) => row.id),
    ...outputColumns<SetRow>(),
    column(
      'direction',
      '',
      'worst: the regime does worst against its reference; best: the reverse.',
      (row) => row.direction,
    ),
    ...intervalColumns<SetRow>(
      '',
      "the row's unit",
      'The difference there; mean over replications.',
      (row) => row.value,
    ),
    kindColumn(KINDS.paired),
    column('central', "the row's unit", 'The difference with all at their central values.', (row) => row.central),
    column('factor', '', 'Id of an assumption that is not at its central value.', (row) => row.factor),
    column('factor-unit', '', 'Its unit.', (row) => unitText(stress, row.factor)),
    column('value', "the assumption's unit", 'Its value there.', (row) => valueCell(stress, row.factor, row.given)),
    column('file', '', 'The case as a scenario that can be run, in the folder of results.', (row) => row.file),
    column('tried', 'number', 'Points looked at.', (row) => row.tried),
    column('refused', 'number', 'Those of them that the year that is known refuses.', (row) => row.refused),
  ]);
};

interface LimitRow extends BoxRow {
  box: number;
  factor: string;
  low: number;
  high: number;
}

/** boxes.csv: a row a limit of a box; one row where it has none. */
export const boxesTable = (stress: StressStudy): Table => {
  const rows = stress.boxes.flatMap((row, i): LimitRow[] => {
    const box = i + 1;
    return row.limits.length === 0
      ? [{ ...row, box, factor: '', low: Number.NaN, high: Number.NaN }]
      : row.limits.map((limit) => ({ ...row, box, ...limit }));
  });
  return tableOf<LimitRow>('boxes.csv', rows, [
    column('box', '', 'Number of the box; its rows are limits that hold together.', (row) => row.box),
    column('event', '', 'What happens more often in it.', (row) => row.event),
    column('regime', '', 'Id of the regime that it is about.', (row) => row.regime),
    column('enough', 'share', 'Share on time below which too few are.', (row) => row.enough),
    column('factor', '', 'Id of an assumption that is limited in it.', (row) => row.factor),
    column('unit', '', 'Its unit.', (row) => unitText(stress, row.factor)),
    column('low', "the assumption's unit", 'From here on; empty where it is open below.', (row) =>
      valueCell(stress, row.factor, row.low),
    ),
    column('high', "the assumption's unit", 'Up to here; empty where it is open above.', (row) =>
      valueCell(stress, row.factor, row.high),
    ),
    ...intervalColumns<LimitRow>(
      'coverage',
      'share',
      'Share of all cases of the event that lie in the box.',
      (row) => row.coverage,
    ),
    ...intervalColumns<LimitRow>(
      'density',
      'share',
      'Share of the points of the box that are cases.',
      (row) => row.density,
    ),
    kindColumn(KINDS.points),
    column('base', 'share', 'Share of all points that are cases.', (row) => row.base),
    column('in-box', 'number', 'Points in the box.', (row) => row.inBox),
    column('of', 'number', 'Points in all.', (row) => row.of),
    column(
      'sketched',
      '',
      'Whether the points are of the corrected sketch and not of the simulation.',
      (row) => row.sketched,
    ),
  ]);
};

const CRITERION =
  'What is compared: npsv-late-capacity (net present social value, late capacity counted) or on-time-mw (de-rated MW on time).';
const criterionUnit = (criterion: DecisionRow['criterion']): string => (criterion === 'on-time-mw' ? 'MW' : 'GBP');

/** decisions.csv: what each decision is worth over the draws. */
export const decisionsTable = ({ decisions }: StressStudy): Table =>
  tableOf<DecisionRow>('decisions.csv', decisions, [
    column('decision', '', 'Id of the decision.', (row) => row.id),
    column('title', '', 'What is decided.', (row) => row.title),
    column('regime', '', 'Id of the regime that it brings.', (row) => row.regime),
    column('criterion', '', CRITERION, (row) => row.criterion),
    column('unit', '', 'Unit of the worth.', (row) => criterionUnit(row.criterion)),
    ...intervalColumns<DecisionRow>('', "the row's unit", 'Mean worth over the draws.', (row) => row.worth),
    kindColumn(KINDS.draws),
    column('best', 'share', 'Share of the draws in which it is the best.', (row) => row.best),
  ]);

/** information.csv: the expected worth of knowing before deciding. */
export const informationTable = ({ information }: StressStudy): Table =>
  tableOf<InformationRow>('information.csv', information, [
    column('criterion', '', CRITERION, (row) => row.criterion),
    column('factor', '', 'Id of the assumption that would be known; empty: everything would be.', (row) => row.factor),
    column('unit', '', 'Unit of the value.', (row) => criterionUnit(row.criterion)),
    ...intervalColumns<InformationRow>(
      '',
      "the row's unit",
      'What it would be worth on average to know it before deciding, because one would then decide otherwise where that is better.',
      (row) => row.value,
    ),
    kindColumn(KINDS.draws),
  ]);

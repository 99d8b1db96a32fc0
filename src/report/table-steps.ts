// Tables of what happened inside: week by week and step by step, as means over replications.
import { estimatorFor, groupsOf } from '../experiment/grouping.ts';
import { NO_CHANCE } from '../experiment/precision.ts';
import { type Estimate, LEVEL } from '../experiment/statistics.ts';
import type { StepRow, Study, WeeklyRow } from '../experiment/study.ts';
import { kindOf, stepsOf } from '../experiment/summarise.ts';
import { type Column, type Table, tableOf } from './table-csv.ts';
import { componentsColumn, countColumn, intervalColumns, regimeColumn } from './table-plays.ts';

export const routeColumn = { name: 'route', unit: '', meaning: 'Id of the route of the regime.' };
const poolColumn = { name: 'pool', unit: '', meaning: 'Id of the pool that does the work; empty where nobody does.' };

export const intervalTail = <Row extends { n: number }>(study: Study): Column<Row>[] => [
  { ...intervalColumns.level, cell: () => LEVEL },
  { ...intervalColumns.kind, cell: () => kindOf(study) },
  { ...countColumn, cell: (row) => row.n },
];

/** weekly.csv: every pool, every week. */
export const weeklyTable = (study: Study): Table => {
  const column = (name: string, unit: string, meaning: string, cell: Column<WeeklyRow>['cell']) => ({
    name,
    unit,
    meaning,
    cell,
  });
  return tableOf<WeeklyRow>('weekly.csv', study.weekly, [
    { ...regimeColumn, cell: (row) => row.regime },
    { ...componentsColumn, cell: (row) => row.components },
    column('week', 'date', 'Monday of the week.', (row) => row.week),
    { ...poolColumn, cell: (row) => row.pool },
    column('busy-hours', 'hours', 'Working hours spent on work, all heads together; mean.', (row) => row.busyHours),
    column('busy-hours-lower', 'hours', 'Lower end of the interval of busy-hours.', (row) => row.busyLower),
    column('busy-hours-upper', 'hours', 'Upper end of the interval of busy-hours.', (row) => row.busyUpper),
    column('available-hours', 'hours', 'Working hours of the heads at work; mean.', (row) => row.availableHours),
    column('waiting', 'components', 'Components in the queue at the end of the week; mean.', (row) => row.waiting),
    column('waiting-lower', 'components', 'Lower end of the interval of waiting.', (row) => row.waitingLower),
    column('waiting-upper', 'components', 'Upper end of the interval of waiting.', (row) => row.waitingUpper),
    column('tests', 'tests', 'Metering Tests finished in the week; mean.', (row) => row.tests),
    column('retests', 'tests', 'Those of them after the first of each component; mean.', (row) => row.retests),
    ...intervalTail<WeeklyRow>(study),
  ]);
};

/** steps.csv: every step of every route, with intervals for the wait and the queue. */
export const stepsTable = (study: Study): Table => {
  const estimator = estimatorFor(study.stopped === NO_CHANCE);
  const intervals = new Map<StepRow, { wait: Estimate; queue: Estimate }>();
  const records = groupsOf(study.plays).flatMap((group) => stepsOf(group.plays));
  study.steps.forEach((row, i) => {
    const of = (key: 'meanWaitDays' | 'meanQueue') => estimator((records[i] ?? []).map((record) => record[key]));
    intervals.set(row, { wait: of('meanWaitDays'), queue: of('meanQueue') });
  });
  const column = (name: string, unit: string, meaning: string, cell: Column<StepRow>['cell']) => ({
    name,
    unit,
    meaning,
    cell,
  });
  return tableOf<StepRow>('steps.csv', study.steps, [
    { ...regimeColumn, cell: (row) => row.regime },
    { ...componentsColumn, cell: (row) => row.components },
    { ...routeColumn, cell: (row) => row.route },
    column('step', '', 'Id of the step in its route.', (row) => row.step),
    column('title', '', 'Title of the step.', (row) => row.title),
    { ...poolColumn, cell: (row) => row.pool },
    column('started', 'items', 'Pieces of work started; mean.', (row) => row.started),
    column('finished', 'items', 'Pieces of work finished; mean.', (row) => row.finished),
    column('failed', 'items', 'Pieces of work that ended in a failure; mean.', (row) => row.failed),
    column('missed', 'components', 'Components that missed a deadline of the step; mean.', (row) => row.missed),
    column('busy-hours', 'hours', 'Working hours spent on the step; mean.', (row) => row.busyHours),
    column(
      'mean-wait-days',
      'days',
      'Clock days from joining the queue to the start; mean.',
      (row) => row.meanWaitDays,
    ),
    column(
      'mean-wait-days-lower',
      'days',
      'Lower end of the interval of mean-wait-days.',
      (row) => intervals.get(row)!.wait.lower,
    ),
    column(
      'mean-wait-days-upper',
      'days',
      'Upper end of the interval of mean-wait-days.',
      (row) => intervals.get(row)!.wait.upper,
    ),
    column('p50-wait-days', 'days', "Mean over replications of each one's median wait.", (row) => row.p50WaitDays),
    column('p95-wait-days', 'days', "Mean over replications of each one's 95th percentile.", (row) => row.p95WaitDays),
    column('mean-queue', 'components', 'Components waiting, averaged over the horizon; mean.', (row) => row.meanQueue),
    column(
      'mean-queue-lower',
      'components',
      'Lower end of the interval of mean-queue.',
      (row) => intervals.get(row)!.queue.lower,
    ),
    column(
      'mean-queue-upper',
      'components',
      'Upper end of the interval of mean-queue.',
      (row) => intervals.get(row)!.queue.upper,
    ),
    column('peak-queue', 'components', 'Most components waiting at once; mean.', (row) => row.peakQueue),
    ...intervalTail<StepRow>(study),
  ]);
};

// The table of windows: what became of each cohort of the Capacity Market year.
import type { Study, WindowRow } from '../experiment/study.ts';
import { type Column, type Table, tableOf } from './table-csv.ts';
import { componentsColumn, regimeColumn } from './table-plays.ts';
import { intervalTail } from './table-steps.ts';

/** windows.csv: every prequalification and metering window. */
export const windowsTable = (study: Study): Table => {
  const column = (name: string, unit: string, meaning: string, cell: Column<WindowRow>['cell']): Column<WindowRow> => ({
    name,
    unit,
    meaning,
    cell,
  });
  return tableOf<WindowRow>('windows.csv', study.windows, [
    { ...regimeColumn, cell: (row) => row.regime },
    { ...componentsColumn, cell: (row) => row.level },
    column('window', '', 'Id of the window in the scenario.', (row) => row.window),
    column('title', '', 'Title of the window.', (row) => row.title),
    column(
      'window-kind',
      '',
      'prequalification: whose CMU applied in it; metering: whoever was notified in it.',
      (row) => row.kind,
    ),
    column('from', 'date', 'First day.', (row) => row.from),
    column('to', 'date', 'Last day.', (row) => row.to),
    column(
      'cmus',
      'CMUs',
      'CMUs with components of the cohort: applications, of a prequalification window; mean.',
      (row) => row.cmus,
    ),
    column(
      'application-lines',
      'lines',
      'Lines of these applications, identical components on one: pairs of CMU and device model; mean.',
      (row) => row.lines,
    ),
    column('cohort-components', 'components', 'Components of the cohort; mean.', (row) => row.components),
    column('mw', 'MW', 'De-rated capacity of the cohort; mean.', (row) => row.mw),
    column('tests', 'tests', 'Metering Tests of the cohort, retests included; mean.', (row) => row.tests),
    column('retests', 'tests', 'Metering Tests after the first of each component; mean.', (row) => row.retests),
    column(
      'examiner-hours',
      'hours',
      "Working hours of the CM Settlement Body's people; mean.",
      (row) => row.examinerHours,
    ),
    column(
      'provider-hours',
      'hours',
      "Working hours of capacity providers' own people; mean.",
      (row) => row.providerHours,
    ),
    column('due', 'components', 'Components due; mean.', (row) => row.due),
    column('on-time', 'components', 'Components due that are on time; mean.', (row) => row.onTime),
    column('late', 'components', 'Components due that are not on time; mean.', (row) => row.late),
    column('late-lower', 'components', 'Lower end of the interval of late.', (row) => row.lateLower),
    column('late-upper', 'components', 'Upper end of the interval of late.', (row) => row.lateUpper),
    column('late-mw', 'MW', 'De-rated capacity due that is not on time; mean.', (row) => row.lateMw),
    ...intervalTail<WindowRow>(study),
  ]);
};

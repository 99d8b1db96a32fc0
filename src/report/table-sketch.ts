// The table of the sketch: the arithmetic of every route and pool, with the simulation beside it.
import type { SketchRow, Study } from '../experiment/study.ts';
import { type Column, type Table, tableOf } from './table-csv.ts';
import { componentsColumn, regimeColumn } from './table-plays.ts';
import { intervalTail, routeColumn } from './table-steps.ts';

/** sketch.csv: sketch and simulation, and why they part. */
export const sketchTable = (study: Study): Table => {
  const column = (name: string, unit: string, meaning: string, cell: Column<SketchRow>['cell']): Column<SketchRow> => ({
    name,
    unit,
    meaning,
    cell,
  });
  return tableOf<SketchRow>('sketch.csv', study.sketch, [
    { ...regimeColumn, cell: (row) => row.regime },
    { ...componentsColumn, cell: (row) => row.level },
    {
      ...routeColumn,
      meaning: `${routeColumn.meaning} Empty in the row of the regime as a whole.`,
      cell: (row) => row.route,
    },
    column('pool', '', 'Id of the pool; empty in the row of a route as a whole.', (row) => row.pool),
    column(
      'released-minutes',
      'minutes',
      "Work released before the route's deadline; mean.",
      (row) => row.releasedMinutes,
    ),
    column('capacity-minutes', 'minutes', 'Work that the pool can do by then; mean.', (row) => row.capacityMinutes),
    column('done-minutes', 'minutes', 'Work that it has done by then; mean.', (row) => row.doneMinutes),
    column('due', 'components', 'Components due; mean.', (row) => row.due),
    column('done', 'components', 'Components that passed in time, by the sketch; mean.', (row) => row.done),
    column('sketch-share', 'share', 'done / due, by the sketch; mean.', (row) => row.sketchShare),
    column('simulated-share', 'share', 'Share on time, by simulation; mean.', (row) => row.simulated.mean),
    column('simulated-lower', 'share', 'Lower end of the interval of simulated-share.', (row) => row.simulated.lower),
    column('simulated-upper', 'share', 'Upper end of the interval of simulated-share.', (row) => row.simulated.upper),
    column('gap', 'percentage points', 'Sketch minus simulation.', (row) => row.gapPoints),
    column('gaps', '', 'What the sketch leaves out here: words of a fixed list.', (row) => row.gaps),
    column('why', '', 'What explains the gap, as a sentence; empty of a pool.', (row) => row.why),
    ...intervalTail<SketchRow>(study),
  ]);
};

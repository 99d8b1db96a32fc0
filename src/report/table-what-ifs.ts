// The table of what something that may happen would cost each regime.
import type { LimitsStudy, WhatIfRow } from '../experiment/study-certainty.ts';
import { column, intervalColumns, KINDS, kindColumn, valuesText } from './certainty-columns.ts';
import { type Table, tableOf } from './table-csv.ts';
import { componentsColumn, regimeColumn } from './table-plays.ts';

/** what-ifs.csv: the year with it less the same year without, replication by replication. */
export const whatIfsTable = (limits: LimitsStudy): Table =>
  tableOf<WhatIfRow>('what-ifs.csv', limits.whatIfs, [
    column('id', '', 'Id of what may happen.', (row) => row.id),
    column('title', '', 'What may happen.', (row) => row.title),
    { ...regimeColumn, cell: (row) => row.regime },
    { ...componentsColumn, cell: (row) => row.level },
    column('set', '', 'Assumptions that are otherwise, with their values.', (row) => valuesText(limits, row.set)),
    ...intervalColumns<WhatIfRow>(
      'on-time-share',
      'share',
      'Share on time with it less that without; mean over replications.',
      (row) => row.onTimeShare,
    ),
    ...intervalColumns<WhatIfRow>(
      'on-time-mw',
      'MW',
      'De-rated capacity on time with it less that without; mean over replications.',
      (row) => row.onTimeMw,
    ),
    ...intervalColumns<WhatIfRow>(
      'cost-gbp',
      'GBP',
      'Administration of the Delivery Year, and late capacity at the cost of replacing it, with it less without; mean over replications. Empty where nothing is priced.',
      (row) => row.costGbp,
    ),
    kindColumn(KINDS.paired),
  ]);

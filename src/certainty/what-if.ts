// What something that may happen would cost: the year with it, less the same year without, on common random numbers.
import type { WhatIfRow } from '../experiment/study-certainty.ts';
import type { Asked } from './asked.ts';
import { told } from './crossing.ts';
import { mwOf, type Outcomes, shareOf } from './outcomes.ts';
import type { Table } from './table.ts';

export const WHAT_IF = 'what-if';

/** A row for each, by growth level and regime; as many replications as a switching value is tried again with. */
export const whatIfRows = (asked: Asked, table: Table, outcomes: Outcomes): Promise<WhatIfRow[]> => {
  const { whatIfs, switching } = asked.limits;
  const replications = Array.from({ length: switching.again }, (_, k) => k);
  const cells = whatIfs.flatMap(({ components, regimes, ...one }) =>
    components.flatMap((level) => regimes.map((regime) => ({ ...one, level, regime }))),
  );
  return Promise.all(
    cells.map(async ({ id, title, set, level, regime }): Promise<WhatIfRow> => {
      const base = { part: WHAT_IF, regime, components: level };
      const pairs = await Promise.all(
        replications.map((replication) =>
          table.ask([
            { ...base, replication, set },
            { ...base, replication },
          ]),
        ),
      );
      return {
        ...{ id, title, regime, level, set },
        onTimeShare: told(pairs.map(([there, without]) => shareOf(there) - shareOf(without))),
        onTimeMw: told(pairs.map(([there, without]) => mwOf(there) - mwOf(without))),
        costGbp: told(pairs.map(([there, without]) => outcomes.yearGbp(set, there, without))),
      };
    }),
  );
};

// The table of why components are late: by accounting, which adds up, and by cause, which need not.
import type { Study } from '../experiment/study.ts';
import { kindOf } from '../experiment/summarise.ts';
import { type Column, type Table, tableOf } from './table-csv.ts';
import { componentsColumn, countColumn, regimeColumn } from './table-plays.ts';

interface WhyRow {
  kind: 'accounting' | 'causal';
  regime: string;
  level: number;
  where: string;
  cause: string;
  mean: number;
  lower: number;
  upper: number;
  share: number;
  mw: number;
  mwLower: number;
  mwUpper: number;
  binds: string;
  n: number;
}

const accounting = ({ lateness }: Study): WhyRow[] =>
  lateness.map(({ kind: where, components: mean, ...row }) => ({
    ...row,
    kind: 'accounting',
    where,
    mean,
    mwLower: Number.NaN,
    mwUpper: Number.NaN,
    binds: '',
  }));

const causal = ({ causal: rows }: Study): WhyRow[] =>
  rows.map(({ regime, level, pool, components, mw, binds }) => ({
    kind: 'causal',
    regime,
    level,
    where: 'limit',
    cause: pool,
    mean: components.mean,
    lower: components.lower,
    upper: components.upper,
    share: Number.NaN,
    mw: mw.mean,
    mwLower: mw.lower,
    mwUpper: mw.upper,
    binds: binds ? 'true' : 'false',
    n: components.n,
  }));

/** lateness.csv: why late, twice. */
export const latenessTable = (study: Study): Table => {
  const column = (name: string, unit: string, meaning: string, cell: Column<WhyRow>['cell']): Column<WhyRow> => ({
    name,
    unit,
    meaning,
    cell,
  });
  return tableOf<WhyRow>(
    'lateness.csv',
    [...accounting(study), ...causal(study)],
    [
      column(
        'kind',
        '',
        'accounting: late components, each shared by where its time went, so that rows add up; causal: components more on time where one limit is lifted, with the same draws, which need not add up.',
        (row) => row.kind,
      ),
      { ...regimeColumn, cell: (row) => row.regime },
      { ...componentsColumn, cell: (row) => row.level },
      column(
        'where',
        '',
        'pool: the queue of that pool; gate: waiting for a group, a turn or rework; whole: the component as a whole; limit: the pool (or approvals) without limit.',
        (row) => row.where,
      ),
      column('cause', '', 'Id of the pool, or what was waited for.', (row) => row.cause),
      column('mean', 'components', 'Mean over replications.', (row) => row.mean),
      column('lower', 'components', 'Lower end of the 95 % interval of the mean.', (row) => row.lower),
      column('upper', 'components', 'Upper end of the 95 % interval of the mean.', (row) => row.upper),
      column('share', 'share', 'Of all late components; accounting only.', (row) => row.share),
      column('mw', 'MW', 'The same in de-rated capacity; mean.', (row) => row.mw),
      column('mw-lower', 'MW', 'Lower end of the interval of mw; causal only.', (row) => row.mwLower),
      column('mw-upper', 'MW', 'Upper end of the interval of mw; causal only.', (row) => row.mwUpper),
      column(
        'binds',
        '',
        'Whether it is the largest of its regime and level, and its interval lies above 0; causal only.',
        (row) => row.binds,
      ),
      column('interval', '', 'What the interval covers.', (row) => kindOf(study, row.kind === 'causal')),
      { ...countColumn, cell: (row) => row.n },
    ],
  );
};

// The table of switching values: what each regime carries, and what it needs to carry a level.
import { ENOUGH, type NeedRow, needsOf } from '../experiment/needs.ts';
import { inFull } from '../experiment/rounding.ts';
import type { Study } from '../experiment/study.ts';
import { type Column, type Table, tableOf } from './table-csv.ts';
import { componentsColumn, regimeColumn } from './table-plays.ts';

/** limits.csv: where the share on time crosses what counts as carried. */
export const limitsTable = (study: Study): Table => {
  const text = (name: string, meaning: string, cell: Column<NeedRow>['cell']): Column<NeedRow> => ({
    name,
    unit: '',
    meaning,
    cell,
  });
  const number = (name: string, meaning: string, of: (row: NeedRow) => number): Column<NeedRow> => ({
    name,
    unit: "the lever's unit",
    meaning,
    cell: (row) => of(row),
  });
  const share = (name: string, meaning: string, of: (row: NeedRow) => number): Column<NeedRow> => ({
    ...number(name, meaning, of),
    unit: 'share',
  });
  return tableOf<NeedRow>('limits.csv', needsOf(study), [
    { ...regimeColumn, cell: (row) => row.regime },
    {
      ...componentsColumn,
      meaning: `${componentsColumn.meaning} Empty where it is itself what is varied.`,
      cell: (row) => row.level,
    },
    text(
      'lever',
      'What is varied: an assumption, or `components`; empty where none makes a difference.',
      (r) => r.lever,
    ),
    text('state', 'Another assumption that makes a difference, held at its central value.', (row) => row.state),
    { ...number('state-value', 'Its value.', (row) => row.stateValue), unit: "the state's unit" },
    text(
      'kind',
      `Where the share on time is at least ${inFull(ENOUGH)}: everywhere or nowhere tried, from or up to a value.`,
      (row) => row.kind,
    ),
    number('at', 'Where a straight line between the values tried crosses it.', (row) => row.at),
    number('low', 'The last value tried that surely lies on the one side; empty where none does.', (row) => row.low),
    number('high', 'The first that surely lies on the other.', (row) => row.high),
    number('tried-from', 'Least value tried.', (row) => row.triedFrom),
    number('tried-to', 'Largest value tried.', (row) => row.triedTo),
    share(
      'took',
      'Share of the components that take routes which providers choose, there or at best-at.',
      (r) => r.took,
    ),
    share('best-share', 'Largest share on time among the values tried.', (row) => row.bestShare),
    number('best-at', 'Value at which it is.', (row) => row.bestAt),
  ]);
};

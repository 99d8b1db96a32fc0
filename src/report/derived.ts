// The table of numbers that sentences of the report work out of others: each with how, so that it can be redone.
import { DERIVED, type Figure } from '../experiment/said.ts';
import type { Study } from '../experiment/study.ts';
import { column } from './columns.ts';
import { spreadSentences } from './section-certainty.ts';
import { yearFigures } from './section-year.ts';
import { type Table, tableOf } from './table-csv.ts';

const derivedIn = (study: Study): Figure[] => [
  ...spreadSentences(study)
    .flat()
    .flatMap((part) => (typeof part === 'string' ? [] : [part])),
  ...yearFigures(study),
];

/** derived.csv: a row a number. */
export const derivedTable = (study: Study): Table =>
  tableOf<Figure>(
    DERIVED,
    derivedIn(study).filter((figure) => figure.derived !== undefined),
    [
      column('id', '', 'What the number is of.', (row) => row.cell.row.id),
      column('value', "the row's unit", 'The number.', (row) => row.value),
      column('unit', '', 'Unit of value.', (row) => row.derived?.unit ?? ''),
      column(
        'meaning',
        '',
        'What it is and how it was worked out, from which file.',
        (row) => row.derived?.meaning ?? '',
      ),
    ],
  );

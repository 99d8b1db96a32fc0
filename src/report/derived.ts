// The table of numbers that sentences of the report work out of others: each with how, so that it can be redone.
import { DERIVED, type Figure, type Sentence } from '../experiment/said.ts';
import type { Study } from '../experiment/study.ts';
import type { LimitsStudy, StressStudy } from '../experiment/study-certainty.ts';
import { column } from './columns.ts';
import { spreadSentences } from './section-certainty.ts';
import { screeningSentence } from './section-indices.ts';
import { stayingSentence } from './section-switching.ts';
import { yearFigures } from './section-year.ts';
import { mapSentence } from './sentence-limits.ts';
import { type Table, tableOf } from './table-csv.ts';

const figuresIn = (sentences: readonly Sentence[]): Figure[] =>
  sentences.flat().flatMap((part) => (typeof part === 'string' ? [] : [part]));

/** Counts in the sentences on limits. */
export const limitsFigures = (limits: LimitsStudy): Figure[] =>
  figuresIn([stayingSentence(limits), mapSentence(limits)]);

/** Counts in the sentences on stress. */
export const stressFigures = (stress: StressStudy): Figure[] => figuresIn([screeningSentence(stress)]);

const derivedIn = (study: Study): Figure[] => {
  const { limits, stress } = study.certainty ?? {};
  return [
    ...figuresIn(spreadSentences(study)),
    ...yearFigures(study),
    ...(limits ? limitsFigures(limits) : []),
    ...(stress ? stressFigures(stress) : []),
  ];
};

/** derived.csv: a row a number; a figure that another table holds is passed over. */
export const derivedTableOf = (figures: readonly Figure[]): Table =>
  tableOf<Figure>(
    DERIVED,
    figures.filter((figure) => figure.derived !== undefined),
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

export const derivedTable = (study: Study): Table => derivedTableOf(derivedIn(study));

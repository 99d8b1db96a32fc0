// The table of claims: what a document says, and what was found.
import { wordsOf } from '../experiment/said.ts';
import type { Study } from '../experiment/study.ts';
import type { ClaimRow } from '../experiment/study-claims.ts';
import { column } from './columns.ts';
import { type Table, tableOf } from './table-csv.ts';

/** claims.csv: a row a claim. */
export const claimsTable = (study: Study): Table =>
  tableOf<ClaimRow>('claims.csv', study.claims?.rows ?? [], [
    column('claim', '', 'Id of the claim in its file.', (row) => row.id),
    column('says', '', 'What the document says.', (row) => row.says),
    column('where', '', 'Where in it.', (row) => row.where),
    column('reading', '', 'How it was read so that it can be measured.', (row) => row.reading),
    column('verdict', '', 'supported, refuted, depends or outside.', (row) => row.verdict),
    column('on', '', 'Of `depends`: on what.', (row) => row.on),
    column(
      'at',
      'the unit of `on`',
      'Of `depends`: the value at which it turns; empty where there is none.',
      (row) => row.at,
    ),
    column('bound', "the measure's unit", 'What the number is held against.', (row) => row.bound),
    column('points', 'points', 'Other points held against it.', (row) => row.points),
    column('found', '', 'What was found, in words.', (row) => wordsOf(row.found)),
  ]);

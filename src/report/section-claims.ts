// What a document claims and what the model finds, claim by claim, each verdict by a rule and with its number.
import type { Study } from '../experiment/study.ts';
import type { ClaimRow } from '../experiment/study-claims.ts';
import { said } from './cells.ts';
import { element, joined, type Markup, type Part, paragraph, table } from './html.ts';

const verdictOf = ({ verdict, on }: ClaimRow): Part => {
  const words = {
    supported: 'Supported',
    refuted: 'Refuted',
    outside: 'Outside the model',
    depends: `Depends on ${on}`,
  };
  return element('strong', words[verdict]);
};

const rowOf = (row: ClaimRow): Part[] => [
  joined([row.says, ' ', element('small', element('cite', row.where))]),
  verdictOf(row),
  said(row.found),
  row.reading,
];

export const claimsTitle = ({ claims }: Study): string =>
  `What the report claims and what the model finds${claims ? `: ${claims.title}` : ''}`;

/** Undefined where the scenario names no claims. */
export const claims = ({ claims: found }: Study): Markup | undefined =>
  found &&
  joined([
    paragraph(
      'A claim is supported or refuted where the central point and every other point tried say so; it depends on something where they do not agree, or where chance leaves it open. Verdicts are made by rules from the results; how a claim was read so that it can be measured stands beside it.',
    ),
    table({
      caption: joined(['Claims of ', element('cite', found.source || found.title)]),
      heads: ['The claim', 'Verdict', 'What the model finds', 'How it was read'],
      rows: found.rows.map(rowOf),
      kind: 'words',
    }),
  ]);

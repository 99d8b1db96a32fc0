// What it would be worth to know something before deciding: what to ask for first, and which decision is best as things stand.
import type { Picture } from '../charts/chart.ts';
import { factorWords, outputTold, shareFigure } from '../experiment/certainty-told.ts';
import { outputWords } from '../experiment/output-words.ts';
import { capital, type Sentence, say } from '../experiment/said.ts';
import type { DecisionRow, InformationRow, StressStudy } from '../experiment/study-certainty.ts';
import { said } from './cells.ts';
import { element, joined, type Markup, type Part, paragraph, table } from './html.ts';
import { certaintyCharts } from './section-charts.ts';
import { askSentence, worthKnowing, worthWords } from './sentence-stress.ts';

type Criterion = InformationRow['criterion'];
const CRITERIA: readonly Criterion[] = ['npsv-late-capacity', 'on-time-mw'];

/** What knowing everything would be worth; empty where it was not worked out. */
const allSentence = ({ information }: StressStudy, criterion: Criterion): Sentence => {
  const all = information.find((row) => row.criterion === criterion && row.factor === '');
  return all
    ? say`Counted by ${outputWords(criterion)}, to know everything before deciding would be worth ${worthWords(all)} on average: no inquiry is worth more.`
    : [];
};

const orderOf = (stress: StressStudy): Markup[] =>
  CRITERIA.flatMap((criterion) => {
    const all = allSentence(stress, criterion);
    const worth = worthKnowing(stress, criterion);
    const rows = worth.map((row) => said(say`${capital([factorWords(row.factor)])}: ${worthWords(row)}`));
    const isAsked = stress.information.some((row) => row.criterion === criterion);
    if (!isAsked) return [];
    const list =
      rows.length > 0
        ? element(
            'ol',
            rows.map((row) => element('li', row)),
          )
        : paragraph(`By itself, nothing is worth knowing: whatever it is, the same decision stays best.`);
    return [...(all.length > 0 ? [paragraph(said(all))] : []), list];
  });

const decisionRow = (row: DecisionRow): Part[] => {
  const at = { file: 'decisions.csv', row: { decision: row.id, criterion: row.criterion } };
  return [
    row.title,
    outputWords(row.criterion),
    said(outputTold(row.criterion, row.worth, at)),
    said([shareFigure(row.best, { ...at, column: 'best' })]),
  ];
};

/** Nothing where it was not worked out. */
export const knowing = (stress: StressStudy, pictures: readonly Picture[]): Markup[] => {
  if (stress.information.length === 0 && stress.decisions.length === 0) return certaintyCharts(pictures, 'knowing');
  const ask = askSentence(stress);
  return [
    paragraph(
      'Knowing something is worth what it lets one decide better. Where the best decision would be the same whatever it is, it is worth nothing to know it, however unsure it is. Ask whoever can say, the CM Settlement Body of its own work, in this order:',
    ),
    ...(ask.length > 0 ? [paragraph(joined([element('strong', said(ask))]))] : []),
    ...orderOf(stress),
    ...certaintyCharts(pictures, 'knowing'),
    ...(stress.decisions.length > 0
      ? [
          table({
            caption:
              'What each decision is worth over the draws, against staying as it is (intervals: bootstrap over draws, percentile)',
            heads: ['Decision', 'Counted by', 'Worth on average', 'Best in'],
            rows: stress.decisions.map(decisionRow),
            numbersFrom: 2,
          }),
        ]
      : []),
  ];
};

// The worth of information: what it would be worth to know one assumption before deciding, beside knowing everything.

import { LEVEL } from '../experiment/statistics.ts';
import type { CertaintyStudy, InformationRow, StressStudy } from '../experiment/study-certainty.ts';
import { type BarPanel, barPanelsOf } from './bar-panels.ts';
import {
  bootstrapWords,
  certaintySource,
  FACTOR,
  factorHead,
  factorWords,
  halfWidth,
  inTold,
  KIND,
  OUTPUT,
  outputHead,
  outputWords,
  pricesOf,
  UNIT,
  unitsOf,
  unitWords,
  whoOf,
} from './certainty-words.ts';
import type { Column, Drawing } from './chart.ts';
import { BASIS, COMPONENTS, endColumns } from './columns.ts';
import { notesOf } from './frame.ts';
import { plain } from './markup.ts';
import { meanText } from './measure-bars.ts';
import { count, levelText, listed, sentence } from './numbers.ts';
import { DUO, type Look, SIZE } from './style.ts';
import { clipped } from './text-width.ts';
import { fitting } from './title.ts';

const QUESTION = 'What would it be worth to find out before deciding?';
type Criterion = InformationRow['criterion'];
const CRITERIA: readonly Criterion[] = ['npsv-late-capacity', 'on-time-mw'];
const MOST_ROWS = 12;
const NAME_WIDTH = 230;
/** All bars are alike: what they are is written at their ends. */
const LOOK: Look = { regime: 'worth', title: 'Worth', colour: DUO[0], dash: [1, 0], marker: 'circle' };

interface Worths {
  criterion: Criterion;
  /** Of single assumptions, the most first, in the unit that the criterion is told in. */
  rows: InformationRow[];
  everything: InformationRow | undefined;
  hidden: InformationRow[];
}

const worthsOf = ({ information }: StressStudy): Worths[] =>
  CRITERIA.flatMap((criterion) => {
    const own = information
      .filter((row) => row.criterion === criterion && Number.isFinite(row.value.mean))
      .map((row) => ({ ...row, value: inTold(criterion, row.value) }));
    const single = own.filter(({ factor }) => factor !== '').sort((a, b) => b.value.mean - a.value.mean);
    const rows = single.filter(({ value }) => value.mean > 0 || value.upper > 0).slice(0, MOST_ROWS);
    const everything = own.find(({ factor }) => factor === '');
    return rows.length === 0 && !everything
      ? []
      : [
          {
            criterion,
            everything,
            rows: rows.length > 0 ? rows : single.slice(0, 1),
            hidden: single.slice(Math.max(1, rows.length)),
          },
        ];
  }).filter(({ rows }) => rows.length > 0);

const panelOf = (stress: StressStudy, { criterion, rows, everything }: Worths): BarPanel => ({
  head: outputHead(criterion, unitWords(stress, criterion)),
  groups: [
    {
      head: '',
      bars: rows.map(({ factor, value }) => ({
        ...{ look: LOOK, value: value.mean, lower: Math.max(0, value.lower), upper: value.upper },
        label: `${clipped(factorHead(factor), NAME_WIDTH, { size: SIZE.label })}: ${meanText(value)}`,
      })),
    },
  ],
  ...(everything && {
    across: { value: everything.value.mean, label: `Everything known: ${meanText(everything.value)}` },
  }),
});

/** `GBP 3.1 million` or `14.8 MW`. */
const sizeText = ({ criterion, value }: InformationRow): string =>
  criterion === 'on-time-mw' ? `${meanText(value)} MW` : `GBP ${meanText(value)} million`;

/** The message: what is worth most to know, if that is clear of nothing. */
const titleOf = ([{ rows }]: readonly Worths[]): string => {
  const [first] = rows;
  if (!(first.value.mean > 0)) return 'No single assumption is worth finding out before deciding';
  const may = first.value.lower > 0 || halfWidth(first.value) === 0 ? 'is' : 'may be';
  return fitting(
    `To know the ${factorWords(first.factor)} first ${may} worth ${sizeText(first)}`,
    `${sentence(factorWords(first.factor))}: to know it ${may} worth ${sizeText(first)}`,
    `To know one assumption first ${may} worth ${sizeText(first)}`,
  );
};

const COLUMNS: readonly Column[] = [
  COMPONENTS,
  OUTPUT,
  UNIT,
  FACTOR,
  { id: 'mean', title: 'Worth of knowing', unit: 'as in the row', format: 'number', isEstimate: true },
  ...endColumns('as in the row'),
  ...BASIS,
];

const draw = ({ stress }: CertaintyStudy): Drawing | undefined => {
  const worths = stress ? worthsOf(stress) : [];
  if (!stress || worths.length === 0) return undefined;
  const criteria = worths.map(({ criterion }) => criterion);
  const all = worths.flatMap(({ rows, hidden, everything }) => [
    ...(everything ? [everything] : []),
    ...rows,
    ...hidden,
  ]);
  const kind = bootstrapWords(
    all.map(({ value }) => value),
    'draws',
  );
  const ids = [...new Set(stress.decisions.map(({ id }) => id))];
  const decisions = ids.map((id) => plain(stress.decisions.find((one) => one.id === id)?.title ?? id));
  const parts = worths.map(({ criterion, rows, everything }) => {
    const known = everything ? `everything ${meanText(everything.value)}; ` : '';
    const own = rows.map(({ factor, value }) => `${factorWords(factor)} ${meanText(value)}`);
    return `${outputHead(criterion, unitWords(stress, criterion))}: ${known}${own.join('; ')}`;
  });
  const between = decisions.length > 0 ? ` between ${listed(decisions)}` : '';
  const hidden = worths.flatMap(({ criterion, hidden: rest }) =>
    rest.length > 0 ? [`${count(rest.length)} by ${outputWords(criterion)}`] : [],
  );
  const told = {
    id: 'information',
    question: QUESTION,
    title: titleOf(worths),
    subtitle: `Worth of knowing one assumption before deciding${between}, at ${levelText(stress.level)} components: how much better the best decision is on average, ${unitsOf(criteria)}, by criterion. ${whoOf(stress)}. ${kind}`,
    unit: unitsOf(criteria.slice(0, 1)),
    measures: [] as const,
    priceBase: pricesOf(stress, criteria),
    source: certaintySource(stress, 'stress'),
    note: notesOf(
      'Dashed line: everything known (expected value of perfect information), which no finding out can exceed. Each panel has a scale of its own.',
      hidden.length > 0 ? `Worth nothing or less than those drawn: ${listed(hidden)}.` : '',
    ),
    alt: `Bar chart of what it is worth to know single assumptions before deciding${between}. ${parts.join('. ')}. ${kind}`,
    columns: COLUMNS,
    rows: all.map(({ criterion, factor, value }) => ({
      ...{ components: stress.level, output: outputWords(criterion), unit: unitWords(stress, criterion) },
      ...{ factor: factor === '' ? 'everything' : factorWords(factor), mean: value.mean },
      ...{ lower: value.lower, upper: value.upper, level: LEVEL, kind: KIND.draws, n: value.n },
    })),
  };
  return barPanelsOf(
    told,
    worths.map((one) => panelOf(stress, one)),
    [LOOK],
  );
};

export const information = { id: 'information', question: QUESTION, answers: 'certainty' as const, draw };

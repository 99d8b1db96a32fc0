// At which value of one assumption a conclusion turns: those that turn, nearest first; those that cannot be told; and a count of the others.
import type { Picture } from '../charts/chart.ts';
import {
  differenceWords,
  factorWords,
  halfOf,
  outputFigure,
  outputUnit,
  shareFigure,
  valueFigure,
  valueTold,
} from '../experiment/certainty-told.ts';
import { outputWords } from '../experiment/output-words.ts';
import { capital, type Figure, joinedBy, type Sentence, say } from '../experiment/said.ts';
import type { LimitsStudy, SwitchRow } from '../experiment/study-certainty.ts';
import { nearestFirst, switchAt } from '../experiment/switches.ts';
import { said } from './cells.ts';
import { counted, pairOf } from './certainty-text.ts';
import { bullets, element, joined, type Markup, type Part, paragraph, table } from './html.ts';
import { certaintyCharts } from './section-charts.ts';
import { mapSentence } from './sentence-limits.ts';

/** Rows that cannot be told, beyond which an output is told in one sentence. */
const MOST_OPEN = 6;

const differenceCell = (row: SwitchRow, name: 'at-low' | 'at-central' | 'at-high'): Part => {
  const value = { 'at-low': row.atLow, 'at-central': row.atCentral, 'at-high': row.atHigh }[name];
  if (!Number.isFinite(value.mean)) return '';
  const half = halfOf(value);
  const figure = (column: string, number: number, signed = false): Figure =>
    outputFigure(row.output, number, half, { ...switchAt(row), column }, { signed });
  const ends = half > 0 ? say`${figure(`${name}-lower`, value.lower)} to ${figure(`${name}-upper`, value.upper)}` : [];
  return joined([
    said([figure(name, value.mean, true)]),
    ...(ends.length > 0 ? [' ', element('small', said(ends))] : []),
  ]);
};

const rangeWords = (limits: LimitsStudy, row: SwitchRow): Sentence => {
  const figure = (column: 'low' | 'high'): Figure =>
    valueFigure(limits, row.assumption, row[column], { ...switchAt(row), column });
  return say`${figure('low')} to ${figure('high')}`;
};

const turnsCell = (limits: LimitsStudy, row: SwitchRow): Part => {
  if (row.kind !== 'switches') return 'cannot be told, even at the central value';
  return Number.isFinite(row.at.mean)
    ? said(valueTold(limits, row.assumption, row.at, switchAt(row)))
    : 'turns between the ends; no value was found';
};

const rowOf = (limits: LimitsStudy, row: SwitchRow): Part[] => [
  said(capital([factorWords(row.assumption)])),
  `${outputWords(row.output)} (${outputUnit(row.output)})`,
  turnsCell(limits, row),
  Number.isFinite(row.place) ? said([shareFigure(row.place, { ...switchAt(row), column: 'place' })]) : '',
  said([valueFigure(limits, row.assumption, row.central, { ...switchAt(row), column: 'central' })]),
  said(rangeWords(limits, row)),
  differenceCell(row, 'at-low'),
  differenceCell(row, 'at-central'),
  differenceCell(row, 'at-high'),
];

/** Rows that cannot be told, of outputs that have few of them; of the others the outputs. */
const openOf = ({ switching }: LimitsStudy): { rows: SwitchRow[]; outputs: SwitchRow[] } => {
  const open = switching.filter(({ kind }) => kind === 'open');
  const many = (row: SwitchRow): boolean => open.filter(({ output }) => output === row.output).length > MOST_OPEN;
  const firsts = open.filter((row, i) => open.findIndex(({ output }) => output === row.output) === i);
  return { rows: open.filter((row) => !many(row)), outputs: firsts.filter(many) };
};

const stayingOf = ({ switching }: LimitsStudy): SwitchRow[] =>
  switching.filter(({ kind }) => kind === 'none' || kind === 'unmoved');

/** How many turn nothing; empty where all turn something. */
export const stayingSentence = (limits: LimitsStudy): Sentence => {
  const staying = stayingOf(limits);
  if (staying.length === 0) return [];
  const unmoved = staying.filter(({ kind }) => kind === 'unmoved').length;
  const pairs = 'Pairs of an assumption and a difference (switching.csv)';
  const n = counted('limits staying', staying.length, 'number', `${pairs} whose sign turns nowhere in the range.`);
  const still = counted('limits unmoved', unmoved, 'number', `${pairs} where the assumption changes nothing.`);
  const isOne = staying.length === 1;
  return say`${isOne ? 'One' : n} other pair${isOne ? '' : 's'} of an assumption and a difference ${isOne ? 'was' : 'were'} tried in which the sign turns nowhere in the plausible range${unmoved === 0 ? [] : say`; in ${still} of them the assumption changes nothing at all`}.`;
};

const stayingList = (limits: LimitsStudy): Markup[] => {
  const staying = stayingOf(limits);
  if (staying.length === 0) return [];
  const ids = [...new Set(staying.map(({ assumption }) => assumption))];
  const items = ids.map((id) => {
    const own = staying.filter(({ assumption }) => assumption === id);
    const outputs = joinedBy(
      own.map(({ output, kind }) => [`${outputWords(output)}${kind === 'unmoved' ? ' (not moved)' : ''}`]),
      '; ',
    );
    return said(say`${capital([factorWords(id)])}, ${rangeWords(limits, own[0])}: ${outputs}`);
  });
  return [
    paragraph(said(stayingSentence(limits))),
    element('details', [element('summary', 'The assumptions that turn nothing, with their ranges'), bullets(items)]),
  ];
};

const openSentences = (limits: LimitsStudy): Markup[] =>
  openOf(limits).outputs.map((row) =>
    paragraph(
      said(
        say`The sign of ${differenceWords(row.output)} cannot be told even at the central values, so that no assumption can be said to turn it.`,
      ),
    ),
  );

/** Nothing where it was not asked. */
export const switching = (limits: LimitsStudy, pictures: readonly Picture[]): Markup[] => {
  if (limits.switching.length === 0) return certaintyCharts(pictures, 'switching');
  const rows = [...nearestFirst(limits.switching), ...openOf(limits).rows];
  const { regime, minus } = pairOf(limits);
  return [
    paragraph(
      `One assumption at a time was moved through its plausible range, all others at their central values, and ${regime} compared with ${minus}. Where the difference changes its sign, so does the conclusion. The place in the range runs from nothing at its low end to all at its high end; what turns nearest to the central value, by the width of its own range, comes first.`,
    ),
    ...(rows.length === 0
      ? [paragraph('No assumption turns a conclusion within its plausible range.')]
      : [
          table({
            caption: `Where a conclusion turns: values of single assumptions at which ${regime} less ${minus} changes its sign (Monte Carlo, Student t, paired)`,
            heads: [
              ...['Assumption', 'Difference in', 'Turns at', 'Place in its range', 'Central value', 'Plausible range'],
              ...['Difference at the low end', 'At the central value', 'At the high end'],
            ],
            rows: rows.map((row) => rowOf(limits, row)),
            numbersFrom: 3,
          }),
        ]),
    ...openSentences(limits),
    ...stayingList(limits),
    ...certaintyCharts(pictures, 'switching'),
  ];
};

/** The decision map, with how its points divide. */
export const decisionMap = (limits: LimitsStudy, pictures: readonly Picture[]): Markup[] => {
  const sentence = mapSentence(limits);
  return [...certaintyCharts(pictures, 'map'), ...(sentence.length > 0 ? [paragraph(said(sentence))] : [])];
};

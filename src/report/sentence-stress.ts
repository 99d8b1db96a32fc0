// What stress says, in sentences made by rules: which unknown matters most, how draws come out, the worst case, what to find out first.
import {
  columnsOf,
  currencyOf,
  differenceWords,
  factorWords,
  outputFigure,
  outputTold,
  outputUnitWords,
  shareFigure,
  shareTold,
} from '../experiment/certainty-told.ts';
import { outputWords } from '../experiment/output-words.ts';
import { inFull, thousands } from '../experiment/rounding.ts';
import { type CellRef, capital, type Figure, listedBy, type Sentence, say } from '../experiment/said.ts';
import type {
  DrawnRow,
  InformationRow,
  Output,
  SobolRow,
  StressStudy,
  TornadoRow,
  WorstRow,
} from '../experiment/study-certainty.ts';
import { pairOf } from './certainty-text.ts';

/** The output that the answer is told of. */
const MAIN: Output = 'on-time-share';
/** Unknowns told beside the first. */
const MOST_OTHERS = 2;

/** Those of an output, the largest total index first. */
export const byTotal = (stress: StressStudy, output: Output): SobolRow[] =>
  stress.sobol.filter((row) => row.output === output).sort((a, b) => b.total.mean - a.total.mean);
/** Those of an output, the widest swing first. */
export const bySwing = (stress: StressStudy, output: Output): TornadoRow[] =>
  stress.tornado.filter((row) => row.output === output && row.swing > 0).sort((a, b) => b.swing - a.swing);

const totalWords = (row: SobolRow): Sentence =>
  shareTold(row.total, { file: 'sobol.csv', row: { factor: row.factor, output: row.output } }, columnsOf('total'));

const swingEnds = (row: TornadoRow): Sentence => {
  const at = { file: 'tornado.csv', row: { factor: row.factor, output: row.output } };
  const low = outputTold(row.output, row.atLow, at, { columns: columnsOf('at-low') });
  const high = outputTold(row.output, row.atHigh, at, { columns: columnsOf('at-high') });
  return say`from ${low} to ${high}`;
};

/** Which unknown matters most to an output; empty where neither indices nor swings were worked out. */
export const mostSentence = (stress: StressStudy, output: Output = MAIN): Sentence => {
  const [first, ...others] = byTotal(stress, output);
  if (first) {
    const next = others.slice(0, MOST_OTHERS).map((row) => say`${factorWords(row.factor)}, ${totalWords(row)}`);
    const then = next.length === 0 ? [] : say`; then ${listedBy(next)}`;
    return say`What matters most to ${differenceWords(output)} is ${factorWords(first.factor)}: were all else known, ${totalWords(first)} of its spread would remain (its total index)${then}.`;
  }
  const [widest] = bySwing(stress, output);
  return widest
    ? say`Moved alone from end to end of its range, ${factorWords(widest.factor)} moves ${differenceWords(output)} furthest: ${swingEnds(widest)}.`
    : [];
};

type Pair = ReturnType<typeof pairOf>;
/** What is so where a difference is above nothing. */
const ABOVE: Readonly<Record<Output, (pair: Pair) => string>> = {
  'on-time-share': ({ regime, minus }) => `more are on time under ${regime} than under ${minus}`,
  'on-time-mw': ({ regime, minus }) => `more MW are on time under ${regime} than under ${minus}`,
  'total-cost': ({ regime, minus }) => `administration costs more under ${regime} than under ${minus}`,
  'npsv-administration': ({ regime, minus }) =>
    `the ${outputWords('npsv-administration')}, of ${regime} against ${minus} is positive`,
  'npsv-late-capacity': ({ regime, minus }) =>
    `the ${outputWords('npsv-late-capacity')}, of ${regime} against ${minus} is positive`,
};

/** How one difference comes out over the draws. */
export const drawnWords = (stress: StressStudy, row: DrawnRow): Sentence => {
  const at = (column: string): CellRef => ({ file: 'drawn.csv', row: { output: row.output }, column });
  const figure = (column: 'p5' | 'p95'): Figure => outputFigure(row.output, row[column], Number.NaN, at(column));
  const above = shareFigure(row.above, at('above'));
  return say`${ABOVE[row.output](pairOf(stress))} in ${above} of them, and in nine of ten the difference lies between ${currencyOf(row.output)}${figure('p5')} and ${figure('p95')}${outputUnitWords(row.output)}`;
};

/** Over all draws of all assumptions together; empty where none were drawn. */
export const drawnSentence = (stress: StressStudy, output: Output = MAIN): Sentence => {
  const row = stress.drawn.find((one) => one.output === output);
  if (!row || row.n === 0) return [];
  const n: Figure = {
    text: thousands(inFull(row.n)),
    value: row.n,
    cell: { file: 'drawn.csv', row: { output }, column: 'n' },
  };
  return say`Over ${n} draws of all assumptions together, ${drawnWords(stress, row)}.`;
};

/** The first row of worst.csv that a case has. */
export const worstAt = ({ id, set }: WorstRow): Omit<CellRef, 'column'> => ({
  file: 'worst.csv',
  row: { id, factor: Object.keys(set)[0] ?? '' },
});

/** One case: what the difference is there, and what at the central values. */
export const worstSentence = (row: WorstRow): Sentence => {
  const at = worstAt(row);
  const tried: Figure = {
    text: thousands(inFull(row.tried)),
    value: row.tried,
    cell: { ...at, column: 'tried' },
  };
  const central = outputFigure(row.output, row.central, Number.NaN, { ...at, column: 'central' });
  const end = row.direction === 'worst' ? 'At worst' : 'At best';
  return say`${end}, of ${tried} points looked at, ${differenceWords(row.output)} is ${outputTold(row.output, row.value, at)}, against ${currencyOf(row.output)}${central} at the central values.`;
};

/** Unknowns of a criterion that would be worth something to know, most first. */
export const worthKnowing = (stress: StressStudy, criterion: InformationRow['criterion']): InformationRow[] =>
  stress.information
    .filter((row) => row.criterion === criterion && row.factor !== '' && row.value.lower > 0)
    .sort((a, b) => b.value.mean - a.value.mean);

/** `GBP 3.1 million (2.4 million to 3.8 million)` or `14.8 MW (12.2 to 17.4)`. */
export const worthWords = ({ criterion, factor, value }: InformationRow): Sentence =>
  outputTold(criterion, value, { file: 'information.csv', row: { criterion, factor } });

/** What to find out first; empty where it was not worked out. */
export const askSentence = (stress: StressStudy): Sentence => {
  const criterion = 'npsv-late-capacity';
  if (!stress.information.some((row) => row.criterion === criterion)) return [];
  const [first] = worthKnowing(stress, criterion);
  if (!first)
    return ['No single unknown is worth finding out before deciding: whatever it is, the same decision stays best.'];
  return say`Find out ${factorWords(first.factor)} first: to know it before deciding would be worth ${worthWords(first)} on average, counted by ${outputWords(criterion)}.`;
};

/** The answer: which unknown matters most, how the draws come out, the worst case, what to find out first. */
export const stressAnswer = (stress: StressStudy): Sentence[] => {
  const worst =
    stress.worst.find((row) => row.direction === 'worst' && row.output === MAIN) ??
    stress.worst.find((row) => row.direction === 'worst');
  const all = [mostSentence(stress), drawnSentence(stress), worst ? worstSentence(worst) : [], askSentence(stress)];
  return all.filter((said) => said.length > 0).map(capital);
};

// Limits and stress for a terminal: the answer in sentences, then the few rows that say most.
import {
  columnsOf,
  factorWords,
  outputTold,
  shareFigure,
  shareTold,
  valueFigure,
  valueTold,
} from '../experiment/certainty-told.ts';
import { outputWords } from '../experiment/output-words.ts';
import { type Sentence, wordsOf } from '../experiment/said.ts';
import type { CertaintyHead, LimitsStudy, StressStudy } from '../experiment/study-certainty.ts';
import { nearestFirst, switchAt } from '../experiment/switches.ts';
import { capitalised, type PartName, pairOf } from './certainty-text.ts';
import { commandOf } from './section-worst.ts';
import { limitsAnswer } from './sentence-limits.ts';
import { bySwing, byTotal, stressAnswer } from './sentence-stress.ts';

/** Rows of a table on a terminal; all stand in the file. */
const MOST_ROWS = 10;

/** Columns side by side, under their heads. */
const aligned = (heads: readonly string[], rows: readonly string[][]): string[] => {
  const all = [[...heads], ...rows];
  const widths = heads.map((_, i) => Math.max(...all.map((row) => row[i].length)));
  return all.map((row) =>
    row
      .map((text, i) => text.padEnd(widths[i]))
      .join('  ')
      .trimEnd(),
  );
};

const headOf = (head: CertaintyHead, part: PartName): string[] => {
  const { regime, minus } = pairOf(head);
  return [`${capitalised(part)} of ${head.title} (run ${head.runId})`, `${regime} less ${minus}`];
};

const told = (lines: readonly string[], answer: readonly Sentence[], tables: readonly string[][]): string => {
  const blocks = [lines, answer.map(wordsOf), ...tables].filter((block) => block.length > 0);
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
};

const switchLines = (limits: LimitsStudy): string[] => {
  const rows = nearestFirst(limits.switching);
  if (rows.length === 0) return [];
  const lines = rows.slice(0, MOST_ROWS).map((row) => {
    const end = (column: 'low' | 'high'): Sentence => [
      valueFigure(limits, row.assumption, row[column], { ...switchAt(row), column }),
    ];
    return [
      factorWords(row.assumption),
      outputWords(row.output),
      Number.isFinite(row.at.mean) ? wordsOf(valueTold(limits, row.assumption, row.at, switchAt(row))) : 'not found',
      `${wordsOf(end('low'))} to ${wordsOf(end('high'))}`,
      Number.isFinite(row.place) ? shareFigure(row.place, { ...switchAt(row), column: 'place' }).text : '',
    ];
  });
  const more = rows.length > MOST_ROWS ? ['The nearest; all stand in switching.csv.'] : [];
  return [...aligned(['turns', 'the sign of', 'at', 'plausible range', 'place'], lines), ...more];
};

/** What `pinchpoint limits` found, lines of text that each end with a line feed. */
export const limitsWords = (limits: LimitsStudy): string =>
  told(headOf(limits, 'limits'), limitsAnswer(limits), [switchLines(limits)]);

const indexLines = (stress: StressStudy): string[] => {
  const rows = byTotal(stress, 'on-time-share').slice(0, MOST_ROWS);
  if (rows.length === 0) return [];
  const lines = rows.map((row) => {
    const at = { file: 'sobol.csv', row: { factor: row.factor, output: row.output } };
    return [
      factorWords(row.factor),
      wordsOf(shareTold(row.total, at, columnsOf('total'))),
      wordsOf(shareTold(row.first, at, columnsOf('first'))),
    ];
  });
  return [
    ...aligned([`share of the spread of ${outputWords('on-time-share')}`, 'total index', 'first index'], lines),
    'Total index: what would remain of the spread if all else were known.',
  ];
};

const swingLines = (stress: StressStudy): string[] => {
  const rows = bySwing(stress, 'on-time-share').slice(0, MOST_ROWS);
  if (rows.length === 0) return [];
  const lines = rows.map((row) => {
    const at = { file: 'tornado.csv', row: { factor: row.factor, output: row.output } };
    const end = (name: 'at-low' | 'at-high', value: typeof row.atLow): string =>
      wordsOf(outputTold(row.output, value, at, { columns: columnsOf(name), signed: true }));
    return [factorWords(row.factor), end('at-low', row.atLow), end('at-high', row.atHigh)];
  });
  return aligned(['one at a time', 'at the low end', 'at the high end'], lines);
};

const worstLines = (stress: StressStudy): string[] => stress.worst.map((row) => `${row.id}: ${commandOf(stress, row)}`);

/** What `pinchpoint stress` found, lines of text that each end with a line feed. */
export const stressWords = (stress: StressStudy): string =>
  told(headOf(stress, 'stress'), stressAnswer(stress), [indexLines(stress), swingLines(stress), worstLines(stress)]);

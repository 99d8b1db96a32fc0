// Small CMUs: how many due keep their minimum of 1 MW on time, and how many do not, by regime and growth level.
import type { Study, Summary } from '../experiment/study.ts';
import { measureColumn, measureTitle, measureUnit } from './axis.ts';
import { barLabel, barsOf, type Group } from './bars.ts';
import type { Chart, Column, Drawing } from './chart.ts';
import { BASIS, basisOf, COMPONENTS, endColumns, REGIME } from './columns.ts';
import { drawingOf, notesOf, populationOf, sourceOf } from './frame.ts';
import { intervalWords } from './interval.ts';
import { levelsLeftOut, type Measured, measured, measuredRows } from './measure-bars.ts';
import { count, levelText, listed, magnitude } from './numbers.ts';
import { leftOut } from './style.ts';
import { fitting } from './title.ts';

const QUESTION = 'How many CMUs fall below the minimum of 1 MW at their deadline?';
const MEASURE = 'cmus-of-1-mw';
const DUE = 'cmus-due';

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  measureColumn('due', DUE, 'number'),
  measureColumn('kept', MEASURE, 'number', true),
  ...endColumns('CMUs'),
  { id: 'below', title: 'CMUs below 1 MW on time', unit: 'CMUs', format: 'number', isEstimate: true },
  ...BASIS,
];

/** CMUs of a regime at a level: due, with 1 MW on time, and without. */
interface Kept extends Measured {
  due: Summary;
  below: number;
}

const keptOf = (study: Study): Kept[] =>
  measuredRows(study, MEASURE).flatMap((one) => {
    const due = measured(study, DUE, one.look.regime, one.level);
    return due ? [{ ...one, due, below: Math.max(0, due.mean - one.row.mean) }] : [];
  });

const belowText = ({ below, row }: Kept): string => magnitude(below, (row.upper - row.lower) / 2);

const groupsOf = (rows: readonly Kept[]): Group[] =>
  [...new Set(rows.map(({ level }) => level))].map((level) => ({
    head: `${levelText(level)} components`,
    bars: rows
      .filter((one) => one.level === level)
      .map((one) => ({
        ...{ look: one.look, value: one.row.mean, beyond: one.below },
        ...{ lower: Math.max(0, one.row.lower), upper: Math.min(one.due.mean, one.row.upper) },
        label: barLabel(one.look, `${belowText(one)} of ${magnitude(one.due.mean)} below`, 180),
      })),
  }));

const titleOf = (study: Study, rows: readonly Kept[]): string => {
  const level = study.levels[study.levels.length - 1];
  const top = rows.filter((one) => one.level === level).sort((a, b) => a.below - b.below);
  const range = [...new Set([top[0], top[top.length - 1]].map(belowText))].join(' to ');
  if (top[top.length - 1].below === 0) return 'Every CMU due keeps its 1 MW';
  return fitting(
    `With ${levelText(level)} components, ${range} CMUs fall below 1 MW`,
    `${range} CMUs fall below 1 MW, by regime`,
  );
};

const altOf = (rows: readonly Kept[], kind: string): string => {
  const parts = [...new Set(rows.map(({ level }) => level))].map((level) => {
    const own = rows.filter((one) => one.level === level);
    const each = own.map((one) => `${belowText(one)} of ${magnitude(one.due.mean)} under ${one.look.title}`);
    return `at ${count(level)} components ${listed(each)}`;
  });
  return `Bar chart of CMUs due below 1 MW on time, by growth level and regime: ${parts.join('; ')}. ${kind}`;
};

const draw = (study: Study): Drawing | undefined => {
  const rows = keptOf(study);
  if (!rows.some(({ level }) => level === study.levels[study.levels.length - 1])) return undefined;
  const interval = intervalWords(rows.map(({ row }) => row));
  const told = {
    id: 'small-cmus',
    question: QUESTION,
    title: titleOf(study, rows),
    subtitle: `${measureTitle(MEASURE)} (solid) and below 1 MW (hollow), of those with components due. ${populationOf(study)}. ${interval}`,
    unit: measureUnit(MEASURE),
    measures: [MEASURE, DUE] as const,
    priceBase: '',
    source: sourceOf(study),
    note: notesOf(
      'Below: the components on time do not add up to 1 MW de-rated. Interval: of those that reach it.',
      levelsLeftOut(study),
      leftOut(study),
    ),
    alt: altOf(rows, interval),
    columns: COLUMNS,
    rows: rows.map(({ look, level, row, due, below }) => ({
      ...{ regime: look.regime, components: level, due: due.mean, kept: row.mean, lower: row.lower, upper: row.upper },
      ...{ below, ...basisOf(study, row.n) },
    })),
  };
  return drawingOf(told, barsOf(groupsOf(rows), { most: 0 }));
};

export const smallCmus = { id: 'small-cmus', question: QUESTION, answers: 'bottleneck', draw } satisfies Chart;

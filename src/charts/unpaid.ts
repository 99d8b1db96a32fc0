// What lateness loses: MW-days without pay by regime and growth level.
import type { Study } from '../experiment/study.ts';
import { axisTitle, measureColumn, measureUnit } from './axis.ts';
import { barsOf } from './bars.ts';
import type { Chart, Column, Drawing } from './chart.ts';
import { BASIS, basisOf, COMPONENTS, endColumns, REGIME } from './columns.ts';
import { drawingOf, notesOf, populationOf, sourceOf } from './frame.ts';
import { intervalWords } from './interval.ts';
import { levelGroups, levelsLeftOut, type Measured, meanText, measuredRows, rangeText } from './measure-bars.ts';
import { count, levelText, listed } from './numbers.ts';
import { leftOut } from './style.ts';
import { fitting } from './title.ts';

const QUESTION = 'How much capacity goes unpaid for how long?';
const MEASURE = 'mw-days-unpaid';

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  measureColumn('mw_days', MEASURE, 'number', true),
  ...endColumns('MW days'),
  ...BASIS,
];

const topOf = (study: Study, rows: readonly Measured[]): Measured[] =>
  rows.filter(({ level }) => level === study.levels[study.levels.length - 1]);

const titleOf = (study: Study, rows: readonly Measured[]): string => {
  const top = topOf(study, rows);
  if (top.every(({ row }) => row.mean === 0)) return 'No capacity goes unpaid';
  const range = rangeText(top.map(({ row }) => row));
  const level = levelText(study.levels[study.levels.length - 1]);
  return fitting(`With ${level} components, ${range} MW-days go unpaid`, `${range} MW-days go unpaid, by regime`);
};

const altOf = (rows: readonly Measured[], kind: string): string => {
  const parts = [...new Set(rows.map(({ level }) => level))].map((level) => {
    const own = rows.filter((one) => one.level === level);
    return `at ${count(level)} components ${listed(own.map(({ look, row }) => `${meanText(row)} under ${look.title}`))}`;
  });
  return `Bar chart of MW-days unpaid by growth level and regime: ${parts.join('; ')}. ${kind}`;
};

const draw = (study: Study): Drawing | undefined => {
  const rows = measuredRows(study, MEASURE);
  if (topOf(study, rows).length === 0) return undefined;
  const interval = intervalWords(rows.map(({ row }) => row));
  const told = {
    id: 'unpaid',
    question: QUESTION,
    title: titleOf(study, rows),
    subtitle: `${axisTitle(MEASURE)} of the Delivery Year in which components due are not registered, de-rated. ${populationOf(study)}. ${interval}`,
    unit: measureUnit(MEASURE),
    measures: [MEASURE] as const,
    priceBase: '',
    source: sourceOf(study),
    note: notesOf(
      'Up to the end of the horizon: who never registers goes unpaid until then.',
      levelsLeftOut(study),
      leftOut(study),
    ),
    alt: altOf(rows, interval),
    columns: COLUMNS,
    rows: rows.map(({ look, level, row }) => ({
      ...{ regime: look.regime, components: level, mw_days: row.mean, lower: row.lower, upper: row.upper },
      ...basisOf(study, row.n),
    })),
  };
  return drawingOf(told, barsOf(levelGroups(rows), { most: 0 }));
};

export const unpaid = { id: 'unpaid', question: QUESTION, answers: 'bottleneck', draw } satisfies Chart;

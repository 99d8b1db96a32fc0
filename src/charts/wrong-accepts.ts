// Assurance that misses: components and MW registered with a fault still in them, by regime, at the largest level.
import type { Study, Summary } from '../experiment/study.ts';
import type { MeasureId } from '../model/measures.ts';
import { axisTitle, measureUnit } from './axis.ts';
import { type BarPanel, barPanelsOf } from './bar-panels.ts';
import { barLabel } from './bars.ts';
import type { Chart, Column, Drawing } from './chart.ts';
import { BASIS, basisOf, COMPONENTS, endColumns, REGIME } from './columns.ts';
import { notesOf, populationOf, sourceOf } from './frame.ts';
import { intervalWords } from './interval.ts';
import { type Measured, meanText, measured, measuredRows, rangeText } from './measure-bars.ts';
import { count, levelText, listed, percent, percentDecimals } from './numbers.ts';
import { leftOut, looksOf } from './style.ts';
import { fitting } from './title.ts';

const QUESTION = 'How much of what is registered has a fault still in it?';
const COUNT = 'wrong-accepts';
const MW = 'wrong-accept-mw';
const SHARE = 'wrong-accept-share';
const MEASURES = [COUNT, MW, SHARE] as const;

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  { id: 'measure', title: 'Measure', unit: '', format: 'text' },
  { id: 'unit', title: 'Unit', unit: '', format: 'text' },
  { id: 'mean', title: 'Mean', unit: 'as in the row', format: 'number', isEstimate: true },
  ...endColumns('as in the row'),
  ...BASIS,
];

const shareText = ({ mean, lower, upper }: Summary): string => percent(mean, percentDecimals((upper - lower) / 2));

const panelOf = (study: Study, measure: MeasureId, top: number): BarPanel => ({
  head: axisTitle(measure),
  groups: [
    {
      head: '',
      bars: measuredRows(study, measure, [top]).map(({ look, row }) => {
        const share = measure === COUNT ? measured(study, SHARE, look.regime, top) : undefined;
        const beside = share ? ` (${shareText(share)})` : '';
        return {
          ...{ look, value: row.mean, lower: Math.max(0, row.lower), upper: row.upper },
          label: barLabel(look, `${meanText(row)}${beside}`),
        };
      }),
    },
  ],
});

const titleOf = (rows: readonly Measured[]): string => {
  if (rows.every(({ row }) => row.mean === 0)) return 'Nothing is registered with a fault in it';
  const range = rangeText(rows.map(({ row }) => row));
  return fitting(
    `${range} components are registered with a fault in them`,
    `${range} components are wrongly accepted, by regime`,
    `${range} are wrongly accepted`,
  );
};

const altOf = (study: Study, rows: readonly Measured[], top: number, kind: string): string => {
  const parts = rows.map(({ look, row }) => {
    const [mw, share] = [MW, SHARE].map((measure) => measured(study, measure, look.regime, top));
    const beside = [...(mw ? [`${meanText(mw)} MW`] : []), ...(share ? [`${shareText(share)} of the registered`] : [])];
    return `${meanText(row)} components${beside.length > 0 ? ` (${listed(beside)})` : ''} under ${look.title}`;
  });
  return `Bar chart of components and MW wrongly accepted, by regime, at ${count(top)} components: ${parts.join('; ')}. ${kind}`;
};

const draw = (study: Study): Drawing | undefined => {
  const top = study.levels[study.levels.length - 1];
  const rows = measuredRows(study, COUNT, [top]);
  if (rows.length === 0) return undefined;
  const all = MEASURES.flatMap((measure) => measuredRows(study, measure, [top]).map((one) => ({ ...one, measure })));
  const interval = intervalWords(all.map(({ row }) => row));
  const told = {
    id: 'wrong-accepts',
    question: QUESTION,
    title: titleOf(rows),
    subtitle: `${axisTitle(COUNT)} and ${measureUnit(MW)}: registered at the end of the horizon though a fault that affects data is still in them; in brackets the share of the registered components. ${populationOf(study)}; ${levelText(top)} components. ${interval}`,
    unit: measureUnit(COUNT),
    measures: MEASURES,
    priceBase: '',
    source: sourceOf(study),
    note: notesOf('Who has a fault is known to the simulation alone.', leftOut(study)),
    alt: altOf(study, rows, top, interval),
    columns: COLUMNS,
    rows: all.map(({ look, level, row, measure }) => ({
      ...{ regime: look.regime, components: level, measure, unit: measure === SHARE ? 'share' : measureUnit(measure) },
      ...{ mean: row.mean, lower: row.lower, upper: row.upper, ...basisOf(study, row.n) },
    })),
  };
  const shown = [COUNT, MW].filter((measure) => all.some((one) => one.measure === measure)) as MeasureId[];
  return barPanelsOf(
    told,
    shown.map((measure) => panelOf(study, measure, top)),
    looksOf(study),
  );
};

export const wrongAccepts = { id: 'wrong-accepts', question: QUESTION, answers: 'bottleneck', draw } satisfies Chart;

// How long it takes: the share of the components notified that are registered within so many days, a line for each regime.
import type { DurationRow, Study } from '../experiment/study.ts';
import type { Chart, Column, Drawing, Spec } from './chart.ts';
import { BASIS, basisOf, COMPONENTS, endColumns, REGIME } from './columns.ts';
import { type Body, drawingOf, notesOf, plotWidth, populationOf, sourceOf, textAt } from './frame.ts';
import { intervalOver } from './interval.ts';
import { count, levelText, percent, percentDecimals } from './numbers.ts';
import { clamped, endLabels, shareY } from './on-time-marks.ts';
import { encodingsOf, type Look, leftOut, looksOf } from './style.ts';
import { fitting } from './title.ts';

const QUESTION = 'How long after its notification is a component registered?';
const BODY: Body = { left: 54, right: 196, top: 8, bottom: 44, height: 264 };
/** Told in words besides the longest. */
const HALF = 0.5;
const AXIS = 'Days since notification';

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  { id: 'days', title: AXIS, unit: 'days', format: 'count' },
  { id: 'share', title: 'Share registered within them', unit: 'share', format: 'percent', isEstimate: true },
  ...endColumns('share', 'percent'),
  ...BASIS,
];

/** The curve of a regime at the largest level, days ascending, from notification to the end of what is known. */
interface Curve {
  look: Look;
  rows: DurationRow[];
  last: DurationRow;
  /** Days within which half are registered; not a number where half never are. */
  half: number;
}

const curvesOf = (study: Study): Curve[] => {
  const top = study.levels[study.levels.length - 1];
  return looksOf(study).flatMap((look) => {
    const rows = study.durations
      .filter((row) => row.regime === look.regime && row.level === top && Number.isFinite(row.share.mean))
      .sort((a, b) => a.days - b.days);
    const half = rows.find(({ share }) => share.mean >= HALF)?.days ?? Number.NaN;
    return rows.length > 0 ? [{ look, rows, last: rows[rows.length - 1], half }] : [];
  });
};

const shareText = ({ share }: DurationRow): string =>
  percent(share.mean, percentDecimals((share.upper - share.lower) / 2));

/** The message: within how many days half are registered, or where half never are. */
const titleOf = (curves: readonly Curve[]): string => {
  const halves = curves
    .map(({ half }) => half)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const days = count(Math.max(...curves.map(({ last }) => last.days)));
  if (halves.length === 0) return `Fewer than half are registered within ${days} days`;
  if (halves.length < curves.length)
    return fitting(`Within ${days} days half are registered under ${halves.length} of ${curves.length} regimes`);
  const range = [...new Set([halves[0], halves[halves.length - 1]].map((half) => count(half)))].join(' to ');
  return `Half are registered within ${range} days of notification`;
};

const altOf = (curves: readonly Curve[], top: number, kind: string): string => {
  const parts = curves.map(({ look, half, last }) => {
    const first = Number.isFinite(half) ? `half within ${count(half)} days` : 'never half';
    return `under ${look.title} ${first} and ${shareText(last)} within ${count(last.days)} days`;
  });
  return `Line chart of the share of components registered within so many days of notification, at ${count(top)} components: ${parts.join('; ')}. ${kind}`;
};

/** Every so many days that at most nine labels stand below. */
const ticksTo = (most: number): number[] => {
  const step = [7, 14, 30, 60, 90, 180].find((days) => most / days < 9) ?? 365;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
};

const linesOf = (curves: readonly Curve[]): Spec => {
  const most = Math.max(1, ...curves.map(({ last }) => last.days));
  const values = curves.flatMap(({ look, rows }) =>
    rows.map(({ days, share }) => ({
      ...{ regime: look.regime, days, share: share.mean },
      lower: clamped(Number.isFinite(share.lower) ? share.lower : share.mean),
      upper: clamped(Number.isFinite(share.upper) ? share.upper : share.mean),
    })),
  );
  const x: Spec = {
    field: 'days',
    type: 'quantitative',
    title: null,
    scale: { domain: [0, most], nice: false },
    axis: { grid: false, values: ticksTo(most) },
  };
  const { color, strokeDash } = encodingsOf(curves.map(({ look }) => look));
  const ends = curves.map(({ look, last }) => ({ look, share: last.share.mean, text: look.title }));
  return {
    width: plotWidth(BODY),
    height: BODY.height,
    layer: [
      {
        data: { values },
        encoding: { x, color },
        layer: [
          { mark: { type: 'area', opacity: 0.2 }, encoding: { y: shareY('lower'), y2: { field: 'upper' } } },
          { mark: { type: 'line', strokeWidth: 2.25 }, encoding: { y: shareY('share'), strokeDash } },
        ],
      },
      ...endLabels(ends, BODY),
      textAt(plotWidth(BODY) / 2, BODY.height + 38, AXIS, { align: 'center' }),
    ],
  };
};

const draw = (study: Study): Drawing | undefined => {
  const curves = curvesOf(study);
  if (curves.length === 0) return undefined;
  const top = study.levels[study.levels.length - 1];
  const rows = curves.flatMap((curve) => curve.rows);
  const interval = intervalOver(
    study,
    rows.map(({ share }) => share.n),
  );
  const told = {
    id: 'durations',
    question: QUESTION,
    title: titleOf(curves),
    subtitle: `Share of the components notified that are registered within so many days of notification, %; interval shaded. ${populationOf(study)}; ${levelText(top)} components. ${interval}`,
    unit: '%',
    measures: [] as const,
    priceBase: '',
    source: sourceOf(study),
    note: notesOf(
      curves.some(({ last }) => last.share.mean < 1)
        ? 'A curve ends below 100% where components are not registered by then, or never: withdrawn, or open at the end of the horizon.'
        : '',
      leftOut(study),
    ),
    alt: altOf(curves, top, interval),
    columns: COLUMNS,
    rows: rows.map(({ regime, level, days, share }) => ({
      ...{ regime, components: level, days, share: share.mean, lower: share.lower, upper: share.upper },
      ...basisOf(study, share.n),
    })),
  };
  const lines = linesOf(curves);
  return drawingOf(told, {
    body: BODY,
    plot: (words) => ({ ...lines, layer: [...(lines.layer as Spec[]), ...words] }),
  });
};

export const durations = { id: 'durations', question: QUESTION, answers: 'bottleneck', draw } satisfies Chart;

// The decade: the share on time by Delivery Year, a panel for each growth path, a line for each regime in the fan of its interval.
import { yearWords } from '../experiment/answer-years.ts';
import type { ChainStudy, Study } from '../experiment/study.ts';
import type { Chart, Drawing, Spec } from './chart.ts';
import { decadeWords, type PathPanel, panelsOf, QUESTION } from './decade-words.ts';
import { type Body, EDGE, framed, plotWidth, textAt } from './frame.ts';
import { levelText } from './numbers.ts';
import { clamped, endLabels, shareY } from './on-time-marks.ts';
import { encodingsOf, type Look, looksOf, SIZE, WIDTH } from './style.ts';
import { clipped, widthOf } from './text-width.ts';

const MARGIN = { left: 54, right: 196, bottom: 26 };
/** Of a panel, by the number of regimes: their names stand at its right. */
const HEIGHTS = [100, 100, 124, 152];
/** Above a panel, for its head; and between panels. */
const STRIP = 22;
const GAP = 20;
/** Lines of a name at the end of a line. */
const MOST_LINES = 2;

/** Years whose labels fit side by side; the last always does, and goes first. */
const yearsLabelled = (years: readonly number[], width: number): number[] => {
  const wide = widthOf(yearWords(years[0]), { size: SIZE.label }) + 10;
  const every = Math.ceil(wide / (width / Math.max(1, years.length - 1)));
  return years.filter((_, at) => (years.length - 1 - at) % every === 0);
};

/** The horizontal encoding of a Delivery Year, called by its first calendar year. */
const yearX = (years: readonly number[], width: number, hasLabels: boolean): Spec => {
  const [first, last] = [years[0], years[years.length - 1]];
  const labelled = yearsLabelled(years, width);
  return {
    field: 'year',
    type: 'quantitative',
    title: null,
    // A single year stands in the middle.
    scale: { domain: first === last ? [first - 1, last + 1] : [first, last], nice: false, zero: false },
    axis: {
      grid: false,
      values: [...years],
      labels: hasLabels,
      labelExpr: `indexof(${JSON.stringify(labelled)}, datum.value) < 0 ? '' : datum.value + '/' + substring('' + (datum.value + 1), 2)`,
    },
  };
};

const marksOf = (
  panel: PathPanel,
  chain: ChainStudy,
  looks: readonly Look[],
  scene: Body,
  hasLabels: boolean,
): Spec[] => {
  const values = panel.points.map(({ year, look, share }) => ({ regime: look.regime, year, share: share.mean }));
  const fan = panel.points
    .filter(({ share }) => Number.isFinite(share.lower) && Number.isFinite(share.upper))
    .map(({ year, look, share }) => ({
      ...{ regime: look.regime, year, lower: clamped(share.lower), upper: clamped(share.upper) },
    }));
  const { color, strokeDash, shape } = encodingsOf(looks);
  const x = yearX(chain.years, plotWidth(scene), hasLabels);
  const last = chain.years[chain.years.length - 1];
  const ends = panel.points
    .filter(({ year }) => year === last)
    .map(({ look, share }) => ({ look, share: share.mean, text: look.title }));
  return [
    {
      data: { values: fan },
      mark: { type: 'area', opacity: 0.25 },
      encoding: { x, color, y: shareY('lower'), y2: { field: 'upper' } },
    },
    {
      data: { values },
      encoding: { x, color, y: shareY('share') },
      layer: [
        { mark: { type: 'line', strokeWidth: 2.25 }, encoding: { strokeDash } },
        { mark: { type: 'point', filled: true, size: 40, opacity: 1 }, encoding: { shape } },
      ],
    },
    ...endLabels(ends, scene, MOST_LINES),
  ];
};

/** `Slow growth: 73,109 components in force, then 418,109`. */
const headOf = ({ title, components }: PathPanel): string => {
  const [first, last] = [components[0], components[components.length - 1]].map(levelText);
  const growth = first === last ? `${first} components in force` : `${first} components in force, at last ${last}`;
  return `${title}: ${growth}`;
};

const draw = (study: Study): Drawing | undefined => {
  const { chain } = study;
  if (!chain || chain.years.length === 0) return undefined;
  const panels = panelsOf(study, chain);
  if (panels.every(({ points }) => points.length === 0)) return undefined;
  const looks = looksOf(study);
  const told = decadeWords(study, chain);
  const height = HEIGHTS[looks.length - 1];
  const spacing = GAP + STRIP;
  const scene: Body = { ...MARGIN, top: 4, height };
  const body: Body = { ...scene, top: STRIP + 2, height: panels.length * height + (panels.length - 1) * spacing };
  const frame = framed(told, body);
  const width = plotWidth(body);
  const concat = panels.map((panel, i): Spec => {
    const isLast = i === panels.length - 1;
    const head = clipped(headOf(panel), WIDTH - 2 * EDGE, { size: SIZE.label, bold: true });
    return {
      width,
      height,
      layer: [
        ...marksOf(panel, chain, looks, scene, isLast),
        textAt(EDGE - body.left, 10 - STRIP, head, { fontWeight: 'bold' }),
        ...(i === 0 ? frame.head : []),
        ...(isLast ? [frame.foot(height)] : []),
      ],
    };
  });
  const spec = frame.spec({ concat, columns: 1, bounds: 'flush', spacing });
  return { ...told, width: WIDTH, height: frame.height, spec };
};

export const decade = { id: 'decade', question: QUESTION, answers: 'years', draw } satisfies Chart;

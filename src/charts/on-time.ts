// How many are on time as numbers grow: the share on time against components notified, a line for each regime, a band round one.
import type { Study } from '../experiment/study.ts';
import { axisTitle } from './axis.ts';
import { barsOf } from './bars.ts';
import type { Chart, Drawing, Spec } from './chart.ts';
import { type Body, drawingOf, plotWidth } from './frame.ts';
import { count } from './numbers.ts';
import { bandMarks, clamped, endLabels, endsOf, shareY, sketchMarks } from './on-time-marks.ts';
import { LEVELS, onTimeWords, QUESTION, shareText, shownIn } from './on-time-words.ts';
import { encodingsOf, looksOf, SIZE } from './style.ts';
import { widthOf } from './text-width.ts';

const BODY: Body = { left: 54, right: 196, top: 8, bottom: 44, height: 264 };

/** Labels of levels that fit side by side; the first and the last always do, and the others give way. */
export const levelsLabelled = (levels: readonly number[], xOf: (level: number) => number): number[] => {
  const half = (level: number): number => widthOf(count(level), { size: SIZE.label }) / 2 + 5;
  const apart = (a: number, b: number): boolean => xOf(b) - half(b) >= xOf(a) + half(a);
  const last = levels[levels.length - 1];
  const kept: number[] = [];
  for (const level of levels) {
    const before = kept[kept.length - 1];
    if (before === undefined || level === last || (apart(before, level) && apart(level, last))) kept.push(level);
  }
  return kept;
};

const linesOf = (study: Study, { points, band, sketch }: ReturnType<typeof shownIn>): Spec => {
  const looks = looksOf(study);
  const levels = study.levels;
  const [first, last] = [levels[0], levels[levels.length - 1]];
  // Levels that differ by more than twenty times would crowd at the left of an even scale.
  const isLog = first > 0 && last / first > 20;
  const share = isLog ? (x: number) => Math.log(x / first) / Math.log(last / first) : (x: number) => x / last;
  const labelled = levelsLabelled(levels, (level) => share(level) * plotWidth(BODY));
  const values = points.map((p) => ({
    regime: p.look.regime,
    components: p.components,
    share: p.mean,
    lower: clamped(p.lower),
    upper: clamped(p.upper),
  }));
  const x: Spec = {
    field: 'components',
    type: 'quantitative',
    title: isLog ? `${axisTitle(LEVELS)} (log scale)` : axisTitle(LEVELS),
    scale: isLog ? { type: 'log', domain: [first, last], nice: false } : { domain: [0, last], nice: false },
    axis: {
      grid: false,
      values: isLog || share(first) < 0.06 ? levels : [0, ...levels],
      labelExpr: `indexof(${JSON.stringify([0, ...labelled])}, datum.value) < 0 ? '' : format(datum.value, ',')`,
      titlePadding: 8,
    },
  };
  const { color, strokeDash, shape } = encodingsOf(looks);
  return {
    width: plotWidth(BODY),
    height: BODY.height,
    layer: [
      {
        data: { values },
        encoding: { x, color },
        layer: [
          // Where a band means something else, intervals are strokes alone.
          ...(band
            ? bandMarks(band, shareY)
            : [{ mark: { type: 'area', opacity: 0.2 }, encoding: { y: shareY('lower'), y2: { field: 'upper' } } }]),
          ...sketchMarks(sketch, shareY),
          { mark: { type: 'line', strokeWidth: 2.25 }, encoding: { y: shareY('share'), strokeDash } },
          { mark: { type: 'rule', strokeWidth: 1.25 }, encoding: { y: shareY('lower'), y2: { field: 'upper' } } },
          { mark: { type: 'point', filled: true, size: 52, opacity: 1 }, encoding: { y: shareY('share'), shape } },
        ],
      },
      ...endLabels(endsOf(study, points, band), BODY),
    ],
  };
};

const draw = (study: Study): Drawing => {
  const words = onTimeWords(study);
  const shown = shownIn(study);
  if (study.levels.length === 1) {
    const groups = shown.points.map((p) => ({
      head: p.look.title,
      bars: [{ look: p.look, value: p.mean, lower: clamped(p.lower), upper: clamped(p.upper), label: shareText(p) }],
    }));
    return drawingOf(words, barsOf(groups, { most: 1, axis: { format: '.0%', values: [0, 0.25, 0.5, 0.75, 1] } }));
  }
  const lines = linesOf(study, shown);
  const plot = (texts: Spec[]): Spec => ({ ...lines, layer: [...(lines.layer as Spec[]), ...texts] });
  return drawingOf(words, { body: BODY, plot });
};

export const onTime = { id: 'on-time', question: QUESTION, answers: 'bottleneck', draw } satisfies Chart;

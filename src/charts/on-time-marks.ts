// What is drawn beside the lines of the share on time: names at their ends, the band, and the sketch.
import type { Study } from '../experiment/study.ts';
import type { Spec } from './chart.ts';
import { type Body, plotWidth, textAt } from './frame.ts';
import { spread } from './labels.ts';
import { percent } from './numbers.ts';
import { type Band, realisedWords, type SketchPoint } from './on-time-band.ts';
import type { Point } from './on-time-words.ts';
import { asShown } from './shown.ts';
import { type Look, SIZE } from './style.ts';
import { JOINED, wrapped } from './text-width.ts';

const LABEL = { offset: 20, lineHeight: 14, gap: 6 };

/** A share lies between nothing and all, whatever a t interval says. */
export const clamped = (share: number): number => Math.max(0, Math.min(1, share));

/** The vertical encoding of a share, from none to all. */
export const shareY = (field: string): Spec => ({
  field,
  type: 'quantitative',
  title: null,
  scale: { domain: [0, 1], nice: false },
  axis: { format: '.0%', values: [0, 0.2, 0.4, 0.6, 0.8, 1], domain: false, ticks: false, labelPadding: 8 },
});

/** The end of a line that is named. */
export interface End {
  look: Look;
  share: number;
  text: string;
}

/** What is named at the right: the lines, and the edge of the band that no line of another regime is. */
export const endsOf = (study: Study, points: readonly Point[], band: Band | undefined): End[] => {
  const last = study.levels[study.levels.length - 1];
  const lines = points
    .filter((p) => p.components === last)
    .map((p): End => {
      const took = p.look.regime === band?.look.regime ? realisedWords(study, p.look.regime) : '';
      return { look: p.look, share: p.mean, text: took === '' ? p.look.title : `${p.look.title}: ${took}` };
    });
  const edges = band ? [band.low, band.high].filter(({ as }) => !lines.some(({ look }) => look.regime === as)) : [];
  const named = edges.flatMap(({ name, shares }) =>
    shares
      .filter((s) => s.components === last)
      .map((s): End => ({ look: (band as Band).look, share: s.mean, text: `At ${name}` })),
  );
  return [...lines, ...named];
};

/**
 * Names at the ends of the lines, moved apart where lines end close together, each joined to its line.
 * @param most lines of a name
 */
export const endLabels = (ends: readonly End[], body: Body, most = ends.length > 4 ? 2 : 3): Spec[] => {
  const face = { size: SIZE.label };
  const lines = ends.map(({ text, share }) =>
    wrapped(`${text},${JOINED}${percent(share).replace(' ', JOINED)}`, body.right - LABEL.offset - 10, face, most),
  );
  const wishes = ends.map(({ share }) => body.height * (1 - clamped(share)));
  const heights = lines.map((l) => l.length * LABEL.lineHeight + LABEL.gap);
  const centres = spread(
    wishes.map((wish, i) => ({ wish, height: heights[i] })),
    -body.top - 4,
    // Lower down stand the axis's own labels.
    body.height + 4,
  );
  const right = plotWidth(body);
  return ends.flatMap(({ look }, i) => [
    {
      data: { values: [{}] },
      mark: { type: 'rule', strokeWidth: 1.25, color: look.colour },
      encoding: {
        x: { value: right + 6 },
        y: { value: wishes[i] },
        x2: { value: right + LABEL.offset - 4 },
        y2: { value: centres[i] },
      },
    },
    textAt(right + LABEL.offset, centres[i] - ((lines[i].length - 1) * LABEL.lineHeight) / 2, lines[i], {
      baseline: 'middle',
      lineHeight: LABEL.lineHeight,
    }),
  ]);
};

/** The band between its edges; the edge that is no line of another regime is drawn, with its intervals. */
export const bandMarks = (band: Band, y: (field: string) => Spec): Spec[] => {
  const { low, high, look } = band;
  const values = low.shares.flatMap((s) => {
    const other = high.shares.find((h) => h.components === s.components);
    return other ? [{ regime: look.regime, components: s.components, low: s.mean, high: other.mean }] : [];
  });
  const edges = [low, high]
    .filter(({ as }) => as === '')
    .map((edge) =>
      edge.shares.map(asShown).map((s) => ({
        regime: look.regime,
        components: s.components,
        share: s.mean,
        lower: clamped(s.lower),
        upper: clamped(s.upper),
      })),
    );
  return [
    {
      data: { values },
      mark: { type: 'area', opacity: 0.2 },
      encoding: { y: y('low'), y2: { field: 'high' } },
    },
    ...edges.flatMap((shares): Spec[] => [
      { data: { values: shares }, mark: { type: 'line', strokeWidth: 1.25 }, encoding: { y: y('share') } },
      {
        data: { values: shares },
        mark: { type: 'rule', strokeWidth: 1 },
        encoding: { y: y('lower'), y2: { field: 'upper' } },
      },
    ]),
  ];
};

export const sketchMarks = (sketch: readonly SketchPoint[], y: (field: string) => Spec): Spec[] =>
  sketch.length === 0
    ? []
    : [
        {
          data: {
            values: sketch.map((p) => ({ regime: p.look.regime, components: p.components, sketch: p.share })),
          },
          mark: { type: 'line', strokeWidth: 1.25, strokeDash: [1.5, 3] },
          encoding: { y: y('sketch') },
        },
      ];

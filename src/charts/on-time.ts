// How many are on time as numbers grow: the share on time against components notified, a line for each regime, a band round one.
import type { Study } from '../experiment/study.ts';
import { barsOf } from './bars.ts';
import type { Chart, Drawing, Spec } from './chart.ts';
import { type Body, framed, plotWidth, textAt } from './frame.ts';
import { spread } from './labels.ts';
import { count, percent } from './numbers.ts';
import { type Band, realisedWords, type SketchPoint } from './on-time-band.ts';
import { onTimeWords, type Point, QUESTION, shareText, shownIn } from './on-time-words.ts';
import { encodingsOf, type Look, looksOf, SIZE, WIDTH } from './style.ts';
import { JOINED, widthOf, wrapped } from './text-width.ts';

const BODY: Body = { left: 54, right: 196, top: 8, bottom: 44, height: 264 };
const LABEL = { offset: 20, lineHeight: 14, gap: 6 };

const clamped = (share: number): number => Math.max(0, Math.min(1, share));

/** Labels of levels that fit side by side; the first and the last always do, and the others give way. */
const levelsLabelled = (levels: readonly number[], xOf: (level: number) => number): number[] => {
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

interface End {
  look: Look;
  share: number;
  text: string;
}

/** What is named at the right: the lines, and the edge of the band that no line of another regime is. */
const endsOf = (study: Study, points: readonly Point[], band: Band | undefined): End[] => {
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

/** Names at the ends of the lines, moved apart where lines end close together, each joined to its line. */
const endLabels = (ends: readonly End[]): Spec[] => {
  const face = { size: SIZE.label };
  const lines = ends.map(({ text, share }) =>
    wrapped(
      `${text},${JOINED}${percent(share).replace(' ', JOINED)}`,
      BODY.right - LABEL.offset - 10,
      face,
      ends.length > 4 ? 2 : 3,
    ),
  );
  const wishes = ends.map(({ share }) => BODY.height * (1 - clamped(share)));
  const heights = lines.map((l) => l.length * LABEL.lineHeight + LABEL.gap);
  const centres = spread(
    wishes.map((wish, i) => ({ wish, height: heights[i] })),
    -BODY.top - 4,
    // Lower down stand the axis's own labels.
    BODY.height + 4,
  );
  const right = plotWidth(BODY);
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
const bandMarks = (band: Band, y: (field: string) => Spec): Spec[] => {
  const { low, high, look } = band;
  const values = low.shares.flatMap((s) => {
    const other = high.shares.find((h) => h.components === s.components);
    return other ? [{ regime: look.regime, components: s.components, low: s.mean, high: other.mean }] : [];
  });
  const edges = [low, high]
    .filter(({ as }) => as === '')
    .map((edge) =>
      edge.shares.map((s) => ({
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

const sketchMarks = (sketch: readonly SketchPoint[], y: (field: string) => Spec): Spec[] =>
  sketch.length === 0
    ? []
    : [
        {
          data: {
            values: sketch.map((p) => ({ regime: p.look.regime, components: p.components, sketch: p.share })),
          },
          mark: { type: 'line', strokeWidth: 1.5, strokeDash: [1, 4], strokeCap: 'round' },
          encoding: { y: y('sketch') },
        },
      ];

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
    title: isLog ? 'Components notified (log scale)' : 'Components notified',
    scale: isLog ? { type: 'log', domain: [first, last], nice: false } : { domain: [0, last], nice: false },
    axis: {
      grid: false,
      values: isLog || share(first) < 0.06 ? levels : [0, ...levels],
      labelExpr: `indexof(${JSON.stringify([0, ...labelled])}, datum.value) < 0 ? '' : format(datum.value, ',')`,
      titlePadding: 8,
    },
  };
  const y = (field: string): Spec => ({
    field,
    type: 'quantitative',
    title: null,
    scale: { domain: [0, 1], nice: false },
    axis: { format: '.0%', values: [0, 0.2, 0.4, 0.6, 0.8, 1], domain: false, ticks: false, labelPadding: 8 },
  });
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
            ? bandMarks(band, y)
            : [{ mark: { type: 'area', opacity: 0.2 }, encoding: { y: y('lower'), y2: { field: 'upper' } } }]),
          ...sketchMarks(sketch, y),
          { mark: { type: 'line', strokeWidth: 2.25 }, encoding: { y: y('share'), strokeDash } },
          { mark: { type: 'rule', strokeWidth: 1.25 }, encoding: { y: y('lower'), y2: { field: 'upper' } } },
          { mark: { type: 'point', filled: true, size: 52, opacity: 1 }, encoding: { y: y('share'), shape } },
        ],
      },
      ...endLabels(endsOf(study, points, band)),
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
    const { body, plot } = barsOf(groups, { most: 1, axis: { format: '.0%', values: [0, 0.25, 0.5, 0.75, 1] } });
    const frame = framed(words, body);
    return {
      ...words,
      width: WIDTH,
      height: frame.height,
      spec: frame.spec(plot([...frame.head, frame.foot(body.height)])),
    };
  }
  const frame = framed(words, BODY);
  const plot = linesOf(study, shown);
  return {
    ...words,
    width: WIDTH,
    height: frame.height,
    spec: frame.spec({ ...plot, layer: [...(plot.layer as Spec[]), ...frame.head, frame.foot(BODY.height)] }),
  };
};

export const onTime = { id: 'on-time', question: QUESTION, draw } satisfies Chart;

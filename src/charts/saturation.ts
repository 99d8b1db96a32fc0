// Saturation: the share on time as numbers grow, a panel for each state, a line for each regime, and where it crosses enough.
import type { CertaintyStudy, LimitsStudy } from '../experiment/study-certainty.ts';
import { axisTitle } from './axis.ts';
import { certaintyLooks } from './certainty-words.ts';
import type { Drawing, Json, Spec } from './chart.ts';
import { type Body, EDGE, framed, plotWidth, textAt } from './frame.ts';
import { levelText, percent } from './numbers.ts';
import { levelsLabelled } from './on-time.ts';
import { clamped, type End, endLabels, shareY } from './on-time-marks.ts';
import { carriedText, headOf, panelsOf, QUESTION, type StatePanel, saturationWords } from './saturation-words.ts';
import { BACKGROUND, encodingsOf, INK, type Look, RULE, SIZE, WIDTH } from './style.ts';
import { clipped, JOINED, widthOf } from './text-width.ts';

const MARGIN = { left: 54, right: 240, bottom: 44 };
/** Of a panel, by the number of regimes: their names stand at its right. */
const HEIGHTS = [120, 130, 168, 208];
const STRIP = 22;
const GAP = 20;
const MOST_LINES = 3;

/** The horizontal encoding of components, from none or, of levels far apart, on a log scale. */
const levelX = (levels: readonly number[], width: number, isLast: boolean): Spec => {
  const [first, last] = [levels[0], levels[levels.length - 1]];
  const isLog = first > 0 && last / first > 20;
  const part = (level: number): number =>
    (isLog ? Math.log(level / first) / Math.log(last / first) : level / last) * width;
  const labelled = levelsLabelled(levels, part);
  return {
    field: 'components',
    type: 'quantitative',
    title: isLast ? `${axisTitle('components-notified')}${isLog ? ' (log scale)' : ''}` : null,
    scale: isLog ? { type: 'log', domain: [first, last], nice: false } : { domain: [0, last], nice: false },
    axis: {
      ...{ grid: false, values: [...levels], labels: isLast, titlePadding: 8 },
      labelExpr: `indexof(${JSON.stringify(labelled)}, datum.value) < 0 ? '' : format(datum.value, ',')`,
    },
  };
};

/** The line of what is enough; lines of regimes lie all about it, so its name stands above the plot. */
const enoughMarks = ({ enough }: LimitsStudy, scene: Body): Spec[] => {
  const y = scene.height * (1 - enough);
  return [
    {
      data: { values: [{}] },
      mark: { type: 'rule', color: INK, strokeWidth: 1.25, strokeDash: [6, 3] },
      encoding: { x: { value: 0 }, x2: { value: plotWidth(scene) }, y: { value: y }, y2: { value: y } },
    },
    textAt(plotWidth(scene), 10 - STRIP, enoughName(enough), { align: 'right', fontSize: SIZE.small }),
  ];
};
const enoughName = (enough: number): string => `dashed: ${percent(enough)}`;

const marksOf = (
  limits: LimitsStudy,
  panel: StatePanel,
  looks: readonly Look[],
  levels: readonly number[],
  scene: Body,
  isLast: boolean,
): Spec[] => {
  const { color, strokeDash, shape } = encodingsOf(looks);
  const x = levelX(levels, plotWidth(scene), isLast);
  const points: Json[] = panel.curves.flatMap(({ look, rows }) =>
    rows.map(({ components, share, sketch }) => ({
      ...{ regime: look.regime, components, share: clamped(share.mean) },
      lower: Number.isFinite(share.lower) ? clamped(share.lower) : clamped(share.mean),
      upper: Number.isFinite(share.upper) ? clamped(share.upper) : clamped(share.mean),
      ...(Number.isFinite(sketch) && { sketch: clamped(sketch) }),
    })),
  );
  const within = (value: number): number => Math.max(levels[0], Math.min(levels[levels.length - 1], value));
  const crossings: Json[] = panel.curves.flatMap(({ look, crossing }) =>
    crossing?.kind === 'at'
      ? [
          {
            ...{ regime: look.regime, share: limits.enough, components: within(crossing.components.mean) },
            lower: within(
              Number.isFinite(crossing.components.lower) ? crossing.components.lower : crossing.components.mean,
            ),
            upper: within(
              Number.isFinite(crossing.components.upper) ? crossing.components.upper : crossing.components.mean,
            ),
          },
        ]
      : [],
  );
  const hasSketch = points.some((point) => (point as Spec).sketch !== undefined);
  const ends = panel.curves.map(({ look, rows, crossing }): End => {
    const last = rows[rows.length - 1];
    const carries = crossing ? `carries ${carriedText(crossing)}; ` : '';
    return {
      ...{ look, share: last.share.mean },
      text: `${look.title}: ${`${carries}with ${levelText(last.components)}`.replace(/ /g, JOINED)}`.replace(
        `;${JOINED}`,
        '; ',
      ),
    };
  });
  // Whoever is played no further has a name at the right all the same.
  const leaders: Json[] = panel.curves.flatMap(({ rows }) => {
    const { components, share } = rows[rows.length - 1];
    return components < levels[levels.length - 1] ? [{ components, share: clamped(share.mean) }] : [];
  });
  return [
    ...enoughMarks(limits, scene),
    ...(leaders.length > 0
      ? [
          {
            data: { values: leaders },
            mark: { type: 'rule', color: RULE, strokeWidth: 0.75 },
            encoding: { x, x2: { value: plotWidth(scene) + 6 }, y: shareY('share') },
          } satisfies Spec,
        ]
      : []),
    {
      data: { values: points },
      encoding: { x, color },
      layer: [
        ...(hasSketch
          ? [
              {
                transform: [{ filter: 'isValid(datum.sketch)' }],
                mark: { type: 'line', strokeWidth: 1.25, strokeDash: [1.5, 3] },
                encoding: { y: shareY('sketch') },
              },
            ]
          : []),
        { mark: { type: 'line', strokeWidth: 2.25 }, encoding: { y: shareY('share'), strokeDash } },
        { mark: { type: 'rule', strokeWidth: 1.25 }, encoding: { y: shareY('lower'), y2: { field: 'upper' } } },
        { mark: { type: 'point', filled: true, size: 40, opacity: 1 }, encoding: { y: shareY('share'), shape } },
      ],
    },
    ...(crossings.length > 0
      ? [
          {
            data: { values: crossings },
            encoding: { y: shareY('share') },
            layer: [
              {
                mark: { type: 'rule', strokeWidth: 5 },
                encoding: { x: { ...x, field: 'lower' }, x2: { field: 'upper' }, color },
              },
              {
                mark: { type: 'point', shape: 'diamond', size: 80, opacity: 1, strokeWidth: 2, fill: BACKGROUND },
                encoding: { x, stroke: color },
              },
            ],
          } satisfies Spec,
        ]
      : []),
    ...endLabels(ends, scene, MOST_LINES),
  ];
};

const draw = ({ limits }: CertaintyStudy): Drawing | undefined => {
  const panels = limits ? panelsOf(limits) : [];
  if (!limits || panels.length === 0) return undefined;
  const looks = certaintyLooks(limits);
  const rows = panels.flatMap(({ curves }) => curves.flatMap((curve) => curve.rows));
  const levels = [...new Set(rows.map(({ components }) => components))].sort((a, b) => a - b);
  if (levels.length < 2) return undefined;
  const told = saturationWords(limits, panels);
  const height = HEIGHTS[looks.length - 1];
  const spacing = GAP + STRIP;
  const scene: Body = { ...MARGIN, top: 4, height };
  const body: Body = { ...scene, top: STRIP + 2, height: panels.length * height + (panels.length - 1) * spacing };
  const frame = framed(told, body);
  const concat = panels.map((panel, i): Spec => {
    const isLast = i === panels.length - 1;
    const room = plotWidth(body) + body.left - EDGE - widthOf(enoughName(limits.enough), { size: SIZE.small }) - 16;
    const head = clipped(headOf(limits, panel), room, { size: SIZE.label, bold: true });
    return {
      ...{ width: plotWidth(body), height },
      layer: [
        ...marksOf(limits, panel, looks, levels, scene, isLast),
        textAt(EDGE - body.left, 10 - STRIP, head, { fontWeight: 'bold' }),
        ...(i === 0 ? frame.head : []),
        ...(isLast ? [frame.foot(height)] : []),
      ],
    };
  });
  const spec = frame.spec({ concat, columns: 1, bounds: 'flush', spacing });
  return { ...told, width: WIDTH, height: frame.height, spec };
};

export const saturation = { id: 'saturation', question: QUESTION, answers: 'limits' as const, draw };

// Switching values: where in its own range each assumption would turn the sign of the conclusion, and on which side.
import type { CertaintyStudy } from '../experiment/study-certainty.ts';
import { factorHead } from './certainty-words.ts';
import type { Drawing, Spec } from './chart.ts';
import { type RowPanel, rowPanelsOf } from './dot-rows.ts';
import { textAt } from './frame.ts';
import { points, rectangles, strokes } from './pixel-marks.ts';
import { BACKGROUND, CATEGORICAL, DUO, GRID, INK, QUIET_INK, SIZE } from './style.ts';
import { headOf, panelsOf, QUESTION, type Switch, switchingWords, switchText } from './switching-words.ts';

const TICKS = [
  [0, 'low end'],
  [0.5, 'middle'],
  [1, 'high end'],
] as const;
const AXIS = 22;
const BAND = 7;
const ARROW = 8;

const marksOf =
  (shown: readonly Switch[]): RowPanel['marks'] =>
  ({ width, height, at }): Spec[] => {
    const x = (place: number): number => Math.max(0, Math.min(1, place)) * width;
    const turned = shown.map(({ at: place, side }, i) => {
      const [from, to] = side === 'below' ? [0, x(place)] : side === 'above' ? [x(place), width] : [x(place), x(place)];
      return { x: from, x2: to, y: at(i) - BAND, y2: at(i) + BAND, side, middle: at(i) };
    });
    // The tips stand outside, so that they are seen however near the end the sign turns.
    const tipOf = (side: Switch['side']): number => (side === 'below' ? -ARROW : width + ARROW);
    const shafts = turned
      .filter(({ side }) => side !== 'end')
      .map(({ side, x: from, x2: to, middle: y }) => ({
        ...{ x: side === 'below' ? to : from, x2: tipOf(side), y, y2: y },
      }));
    const tips = (side: Switch['side']): { x: number; y: number }[] =>
      turned.filter((one) => one.side === side).map(({ middle: y }) => ({ x: tipOf(side), y }));
    const intervals = shown.flatMap(({ lower, upper }, i) =>
      upper > lower ? [{ x: x(lower), x2: x(upper), y: at(i), y2: at(i) }] : [],
    );
    return [
      ...strokes(
        TICKS.map(([place]) => ({ x: x(place), x2: x(place), y: -2, y2: height + 2 })),
        { color: GRID },
      ),
      ...TICKS.map(([place, name]) =>
        textAt(x(place), height + 17, name, { align: 'center', fontSize: SIZE.small, color: QUIET_INK }),
      ),
      ...rectangles(
        turned.filter((one) => one.x2 - one.x > 0.5),
        { fill: '#F46A25', fillOpacity: 0.18 },
      ),
      ...strokes(shafts, { color: DUO[1], strokeWidth: 1.75 }),
      ...points(tips('below'), { shape: 'triangle-left', size: 70, filled: true, color: DUO[1] }),
      ...points(tips('above'), { shape: 'triangle-right', size: 70, filled: true, color: DUO[1] }),
      ...points(
        shown.map(({ central }, i) => ({ x: x(central), y: at(i) })),
        { shape: 'diamond', size: 80, stroke: INK, fill: BACKGROUND, strokeWidth: 1.5 },
      ),
      ...strokes(intervals, { color: CATEGORICAL[0], strokeWidth: 3.5 }),
      ...points(
        shown.map(({ at: place }, i) => ({ x: x(place), y: at(i) })),
        { shape: 'circle', size: 62, filled: true, color: CATEGORICAL[0] },
      ),
    ];
  };

const draw = ({ limits }: CertaintyStudy): Drawing | undefined => {
  const panels = limits ? panelsOf(limits) : [];
  if (!limits || panels.length === 0) return undefined;
  return rowPanelsOf(
    switchingWords(limits, panels),
    panels.map((panel) => ({
      head: headOf(limits, panel),
      rows: panel.shown.map((one) => ({ name: factorHead(one.row.assumption), label: switchText(limits, one) })),
      marks: marksOf(panel.shown),
      axis: AXIS,
    })),
  );
};

export const switching = { id: 'switching', question: QUESTION, answers: 'certainty' as const, draw };

// Variance-based indices: how much of the spread of a conclusion each assumption explains alone, and with the others.
import type { CertaintyStudy } from '../experiment/study-certainty.ts';
import { factorHead } from './certainty-words.ts';
import type { Drawing, Spec } from './chart.ts';
import { type RowPanel, rowPanelsOf } from './dot-rows.ts';
import { textAt } from './frame.ts';
import { headOf, type IndexPanel, indexText, indicesWords, panelsOf, QUESTION } from './indices-words.ts';
import { percent } from './numbers.ts';
import { points, strokes } from './pixel-marks.ts';
import { BACKGROUND, DUO, GRID, INK, QUIET_INK, RULE, SIZE } from './style.ts';
import { widthOf } from './text-width.ts';

const TICKS = [0, 0.25, 0.5, 0.75, 1];
const AXIS = 22;
/** Above and below the middle of a row. */
const SHIFT = 4.5;
const LOOK = {
  first: { color: DUO[0], shape: 'circle', filled: true, size: 50 },
  total: { stroke: DUO[1], fill: BACKGROUND, shape: 'square', size: 44, strokeWidth: 1.75 },
};

const marksOf =
  ({ bars, floor }: IndexPanel): RowPanel['marks'] =>
  ({ width, height, at }): Spec[] => {
    // An estimate may come out below nothing or above all; it stands at the edge then.
    const x = (index: number): number => Math.max(0, Math.min(1, index)) * width;
    const upright = (index: number) => ({ x: x(index), x2: x(index), y: -3, y2: height + 3 });
    const of = (which: 'first' | 'total') =>
      bars.map(({ row }, i) => ({ index: row[which], y: at(i) + (which === 'first' ? -SHIFT : SHIFT) }));
    const whiskers = (which: 'first' | 'total') =>
      of(which).flatMap(({ index: { lower, upper }, y }) =>
        upper > lower ? [{ x: x(lower), x2: x(upper), y, y2: y }] : [],
      );
    const dots = (which: 'first' | 'total') => of(which).map(({ index, y }) => ({ x: x(index.mean), y }));
    const name = `luck ${percent(floor, 1)}`;
    const left = x(floor) + 6 + widthOf(name, { size: SIZE.small }) < width;
    return [
      ...strokes(TICKS.slice(1).map(upright), { color: GRID }),
      ...strokes([upright(0)], { color: RULE }),
      ...(Number.isFinite(floor)
        ? [
            ...strokes([{ ...upright(floor), y: -8 }], { color: INK, strokeWidth: 1.25, strokeDash: [4, 3] }),
            textAt(x(floor) + (left ? 5 : -5), -5, name, { align: left ? 'left' : 'right', fontSize: SIZE.small }),
          ]
        : []),
      ...strokes(whiskers('first'), { color: DUO[0], strokeWidth: 2.5 }),
      ...strokes(whiskers('total'), { color: DUO[1], strokeWidth: 1.75 }),
      ...points(dots('first'), LOOK.first),
      ...points(dots('total'), LOOK.total),
      ...TICKS.map((tick) =>
        textAt(x(tick), height + 17, percent(tick), { align: 'center', fontSize: SIZE.small, color: QUIET_INK }),
      ),
    ];
  };

const draw = ({ stress }: CertaintyStudy): Drawing | undefined => {
  const panels = stress ? panelsOf(stress) : [];
  if (!stress || panels.length === 0) return undefined;
  return rowPanelsOf(
    indicesWords(stress, panels),
    panels.map((panel) => ({
      head: headOf(panel),
      rows: panel.bars.map((bar) => ({ name: factorHead(bar.row.factor), label: indexText(bar) })),
      marks: marksOf(panel),
      axis: AXIS,
    })),
    { headGap: 16 },
  );
};

export const indices = { id: 'indices', question: QUESTION, answers: 'certainty' as const, draw };

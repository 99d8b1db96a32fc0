// Rows in groups, from top to bottom, with a head at the left of each group: where bars and dots stand.
import type { Spec } from './chart.ts';
import { textAt } from './frame.ts';
import { SIZE } from './style.ts';
import { wrapped } from './text-width.ts';

const ROW = { pitch: 19, groupGap: 15 };
const HEAD = { lineHeight: 15, most: 3 };
/** Of heads that are sentences. */
const USUAL_WIDTH = 158;

/** The width of heads where there are none. */
export const NO_HEADS = -11;

/** Room at the left of a plot for heads of a width. */
export const headRoom = (width = USUAL_WIDTH): number => width + 26;

interface Headed {
  head: string;
  bars: readonly unknown[];
}

export interface Rows {
  /** Centres of all rows, group by group. */
  at: number[];
  height: number;
  /** The heads, as texts in the picture. */
  heads: Spec[];
}

/** Where each row of each group stands. */
export const rowsOf = (groups: readonly Headed[], headWidth = USUAL_WIDTH): Rows => {
  let top = 0;
  const placed = groups.map((group) => {
    const head = group.head === '' ? [''] : wrapped(group.head, headWidth, { size: SIZE.label }, HEAD.most);
    const tall = Math.max(group.bars.length * ROW.pitch, head.length * HEAD.lineHeight);
    const centre = top + tall / 2;
    const first = centre - ((group.bars.length - 1) * ROW.pitch) / 2;
    top += tall + ROW.groupGap;
    return { head, centre, at: group.bars.map((_, i) => first + i * ROW.pitch) };
  });
  return {
    at: placed.flatMap((p) => p.at),
    height: Math.max(0, top - ROW.groupGap),
    heads: placed
      .filter(({ head }) => head[0] !== '')
      .map(({ head, centre }) =>
        textAt(-12, centre - ((head.length - 1) * HEAD.lineHeight) / 2, head, {
          align: 'right',
          baseline: 'middle',
          lineHeight: HEAD.lineHeight,
        }),
      ),
  };
};

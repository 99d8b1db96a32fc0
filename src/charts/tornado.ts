// The tornado: how far each assumption alone moves the conclusion, the largest swing on top, the noise of chance shaded.
import type { Interval } from '../experiment/interval.ts';
import type { CertaintyStudy } from '../experiment/study-certainty.ts';
import { factorHead, shownOf } from './certainty-words.ts';
import type { Drawing, Spec } from './chart.ts';
import { type RowPanel, rowPanelsOf } from './dot-rows.ts';
import { textAt } from './frame.ts';
import { count } from './numbers.ts';
import { rectangles, type Stroke, strokes } from './pixel-marks.ts';
import { BACKGROUND, DUO, GRID, INK, QUIET_INK, RULE, SIZE } from './style.ts';
import { widthOf } from './text-width.ts';
import { headOf, panelsOf, QUESTION, type Swing, type TornadoPanel, tornadoWords } from './tornado-words.ts';
import { roundTicks } from './week-grid.ts';

const AXIS = 22;
const BAR = 6.5;
const LABEL_GAP = 6;
const SMALL = { size: SIZE.small };

/** Both ends as they are shown: of two replications the two values, as their interval would be thirteen times as wide. */
const shownEnds = ({ low, high }: Swing) => [low, high].map((end) => shownOf(end, 'paired'));

const endsOf = (swing: Swing): number[] =>
  shownEnds(swing)
    .flatMap(({ mean, lower, upper }) => [mean, lower, upper])
    .filter(Number.isFinite);

/** What is written at the left and at the right end of a bar. */
const textsOf = ({ low, high, lowText, highText }: Swing, central: number): { left: string; right: string } => {
  const ends = [
    { text: lowText, by: low.mean - central },
    { text: highText, by: high.mean - central },
  ].sort((a, b) => Math.abs(a.by) - Math.abs(b.by));
  const on = (isOn: (by: number) => boolean): string[] => ends.filter(({ by }) => isOn(by)).map(({ text }) => text);
  return {
    left: on((by) => by < 0).join(' | '),
    right: on((by) => by >= 0).join(' | '),
  };
};

/** A scale on which every bar has room for its texts; ticks are round numbers. */
const scaleOf = ({ bars, central, noise }: TornadoPanel, width: number) => {
  const values = [0, central, ...(noise > 0 ? [central - noise, central + noise] : []), ...bars.flatMap(endsOf)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const texts = bars.map((bar) => ({ ends: endsOf(bar), ...textsOf(bar, central) }));
  const room = (side: 'left' | 'right', reach: (ends: number[]) => number): number =>
    Math.max(
      0,
      ...texts.map((one) => (one[side] === '' ? 0 : widthOf(one[side], SMALL) + LABEL_GAP + 4) - reach(one.ends)),
    );
  let [left, right] = [0, 0];
  // The more room the texts take, the fewer pixels a unit has: a few rounds settle it.
  for (let round = 0; round < 12; round++) {
    const unit = (width - left - right) / (most - least);
    left = room('left', (ends) => (Math.min(central, ...ends) - least) * unit);
    right = room('right', (ends) => (most - Math.max(central, ...ends)) * unit);
  }
  const unit = (width - left - right) / (most - least);
  const ticks = [...new Set([...roundTicks(-least).map((t) => -t), ...roundTicks(most)])].filter(
    (t) => t >= least && t <= most,
  );
  const step = Math.max(...ticks.map(Math.abs)) / 3;
  return {
    x: (value: number): number => left + (value - least) * unit,
    ticks: ticks.filter((t) => t === 0 || Math.abs(t) >= step),
  };
};

const marksOf =
  (panel: TornadoPanel): RowPanel['marks'] =>
  ({ width, height, at }): Spec[] => {
    const { bars, central, noise } = panel;
    const { x, ticks } = scaleOf(panel, width);
    const half = (end: Interval, i: number): Stroke => ({
      ...{ x: Math.min(x(central), x(end.mean)), x2: Math.max(x(central), x(end.mean)) },
      ...{ y: at(i) - BAR, y2: at(i) + BAR },
    });
    const whiskers = bars.flatMap((bar, i) =>
      shownEnds(bar)
        .filter(({ lower, upper }) => upper > lower)
        .map(({ lower, upper }) => ({ x: x(lower), x2: x(upper), y: at(i), y2: at(i) })),
    );
    // The nearer end is drawn over the farther one where both lie on one side.
    const parts = bars
      .flatMap(({ low, high }, i) => [
        { bar: half(low, i), colour: DUO[0] },
        { bar: half(high, i), colour: DUO[1] },
      ])
      .sort((a, b) => b.bar.x2 - b.bar.x - (a.bar.x2 - a.bar.x))
      .filter(({ bar }) => bar.x2 - bar.x > 0.3);
    const upright = (value: number): Stroke => ({ x: x(value), x2: x(value), y: -3, y2: height + 3 });
    return [
      ...(noise > 0
        ? rectangles([{ x: x(central - noise), x2: x(central + noise), y: -3, y2: height + 3 }], { fill: GRID })
        : []),
      ...strokes(ticks.filter((t) => t !== 0).map(upright), { color: GRID }),
      ...strokes([upright(0)], { color: RULE }),
      ...parts.flatMap(({ bar, colour }) => rectangles([bar], { fill: colour })),
      ...strokes(whiskers, { color: BACKGROUND, strokeWidth: 4 }),
      ...strokes(whiskers, { color: INK, strokeWidth: 1.5 }),
      ...strokes([upright(central)], { color: INK, strokeWidth: 1.25 }),
      ...bars.flatMap((bar, i) => {
        const { left, right } = textsOf(bar, central);
        const ends = [central, ...endsOf(bar)];
        const text = (value: number, align: 'left' | 'right', words: string): Spec[] => {
          const wide = align === 'left' ? widthOf(words, SMALL) : -widthOf(words, SMALL);
          const [from, to] = [Math.min(value, value + wide) - 2, Math.max(value, value + wide) + 2];
          // No line of the grid runs through a text.
          const crossed = ticks
            .filter((t) => from < x(t) && x(t) < to && !(Math.abs(t - central) <= noise))
            .map((t) => ({ ...upright(t), y: at(i) - 8, y2: at(i) + 8 }));
          const written = textAt(value, at(i), words, { align, baseline: 'middle', fontSize: SIZE.small });
          return words === '' ? [] : [...strokes(crossed, { color: BACKGROUND, strokeWidth: 3 }), written];
        };
        return [
          ...text(x(Math.min(...ends)) - LABEL_GAP, 'right', left),
          ...text(x(Math.max(...ends)) + LABEL_GAP, 'left', right),
        ];
      }),
      ...ticks.map((t) =>
        textAt(x(t), height + 17, t > 0 ? `+${count(t, decimalsOf(ticks))}` : count(t, decimalsOf(ticks)), {
          ...{ align: 'center', fontSize: SIZE.small, color: QUIET_INK },
        }),
      ),
    ];
  };

/** Decimals that tell the ticks apart. */
const decimalsOf = (ticks: readonly number[]): number => {
  const least = Math.min(...ticks.filter((t) => t !== 0).map(Math.abs));
  return least >= 1 && ticks.every(Number.isInteger) ? 0 : Math.max(1, -Math.floor(Math.log10(least)));
};

const draw = ({ stress }: CertaintyStudy): Drawing | undefined => {
  const panels = stress ? panelsOf(stress) : [];
  if (!stress || panels.length === 0) return undefined;
  return rowPanelsOf(
    tornadoWords(stress, panels),
    panels.map((panel) => ({
      head: headOf(stress, panel),
      rows: panel.bars.map(({ row }) => ({ name: factorHead(row.factor), label: '' })),
      marks: marksOf(panel),
      axis: AXIS,
    })),
  );
};

export const tornado = { id: 'tornado', question: QUESTION, answers: 'certainty' as const, draw };

// The frame every picture stands in: message and subtitle on top, source and run id below, at a size known beforehand.
import { demandWords } from '../experiment/demand.ts';
import { ASSURANCE } from '../experiment/manifest.ts';
import type { Study } from '../experiment/study.ts';
import type { Drawing, Json, Spec } from './chart.ts';
import { plain } from './markup.ts';
import { dateWords } from './numbers.ts';
import { BACKGROUND, CONFIG, QUIET_INK, SIZE, WIDTH } from './style.ts';
import { balanced, wrapped } from './text-width.ts';

/** Between the picture's edge and its texts. */
export const EDGE = 14;
const LINE = { title: 23, subtitle: 17, foot: 15 };
const TITLE: Spec = { baseline: 'top', fontSize: SIZE.title, fontWeight: 'bold' };
const SUBTITLE: Spec = { baseline: 'top', fontSize: SIZE.subtitle, color: QUIET_INK };
const FOOT: Spec = { baseline: 'top', fontSize: SIZE.small, color: QUIET_INK };
const GAP = { aboveBody: 14, aboveFoot: 12, afterTitle: 6 };

/** Space round the body of a chart: what its axes, row heads and end labels need. */
export interface Body {
  left: number;
  right: number;
  /** Between the subtitle and the plot. */
  top: number;
  /** Between the plot and the source line. */
  bottom: number;
  /** Height of the plot, all panels together. */
  height: number;
}

export type Words = Pick<Drawing, 'title' | 'subtitle' | 'source' | 'note'>;

/** Width left for the plot once the body's margins are taken. */
export const plotWidth = (body: Body): number => WIDTH - body.left - body.right;

/** The line below every picture: origin, run and state of assurance. */
export const sourceOf = (study: Study): string =>
  `Source: Pinchpoint ${plain(study.version)}, study ${plain(study.id)}, run ${plain(study.runId)}. Simulated; ${ASSURANCE}.`;

/** Who and when, in one line, its dates in words; and whether the rule changes who comes. */
export const populationOf = (study: Study): string => {
  const who = plain(study.population).replace(/\d{4}-\d{2}-\d{2}/g, dateWords);
  const demand = plain(demandWords(study));
  return demand === '' ? who : `${who}; ${demand}`;
};

/** A text in the picture at pixels from the plot's corner; lines below each other. */
export const textAt = (x: number, y: number, text: Json, mark: Spec = {}): Spec => ({
  data: { values: [{}] },
  mark: { type: 'text', align: 'left', baseline: 'alphabetic', ...mark },
  encoding: { x: { value: x }, y: { value: y }, text: { value: text } },
});

/** A patch of ground behind a text, so that no stroke runs through it. */
export const patchAt = (left: number, right: number, top: number, bottom: number, ground = BACKGROUND): Spec => ({
  data: { values: [{}] },
  mark: { type: 'rect', fill: ground },
  encoding: { x: { value: left }, x2: { value: right }, y: { value: top }, y2: { value: bottom } },
});

/** All of a drawing but the picture itself. */
export type Told = Omit<Drawing, 'spec' | 'width' | 'height'>;

/** A plot, and the room it needs; `words` are drawn with it. */
export interface Plotted {
  body: Body;
  plot: (words: Spec[]) => Spec;
}

/** Notes in a row, those that say nothing left out. */
export const notesOf = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ');

export interface Frame {
  /** Of the whole picture, in pixels. */
  height: number;
  /** Message and subtitle, to be drawn by the panel whose corner is the plot's. */
  head: Spec[];
  /** Note and source, to be drawn by the panel at the bottom left, whose lower edge is `panelBottom` below its corner. */
  foot: (panelBottom: number) => Spec;
  /** The specification round a plot (`layer`, or `concat` with columns). */
  spec: (plot: Spec) => Spec;
}

/**
 * The frame of a body. Its texts are marks at places worked out here: a title of Vega's own would move with
 * whatever stands out of the plot, and no text's size is known to Vega without a screen.
 */
export const framed = (words: Words, body: Body): Frame => {
  const across = WIDTH - 2 * EDGE;
  const title = wrapped(words.title, across, { size: SIZE.title, bold: true });
  const subtitle = balanced(words.subtitle, across, { size: SIZE.subtitle });
  const foot = [words.note, words.source]
    .filter((text) => text !== '')
    .flatMap((text) => wrapped(text, across, { size: SIZE.small }));
  const titleHeight = title.length * LINE.title + GAP.afterTitle;
  const top = EDGE + titleHeight + subtitle.length * LINE.subtitle + GAP.aboveBody + body.top;
  const bottom = body.bottom + GAP.aboveFoot + foot.length * LINE.foot + EDGE - 4;
  const left = EDGE - body.left;
  return {
    height: top + body.height + bottom,
    head: [
      textAt(left, EDGE - top, title, { ...TITLE, lineHeight: LINE.title }),
      textAt(left, EDGE - top + titleHeight, subtitle, { ...SUBTITLE, lineHeight: LINE.subtitle }),
    ],
    foot: (panelBottom) =>
      textAt(left, panelBottom + body.bottom + GAP.aboveFoot, foot, { ...FOOT, lineHeight: LINE.foot }),
    spec: (plot) => ({
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      description: words.title,
      background: BACKGROUND,
      autosize: { type: 'none' },
      padding: { left: body.left, right: body.right, top, bottom },
      config: CONFIG,
      ...plot,
    }),
  };
};

/** The drawing of one plot in its frame. */
export const drawingOf = (told: Told, { body, plot }: Plotted): Drawing => {
  const frame = framed(told, body);
  const spec = frame.spec(plot([...frame.head, frame.foot(body.height)]));
  return { ...told, width: WIDTH, height: frame.height, spec };
};

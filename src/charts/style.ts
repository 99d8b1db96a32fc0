// The one look all charts share: Analysis Function colours on white, with a dash and a marker for whoever sees no colour.
import type { Spec } from './chart.ts';
import { plain } from './markup.ts';

/** Analysis Function palettes, in the order given (analysisfunction.civilservice.gov.uk, "Data visualisation: colours in charts"). */
export const CATEGORICAL = ['#12436D', '#28A197', '#801650', '#F46A25', '#3D3D3D', '#A285D1'] as const;
export const DUO = ['#12436D', '#F46A25'] as const;
/** Pale to dark, for what is more and more: the Analysis Function's blues and their tints, a step apart for all eyes. */
export const SHADES = ['#EAF1F8', '#ABCFEF', '#6BACE6', '#1C69AC', '#12436D'] as const;
export const BACKGROUND = '#FFFFFF';
export const INK = '#1A1A1A';
export const QUIET_INK = '#505A5F';
export const RULE = '#757575';
export const GRID = '#DADCDE';
export const FONT = 'Arial, Arimo, sans-serif';
/** Pixels; a picture 680 wide fills the text column of an A4 page in Word, where 12 px prints at 8 to 9 points. */
export const SIZE = { title: 18, subtitle: 13, label: 12, small: 11 } as const;
export const WIDTH = 680;
/** More cannot be told apart at a glance. */
export const MOST_SERIES = 4;

const DASHES: readonly number[][] = [
  [1, 0],
  [7, 3],
  [2, 2],
  [10, 3, 2, 3],
  [14, 4],
  [5, 2, 1, 2, 1, 2],
];
const MARKERS = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down'] as const;

/** How a regime looks in every chart of a study. */
export interface Look {
  regime: string;
  title: string;
  colour: string;
  dash: number[];
  marker: string;
}

/** What looks hang on. */
export interface Regimes {
  regimes: readonly { id: string; title: string }[];
  references: readonly string[];
}

/**
 * The regimes a chart shows, in the study's order: all of them where they are at most four,
 * else the references and the first of the others.
 */
export const looksOf = (study: Regimes): Look[] => {
  const isReference = (id: string): boolean => study.references.includes(id);
  const ranked = [
    ...study.regimes.filter((r) => isReference(r.id)),
    ...study.regimes.filter((r) => !isReference(r.id)),
  ];
  const kept = new Set(ranked.slice(0, MOST_SERIES).map((r) => r.id));
  const shown = study.regimes.filter((r) => kept.has(r.id));
  const colours = shown.length === 2 ? DUO : CATEGORICAL;
  return shown.map((r, i) => ({
    regime: r.id,
    title: plain(r.title),
    colour: colours[i],
    dash: DASHES[i],
    marker: MARKERS[i],
  }));
};

/** What a chart says where it cannot show every regime; empty where it can. */
export const leftOut = (study: Pick<Regimes, 'regimes'>): string => {
  const hidden = study.regimes.length - Math.min(study.regimes.length, MOST_SERIES);
  return hidden > 0 ? `${MOST_SERIES} of ${study.regimes.length} regimes are drawn; the tables hold them all.` : '';
};

const labels = { labelFont: FONT, titleFont: FONT, labelFontSize: SIZE.label, titleFontSize: SIZE.label };

/** Vega-Lite's configuration for every chart. Texts are never cut by Vega: their widths are known beforehand. */
export const CONFIG: Spec = {
  aria: false,
  font: FONT,
  view: { stroke: null },
  text: { font: FONT, fontSize: SIZE.label, color: INK },
  axis: {
    ...labels,
    labelColor: INK,
    labelLimit: 0,
    labelFlush: false,
    labelOverlap: false,
    titleColor: INK,
    titleFontWeight: 'normal',
    gridColor: GRID,
    gridWidth: 1,
    domainColor: RULE,
    tickColor: RULE,
    tickSize: 5,
    labelPadding: 4,
  },
};

/** Colour, dash and marker of regimes as Vega-Lite encodings; nothing has a key, since labels stand beside the marks. */
export const encodingsOf = (looks: readonly Look[]): { color: Spec; strokeDash: Spec; shape: Spec } => {
  const domain = looks.map((l) => l.regime);
  const by = (range: Spec[string]): Spec => ({
    field: 'regime',
    type: 'nominal',
    sort: null,
    scale: { domain, range },
    legend: null,
  });
  return {
    color: by(looks.map((l) => l.colour)),
    strokeDash: by(looks.map((l) => l.dash)),
    shape: by(looks.map((l) => l.marker)),
  };
};

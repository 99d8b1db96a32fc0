// What a chart is: a question, and a function from a study to a drawing that stands alone.
import type { Study } from '../experiment/study.ts';
import type { MeasureId } from '../model/measures.ts';

/** A Vega-Lite specification as plain JSON, its data inline. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Spec = { [key: string]: Json };

/** A column of the data behind a chart: its key in a row, its heading, its unit (empty for texts), and how a page prints it. */
export interface Column {
  id: string;
  title: string;
  unit: string;
  format: 'text' | 'count' | 'percent' | 'number';
  /** Whether its numbers are no better known than the row's `lower` and `upper` say. */
  isEstimate?: true;
}

export type Cell = string | number;

export interface Drawing {
  id: string;
  /** The chart's. */
  question: string;
  /** Vega-Lite; the picture is `width` x `height` CSS pixels whatever the text in it. */
  spec: Spec;
  width: number;
  height: number;
  /** The message, made from the result by rule. */
  title: string;
  /** Measure, unit, population, period, and what the interval is. */
  subtitle: string;
  /** The unit's word, as the subtitle spells it. */
  unit: string;
  /** Measures on its axes, the one that its subtitle begins with first; none where it shows none of the dictionary. */
  measures: readonly MeasureId[];
  /** The year prices are in; empty where no money is shown. */
  priceBase: string;
  /** Where it comes from, with the run id and the state of assurance. */
  source: string;
  /** What is left out or needs saying; empty where nothing does. */
  note: string;
  /** Chart type, main finding and uncertainty in words, every number of it in `rows`. */
  alt: string;
  columns: readonly Column[];
  /** The data drawn, unrounded: one object a row, keys as in `columns`. A number that does not exist is NaN. */
  rows: Record<string, Cell>[];
}

/** The questions of a report, in its order; and what stands beside them. */
export const QUESTIONS = [
  'workload',
  'bottleneck',
  'cost',
  'limits',
  'certainty',
  'alternatives',
  'years',
  'process',
] as const;
export type Question = (typeof QUESTIONS)[number];

export interface Chart {
  id: string;
  /** The question it answers, as an analyst would ask it. */
  question: string;
  /** The section of a report in which it stands; under workload unless said. */
  answers?: Question;
  /** The drawing; undefined where the study does not hold what it shows. */
  draw(study: Study): Drawing | undefined;
  /** Further drawings of the kind, where there is one for each regime; their ids begin with the chart's. */
  more?(study: Study): Drawing[];
}

/** A drawing and its picture. */
export interface Picture {
  drawing: Drawing;
  svg: string;
}

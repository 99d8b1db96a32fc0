// Marks at pixels of a plot: strokes, rectangles and points whose places were worked out beforehand.
import type { Json, Spec } from './chart.ts';

/** Along an axis of pixels, which is neither drawn nor scaled. */
const pixels = (field: string): Spec => ({ field, type: 'quantitative', scale: null, axis: null });

export interface Stroke {
  x: number;
  y: number;
  x2: number;
  y2: number;
}

const ENDS = { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' } };

/** Nothing where there is nothing to draw: an empty mark is still a mark to Vega. */
const drawn = (values: readonly object[], mark: Spec, encoding: Spec): Spec[] =>
  values.length === 0 ? [] : [{ data: { values: values as Json[] }, mark, encoding }];

export const strokes = (values: readonly Stroke[], mark: Spec): Spec[] =>
  drawn(values, { type: 'rule', ...mark }, { ...ENDS });

export const rectangles = (values: readonly Stroke[], mark: Spec): Spec[] =>
  drawn(values, { type: 'rect', ...mark }, { ...ENDS });

export const points = (values: readonly { x: number; y: number }[], mark: Spec): Spec[] =>
  drawn(values, { type: 'point', opacity: 1, ...mark }, { x: pixels('x'), y: pixels('y') });

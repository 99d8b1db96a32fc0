// The charts of certainty by the place where they stand: each under what it shows, and none twice.
import { CERTAINTY_CHARTS } from '../charts/certainty.ts';
import type { Picture } from '../charts/chart.ts';

/** Places of charts in sections on certainty, in reading order. */
export const PLACES = [
  'carries',
  'needs',
  'switching',
  'map',
  'indices',
  'tornado',
  'spread',
  'worst',
  'knowing',
] as const;
export type FigurePlace = (typeof PLACES)[number];

/** By the beginning of a chart's id; what is named nowhere stands with the indices. */
const NAMED: Readonly<Partial<Record<FigurePlace, RegExp>>> = {
  carries: /^(saturation|curve)/,
  needs: /^needs/,
  switching: /^switching/,
  map: /^decision-map/,
  tornado: /^tornado/,
  spread: /^(variance|drawn|draws)/,
  worst: /^(worst|boxes)/,
  knowing: /^(information|decisions)/,
};

const placeOf = (id: string): FigurePlace => PLACES.find((place) => NAMED[place]?.test(id)) ?? 'indices';

export const isOfCertainty = (drawing: string): boolean =>
  CERTAINTY_CHARTS.some(({ id }) => drawing === id || drawing.startsWith(`${id}-`));

/** Pictures of certainty that stand at a place, in their order. */
export const certaintyAt = (pictures: readonly Picture[], place: FigurePlace): Picture[] =>
  pictures.filter(({ drawing: { id } }) => isOfCertainty(id) && placeOf(id) === place);

// The map: how the answer moves with the unknowns that decide it, each point a world of its own.
import type { Picture } from '../charts/chart.ts';
import type { Study } from '../experiment/study.ts';
import { joined, type Markup, paragraph } from './html.ts';
import { figuresOf } from './section-charts.ts';

/** Undefined where no chart of the unknowns was drawn. */
export const map = (study: Study, pictures: readonly Picture[]): Markup | undefined => {
  const figures = figuresOf(pictures, 'map', 'effort');
  if (figures.length === 0) return undefined;
  const isHatched = study.grids.some(({ kind, cells }) => kind === 'grid' && cells.some((cell) => cell.refused !== ''));
  return joined([
    paragraph(
      'Nobody knows which of these points is true. Each is a world of its own, played with the same luck as the others, so that they differ in nothing but what is written at the sides.',
    ),
    ...(isHatched
      ? [
          paragraph(
            'Some points contradict the year that is known. They are played all the same, and marked, so that a reader may disagree.',
          ),
        ]
      : []),
    ...figures,
  ]);
};

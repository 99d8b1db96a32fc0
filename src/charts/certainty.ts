// The charts of certainty: made of the parts of a study that say how far it can be relied on, or of one part alone.
import type { CertaintyStudy } from '../experiment/study-certainty.ts';
import type { Drawing, Question } from './chart.ts';
import { decisionMap } from './decision-map.ts';
import { indices } from './indices.ts';
import { information } from './information.ts';
import { saturation } from './saturation.ts';
import { switching } from './switching.ts';
import { tornado } from './tornado.ts';
import { variance } from './variance.ts';

export interface CertaintyChart {
  id: string;
  /** The question it answers, as an analyst would ask it. */
  question: string;
  /** The section of a report in which it stands. */
  answers: Question;
  /** The drawing; undefined where the part that it shows is absent or empty. */
  draw(certainty: CertaintyStudy): Drawing | undefined;
}

/** In the order of the report. */
export const CERTAINTY_CHARTS: readonly CertaintyChart[] = [
  decisionMap,
  saturation,
  switching,
  tornado,
  indices,
  information,
  variance,
];

/** The charts of what is known of certainty: `{ limits }` or `{ stress }` is enough. */
export const certaintyDrawingsOf = (certainty: CertaintyStudy): Drawing[] =>
  CERTAINTY_CHARTS.flatMap((chart) => chart.draw(certainty) ?? []);

// All charts, in the order of the report; a study that lacks what a chart shows does without it.
import type { Study } from '../experiment/study.ts';
import type { Chart, Drawing } from './chart.ts';
import { onTime } from './on-time.ts';
import { waiting } from './waiting.ts';
import { workload } from './workload.ts';

export const CHARTS: readonly Chart[] = [onTime, workload, waiting];

/** The charts of a study that it has the data for. */
export const drawingsOf = (study: Study): Drawing[] => CHARTS.flatMap((chart) => chart.draw(study) ?? []);

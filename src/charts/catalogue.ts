// All charts, in the order of the report; a study that lacks what a chart shows does without it.
import type { Study } from '../experiment/study.ts';
import type { Chart, Drawing } from './chart.ts';
import { effort } from './effort.ts';
import { lateAccounting } from './late-accounting.ts';
import { lateCausal } from './late-causal.ts';
import { map } from './map.ts';
import { onTime } from './on-time.ts';
import { waiting } from './waiting.ts';
import { windows } from './windows.ts';
import { workload } from './workload.ts';

export const CHARTS: readonly Chart[] = [onTime, map, effort, lateAccounting, lateCausal, waiting, workload, windows];

/** The charts of a study that it has the data for. */
export const drawingsOf = (study: Study): Drawing[] => CHARTS.flatMap((chart) => chart.draw(study) ?? []);

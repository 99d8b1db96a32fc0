// All charts, in the order of the report.
import type { Chart } from './chart.ts';
import { onTime } from './on-time.ts';
import { waiting } from './waiting.ts';
import { workload } from './workload.ts';

export const CHARTS: readonly Chart[] = [workload, onTime, waiting];

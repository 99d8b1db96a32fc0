// All charts, in the order of the report; a study that lacks what a chart shows does without it.
import type { Study } from '../experiment/study.ts';
import type { CertaintyStudy } from '../experiment/study-certainty.ts';
import { backlog } from './backlog.ts';
import { CERTAINTY_CHARTS, type CertaintyChart, certaintyDrawingsOf } from './certainty.ts';
import type { Chart, Drawing } from './chart.ts';
import { costs } from './costs.ts';
import { decade } from './decade.ts';
import { durations } from './durations.ts';
import { effort } from './effort.ts';
import { populationOf } from './frame.ts';
import { lateAccounting } from './late-accounting.ts';
import { lateCausal } from './late-causal.ts';
import { map } from './map.ts';
import { margins } from './margins.ts';
import { onTime } from './on-time.ts';
import { paired } from './paired.ts';
import { processMap } from './process.ts';
import { ranking } from './ranking.ts';
import { smallCmus } from './small-cmus.ts';
import { unpaid } from './unpaid.ts';
import { utilisation } from './utilisation.ts';
import { waiting } from './waiting.ts';
import { windows } from './windows.ts';
import { workload } from './workload.ts';
import { wrongAccepts } from './wrong-accepts.ts';

export const CHARTS: readonly Chart[] = [
  onTime,
  paired,
  map,
  effort,
  lateAccounting,
  lateCausal,
  waiting,
  durations,
  workload,
  utilisation,
  backlog,
  windows,
  unpaid,
  smallCmus,
  wrongAccepts,
  processMap,
  costs,
  margins,
  ranking,
  decade,
];

/** What is known of a study's certainty: the study says who it is about, and may say which year's prices money is in. */
const certaintyOf = (study: Study): CertaintyStudy => {
  const { certainty, economics } = study;
  const [before, after] = [economics ? { priceBase: economics.priceBase } : {}, { population: populationOf(study) }];
  return {
    ...(certainty?.limits && { limits: { ...before, ...certainty.limits, ...after } }),
    ...(certainty?.stress && { stress: { ...before, ...certainty.stress, ...after } }),
  };
};

/** The charts of a study that it has the data for, those of its certainty last. */
export const drawingsOf = (study: Study): Drawing[] => [
  ...CHARTS.flatMap((chart) => [chart.draw(study) ?? [], chart.more?.(study) ?? []].flat()),
  ...certaintyDrawingsOf(certaintyOf(study)),
];

/** The chart that a drawing is one of. */
export const chartOf = (drawing: string): Chart | CertaintyChart | undefined =>
  [...CHARTS, ...CERTAINTY_CHARTS].find(({ id }) => id === drawing) ??
  CHARTS.find(({ id, more }) => more && drawing.startsWith(`${id}-`));

// How long components of a made-up study take: curves that rise to what is ever registered, week by week.
import type { Study } from '../../src/experiment/study.ts';
import { interval } from './summaries.ts';

const WEEKS = 52;

/** Durations at every level; more are registered, and sooner, where more are on time. */
export const addWaits = (study: Study): void => {
  for (const { regime, components, measure, mean, n, minus } of study.summaries) {
    if (measure !== 'on-time-share' || minus !== '') continue;
    const [most, half] = [0.7 + 0.28 * mean, 30 - 20 * mean];
    for (let week = 0; week <= WEEKS; week++) {
      const share = (most * week) / (week + half);
      study.durations.push({ regime, level: components, days: 7 * week, share: interval(share, 0.03 * share, n) });
    }
  }
};

// What a budget of time bought of certainty: how well the numbers that matter are known.

import { spread } from '../experiment/rounding.ts';
import type { CertaintyStudy } from '../experiment/study-certainty.ts';

const half = ({ lower, upper }: { lower: number; upper: number }): number => (upper - lower) / 2;

const points = (share: number): string => `± ${spread(share * 100)} percentage points`;

/** Lines of text; empty of what was not found. */
export const boughtBy = ({ limits, stress }: CertaintyStudy): string[] => {
  const central = limits?.switching.find(({ output }) => output === 'on-time-share')?.atCentral;
  const known = (limits?.saturation ?? [])
    .filter(({ kind }) => kind === 'at')
    .map(({ components }) => half(components));
  const total = (stress?.sobol ?? []).filter(({ output }) => output === 'on-time-share').map((row) => half(row.total));
  return [
    ...(central
      ? [`The budget bought the difference of shares on time to ${points(half(central))} (n = ${central.n}).`]
      : []),
    ...(known.length > 0 ? [`Components that are carried are known to ± ${spread(Math.max(...known))} at worst.`] : []),
    ...(total.length > 0 ? [`The budget bought total indices to ± ${spread(Math.max(...total))} at worst.`] : []),
    ...(stress ? [`${stress.draws.accepted} draws agree with the year that is known.`] : []),
  ];
};

// The same question asked with more plays, or fewer, so that it fits into a time.
import type { Asked } from './asked.ts';

/** At least so many, where so many are asked for: fewer give no interval, or no design. */
const times = (count: number, scale: number, least: number): number =>
  Math.max(Math.min(least, count), Math.round(count * scale));

/** What is asked is the same; how often it is played is scaled. A scale of 1 changes nothing. */
export const scaledAsked = (asked: Asked, scale: number): Asked => {
  if (scale === 1) return asked;
  const { limits, stress } = asked;
  const { switching, map } = limits;
  return {
    ...asked,
    limits: {
      ...limits,
      replications: times(limits.replications, scale, 2),
      saturation: { ...limits.saturation, replications: times(limits.saturation.replications, scale, 2) },
      switching: { replications: times(switching.replications, scale, 2), again: times(switching.again, scale, 2) },
      ...(map && { map: { ...map, replications: times(map.replications, scale, 2) } }),
    },
    stress: {
      ...stress,
      draws: times(stress.draws, scale, 8),
      shared: times(stress.shared, scale, 4),
      tornado: times(stress.tornado, scale, 2),
      morris: { ...stress.morris, trajectories: times(stress.morris.trajectories, scale, 4) },
      sobol: {
        ...stress.sobol,
        simulated: times(stress.sobol.simulated, scale, 4),
        sketched: times(stress.sobol.sketched, scale, 16),
      },
      worst: times(stress.worst, scale, 8),
    },
  };
};

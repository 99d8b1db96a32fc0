// Scenario discovery: in which corner of what is believed too few are on time, or the change makes little difference.
import type { BoxRow } from '../experiment/study-stress.ts';
import { Corrected } from './corrected.ts';
import type { Factor } from './factors.ts';
import type { Indices, Sample } from './indices.ts';
import type { Points } from './points.ts';
import { prim } from './prim.ts';
import { wilson } from './proportion.ts';
import { valueAt } from './space.ts';

/** Fewer than half on time, and a difference of few points. */
const HALF = 0.5;
const LITTLE = 0.05;

interface Event {
  event: string;
  regime: string;
  enough: number;
  happens: (regimeShare: number, difference: number) => boolean;
}

const eventsOf = ({ asked, world }: Points): Event[] => {
  const titleOf = (id: string): string => world.regimes.find((one) => one.id === id)?.title ?? id;
  const [regime, minus] = [titleOf(asked.regime), titleOf(asked.minus)];
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  return [
    {
      event: `fewer than ${percent(asked.enough)} are on time under ${regime}`,
      ...{ regime: asked.regime, enough: asked.enough },
      happens: (share) => share < asked.enough,
    },
    {
      event: `fewer than ${percent(HALF)} are on time under ${regime}`,
      ...{ regime: asked.regime, enough: HALF },
      happens: (share) => share < HALF,
    },
    {
      event: `${regime} has less than ${percent(LITTLE)} of those due more on time than ${minus}`,
      ...{ regime: asked.regime, enough: LITTLE },
      happens: (_, difference) => difference < LITTLE,
    },
  ];
};

/**
 * A box for every event, in the space of the factors that survived: of points that were sketched and corrected, as a box
 * wants more of them than are simulated. An event that always happens, or never, has a box without limits.
 */
export const boxRows = (points: Points, survivors: readonly Factor[], { drawn, simulated }: Indices): BoxRow[] => {
  if (survivors.length === 0 || drawn.length === 0) return [];
  const share = new Corrected(
    simulated,
    simulated.map(({ seen }) => seen.regimeShare),
  );
  const difference = new Corrected(
    simulated,
    simulated.map(({ seen }) => seen['on-time-share']),
  );
  const values = drawn.map(({ unit }) => survivors.map((factor, j) => valueAt(factor, unit[j])));
  const ranges = survivors.map(({ low, high }) => [low, high] as const);
  return eventsOf(points).map(({ event, regime, enough, happens }): BoxRow => {
    const happened = drawn.map((one: Sample) => happens(share.at(one), difference.at(one)));
    const cases = happened.filter(Boolean).length;
    const row = { event, regime, enough, of: drawn.length, sketched: true };
    const found = prim(values, happened, { ranges });
    if (!found) {
      const density = wilson(cases, drawn.length);
      const coverage = { mean: 1, lower: 1, upper: 1, n: cases };
      return { ...row, limits: [], coverage, density, inBox: drawn.length, base: cases / drawn.length };
    }
    const { limits, coverage, density, inBox, base } = found.box;
    return {
      ...row,
      limits: limits.map(({ column, low, high }) => ({ factor: survivors[column].id, low, high })),
      ...{ coverage, density, inBox, base },
    };
  });
};

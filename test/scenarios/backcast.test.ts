// The backcast: Delivery Year 2024/25 played with the solved minutes gives back how busy examiners were said to be.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskLibrary, libraryPath } from '../../src/cli/library.ts';
import { estimate } from '../../src/experiment/statistics.ts';
import { openGame } from '../../src/model/game.ts';
import { measureIndex } from '../../src/model/measures.ts';
import { loadWorld } from '../../src/scenario/load.ts';

const path = join(import.meta.dirname, '../../scenarios/backcast-2024.yaml');
const game = openGame(loadWorld(diskLibrary(), libraryPath(path), {}));
const REPLICATIONS = 24;

const rows = new Map<number, Float64Array[]>();

/** The values of all replications of a point, played once. */
const rowsOf = (utilisation: number): Float64Array[] => {
  const point = { id: `utilisation-2024=${utilisation}`, set: { 'utilisation-2024': utilisation } };
  const play = (replication: number) =>
    game.play({ regime: 'bmcs-only', components: game.levels[0], replication, point }).values;
  const known = rows.get(utilisation) ?? Array.from({ length: REPLICATIONS }, (_, replication) => play(replication));
  rows.set(utilisation, known);
  return known;
};

const played = (utilisation: number, measure: string): number[] =>
  rowsOf(utilisation).map((values) => values[measureIndex(measure)]);

test.each([0.6, 0.84, 1])(
  'examiners said to be %d busy are so by their simulated minutes alone, within 4 standard errors',
  (u) => {
    const { mean, sd, n } = estimate(played(u, 'window-utilisation'));
    expect(n).toBe(REPLICATIONS);
    expect(Math.abs(mean - u)).toBeLessThanOrEqual((4 * sd) / Math.sqrt(n));
    // Otherwise anything would be within them.
    expect((4 * sd) / Math.sqrt(n)).toBeLessThan(0.1 * u);
  },
);

test('the busier they were, the fewer were on time', () => {
  const mean = (u: number) => estimate(played(u, 'on-time-share')).mean;
  expect(mean(0.6)).toBeGreaterThan(mean(1));
});

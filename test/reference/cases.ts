// The nine reference cases, read from the shipped scenario files and played.
import { readFileSync } from 'node:fs';
import { diskLibrary, shippedScenarios } from '../../src/cli/library.ts';
import { type ReferenceRow, referenceRows } from '../../src/experiment/reference.ts';
import { type Game, openGame } from '../../src/model/game.ts';
import { type MeasureId, measureIndex } from '../../src/model/measures.ts';
import type { PlayRow } from '../../src/model/outcome.ts';
import { loadWorld } from '../../src/scenario/load.ts';

/** Enough to see a mistake, few enough to wait for. */
export const REPLICATIONS = 20;

export const caseNames = [
  'a-baseline',
  'b-growth',
  'c-failures',
  'd-correlated',
  'e-cp392',
  'f-pinched',
  'g-mixed',
  'h-smallest-first',
  'i-more-staff',
] as const;
export type CaseName = (typeof caseNames)[number];

export const openCase = (name: CaseName): { game: Game; regime: string } => {
  const world = loadWorld(diskLibrary(), `${shippedScenarios}/reference/${name}.yaml`);
  return { game: openGame(world), regime: world.regimes[0].id };
};

/** The plays of a case: one where no chance plays a part. */
export const playsOf = (name: CaseName): PlayRow[] => {
  const { game, regime } = openCase(name);
  const count = game.certain ? 1 : REPLICATIONS;
  return Array.from({ length: count }, (_, replication) =>
    game.play({ regime, components: game.levels[0], replication }),
  );
};

export const measured = (play: PlayRow, id: MeasureId): number => play.values[measureIndex(id)];

export const rowsOf = (name: CaseName): ReferenceRow[] => referenceRows(name, playsOf(name));

/** The rows of the rebuild, by case and measure. */
export const rebuilt = (): Map<string, { mean: number; sd: number; n: number }> => {
  const [, ...lines] = readFileSync(new URL('rebuild.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return new Map(
    lines.map((line) => {
      const [name, measure, mean, sd, n] = line.split(',');
      return [`${name} ${measure}`, { mean: Number(mean), sd: Number(sd), n: Number(n) }];
    }),
  );
};

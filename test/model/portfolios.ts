// Portfolios of small worlds without a play: sampled or read from rows, with what is wrong with whom.
import { keyFromSeed } from '../../src/engine/seed.ts';
import { type Portfolio, prefixOf } from '../../src/model/portfolio.ts';
import { portfolioOfRegister } from '../../src/model/register.ts';
import { samplePortfolio } from '../../src/model/sample.ts';
import { settingOf } from '../../src/model/setting.ts';
import { truthOf } from '../../src/model/truth.ts';
import type { World } from '../../src/scenario/world.ts';
import { WAIT } from './populations.ts';
import { type Told, worldOf } from './worlds.ts';

export const peopledWorld = (told: Partial<Told>): World => worldOf({ routes: WAIT, ...told });

/** The portfolio of a world in a replication, up to so many components. */
export const portfolioIn = (world: World, replication = 0, components?: number): Portfolio => {
  const { values, workdays } = settingOf(world);
  const key = keyFromSeed('people');
  const { submissions } = world;
  const asked = world.scenario.components ?? [];
  const levels = Object.keys(asked).map((i) => values.number(asked, Number(i), 'components'));
  const whole = submissions
    ? portfolioOfRegister(world, values, submissions)
    : samplePortfolio(world, values, workdays, key, replication, levels);
  const truth = truthOf(world, values, whole, key, replication);
  return prefixOf({ ...whole, truth }, components ?? whole.components);
};

/** By CMU of a sampled portfolio, in the order drawn: its first submission. */
export const firstOfCmus = ({ cmu, submissions }: Portfolio): number[] => {
  const seen = new Set<number>();
  return Array.from({ length: submissions }, (_, s) => s).filter((s) => !seen.has(cmu.of[s]) && seen.add(cmu.of[s]));
};

/** Four standard errors of a share of n. */
export const fourErrors = (share: number, n: number): number => 4 * Math.sqrt((share * (1 - share)) / n);

// The study of a chain, from its plays: measures and money by year and in total, and what each year begins with.
import type { World } from '../scenario/world.ts';
import type { ChainPlays } from './chain.ts';
import { chainMoney } from './chain-costs.ts';
import { carriedRows, chainRows } from './chain-rows.ts';
import type { ChainStudy } from './study-chain.ts';

export const chainStudyOf = (chain: ChainPlays, world: World): ChainStudy => ({
  paths: chain.plan.paths.map(({ id, title, components }) => ({ id, title, components: [...components] })),
  years: [...chain.plan.years],
  rows: chainRows(chain),
  carried: carriedRows(chain),
  ...chainMoney(chain, world),
});

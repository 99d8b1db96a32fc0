// What binds: the limit whose lifting brings most on time, where the interval leaves no doubt that it brings any.
import { expect, test } from 'vitest';
import { playParts } from '../../src/experiment/parts.ts';
import { MEASURES } from '../../src/model/measures.ts';
import type { PlayKey } from '../../src/model/outcome.ts';
import type { Beside } from '../../src/scenario/schema/scenario.ts';
import { gridPlay, gridWorld } from './grid-world.ts';
import { fakePlayers } from './stub.ts';

const pools: Beside = { title: 'What binds', unlimited: 'each', replications: 4 };
const causal = async (beside: Record<string, Beside>, play = gridPlay) => {
  const world = gridWorld({ replications: { exactly: 5 }, beside });
  const game = { certain: false, levels: [200, 1000] };
  return (await playParts(world, game, fakePlayers(2, play), { clock: () => 0 }, MEASURES)).causal;
};

test('a limit is lifted with the same draws, so that luck cancels', async () => {
  const rows = await causal({ pools });
  expect(rows.map(({ regime, level, pool, binds }) => [regime, level, pool, binds])).toEqual([
    ['slow', 1000, 'examiners', true],
    ['fast', 1000, 'platform', false],
    ['fast', 1000, 'examiners', true],
    ['fast', 1000, 'approvals', false],
  ]);
  expect(rows[1].components).toMatchObject({ n: 4 });
  for (const [row, gain] of [
    [rows[1], 50],
    [rows[2], 200],
  ] as const) {
    expect(row.components.mean).toBeCloseTo(gain, 9);
    expect(row.components.upper - row.components.lower).toBeLessThan(1e-9);
    expect(row.mw.mean).toBeCloseTo(gain * 0.002, 9);
  }
});

test('what lifts nothing for sure does not bind, however large it is on average', async () => {
  const noisy = (key: PlayKey) => {
    const row = gridPlay(key);
    const at = MEASURES.findIndex(({ id }) => id === 'on-time-components');
    if (key.point?.unlimited === 'platform') row.values[at] += key.replication === 0 ? 5000 : -50;
    if (key.point?.unlimited === 'examiners') row.values[at] -= 300;
    return row;
  };
  const rows = await causal({ pools: { ...pools, regimes: ['fast'] } }, noisy);
  expect(rows[0].components.mean).toBeGreaterThan(1000);
  expect(rows.filter(({ binds }) => binds)).toEqual([]);
});

test('each limit of a regime and level has one row, whichever grid lifts it', async () => {
  const rows = await causal({ pools, again: { ...pools, components: [1000, 200] } });
  expect(rows).toHaveLength(8);
  expect(rows.filter(({ level, binds }) => level === 200 && binds)).toHaveLength(2);
});

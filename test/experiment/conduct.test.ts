// Whoever plays and in whatever order: the same replications, the same rows, the same reason to stop.
import { expect, test } from 'vitest';
import { conduct } from '../../src/experiment/conduct.ts';
import { playersHere } from '../../src/experiment/here.ts';
import type { PlayRow } from '../../src/model/outcome.ts';
import { fakePlayers, planFor, stubGame, stubPlay } from './stub.ts';

const noClock = { clock: () => 0 };

test('one player and eight stop at the same replication, for the same reason, with the same rows', async () => {
  const one = await conduct(planFor(), playersHere(stubGame), noClock);
  expect(one.stopped).toMatch(/^precision reached at n = \d+ and held to n = \d+$/);
  expect(one.replications).toBeGreaterThan(8);
  for (const parallel of [1, 2, 3, 8, 50]) {
    const many = await conduct(planFor(), fakePlayers(parallel), noClock);
    expect(many).toEqual(one);
  }
});

test('rows are in the order of the plan: replication, regime, level', async () => {
  const { plays } = await conduct(planFor({ exactly: true, atLeast: 3, atMost: 3 }), fakePlayers(7), noClock);
  const order = plays.map(({ replication, regime, components }) => `${replication} ${regime} ${components}`);
  expect(order.slice(0, 5)).toEqual(['0 slow 200', '0 slow 1000', '0 fast 200', '0 fast 1000', '1 slow 200']);
  expect(plays).toHaveLength(12);
});

test('nobody is idle, and no play is begun twice or beyond the most', async () => {
  const players = fakePlayers(5);
  let under = 0;
  let most = 0;
  const counted = {
    parallel: 5,
    play: async (...[keys, onRow]: Parameters<typeof players.play>) => {
      most = Math.max(most, ++under);
      await players.play(keys, onRow);
      under--;
    },
  };
  await conduct(
    planFor({ wanted: [{ measure: 'tests', halfWidth: 1e-9, relative: false }], atMost: 6 }),
    counted,
    noClock,
  );
  expect(most).toBe(5);
  expect(new Set(players.played.map((key) => JSON.stringify(key))).size).toBe(players.played.length);
  expect(players.played).toHaveLength(24);
});

test('time stops it between replications, never before the least, and unfinished ones are dropped', async () => {
  let now = 0;
  const slow = (key: Parameters<typeof stubPlay>[0]): PlayRow => {
    now += 1000;
    return stubPlay(key);
  };
  const wanted = [{ measure: 'tests', halfWidth: 1e-9, relative: false }];
  const around = { clock: () => now };
  const found = await conduct(planFor({ seconds: 18, wanted }), fakePlayers(1, slow), around);
  expect(found.replications).toBe(4);
  expect(found.plays).toHaveLength(16);
  expect(found.stopped).toBe(
    'time (18 s); not reached for tests of fast minus slow at 200 components, tests of fast minus slow at 1,000 components',
  );
  now = 0;
  const least = await conduct(planFor({ seconds: 1, wanted, atLeast: 6 }), fakePlayers(1, slow), around);
  expect(least.replications).toBe(6);
});

test('a person stops it after the play under way; whole replications are kept', async () => {
  let plays = 0;
  const around = { clock: () => 0, onProgress: () => plays++, stopped: () => plays >= 10 };
  const found = await conduct(planFor({ exactly: true, atLeast: 9, atMost: 9 }), fakePlayers(1), around);
  expect(plays).toBe(10);
  expect(found).toMatchObject({ replications: 2, interrupted: true });
  expect(found.stopped).toMatch(/^interrupted at n = 2; not reached for/);
  expect(found.plays).toHaveLength(8);
});

test('players closed under a stopped run are no failure', async () => {
  let closed = false;
  const closing = {
    parallel: 1,
    play: async (...[keys, onRow]: Parameters<ReturnType<typeof fakePlayers>['play']>) => {
      if (keys[0].replication === 2) closed = true;
      if (closed) throw new Error('closed');
      await fakePlayers(1).play(keys, onRow);
    },
  };
  const found = await conduct(planFor(), closing, { clock: () => 0, stopped: () => closed });
  expect(found).toMatchObject({ replications: 2, interrupted: true });
});

test('a player that fails ends it for all', async () => {
  const failing = fakePlayers(3, (key) => {
    if (key.replication === 1 && key.regime === 'slow' && key.components === 200) throw new Error('no memory');
    return stubPlay(key);
  });
  await expect(conduct(planFor(), failing, noClock)).rejects.toThrow('no memory');
  expect(failing.played.length).toBeLessThan(16);
});

test('a player that loses a play is found out', async () => {
  const losing = { parallel: 1, play: async () => {} };
  await expect(conduct(planFor({ atMost: 3 }), losing, noClock)).rejects.toThrow('plays were lost in replication 0');
});

test('progress counts plays, and its estimate ends with the work', async () => {
  let now = 0;
  const reports: number[][] = [];
  const players = fakePlayers(1, (key) => {
    now += 500;
    return stubPlay(key);
  });
  await conduct(planFor({ exactly: true, atLeast: 4, atMost: 4 }), players, {
    clock: () => now,
    onProgress: ({ done, most, replications, secondsLeft }) => reports.push([done, most, replications, secondsLeft]),
  });
  // Half a second for 1,000 of 9,600 components.
  expect(reports[0]).toEqual([1, 16, 0, 4.3]);
  expect(reports[15]).toEqual([16, 16, 4, 0]);
});

test('the thread that plays rests after each play', async () => {
  let rests = 0;
  const rest = async (): Promise<void> => {
    rests++;
  };
  await conduct(planFor({ exactly: true, atLeast: 2, atMost: 2 }), playersHere(stubGame, rest), noClock);
  expect(rests).toBe(8);
});

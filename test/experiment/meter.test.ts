// How far a study is: plays of all parts, and the time that the rest may take.
import { expect, test } from 'vitest';
import { Meter } from '../../src/experiment/meter.ts';
import type { Effort, Progress } from '../../src/experiment/players.ts';
import { fakePlayers, stubPlay } from './stub.ts';

const setting = () => {
  let now = 0;
  const told: Progress[] = [];
  const efforts: Effort[] = [];
  const meter = new Meter({
    clock: () => now,
    onProgress: (progress) => told.push(progress),
    onPlayed: (effort) => efforts.push(effort),
  });
  const players = fakePlayers(1, (key) => {
    now += key.components;
    return stubPlay(key);
  });
  const play = (part: string, components: number) =>
    meter.play(part, players, { regime: 'slow', components, replication: 0 });
  const last = () => {
    meter.tell();
    return told[told.length - 1];
  };
  return { meter, play, last, efforts };
};

test('plays are counted over all parts, and the time left goes by components', async () => {
  const { meter, play, last } = setting();
  meter.expect('ladder', 4, 4000);
  meter.expect('beside/map', 2, 6000);
  await play('ladder', 1000);
  // A thousand components a second; 9,000 are left.
  expect(last()).toEqual({ done: 1, most: 6, replications: 0, secondsLeft: 9 });
});

test('a part that is over needs nothing more', async () => {
  const { meter, play, last } = setting();
  meter.expect('ladder', 40, 40_000);
  meter.expect('beside/map', 2, 2000);
  await play('ladder', 1000);
  meter.settle('ladder');
  expect(last()).toMatchObject({ done: 1, most: 3, secondsLeft: 2 });
});

test('a part with a budget takes no longer than the budget', async () => {
  const { meter, play, last } = setting();
  meter.expect('ladder', 40, 40_000, () => 5);
  meter.expect('beside/map', 2, 2000);
  await play('ladder', 1000);
  expect(last().secondsLeft).toBe(7);
});

test('what was played beyond what was expected is no time left, and never more than the most', async () => {
  const { meter, play, last } = setting();
  meter.expect('solve', 1, 1000);
  for (let i = 0; i < 3; i++) await play('solve', 1000);
  expect(last()).toMatchObject({ done: 3, most: 3, secondsLeft: 0 });
});

test('every play is told with its part, its events and its seconds', async () => {
  const { play, efforts } = setting();
  await play('ladder', 1000);
  await play('backcast', 200);
  expect(efforts).toEqual([
    { part: 'ladder', events: 1000, seconds: 1 },
    { part: 'backcast', events: 200, seconds: 0.2 },
  ]);
});

// Lanes: all work is done once, as much at a time as there are lanes, and a fault or a stop ends it.
import { expect, test } from 'vitest';
import { inLanes } from '../../src/experiment/lanes.ts';

const upTo = (most: number) => {
  let at = 0;
  return () => (at < most ? at++ : undefined);
};
const turn = () => Promise.resolve();

test('every piece is done once, and never more at a time than there are lanes', async () => {
  const done: number[] = [];
  let under = 0;
  let most = 0;
  await inLanes(3, upTo(20), async (one) => {
    most = Math.max(most, ++under);
    for (let turns = 0; turns <= one % 4; turns++) await turn();
    done.push(one);
    under--;
  });
  expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  expect(most).toBe(3);
});

test('a fault ends all lanes once their work under way is over, and is thrown', async () => {
  const begun: number[] = [];
  const work = async (one: number): Promise<void> => {
    begun.push(one);
    await turn();
    if (one === 1) throw new Error('no memory');
  };
  await expect(inLanes(2, upTo(50), work)).rejects.toThrow('no memory');
  expect(begun.length).toBeLessThan(5);
});

test('a stop ends it quietly, also where the work under way fails for it', async () => {
  let stopped = false;
  const work = async (one: number): Promise<void> => {
    if (one === 4) stopped = true;
    await turn();
    if (stopped) throw new Error('closed');
  };
  let handed = 0;
  const next = () => handed++;
  await inLanes(2, next, work, () => stopped);
  expect(handed).toBeLessThan(8);
});

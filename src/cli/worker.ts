// One thread of players: opens the game once, then plays whatever key it is handed and sends the row back.
import { parentPort, workerData } from 'node:worker_threads';
import { openGame } from '../model/game.ts';
import type { PlayKey, PlayRow } from '../model/outcome.ts';
import type { World } from '../scenario/world.ts';

/** What a thread answers: the row of a play, or why there is none. */
export type Answer = { row: PlayRow } | { fault: string; stack: string };

/** Buffers that the row owns alone are moved instead of copied; a view of something larger is copied. */
export const ownBuffers = (row: PlayRow): ArrayBuffer[] => {
  const { busyHours, availableHours, waiting, tests, retests } = row.weekly;
  const columns = [row.values, busyHours, availableHours, waiting, tests, retests];
  const whole = columns.filter((c) => c.byteLength === c.buffer.byteLength).map((c) => c.buffer as ArrayBuffer);
  return [...new Set(whole)];
};

if (parentPort) {
  const port = parentPort;
  const game = openGame(workerData as World);
  port.on('message', (key: PlayKey) => {
    try {
      const row = game.play(key);
      port.postMessage({ row } satisfies Answer, ownBuffers(row));
    } catch (fault) {
      const error = fault instanceof Error ? fault : new Error(String(fault));
      port.postMessage({ fault: error.message, stack: error.stack ?? '' } satisfies Answer);
    }
  });
}

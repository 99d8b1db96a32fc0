// Threads that play: each row comes once, a dead thread is told plainly, and large levels are played one at a time.
import { afterEach, expect, test } from 'vitest';
import { Failure } from '../../src/cli/exits.ts';
import { type Crew, openCrew } from '../../src/cli/workers.ts';
import type { PlayKey, PlayRow } from '../../src/model/outcome.ts';
import { smallWorld } from '../scenario/small-world.ts';

const opened: Crew[] = [];
afterEach(async () => {
  for (const crew of opened.splice(0)) await crew.close();
});

/** A crew whose threads run this script instead of the game. */
const crewOf = (script: string, parallel: number, tell: (text: string) => void = () => {}): Crew => {
  const head = "import { parentPort, threadId } from 'node:worker_threads';\n";
  const file = new URL(`data:text/javascript,${encodeURIComponent(head + script)}`);
  const crew = openCrew(smallWorld(), parallel, tell, file);
  opened.push(crew);
  return crew;
};
const key = (replication: number, components = 100): PlayKey => ({ regime: 'r', components, replication });
const ECHO = "parentPort.on('message', (key) => parentPort.postMessage({ row: { ...key, events: threadId } }));";

test('every play comes back once, whatever the number of threads', async () => {
  const keys = Array.from({ length: 20 }, (_, k) => key(k));
  for (const parallel of [1, 4]) {
    const rows: PlayRow[] = [];
    await crewOf(ECHO, parallel).play(keys, (row) => rows.push(row));
    expect(rows.map((row) => row.replication).sort((a, b) => a - b)).toEqual(keys.map((k) => k.replication));
    expect(new Set(rows.map((row) => row.events)).size).toBeLessThanOrEqual(parallel);
  }
});

test('a thread lives on from play to play', async () => {
  const crew = crewOf(
    `let plays = 0; parentPort.on('message', (key) => parentPort.postMessage({ row: { ...key, events: ++plays } }));`,
    1,
  );
  const seen: number[] = [];
  for (const k of [0, 1, 2]) await crew.play([key(k)], (row) => seen.push(row.events));
  expect(seen).toEqual([1, 2, 3]);
});

test('a thread that dies is a failure in a plain sentence, and so is every play that waits for it', async () => {
  const crew = crewOf("parentPort.on('message', () => process.exit(7));", 2);
  const plays = [0, 1, 2, 3].map((k) => crew.play([key(k)], () => {}));
  for (const end of await Promise.allSettled(plays)) {
    expect(end.status).toBe('rejected');
    const { reason } = end as PromiseRejectedResult;
    expect(reason).toBeInstanceOf(Failure);
    expect(reason.message).toBe(
      'A worker thread died while it played r with 100 components: it ended with code 7. Nothing was written. Try again ' +
        'with --workers 1; if that dies too, the study needs more memory than this machine has.',
    );
  }
  await expect(crew.play([key(9)], () => {})).rejects.toThrow(/died/);
});

test('where a thread dies beside the ladder, the point is told', async () => {
  const crew = crewOf("parentPort.on('message', () => process.exit(7));", 1);
  const play = crew.play([{ ...key(0), point: { id: 'heads=3', set: { heads: 3 } } }], () => {});
  await expect(play).rejects.toThrow('while it played r with 100 components (heads=3): it ended with code 7');
});

test('a fault inside a play is told with its own words', async () => {
  const crew = crewOf(
    "parentPort.on('message', () => parentPort.postMessage({ fault: 'no regime r', stack: 'at play' }));",
    1,
  );
  await expect(crew.play([key(0)], () => {})).rejects.toMatchObject({ message: 'no regime r', stack: 'at play' });
});

test('plays of more than five million components share one thread, which is told once; others use all', async () => {
  const told: string[] = [];
  const crew = crewOf(ECHO, 3, (text) => told.push(text));
  const threadsOf = async (...keys: PlayKey[]) => {
    const rows: PlayRow[] = [];
    await crew.play(keys, (row) => rows.push(row));
    return new Set(rows.map((row) => row.events)).size;
  };
  expect(await threadsOf(key(0, 6e6), key(1, 6e6))).toBe(1);
  expect(await threadsOf(key(2), key(3), key(4), key(5))).toBe(3);
  expect(await threadsOf(key(6, 6e6), key(7, 6e6), key(8, 6e6), key(9, 6e6))).toBe(1);
  expect(told).toEqual(['Levels above 5 million components are played on one thread, to spare memory.']);
});

test('a crew that is closed rejects the plays under way and all that are asked for later', async () => {
  const crew = crewOf("parentPort.on('message', () => { for (;;); });", 1);
  const play = crew.play([key(0)], () => {});
  const ended = expect(play).rejects.toThrow(/closed/);
  await crew.close();
  await ended;
  await expect(crew.play([key(1)], () => {})).rejects.toThrow(/closed/);
});

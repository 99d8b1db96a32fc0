// Players over threads: each opens the game once and lives as long as the study; plays are handed out one at a time.
import { Worker } from 'node:worker_threads';
import type { Players } from '../experiment/conduct.ts';
import type { PlayKey, PlayRow } from '../model/outcome.ts';
import type { World } from '../scenario/world.ts';
import { Failure } from './exits.ts';
import type { Answer } from './worker.ts';

/** Above this many components one play needs gigabytes: such plays are played one after the other, on one thread. */
export const largeComponents = 5e6;

interface Job {
  key: PlayKey;
  done: (row: PlayRow) => void;
  failed: (fault: Error) => void;
}

interface Thread {
  worker: Worker;
  job: Job | undefined;
}

export interface Crew extends Players {
  /** Ends the threads at once, whatever they are at; plays under way are rejected. */
  close(): Promise<void>;
}

/** Beside dist/main.js, the bundle of worker.ts. */
const threadFile = (): URL => new URL('./worker.js', import.meta.url);

/**
 * A crew of `parallel` threads, each started when there is work for it. The row of a play depends on its key alone, so
 * that neither the number of threads nor the order in which they finish changes a byte. `tell` hears a sentence when
 * a level is too large to be played twice at once.
 */
export const openCrew = (world: World, parallel: number, tell: (text: string) => void, file = threadFile()): Crew => {
  const waiting: Job[] = [];
  const threads: Thread[] = [];
  let over: Error | undefined;
  let told = false;

  const giveUp = (why: Error): void => {
    over ??= why;
    for (const thread of threads) thread.job?.failed(over);
    for (const job of waiting.splice(0)) job.failed(over);
  };

  const handOut = (): void => {
    threads.forEach((thread, n) => {
      if (thread.job) return;
      const next = waiting.findIndex((job) => n === 0 || job.key.components <= largeComponents);
      if (next < 0) return;
      [thread.job] = waiting.splice(next, 1);
      thread.worker.postMessage(thread.job.key);
    });
  };

  const hire = (): void => {
    const thread: Thread = { worker: new Worker(file, { workerData: world }), job: undefined };
    thread.worker.on('message', (answer: Answer) => {
      const job = thread.job;
      thread.job = undefined;
      handOut();
      if ('row' in answer) job?.done(answer.row);
      else job?.failed(Object.assign(new Error(answer.fault), { stack: answer.stack }));
    });
    thread.worker.on('error', (fault) => giveUp(deathOf(thread.job?.key, fault.message)));
    thread.worker.on('exit', (code) => giveUp(deathOf(thread.job?.key, `it ended with code ${code}`)));
    threads.push(thread);
  };

  const playOne = (key: PlayKey): Promise<PlayRow> => {
    if (over) return Promise.reject(over);
    const isLarge = key.components > largeComponents;
    if (isLarge && parallel > 1 && !told) {
      told = true;
      tell(`Levels above ${largeComponents / 1e6} million components are played on one thread, to spare memory.`);
    }
    return new Promise((done, failed) => {
      waiting.push({ key, done, failed });
      const wanted = isLarge ? 1 : parallel;
      if (threads.length < wanted && threads.every((thread) => thread.job)) hire();
      handOut();
    });
  };

  return {
    parallel,
    async play(keys, onRow) {
      await Promise.all(keys.map(async (key) => onRow(await playOne(key))));
    },
    async close() {
      giveUp(new Failure('The threads were closed.'));
      await Promise.all(threads.map((thread) => thread.worker.terminate()));
    },
  };
};

const deathOf = (key: PlayKey | undefined, why: string): Failure => {
  const otherwise = key?.point ? ` (${key.point.id})` : '';
  const play = key ? ` while it played ${key.regime} with ${key.components} components${otherwise}` : '';
  return new Failure(
    `A worker thread died${play}: ${why}. Nothing was written. Try again with --workers 1; if that dies too, the study ` +
      'needs more memory than this machine has.',
  );
};

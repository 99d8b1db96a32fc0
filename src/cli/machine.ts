// The machine a run was made on, and how long it took: kept beside the results, outside every hash.
import { availableParallelism, cpus, totalmem } from 'node:os';

export interface RunInfo {
  started: string;
  finished: string;
  seconds: number;
  /** Seconds spent playing, without reading, charts and writing. */
  playingSeconds: number;
  plays: number;
  events: number;
  /** Over all threads, while playing. */
  eventsPerSecond: number;
  workers: number;
  machine: { cpu: string; cores: number; memoryGiB: number; system: string; node: string };
}

export const thisMachine = (): RunInfo['machine'] => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${process.arch}`,
  node: process.versions.node,
});

/** Times in milliseconds since 1970, UTC. */
export const runInfo = (
  times: { started: number; played: number; finished: number; playing: number },
  plays: readonly { events: number }[],
  workers: number,
): RunInfo => {
  const playingSeconds = (times.played - times.playing) / 1000;
  const events = plays.reduce((sum, play) => sum + play.events, 0);
  return {
    started: new Date(times.started).toISOString(),
    finished: new Date(times.finished).toISOString(),
    seconds: (times.finished - times.started) / 1000,
    playingSeconds,
    plays: plays.length,
    events,
    eventsPerSecond: playingSeconds > 0 ? Math.round(events / playingSeconds) : 0,
    workers,
    machine: thisMachine(),
  };
};

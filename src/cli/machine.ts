// The machine a run was made on, and how long it took: kept beside the results, outside every hash.
import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Effort } from '../experiment/players.ts';

/** What one part of a study took: its plays, those included that were not kept, and its share of the time. */
export interface Spent {
  part: string;
  plays: number;
  seconds: number;
}

export interface RunInfo {
  started: string;
  finished: string;
  seconds: number;
  /** Seconds spent playing, without reading, charts and writing. */
  playingSeconds: number;
  parts: Spent[];
  plays: number;
  /** Of those, what earlier sessions of the same run had played; their seconds are in those above. */
  restored: { plays: number; seconds: number };
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

/** Efforts added up by part, in the order in which parts began; their seconds together are those that playing took. */
export const spentOn = (efforts: readonly Effort[], playingSeconds: number): Spent[] => {
  const all = efforts.reduce((sum, effort) => sum + effort.seconds, 0);
  const parts = new Map<string, Spent>();
  for (const { part, seconds } of efforts) {
    const known = parts.get(part) ?? { part, plays: 0, seconds: 0 };
    known.plays++;
    known.seconds += all > 0 ? (seconds / all) * playingSeconds : 0;
    parts.set(part, known);
  }
  return [...parts.values()];
};

/** Times in milliseconds since 1970, UTC. */
export const runInfo = (
  times: { started: number; played: number; finished: number; playing: number },
  efforts: readonly Effort[],
  workers: number,
  restored: RunInfo['restored'] = { plays: 0, seconds: 0 },
): RunInfo => {
  const playingSeconds = (times.played - times.playing) / 1000 + restored.seconds;
  const events = efforts.reduce((sum, effort) => sum + effort.events, 0);
  return {
    started: new Date(times.started).toISOString(),
    finished: new Date(times.finished).toISOString(),
    seconds: (times.finished - times.started) / 1000 + restored.seconds,
    playingSeconds,
    parts: spentOn(efforts, playingSeconds),
    plays: efforts.length,
    restored,
    events,
    eventsPerSecond: playingSeconds > 0 ? Math.round(events / playingSeconds) : 0,
    workers,
    machine: thisMachine(),
  };
};

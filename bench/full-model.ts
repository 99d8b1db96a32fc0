// The full model of the headline, all measures on: events a second, bytes and time a component.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { openGame } from '../src/model/game.ts';
import type { Library } from '../src/scenario/library.ts';
import { loadWorld } from '../src/scenario/load.ts';
import type { World } from '../src/scenario/world.ts';

const library: Library = {
  root: 'scenarios',
  read(path) {
    try {
      if (statSync(path).isDirectory()) return { problem: 'folder' };
      return { bytes: new Uint8Array(readFileSync(path)) };
    } catch {
      return { problem: 'absent' };
    }
  },
  list(folder) {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
};

export const worldOf = (scenario: string, components?: number[]): World => {
  const world = loadWorld(library, scenario, {});
  if (components) world.scenario.components = components;
  return world;
};

export interface FullResult {
  regime: string;
  components: number;
  events: number;
  seconds: number;
  bytesPerComponent: number;
}

/** Plays one regime some times and gives the median time; the first play warms up and is not counted. */
export const playFull = (world: World, regime: string, components: number, times: number): FullResult => {
  const game = openGame(world);
  const seconds: number[] = [];
  let events = 0;
  for (let r = 0; r <= times; r++) {
    const start = performance.now();
    events = game.play({ regime, components, replication: r }).events;
    if (r > 0) seconds.push((performance.now() - start) / 1000);
  }
  seconds.sort((a, b) => a - b);
  // What a play holds when it is over, its columns at their full size, over what was held before.
  globalThis.gc?.();
  const before = process.memoryUsage().arrayBuffers;
  const play = game.prepare({ regime, components, replication: times });
  play.run();
  globalThis.gc?.();
  const held = process.memoryUsage().arrayBuffers - before;
  return {
    regime,
    components: play.portfolio.components,
    events,
    seconds: seconds[Math.floor(seconds.length / 2)],
    bytesPerComponent: held / components,
  };
};

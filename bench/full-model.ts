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

export const worldOf = (scenario: string): World => loadWorld(library, scenario, {});

/** Components of the base, and the examiners who keep up with them. */
const BASE = 73_109;
const BASE_HEADS = 6;

/** The headline grown to one level, with examiners in proportion, so that the work a component makes is the same at any size. */
export const grownWorld = (components: number): World => {
  const added = Math.round((BASE_HEADS * components) / BASE) - BASE_HEADS;
  const world = worldOf('scenarios/headline.yaml');
  world.assumptions['examiners-added'].value = added;
  world.scenario.components = [components];
  return world;
};

/** Bytes held in typed arrays once the collector has swept, which it does in its own time. */
const heldBytes = async (): Promise<number> => {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return process.memoryUsage().arrayBuffers;
};

export interface FullResult {
  regime: string;
  components: number;
  events: number;
  seconds: number;
  bytesPerComponent: number;
}

/** Plays one regime some times and gives the median time; as many plays before warm up and are not counted. */
export const playFull = async (
  world: World,
  regime: string,
  components: number,
  times: number,
): Promise<FullResult> => {
  const game = openGame(world);
  const seconds: number[] = [];
  let events = 0;
  for (let r = 0; r < 2 * times; r++) {
    const start = performance.now();
    events = game.play({ regime, components, replication: r }).events;
    if (r >= times) seconds.push((performance.now() - start) / 1000);
  }
  seconds.sort((a, b) => a - b);
  // What a play holds when it is over, its columns at their full size, over what was held before.
  const before = await heldBytes();
  const play = game.prepare({ regime, components, replication: 0 });
  play.run();
  const held = (await heldBytes()) - before;
  return {
    regime,
    components: play.portfolio.components,
    events,
    seconds: seconds[Math.floor(seconds.length / 2)],
    bytesPerComponent: held / components,
  };
};

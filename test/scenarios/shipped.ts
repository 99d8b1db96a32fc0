// Shipped scenarios as worlds, for tests of what they say and play.
import { diskLibrary, shippedScenarios } from '../../src/cli/library.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import type { World } from '../../src/scenario/world.ts';

export const shippedWorld = (id: string): World => loadWorld(diskLibrary(), `${shippedScenarios}/${id}.yaml`);

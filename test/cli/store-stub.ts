// A run's identity, plays with bits that are easily lost, and the folder that keeps them: for tests of the store.
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Shelf, shelfFolder } from '../../src/cli/shelf.ts';
import { Store } from '../../src/cli/store.ts';
import type { Identity } from '../../src/cli/store-head.ts';
import type { PlayKey, PlayRow } from '../../src/model/outcome.ts';
import { rowOf } from '../experiment/stub.ts';

export const IDENTITY: Identity = {
  runId: '0123456789ab',
  ingredients: { version: '0.1.0', build: 'b', seed: 's', scenario: '1', assumptions: '2' },
};

export const keyOf = (replication: number): PlayKey => ({ regime: 'slow', components: 100, replication });

/** Values that texts would change: a negative zero, no number at all, the smallest and the largest. */
export const oddRow = (replication: number): PlayRow => ({
  ...rowOf(keyOf(replication), {}),
  values: new Float64Array([replication, -0, Number.NaN, 5e-324, Number.MAX_VALUE, Number.POSITIVE_INFINITY]),
});

/** A new folder of results that does not exist yet, in a folder that does. */
export const resultsIn = (): { home: string; out: string; shelf: string } => {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'pinchpoint-store-')));
  const out = join(home, 'output', 'study');
  return { home, out, shelf: shelfFolder(out) };
};

/** Leaves a store as a killed run would, with so many plays in each segment; each play took `seconds`. */
export const leaveStore = async (out: string, segments: readonly number[], seconds = 1): Promise<void> => {
  let now = 0;
  const store = new Store(new Shelf(shelfFolder(out), IDENTITY), { now: () => now });
  let replication = 0;
  for (const plays of segments) {
    for (let i = 0; i < plays; i++) {
      now += seconds * 1000;
      store.add(keyOf(replication), oddRow(replication++), seconds);
    }
    await store.keep();
  }
  await store.leave();
};

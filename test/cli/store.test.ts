// A store of plays gives back what was put in it, to the bit, and loses no more than was not yet on the disk.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Failure } from '../../src/cli/exits.ts';
import { remembering } from '../../src/cli/remembering.ts';
import { Shelf } from '../../src/cli/shelf.ts';
import { nameOf, Store } from '../../src/cli/store.ts';
import { openStore } from '../../src/cli/store-open.ts';
import { conduct } from '../../src/experiment/conduct.ts';
import type { PlayKey, PlayRow } from '../../src/model/outcome.ts';
import { fakePlayers, planFor, stubPlay } from '../experiment/stub.ts';
import { IDENTITY, keyOf, leaveStore, oddRow, resultsIn } from './store-stub.ts';

let home: string;
let out: string;
let shelf: string;
beforeEach(() => {
  ({ home, out, shelf } = resultsIn());
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const silent = () => {};
const again = (): Store => openStore(out, IDENTITY, { resume: true }, silent);
/** Bits, as `toEqual` takes NaN for NaN and compares no more of it. */
const bitsOf = ({ values }: PlayRow): string[] => Array.from(new BigUint64Array(values.slice().buffer), String);

test('a row comes back with every bit, from memory and from the disk, in this session and the next', async () => {
  const store = new Store(new Shelf(shelf, IDENTITY));
  store.add(keyOf(0), oddRow(0), 1);
  const inMemory = await store.get(keyOf(0));
  await store.keep();
  const onDisk = await store.get(keyOf(0));
  await store.leave();
  const next = await again().get(keyOf(0));
  for (const found of [inMemory, onDisk, next]) {
    expect(found?.row).toEqual(oddRow(0));
    expect(bitsOf(found!.row)).toEqual(bitsOf(oddRow(0)));
    expect(found!.row.values).toBeInstanceOf(Float64Array);
  }
});

test('two plays are the same only where every field of their keys is', () => {
  const key: PlayKey = { regime: 'r', components: 5, replication: 1 };
  const others = [
    { ...key, regime: 's' },
    { ...key, components: 6 },
    { ...key, replication: 2 },
    { ...key, path: 'low' },
    { ...key, point: { id: 'x' } },
    { ...key, point: { id: 'x', unlimited: 'pool' } },
    { ...key, point: { id: 'x', year: 'backcast' as const } },
    { ...key, point: { id: 'x', set: { a: 1 } } },
    { ...key, point: { id: 'x', set: { a: 1.0000000000000002 } } },
    { ...key, whatever: 'comes later' },
  ];
  expect(new Set([key, ...others].map(nameOf)).size).toBe(11);
  expect(nameOf({ replication: 1, regime: 'r', components: 5 })).toBe(nameOf(key));
});

test('players that remember play nothing twice, and put what is new where the next session finds it', async () => {
  await leaveStore(out, [2]);
  const played: number[] = [];
  const players = {
    parallel: 2,
    play: async (keys: PlayKey[], onRow: (row: PlayRow) => void) => {
      played.push(...keys.map(({ replication }) => replication));
      for (const key of keys) onRow(oddRow(key.replication));
    },
  };
  const store = again();
  const rows: PlayRow[] = [];
  const took: number[] = [];
  await remembering(players, store, (milliseconds) => took.push(milliseconds)).play([0, 1, 2, 3].map(keyOf), (row) =>
    rows.push(row),
  );
  expect(played).toEqual([2, 3]);
  expect(took).toEqual([1000, 1000]);
  expect(rows.map((row) => row.values[0]).sort()).toEqual([0, 1, 2, 3]);
  expect(store.restored).toBe(2);
  await store.keep();
  await store.leave();
  expect(again().restored).toBe(4);
});

test('a budget of time is one budget over all sessions', async () => {
  let now = 0;
  const clock = () => now;
  const slow = (key: PlayKey): PlayRow => {
    now += 1000;
    return stubPlay(key);
  };
  const wanted = [{ measure: 'tests', halfWidth: 1e-9, relative: false }];
  const plan = planFor({ seconds: 18, wanted });
  const whole = await conduct(plan, fakePlayers(1, slow), { clock });

  now = 0;
  const first = new Store(new Shelf(shelf, IDENTITY), { now: clock });
  let plays = 0;
  const stopped = () => ++plays > 10;
  const cut = await conduct(plan, remembering(fakePlayers(1, slow), first), { clock, stopped });
  expect(cut.replications).toBeLessThan(whole.replications);
  await first.keep();
  await first.leave();

  now = 1e9;
  let remembered = 0;
  const second = again();
  const begun = now;
  const players = remembering(fakePlayers(1, slow), second, (milliseconds) => {
    remembered += milliseconds;
  });
  const resumed = await conduct(plan, players, { clock: () => now + remembered });
  expect(resumed).toEqual(whole);
  expect((now - begun) / 1000 + second.restored).toBe(whole.replications * 4 + 2);
});

test('what was not yet on the disk is lost with a killed run, and nothing else', async () => {
  const store = new Store(new Shelf(shelf, IDENTITY));
  store.add(keyOf(0), oddRow(0), 1);
  await store.keep();
  store.add(keyOf(1), oddRow(1), 1);
  // Nobody says goodbye: its owner stands there, and is this process.
  expect(readdirSync(shelf).sort()).toEqual(['head.json', 'owner.json', 'plays-000001.bin']);
  expect(again().restored).toBe(1);
});

test('a play is on the disk a second after it was played, without anybody asking', async () => {
  const store = new Store(new Shelf(shelf, IDENTITY));
  store.add(keyOf(0), oddRow(0), 1);
  await expect.poll(() => existsSync(join(shelf, 'plays-000001.bin')), { timeout: 5000 }).toBe(true);
  await store.leave();
});

test('the leftover of a killed writer is no fault: it is ignored, and removed', async () => {
  await leaveStore(out, [3]);
  const left = join(shelf, '.plays-000002.bin.pinchpoint-new-99999');
  writeFileSync(left, 'half a segm');
  expect(again().restored).toBe(3);
  expect(existsSync(left)).toBe(false);
});

test('once the results are in place nothing is left, but what somebody else has put there', async () => {
  await leaveStore(out, [1, 1]);
  await again().remove();
  expect(existsSync(shelf)).toBe(false);
  await leaveStore(out, [1, 1]);
  writeFileSync(join(shelf, 'notes.txt'), 'mine');
  await again().remove();
  expect(readdirSync(shelf)).toEqual(['notes.txt']);
});

test('what is fixed about a run is found by the session that goes on', async () => {
  const store = new Store(new Shelf(shelf, IDENTITY));
  store.fix({ budget: { seconds: 60, replications: 7 } });
  expect(existsSync(shelf)).toBe(false);
  store.add(keyOf(0), oddRow(0), 1);
  await store.keep();
  await store.leave();
  expect(again().fixed).toEqual({ budget: { seconds: 60, replications: 7 } });
});

/** A shelf on a disk with room for so many segments. */
class FullShelf extends Shelf {
  room = 1;
  override async put(number: number, bytes: Uint8Array): Promise<void> {
    if (number > this.room) {
      const path = this.pathOf(number);
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', path });
    }
    await super.put(number, bytes);
  }
}

test('a disk that is full is one clear failure, and what was on it before can be gone on with', async () => {
  const store = new Store(new FullShelf(shelf, IDENTITY), { again: 'npx pinchpoint run x.yaml --resume' });
  store.add(keyOf(0), oddRow(0), 1);
  await store.keep();
  store.add(keyOf(1), oddRow(1), 1);
  const fault = await store.keep().catch((one: unknown) => one);
  expect(fault).toBeInstanceOf(Failure);
  expect((fault as Failure).message).toBe(
    `${shelf}/plays-000002.bin could not be used: the disk is full (ENOSPC). Make room there. 1 play is kept: then go on ` +
      'with:\n  npx pinchpoint run x.yaml --resume',
  );
  await expect(store.keep()).rejects.toBe(fault);
  await store.leave();
  expect(again().restored).toBe(1);
});

test('the same while nobody waits for it: whoever plays is told', async () => {
  const full = new FullShelf(shelf, IDENTITY);
  full.room = 0;
  const store = new Store(full);
  const told = new Promise<void>((resolve) => {
    store.onFault = resolve;
  });
  store.add(keyOf(0), oddRow(0), 1);
  await told;
  expect(store.fault?.message).toMatch(/the disk is full \(ENOSPC\)\. Make room there\. Then start again with:\n/);
  await store.leave();
  expect(existsSync(join(home, 'output'))).toBe(false);
});

test('where nothing is kept, plays are remembered only while that is asked for', async () => {
  const store = new Store(undefined);
  store.add(keyOf(0), oddRow(0), 1);
  expect(await store.get(keyOf(0))).toBeUndefined();
  store.inMemory = true;
  store.add(keyOf(1), oddRow(1), 1);
  expect((await store.get(keyOf(1)))?.row).toEqual(oddRow(1));
  expect(store.spent).toEqual({ seconds: 1, components: 100 });
  await store.remove();
  expect(readdirSync(home)).toEqual([]);
});

test('the head says what the plays are of, in words and hashes', async () => {
  await leaveStore(out, [1]);
  expect(JSON.parse(readFileSync(join(shelf, 'head.json'), 'utf8'))).toMatchObject({
    tool: 'pinchpoint',
    format: 1,
    ...IDENTITY,
    node: process.versions.node,
    fixed: {},
  });
});

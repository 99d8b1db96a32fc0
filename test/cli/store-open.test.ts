// What a stopped run left is gone on with, or refused by name: which file, what was found, what was expected, how to mend it.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { thisProcess } from '../../src/cli/owner.ts';
import { openStore, type StoreOptions } from '../../src/cli/store-open.ts';
import { InputError } from '../../src/scenario/issue.ts';
import { IDENTITY, keyOf, leaveStore, oddRow, resultsIn } from './store-stub.ts';

let home: string;
let out: string;
let shelf: string;
let told: string[];
beforeEach(() => {
  ({ home, out, shelf } = resultsIn());
  told = [];
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const open = (options: StoreOptions, identity = IDENTITY) =>
  openStore(out, identity, options, (text) => told.push(text));
const refusal = (options: StoreOptions = { resume: true }, identity = IDENTITY) => {
  try {
    open(options, identity);
  } catch (fault) {
    expect(fault).toBeInstanceOf(InputError);
    const [{ file, found, expected, mend }] = (fault as InputError).issues;
    return { file: file.replace(`${shelf}/`, ''), found, expected, mend: mend.replaceAll(`${shelf}/`, '') };
  }
  return undefined;
};
const segment = (number: number): string => join(shelf, `plays-00000${number}.bin`);
const MANY = 60;

test('what was left is gone on with, asked for or not, and told in one line', async () => {
  await leaveStore(out, [2, 1], 100);
  expect(open({ resume: true })).toMatchObject({ restored: 3, restoredSeconds: 300 });
  expect(open({})).toMatchObject({ restored: 3, restoredSeconds: 300 });
  expect(told).toEqual([
    'Goes on where it was stopped: 3 plays (5 min 0 s of work) restored.',
    'Goes on where it was stopped: 3 plays (5 min 0 s of work) restored (--fresh starts anew).',
  ]);
});

test('--fresh throws it away; where there is nothing, --resume says so and starts', async () => {
  await leaveStore(out, [2], 100);
  expect(open({ fresh: true }).restored).toBe(0);
  expect(existsSync(shelf)).toBe(false);
  expect(told).toEqual([]);
  expect(open({ resume: true }).restored).toBe(0);
  expect(told).toEqual(['No plays of this run are kept: it starts from the beginning.']);
});

test('a segment cut short anywhere is refused by name', async () => {
  await leaveStore(out, [2, 2]);
  const bytes = readFileSync(segment(2));
  for (let length = 0; length < bytes.length; length++) {
    writeFileSync(segment(2), bytes.subarray(0, length));
    const said = refusal();
    expect(said?.file, String(length)).toBe('plays-000002.bin');
    expect(said?.found, String(length)).toMatch(/^[\d,]+ of (at least )?[\d,]+ bytes: it is cut short$/);
  }
  expect(refusal()).toMatchObject({
    expected: `segment 2 of run ${IDENTITY.runId}, as it was written`,
    mend: 'start anew with --fresh, or move plays-000002.bin and those after it away and go on with the 2 plays before',
  });
  rmSync(segment(2));
  expect(open({ resume: true }).restored).toBe(2);
});

test('a segment with any byte changed is refused by name', async () => {
  await leaveStore(out, [2]);
  const bytes = readFileSync(segment(1));
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] ^= 0x10;
    writeFileSync(segment(1), changed);
    expect(refusal()?.file, String(at)).toBe('plays-000001.bin');
  }
  writeFileSync(segment(1), Buffer.concat([bytes, Buffer.from([0])]));
  expect(refusal()?.found).toBe('bytes that do not match the hash at their end: it was changed after it was written');
  writeFileSync(segment(1), 'PK\u0003\u0004 and so on, whatever an archive holds');
  expect(refusal()?.found).toBe('no plays of Pinchpoint in a format that this version knows');
});

test('a segment that is missing in the sequence, under a wrong name, or of another run is refused by name', async () => {
  await leaveStore(out, [1, 1, 1]);
  copyFileSync(segment(3), segment(2));
  expect(refusal()).toMatchObject({ file: 'plays-000002.bin', found: 'segment 3 under the name of another' });
  expect(refusal()?.mend).toContain('go on with the 1 play before');
  rmSync(segment(2));
  expect(refusal()).toMatchObject({
    file: 'plays-000002.bin',
    found: 'nothing',
    expected: expect.stringMatching(/^segments without a gap, as .*plays-000003\.bin is there$/),
    mend: 'start anew with --fresh, or move plays-000003.bin and those after it away and go on with the 1 play before',
  });
  const bytes = readFileSync(segment(1));
  const other = { ...IDENTITY, runId: 'ffffffffffff' };
  rmSync(shelf, { recursive: true });
  await leaveStore(out, [1]);
  const head = JSON.parse(readFileSync(join(shelf, 'head.json'), 'utf8'));
  writeFileSync(join(shelf, 'head.json'), JSON.stringify({ ...head, runId: other.runId }));
  expect(readFileSync(segment(1))).not.toEqual(bytes.subarray(1));
  expect(refusal({ resume: true }, other)).toMatchObject({
    file: 'plays-000001.bin',
    found: `plays of another run (${IDENTITY.runId})`,
  });
});

test('plays of another run are refused with what differs, and how to go on or start anew', async () => {
  await leaveStore(out, [2], 100);
  const differ = (runId: string, ingredients: Record<string, string>) =>
    refusal({ resume: true }, { runId, ingredients: { ...IDENTITY.ingredients, ...ingredients } })?.found;
  expect(differ('a', { seed: 't' })).toBe(
    `plays of run ${IDENTITY.runId}, which has another seed ("s"); 2 plays (3 min 20 s of work)`,
  );
  expect(differ('b', { scenario: 'x', assumptions: 'y' })).toContain(
    'which has another scenario and other assumptions;',
  );
  expect(differ('c', { costs: 'new' })).toContain('which has other costs;');
  expect(differ('d', { version: '0.2.0' })).toContain('which has another version (0.1.0);');
  expect(differ(IDENTITY.runId, { build: 'c' })).toContain('which has another build of the program;');
  expect(refusal({ resume: true }, { ...IDENTITY, runId: 'e' })).toMatchObject({
    file: 'head.json',
    expected: 'plays of run e, by this build',
    mend: 'ask for the same as then and go on with --resume, or start anew with --fresh',
  });
});

test('a head that is of another format, another node, or no head at all, is refused by name', async () => {
  await leaveStore(out, [2], MANY);
  const path = join(shelf, 'head.json');
  const head = JSON.parse(readFileSync(path, 'utf8'));
  const said = (text: string) => {
    writeFileSync(path, text);
    const { file, found, expected } = refusal()!;
    expect(file).toBe('head.json');
    return [found, expected];
  };
  expect(said(JSON.stringify({ ...head, format: 2 }))).toEqual([
    'format 2; 2 plays (2 min 0 s of work)',
    'format 1, which this version reads',
  ]);
  expect(said(JSON.stringify({ ...head, node: '99.0.0', serialisation: 99 }))).toEqual([
    'plays as Node 99.0.0 writes them (serialisation 99); 2 plays (2 min 0 s of work)',
    expect.stringMatching(/^serialisation \d+, as Node \d+\.\d+\.\d+ reads it$/),
  ]);
  expect(said(JSON.stringify(head).slice(0, -9))).toEqual(['no JSON', 'the head of a store of plays']);
  expect(said('{"name":"web app"}')).toEqual(['JSON of something else', 'the head of a store of plays']);
  expect(said('null')).toEqual(['JSON of something else', 'the head of a store of plays']);
  rmSync(path);
  expect(refusal()).toMatchObject({ file: 'head.json', found: 'nothing' });
});

test('what nobody asked to go on with is thrown away where it is little, and refused where it is not', async () => {
  const other = { ...IDENTITY, runId: 'another' };
  await leaveStore(out, [20], 1);
  expect(refusal({}, other)).toBeUndefined();
  expect(existsSync(shelf)).toBe(false);
  await leaveStore(out, [20], 2);
  expect(refusal({}, other)).toMatchObject({ file: 'head.json' });
  expect(readdirSync(shelf)).toEqual(['head.json', 'plays-000001.bin']);
  expect(refusal({ fresh: true }, other)).toBeUndefined();
  expect(existsSync(shelf)).toBe(false);
});

test('what cannot be read may have been hours of work, and is not thrown away without being asked', async () => {
  await leaveStore(out, [1], 1);
  writeFileSync(segment(1), readFileSync(segment(1)).subarray(0, 50));
  expect(refusal({})).toMatchObject({ file: 'plays-000001.bin' });
  expect(existsSync(segment(1))).toBe(true);
});

test('a folder without any plays is no store', () => {
  mkdirSync(shelf, { recursive: true });
  expect(open({ resume: true }).restored).toBe(0);
  expect(told).toEqual(['No plays of this run are kept: it starts from the beginning.']);
});

test('a folder that holds something else is refused, and stays', () => {
  mkdirSync(shelf, { recursive: true });
  writeFileSync(join(shelf, 'notes.txt'), 'mine');
  expect(refusal({})).toMatchObject({ file: shelf, found: 'notes.txt', expected: 'nothing but plays that are kept' });
  expect(refusal({ fresh: true })).toMatchObject({ found: 'notes.txt' });
  expect(readFileSync(join(shelf, 'notes.txt'), 'utf8')).toBe('mine');
});

test('a file in the place of the store is refused, and stays', () => {
  mkdirSync(dirname(shelf), { recursive: true });
  writeFileSync(shelf, 'mine');
  expect(refusal({})).toMatchObject({ file: shelf, found: 'a file', expected: 'a folder in which plays are kept' });
  expect(readFileSync(shelf, 'utf8')).toBe('mine');
});

test('plays that a living run is adding to are left alone: a second run keeps none, and --resume is refused', async () => {
  await leaveStore(out, [2], 100);
  const owner = { pid: process.ppid, since: '' };
  writeFileSync(join(shelf, 'owner.json'), JSON.stringify(owner));
  expect(refusal()).toMatchObject({ file: shelf, found: `plays to which process ${owner.pid} is adding` });
  for (const options of [{}, { fresh: true }]) {
    const store = open(options);
    store.add(keyOf(9), oddRow(9), 1);
    await store.keep();
    await store.remove();
  }
  expect(told[0]).toMatch(/^Another run \(process \d+\) keeps its plays in .*, so this one keeps none\.$/);
  expect(readdirSync(shelf)).toEqual(['head.json', 'owner.json', 'plays-000001.bin']);
});

test('an owner that is dead, or whose number is another process by now, is none', async () => {
  await leaveStore(out, [2], 100);
  for (const owner of [
    { pid: 2 ** 30, since: '' },
    { ...thisProcess(), pid: process.ppid, since: 'long ago' },
    'torn',
  ]) {
    writeFileSync(join(shelf, 'owner.json'), JSON.stringify(owner));
    expect(open({ resume: true }).restored).toBe(2);
  }
});

test('of two runs that begin at once, the second keeps nothing', async () => {
  const first = open({});
  const second = open({});
  first.add(keyOf(0), oddRow(0), 1);
  await first.keep();
  second.add(keyOf(1), oddRow(1), 1);
  await second.keep();
  second.add(keyOf(2), oddRow(2), 1);
  await second.keep();
  await second.remove();
  expect(readdirSync(shelf)).toEqual(['head.json', 'owner.json', 'plays-000001.bin']);
  await first.leave();
  expect(open({}).restored).toBe(1);
});

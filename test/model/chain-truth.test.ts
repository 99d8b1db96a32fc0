// What is wrong with whom, year after year: metering lasts until it is put right or replaced, papers are new every time.
import { expect, test } from 'vitest';
import { lastingFaults, NOTIFIED, REPLACED, truthInto, UNTOUCHED } from '../../src/model/chain-truth.ts';
import { settingOf } from '../../src/model/setting.ts';
import { group, populationOf } from './populations.ts';
import { peopledWorld, portfolioIn } from './portfolios.ts';

const PAPERS = 1;
const METER = 2;
const TYPE = 4;
const world = peopledWorld({
  portfolio: populationOf(
    { sites: group({ cmus: '2', components: '8', providers: '1', models: '[m1]' }) },
    {
      models: '{ m1: {} }',
      more: [
        'faults:',
        '  papers: { title: Papers, share: 0.5, matters: false }',
        '  meter: { title: Meter, share: 0.5, together: { model: 0.5 } }',
        '  type: { title: Type, share: 0.5, together: { model: 1 } }',
      ].join('\n'),
    },
  ),
});
const faults = lastingFaults(world, settingOf(world).values);
/** Eight components that would have `anew` were they new, of which the first ended the year before with what is told. */
const truthOf = (anew: number, before: readonly number[], becomes: (component: number) => number): number[] => [
  ...truthInto(
    { ...portfolioIn(world), truth: new Uint8Array(8).fill(anew) },
    Uint8Array.from(before),
    faults,
    becomes,
  ),
];

test('what matters is of the metering, and what a model has or has not as a whole is of the model', () => {
  expect(faults).toEqual({ metering: METER | TYPE, ofModel: TYPE });
});

test('whoever waits or holds a certificate is as it was', () => {
  expect(truthOf(PAPERS | METER, [0, PAPERS, METER, 0, 0, 0, 0, TYPE], () => UNTOUCHED)).toEqual([
    ...[0, PAPERS, METER, 0, 0, 0, 0, TYPE],
  ]);
});

test('whoever is notified again has new papers and its old metering, put right or not', () => {
  const before = [0, PAPERS, METER, 0, 0, 0, 0, PAPERS | METER];
  expect(truthOf(PAPERS | METER, before, () => NOTIFIED)).toEqual([
    ...[PAPERS, PAPERS, PAPERS | METER, PAPERS, PAPERS, PAPERS, PAPERS, PAPERS | METER],
  ]);
  expect(truthOf(0, before, () => NOTIFIED)).toEqual([0, 0, METER, 0, 0, 0, 0, METER]);
});

test('a new device has papers and metering of its own, and so has whoever comes for the first time', () => {
  const before = [0, PAPERS, METER, 0];
  expect(truthOf(METER, before, () => REPLACED)).toEqual(new Array(8).fill(METER));
  expect(truthOf(0, before, () => REPLACED)).toEqual(new Array(8).fill(0));
});

test('a fault of a model is in its new devices as long as any of the old ones has it', () => {
  expect(truthOf(TYPE, [0, 0, 0, 0], () => REPLACED)).toEqual(new Array(8).fill(0));
  expect(truthOf(TYPE, [0, TYPE, 0, 0], () => REPLACED)).toEqual(new Array(8).fill(TYPE));
  expect(truthOf(0, [0, TYPE, 0, 0], (c) => (c === 0 ? REPLACED : UNTOUCHED))).toEqual([
    ...[TYPE, TYPE, 0, 0, TYPE, TYPE, TYPE, TYPE],
  ]);
});

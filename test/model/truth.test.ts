// Hidden truth: as many have a fault as said, those alike together, the same at every level and under every rule.
import { expect, test } from 'vitest';
import { settingOf } from '../../src/model/setting.ts';
import { isTruthCertain } from '../../src/model/truth.ts';
import type { World } from '../../src/scenario/world.ts';
import { group, populationOf } from './populations.ts';
import { fourErrors, peopledWorld, portfolioIn } from './portfolios.ts';
import { closeTo } from './worlds.ts';

/** One CMU to a component of the first group; the second has few CMUs of many. */
const worldWith = (faults: string, scenario = ''): World =>
  peopledWorld({
    portfolio: populationOf(
      {
        sites: group({ cmus: '2000', components: '2000', prefix: 'I', device: 'meter', models: '[meter]' }),
        homes: group({ cmus: '10', components: '8000', models: '[m1, m2, m3]', 'new-cmu': '300', spread: '1' }),
      },
      { more: `faults: ${faults}`, grows: 'homes' },
    ),
    scenario,
  });
const has = (truth: Uint8Array, bit: number): number => truth.reduce((sum, byte) => sum + ((byte >> bit) & 1), 0);

test('as many have a fault as its share says, and classes have nothing to do with each other', () => {
  const { truth } = portfolioIn(worldWith('{ document: { title: d, share: 0.3 }, ratio: { title: r, share: 0.1 } }'));
  expect(truth).toHaveLength(10_000);
  closeTo(has(truth, 0) / 10_000, 0.3, fourErrors(0.3, 10_000));
  closeTo(has(truth, 1) / 10_000, 0.1, fourErrors(0.1, 10_000));
  const both = truth.filter((byte) => byte === 3).length;
  closeTo(both / 10_000, 0.03, fourErrors(0.03, 10_000));
});

test('a share by case is read by declared attributes; who is no case has nothing', () => {
  const { truth } = portfolioIn(worldWith('{ ratio: { title: r, share: [{ where: { device: meter }, is: 0.4 }] } }'));
  closeTo(has(truth.subarray(0, 2000), 0) / 2000, 0.4, fourErrors(0.4, 2000));
  expect(has(truth.subarray(2000), 0)).toBe(0);
});

test('with all variance common to the model, all of a model have it or none, in its share of models', () => {
  const world = worldWith('{ type: { title: t, share: 0.4, together: { model: 1 } } }');
  let [models, faulty] = [0, 0];
  for (let replication = 0; replication < 100; replication++) {
    const { truth, model, submissions, first } = portfolioIn(world, replication);
    const bytes = new Map<string, Set<number>>();
    for (let s = 0; s < submissions; s++) {
      const name = model.names[model.of[s]];
      const seen = bytes.get(name) ?? new Set();
      for (let c = first[s]; c < first[s + 1]; c++) seen.add(truth[c]);
      bytes.set(name, seen);
    }
    for (const seen of bytes.values()) {
      expect(seen.size).toBe(1);
      models++;
      if (seen.has(1)) faulty++;
    }
  }
  closeTo(faulty / models, 0.4, fourErrors(0.4, models));
});

test('what a model has in common in one class says nothing of another class', () => {
  const world = worldWith(
    '{ type: { title: t, share: 0.5, together: { model: 1 } }, other: { title: o, share: 0.5, together: { model: 1 } } }',
  );
  let [models, both] = [0, 0];
  for (let replication = 0; replication < 150; replication++) {
    const { truth, model, first } = portfolioIn(world, replication);
    const byteOf = new Map(Array.from(model.of, (m, s) => [m, truth[first[s]]]));
    models += byteOf.size;
    both += [...byteOf.values()].filter((byte) => byte === 3).length;
  }
  closeTo(both / models, 0.25, fourErrors(0.25, models));
});

test('what a submission has in common changes who has it, not how many', () => {
  const world = worldWith('{ document: { title: d, share: 0.25, together: { submission: 0.6 } } }');
  const replications = 10;
  let [all, n, uneven] = [0, 0, 0];
  for (let replication = 0; replication < replications; replication++) {
    const { truth, first, submissions } = portfolioIn(world, replication);
    // The sites, of one component each, are independent of each other.
    all += has(truth.subarray(0, 2000), 0);
    n += 2000;
    for (let s = 2000; s < submissions; s++) {
      const size = first[s + 1] - first[s];
      const share = has(truth.subarray(first[s], first[s + 1]), 0) / size;
      if (size > 100 && Math.abs(share - 0.25) > fourErrors(0.25, size)) uneven++;
    }
  }
  closeTo(all / n, 0.25, fourErrors(0.25, n));
  // Nearly every homes submission is far from the share, on one side or the other.
  expect(uneven).toBeGreaterThan(replications * 5);
});

test('a smaller level is true to the larger, component by component', () => {
  const faults = '{ document: { title: d, share: 0.3, together: { submission: 0.2, model: 0.3 } } }';
  const [small, large] = [portfolioIn(worldWith(faults)), worldWith(faults, 'components: [10000, 13000]')];
  expect(Array.from(portfolioIn(large, 0, 10_000).truth)).toEqual(Array.from(small.truth));
  expect(Array.from(portfolioIn(large, 0).truth.subarray(0, 10_000))).toEqual(Array.from(small.truth));
});

test('replications differ, one is the same each time, and a higher share keeps all of a lower one', () => {
  const world = (share: number) => worldWith(`{ document: { title: d, share: ${share}, together: { model: 0.2 } } }`);
  const [low, high] = [portfolioIn(world(0.2), 1).truth, portfolioIn(world(0.5), 1).truth];
  expect(Array.from(portfolioIn(world(0.2), 1).truth)).toEqual(Array.from(low));
  expect(Array.from(portfolioIn(world(0.2), 2).truth)).not.toEqual(Array.from(low));
  expect(low.every((byte, c) => byte <= high[c])).toBe(true);
});

test('a share of nobody or of everybody is no draw, and without classes there are no bytes', () => {
  const { truth, faults } = portfolioIn(worldWith('{ none: { title: n, share: 0 }, all: { title: a, share: 1 } }'));
  expect(faults).toEqual(['none', 'all']);
  expect(new Set(truth)).toEqual(new Set([2]));
  expect(portfolioIn(worldWith('{}')).truth).toHaveLength(0);
});

test('truth is certain where nothing is drawn: shares of 0 and 1, or a register that says it', () => {
  const isCertain = (world: World) => isTruthCertain(world, settingOf(world).values);
  expect(isCertain(worldWith('{}'))).toBe(true);
  expect(isCertain(worldWith('{ none: { title: n, share: 0 }, all: { title: a, share: 1 } }'))).toBe(true);
  expect(isCertain(worldWith('{ some: { title: s, share: [{ where: { device: meter }, is: 0.5 }] } }'))).toBe(false);
  const faults = 'faults: { some: { title: s, share: 0.5 } }';
  const columns = 'columns: provider cmu model notified components derated_kw truth';
  const said = peopledWorld({ portfolio: faults, rows: `${columns}\np1 c1 m1 2027-04-05 4 0.5 some` });
  expect(isCertain(said)).toBe(true);
  expect(isCertain(peopledWorld({ portfolio: faults, rows: 'p1 c1 m1 2027-04-05 4 0.5' }))).toBe(false);
});

test('a register with a column of truth is exactly that: the first so many of a row, all, or nobody', () => {
  const world = peopledWorld({
    portfolio: 'faults: { document: { title: d, share: 1 }, ratio: { title: r, share: 0.5 } }',
    rows: `columns: provider cmu model notified truth components derated_kw
      p1 c1 m1 2027-04-05 document 2 0.5
      p1 c1 m1 2027-04-05 ratio:1 3 0.5
      p1,c1,m1,2027-04-05,,2,0.5`,
  });
  expect(Array.from(portfolioIn(world).truth)).toEqual([1, 1, 2, 0, 0, 0, 0]);
  // One component may have several.
  const both = [
    { fault: 'ratio', count: 1 },
    { fault: 'document', count: 2 },
  ];
  const submissions = { ...world.submissions!, truth: [both, both, []] };
  expect(Array.from(portfolioIn({ ...world, submissions }).truth)).toEqual([3, 1, 3, 1, 0, 0, 0]);
});

test('rows without a column of truth are drawn like anybody', () => {
  const { truth } = portfolioIn(
    peopledWorld({
      portfolio: 'faults: { document: { title: d, share: 0.5 } }',
      rows: 'p1 c1 m1 2027-04-05 4000 0.5',
    }),
  );
  closeTo(has(truth, 0) / 4000, 0.5, fourErrors(0.5, 4000));
});

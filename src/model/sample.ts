// A portfolio sampled from a described population: bimodal, a few big firms, tranches, a rush; nested as it grows.

import { lognormalFactor, lognormalSigma } from '../engine/distribution.ts';
import { type Stream, streamFor } from '../engine/random.ts';
import type { SeedKey } from '../engine/seed.ts';
import type { Workdays } from '../engine/workdays.ts';
import type { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { labelsOf, type Portfolio } from './portfolio.ts';
import { approvals } from './register.ts';
import { Drawer, type Row } from './sample-cmus.ts';

/** Sizes of the base: lognormal weights made to add up exactly, none above the largest allowed where that is possible. */
const baseSizes = (
  stream: Stream,
  cmus: number,
  components: number,
  sigma: number,
  smallest: number,
  largest: number,
): number[] => {
  const weights = Array.from({ length: cmus }, (_, c) => lognormalFactor(sigma, stream.uniform(c, 0)));
  const free = components - cmus * smallest;
  const total = weights.reduce((a, b) => a + b, 0);
  const sizes: number[] = [];
  let cumulative = 0;
  let given = 0;
  for (let c = 0; c < cmus; c++) {
    cumulative += weights[c];
    const upTo = c === cmus - 1 ? free : Math.floor((free * cumulative) / total);
    sizes.push(smallest + upTo - given);
    given = upTo;
  }
  // What is above the largest is handed on to the smallest in turn, so the total stays as it is.
  for (let spare = 0, c = 0; c < cmus * 2; c++) {
    const at = c % cmus;
    sizes[at] += spare;
    spare = Math.max(0, sizes[at] - largest);
    sizes[at] -= spare;
    if (c === cmus * 2 - 1) sizes[at] += spare;
  }
  return sizes;
};

/**
 * Samples the population up to the highest of the growth levels. A CMU never straddles a level: it ends there and the
 * next begins, so each level is a whole portfolio and a prefix of the next.
 */
export const samplePortfolio = (
  world: World,
  values: Values,
  workdays: Workdays,
  key: SeedKey,
  replication: number,
  levels: readonly number[],
): Portfolio => {
  const rows: Row[] = [];
  const drawers = new Map<string, Drawer>();
  let total = 0;
  for (const [name, group] of Object.entries(world.portfolio.groups ?? {})) {
    const drawer = new Drawer(world, values, name, group, key, replication, workdays);
    drawers.set(name, drawer);
    const components = values.number(group, 'components', 'components');
    const cmus = values.number(group, 'cmus', 'count');
    const sigma = lognormalSigma(values.number(group, 'spread', 'number', 0));
    const smallest = Math.min(values.number(group, 'smallest-cmu', 'components', 1), Math.floor(components / cmus));
    const largest = values.number(group, 'largest-cmu', 'components', Infinity);
    const stream = streamFor(key, replication, `portfolio.${name}.size`);
    for (const size of baseSizes(stream, cmus, components, sigma, smallest, largest)) drawer.draw(size, 'existing');
    rows.push(...drawer.rows.splice(0));
    total += components;
  }
  const grows = world.portfolio.grows;
  const drawer = grows === undefined ? undefined : drawers.get(grows);
  if (drawer && grows !== undefined) {
    const group = world.portfolio.groups![grows];
    const inBase = values.number(group, 'components', 'components') / values.number(group, 'cmus', 'count');
    const median = values.number(group, 'new-cmu', 'components', inBase);
    const sigma = lognormalSigma(values.number(group, 'spread', 'number', 0));
    const smallest = values.number(group, 'smallest-cmu', 'components', 1);
    const largest = values.number(group, 'largest-cmu', 'components', Infinity);
    const stream = streamFor(key, replication, `portfolio.${grows}.growth`);
    const mean = lognormalFactor(sigma, 0.5);
    for (const level of levels) {
      while (total < level) {
        const drawn = Math.round((median * lognormalFactor(sigma, stream.uniform(drawer.cmus, 0))) / mean);
        const left = level - total;
        let size = Math.min(largest, Math.max(smallest, drawn), left);
        // What would be left to the level is too small for a CMU of its own: this one takes it, or leaves it enough.
        if (left - size < smallest) size = left <= largest ? left : left - smallest;
        drawer.draw(size, 'new');
        total += size;
      }
    }
    for (const row of drawer.rows) rows.push(row);
  }
  return fromRows(world, values, rows, total);
};

const fromRows = (world: World, values: Values, rows: readonly Row[], total: number): Portfolio => {
  const first = new Int32Array(rows.length + 1);
  for (let s = 0; s < rows.length; s++) first[s + 1] = first[s] + rows[s].components;
  if (first[rows.length] !== total)
    throw new RangeError(`submissions hold ${first[rows.length]} components, not ${total}`);
  const model = labelsOf(rows.map((row) => row.model));
  const provider = labelsOf(rows.map((row) => row.provider));
  const { groups, faults } = world.portfolio;
  const marks = new Set(Object.values(groups ?? {}).flatMap((group) => Object.keys(group.marks ?? {})));
  return {
    submissions: rows.length,
    components: total,
    first,
    notified: Float64Array.from(rows, (row) => row.notified),
    deratedKw: Float64Array.from(rows, (row) => row.deratedKw),
    cmu: labelsOf(rows.map((row) => row.cmu)),
    provider,
    model,
    device: labelsOf(rows.map((row) => row.device)),
    cohort: labelsOf(rows.map((row) => row.cohort)),
    settlement: labelsOf(rows.map((row) => row.settlement)),
    agent: labelsOf(rows.map((row) => row.agent)),
    marks: new Map(
      [...marks].map((mark) => [mark, Uint8Array.from(rows, (row) => (row.marks.includes(mark) ? 1 : 0))]),
    ),
    adds: Uint8Array.from(rows, (row) => (row.adds ? 1 : 0)),
    faults: Object.keys(faults ?? {}),
    truth: new Uint8Array(0),
    approvedFrom: approvals(world, values, model.names),
    places: placesOf(world, provider.names),
  };
};

/** More firms than any group has. */
const MOST_FIRMS = 0x100000;

/** Firms are named by rank within their group: IP1, DP1, DP2 ... */
const placesOf = (world: World, names: readonly string[]): Int32Array => {
  const prefixes = Object.values(world.portfolio.groups ?? {}).map(({ prefix }) => prefix);
  return Int32Array.from(names, (name) => {
    const cut = name.lastIndexOf('P');
    return prefixes.indexOf(name.slice(0, cut)) * MOST_FIRMS + Number(name.slice(cut + 1)) - 1;
  });
};

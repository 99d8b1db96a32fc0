// Laws of the chart of one more unknown: a dot with its interval for each value and regime, and what the message may claim.
import { describe, expect, test } from 'vitest';
import { effort } from '../../src/charts/effort.ts';
import type { Study } from '../../src/experiment/study.ts';
import { drawn } from './pictures.ts';
import { studyOf } from './study.ts';

const ID = 'effort-industrial-to-domestic';
/** Shares of every regime by value, with half of their interval. */
const shared = (shares: Record<number, number>, half: number): Study => {
  const study = studyOf();
  for (const cell of study.grids.find(({ id }) => id === 'effort')?.cells ?? []) {
    const mean = shares[cell.set[ID]];
    for (const s of cell.summaries) Object.assign(s, { mean, lower: mean - half, upper: mean + half });
  }
  return study;
};

describe('the message', () => {
  test('is how far the values tried move the share of the regime that they move most', () => {
    expect(drawn(effort, shared({ 1: 0.3, 20: 0.42, 90: 0.55 }, 0.01)).title).toBe(
      'Effort industrial to domestic moves the share by up to 25 points',
    );
  });

  test('has room for more where the name of the unknown is short', () => {
    const study = shared({ 1: 0.3, 20: 0.42, 90: 0.55 }, 0.01);
    const grid = study.grids.find(({ id }) => id === 'effort');
    grid!.over = ['effort'];
    for (const cell of grid!.cells) cell.set = { effort: cell.set[ID] };
    expect(drawn(effort, study).title).toBe('Effort moves the share on time by up to 25 points');
  });

  test('claims nothing where chance alone could do it', () => {
    expect(drawn(effort, shared({ 1: 0.3, 20: 0.42, 90: 0.55 }, 0.2)).title).toBe(
      'Effort industrial to domestic makes no clear difference',
    );
  });
});

test('the message claims nothing of one replication, which has no interval', () => {
  expect(drawn(effort, shared({ 1: 0.3, 20: 0.42, 90: 0.55 }, Number.NaN)).title).toBe(
    'One replication cannot say what effort industrial to domestic changes',
  );
});

describe('the dots', () => {
  test('are those of the first grid over one assumption that is no band', () => {
    const study = studyOf();
    study.grids.reverse();
    const { rows, columns } = drawn(effort, study);
    expect(columns[2].id).toBe(ID);
    expect(rows.map((row) => `${row.regime} ${row[ID]}`)).toEqual(
      study.regimes.flatMap(({ id }) => [1, 20, 90].map((value) => `${id} ${value}`)),
    );
  });

  test('stand in a column for each value, the central one marked', () => {
    expect(JSON.stringify(drawn(effort, studyOf()).spec)).toContain('20 (central)');
  });

  test('keep their intervals between nothing and all', () => {
    const [dots] = drawn(effort, shared({ 1: 0.01, 20: 0.5, 90: 0.99 }, 0.1)).spec.layer as {
      data: { values: { lower: number; upper: number }[] };
    }[];
    expect(Math.min(...dots.data.values.map(({ lower }) => lower))).toBe(0);
    expect(Math.max(...dots.data.values.map(({ upper }) => upper))).toBe(1);
  });
});

test('the chart is not made where one value was tried', () => {
  const study = studyOf();
  for (const grid of study.grids) if (grid.id === 'effort') grid.cells = grid.cells.filter((c) => c.set[ID] === 20);
  expect(effort.draw(study)).toBeUndefined();
});

// Tables of money: rows add up to totals to the penny, differences are differences, and each amount tells its price base.
import { expect, test } from 'vitest';
import { economicsOf } from '../../src/experiment/economics.ts';
import type { Study } from '../../src/experiment/study.ts';
import { appraisalTable, eandcbTable, marginsTable, npsvTable } from '../../src/report/table-appraisal.ts';
import { costsTable, effectsTable, payersTable, scmTable } from '../../src/report/table-costs.ts';
import { csvOf, type Table } from '../../src/report/table-csv.ts';
import { BY_CHANCE, handPlan, handPlays, handWorld } from '../economics/hand.ts';
import { readCsv } from './read-csv.ts';

const world = handWorld(BY_CHANCE);
const plays = handPlays(world, 7);
const economics = economicsOf({ plays, world, plan: { ...handPlan, certain: false } });
const study = { economics, stopped: 'exactly as asked' } as unknown as Study;

type Row = Record<string, string>;
const rowsOf = (table: Table): Row[] => {
  const [header, ...rows] = readCsv(csvOf(table));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
};
const pence = (text: string): number => {
  const value = Number(text) * 100;
  // Every amount is whole pence.
  expect(Math.abs(value - Math.round(value))).toBeLessThan(1e-6);
  return Math.round(value);
};
const sum = (rows: readonly Row[], column: string): number => rows.reduce((all, row) => all + pence(row[column]), 0);
const [costs, payers, npsv, appraisal] = [costsTable, payersTable, npsvTable, appraisalTable].map((make) =>
  rowsOf(make(study)),
);

test('means over replications are not whole pence by themselves, so that the test says something', () => {
  const hours = costs.find(({ item }) => item === 'test')!;
  expect(Number(hours.quantity) * 4500).not.toBeCloseTo(Math.round(Number(hours.quantity) * 4500), 6);
});

test('items add up to payers, what is paid less what is received, to the penny', () => {
  for (const total of payers.filter(({ minus, payer }) => minus === '' && payer !== '')) {
    const same = costs.filter(
      ({ regime, kind, timing }) => regime === total.regime && kind === total.kind && timing === total.timing,
    );
    const pays = same.filter(
      ({ payer, size }) => payer === total.payer && (total.size === 'all' || size === total.size),
    );
    const receives = total.size === 'all' ? same.filter(({ to }) => to === total.payer) : [];
    expect(pence(total.gbp)).toBe(sum(pays, 'gbp') - sum(receives, 'gbp'));
  }
});

test('payers add up to the sum over all; transfers add up to nothing', () => {
  const totals = payers.filter(({ payer }) => payer === '');
  expect(totals.length).toBeGreaterThan(4);
  for (const total of totals) {
    const parts = payers.filter(
      (row) =>
        row.payer !== '' &&
        row.size === 'all' &&
        (['regime', 'minus', 'kind', 'timing'] as const).every((key) => row[key] === total[key]),
    );
    expect(pence(total.gbp)).toBe(sum(parts, 'gbp'));
    if (total.kind === 'transfer') expect(pence(total.gbp)).toBe(0);
  }
});

test('the difference of two regimes is the one less the other, to the penny', () => {
  const differences = payers.filter(({ minus }) => minus !== '');
  expect(differences.length).toBeGreaterThan(4);
  for (const row of differences) {
    const of = (regime: string) =>
      payers.find(
        (one) =>
          one.minus === '' &&
          one.regime === regime &&
          (['payer', 'size', 'kind', 'timing'] as const).every((key) => one[key] === row[key]),
      );
    expect(pence(row.gbp)).toBe(pence(of(row.regime)?.gbp ?? '0') - pence(of(row.minus)?.gbp ?? '0'));
  }
});

test('years add up to the net present social value, and each year is its two parts', () => {
  expect(npsv.length).toBe(3 * 6);
  for (const total of npsv) {
    const years = appraisal.filter((row) =>
      (['regime', 'minus', 'view', 'uplift'] as const).every((key) => row[key] === total[key]),
    );
    expect(years).toHaveLength(3);
    expect(sum(years, 'discounted-gbp')).toBe(pence(total['npsv-gbp']));
  }
  for (const row of appraisal)
    expect(pence(row['administration-gbp']) + pence(row['late-capacity-gbp'])).toBe(pence(row['undiscounted-gbp']));
});

test('without uplift, a year of administration is what the payers of the difference pay, turned', () => {
  const [first, second] = appraisal.filter(
    ({ minus, view, uplift }) => minus === 'tested' && view === 'administration' && uplift === '0',
  );
  const all = (timing: string) =>
    pence(
      payers.find(
        (row) => row.minus === 'tested' && row.payer === '' && row.kind === 'resource' && row.timing === timing,
      )!.gbp,
    );
  expect(pence(second['undiscounted-gbp'])).toBe(-all('recurring'));
  expect(pence(first['undiscounted-gbp'])).toBe(-all('recurring') - all('one-off'));
});

test('rows of the Standard Cost Model add up again from their columns, and agree with the items', () => {
  const rows = rowsOf(scmTable(study));
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    const n = (column: string) => Number(row[column]);
    const rate = n('tariff') * (1 + n('overhead-pct') / 100);
    const each = (n('hours-each') || 0) * n('population');
    const again = (each * rate + n('external-cost')) * n('frequency') * (1 - n('bau-share'));
    expect(Math.abs(again - n('cost'))).toBeLessThan(0.011);
    const own = costs.filter(({ regime, item }) => regime === row.regime && item === row.item);
    expect(pence(row.cost)).toBe(sum(own, 'gbp'));
  }
});

test('the parts of the EANDCB add up to it', () => {
  const [row] = rowsOf(eandcbTable(study));
  expect(sum([row], 'small-gbp') + sum([row], 'large-gbp') + sum([row], 'unsplit-gbp')).toBe(pence(row['eandcb-gbp']));
});

test('effects without a price are told with direction, size and measure', () => {
  expect(rowsOf(effectsTable(study))).toEqual([
    {
      ...{ effect: 'comfort', title: 'Peace of mind', 'falls-on': 'consumer', direction: 'either', size: 'unknown' },
      ...{ measure: 'wrong-accepts', notes: '' },
    },
  ]);
});

test('no table of money has two columns of one name', () => {
  for (const make of [
    costsTable,
    payersTable,
    scmTable,
    effectsTable,
    npsvTable,
    appraisalTable,
    eandcbTable,
    marginsTable,
  ]) {
    const names = make(study).columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
});

test('every column of money tells in prices of which year it is', () => {
  const tables = [costsTable, payersTable, scmTable, npsvTable, appraisalTable, eandcbTable, marginsTable];
  const columns = tables.flatMap((make) => make(study).columns).filter(({ unit }) => unit.startsWith('GBP'));
  expect(columns.length).toBeGreaterThan(30);
  const untold = columns.filter(({ meaning }) => !meaning.endsWith('; in prices of 2025, real terms.'));
  // A threshold of a rule is not in the prices of the study.
  expect(untold.map(({ name }) => name)).toEqual(['de-minimis-gbp']);
});

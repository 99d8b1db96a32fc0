// The sentence on signs: each of its branches, from made-up values.
import { expect, test } from 'vitest';
import { signsSentence, signWords } from '../../src/experiment/economics-signs.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import type { EconomicsStudy, ItemCostRow, NpsvRow } from '../../src/experiment/study-economics.ts';

const items = [{ item: 'charge', title: "Agents' charges" }] as ItemCostRow[];
const row = (given: Partial<NpsvRow>, ends: [number, number, number] = [5000, 4000, 6000]): NpsvRow => ({
  ...{ regime: 'new', minus: 'old', level: 10, view: 'administration', uplift: 0, aboveZero: 1, largest: 'charge' },
  npsvGbp: { mean: ends[0], lower: ends[1], upper: ends[2], n: 9 },
  ...given,
});
const words = (one: NpsvRow) => wordsOf(signWords({ items, npsv: [one] }, one));

test('a sign that one item decides says which, and at which share of it the sign turns', () => {
  expect(words(row({ hangsOn: 'charge', turnsAt: 0.444 }))).toBe(
    'is above nothing for administration alone, at GBP 5,000 (4,000 to 6,000), which hangs on "agents\' charges": below 44% of it the sign turns',
  );
  const below = row({ view: 'with-late-capacity', hangsOn: 'late-capacity', turnsAt: 0.9 }, [-5000, -6000, -4000]);
  expect(words(below)).toContain('is below nothing with late capacity at the cost of replacing it');
  expect(words(below)).toContain('which hangs on late capacity: below 90% of it');
});

test('the share at which it turns carries its cell', () => {
  const figures = signWords({ items, npsv: [] }, row({ hangsOn: 'charge', turnsAt: 0.444 })).filter(
    (part) => typeof part !== 'string',
  );
  expect(figures.at(-1)).toMatchObject({ value: 0.444, cell: { file: 'npsv.csv', column: 'turns-at' } });
});

test('a sign that no item decides says so, and names the largest', () => {
  expect(words(row({ hangsOn: '' }))).toContain('whichever one item is left out, the largest being "agents\' charges"');
});

test('an interval that holds nothing has no sign, and so has a value of nothing', () => {
  expect(words(row({ hangsOn: 'charge', turnsAt: 0.5 }, [5, -20, 30]))).toContain('cannot be told from nothing');
  expect(words(row({}, [0, 0, 0]))).toBe('is nothing for administration alone');
});

const study = (ids: readonly string[], references: readonly string[]) => ({
  regimes: ids.map((id) => ({ id, title: id.toUpperCase(), summary: '' })),
  references: [...references],
  levels: [5, 10],
});
const signs = (ids: readonly string[], references: readonly string[], npsv: readonly NpsvRow[]) =>
  wordsOf(signsSentence(study(ids, references), { items, npsv: [...npsv] } as Pick<EconomicsStudy, 'items' | 'npsv'>));

test('the largest level, no uplift and the first reference are told', () => {
  const said = signs(
    ['old', 'new'],
    ['old'],
    [
      row({ level: 5, hangsOn: '' }, [1, 1, 1]),
      row({ uplift: 1, hangsOn: '' }, [2, 2, 2]),
      row({ hangsOn: '' }, [3000, 2000, 4000]),
    ],
  );
  expect(said).toBe(
    'The net present value of NEW over OLD is above nothing for administration alone, at GBP 3,000 (2,000 to 4,000), whichever one item is left out, the largest being "agents\' charges".',
  );
});

test('of many regimes those with the highest and the lowest value are told', () => {
  const of = (regime: string, value: number) => row({ regime, hangsOn: '' }, [value, value - 1, value + 1]);
  const said = signs(['old', 'a', 'b', 'c'], ['old'], [of('a', 100), of('b', 900), of('c', 500)]);
  expect(said).toContain('value of A over OLD');
  expect(said).toContain('the net present value of B over OLD');
  expect(said).not.toContain('value of C');
});

test('where only references are played, they are told against each other; where nothing is appraised, nothing is said', () => {
  expect(signs(['old', 'new'], ['old', 'new'], [row({ hangsOn: '' })])).toContain('value of NEW over OLD');
  expect(signs(['old'], ['old'], [])).toBe('');
});

// Laws of names: ids as words, values in their unit, and titles that fit.
import { expect, test } from 'vitest';
import { assumptionTitle, centralOf, idWords, valueWords } from '../../src/charts/names.ts';
import { inSentence } from '../../src/charts/numbers.ts';
import { fitting } from '../../src/charts/title.ts';
import { dayOf } from '../../src/engine/days.ts';
import { ASSUMPTIONS } from './assumptions.ts';

const study = { assumptions: ASSUMPTIONS };

test('an id is its words, and a code its own spelling', () => {
  expect(['cop11-uptake', 'central-platform', 'approvals', 'toString'].map(idWords)).toEqual([
    'CoP 11 uptake',
    'central platform',
    'type approval',
    'toString',
  ]);
});

test('an assumption has its title without a symbol, and its words where it is unknown', () => {
  expect(assumptionTitle(study, 'utilisation-2024')).toBe(
    'How busy examiners were to the cut-off, Delivery Year 2024/25',
  );
  expect(assumptionTitle(study, 'not-there')).toBe('not there');
});

test('a value is a percentage of a share, a date of a day, a number else', () => {
  expect([0.25, 0.333, 1].map((value) => valueWords(study, 'cop11-uptake', value))).toEqual(['25%', '33.3%', '100%']);
  expect(valueWords(study, 'dsr-test-deadline', dayOf('2027-08-20'))).toBe('20 Aug 2027');
  expect(valueWords(study, 'utilisation-2024', 0.84)).toBe('0.84');
});

test('a central value is a number or none', () => {
  expect([centralOf(study, 'cop11-uptake'), centralOf(study, 'not-there')]).toEqual([0.75, Number.NaN]);
});

test('a title in a sentence keeps the capitals of names alone', () => {
  expect(['Share of providers', 'CoP 11 uptake', 'Metering Test', 'AMSID pairs'].map(inSentence)).toEqual([
    'share of providers',
    'CoP 11 uptake',
    'Metering Test',
    'AMSID pairs',
  ]);
});

test('of several titles the first that is short enough is taken, else the last', () => {
  const long = 'one two three four five six seven eight nine ten eleven twelve thirteen';
  expect(fitting(long, 'short', 'shorter')).toBe('short');
  expect(fitting(long, `${long} more`)).toBe(`${long} more`);
});

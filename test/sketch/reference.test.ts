// The sketch beside somebody else's rebuild of the reference cases: they agree, or a word says why not.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sketchOf } from '../../src/sketch/sketch.ts';
import { agree, type Comparison, sentenceOf } from '../../src/sketch/words.ts';
import { CASES, inputOf } from './reference-cases.ts';

const [, ...lines] = readFileSync(new URL('../reference/rebuild.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n');

const rebuilt = (name: string): number => {
  const line = lines.find((one) => one.startsWith(`${name},on_time_components,`));
  return Number(line?.split(',')[2]);
};

const compared = (name: string): Comparison => {
  const { share, due, gaps } = sketchOf(inputOf(CASES[name]));
  const simulated = rebuilt(name) / due;
  return { sketch: share, simulated, lower: simulated, upper: simulated, gaps };
};

test.each(['a-baseline', 'b-growth', 'e-cp392', 'f-pinched', 'g-mixed', 'i-more-staff'])('%s agrees', (name) => {
  expect(agree(compared(name))).toBe(true);
});

test.each([
  ['c-failures', 'those who fail come back late'],
  ['h-smallest-first', 'a pool does not serve in order of arrival'],
])('%s parts by less than two points, because %s', (name, because) => {
  const told = compared(name);
  expect(Math.abs(told.sketch - told.simulated)).toBeLessThan(0.02);
  expect(sentenceOf(told)).toContain(`can explain it: ${because}.`);
});

test('by hand: the baseline is 244 assessments of three hours and 73,109 tests of two minutes, all done', () => {
  const [examiners] = sketchOf(inputOf(CASES['a-baseline'])).rows;
  expect(examiners).toMatchObject({
    releasedMinutes: 244 * 180 + 73_109 * 2,
    doneMinutes: 244 * 180 + 73_109 * 2,
    // 86 working days from 15 April to 14 August 2026, six heads, 390 minutes each.
    capacityMinutes: 86 * 6 * 390,
  });
});

// The sentence on sketch and simulation, word for word.
import { expect, test } from 'vitest';
import { GAP_WORDS, type GapWord } from '../../src/sketch/outcome.ts';
import { agree, type Comparison, sentenceOf } from '../../src/sketch/words.ts';

const told = (sketch: number, simulated: number, gaps: readonly GapWord[] = [], around = Number.NaN): Comparison => ({
  sketch,
  simulated,
  lower: simulated - around,
  upper: simulated + around,
  gaps,
});

const LOWER = 'The sketch has 99.7% on time and the simulation 88.1%, 11.6 percentage points lower';
const HIGHER = 'The sketch has 60.0% on time and the simulation 75.5%, 15.5 percentage points higher';
const explained = (...because: string[]) => `; what the sketch leaves out can explain it: ${because.join('; ')}.`;

test('shares within a percentage point agree', () => {
  const sentence = 'The sketch has 84.2% on time and the simulation 83.3%: they agree within 1 percentage point.';
  expect(sentenceOf(told(0.842, 0.833, ['retests']))).toBe(sentence);
  expect(agree(told(0.842, 0.833))).toBe(true);
});

test('a percentage point is still within one, a little more is not', () => {
  expect([0.83, 0.85, 0.8299, 0.8501].map((simulated) => agree(told(0.84, simulated)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('shares agree where the interval holds the sketch, to its ends', () => {
  const sentence =
    'The sketch has 84.0% on time and the simulation 80.0%: they agree, as the interval of the simulation (75.0% to 85.0%) holds the sketch.';
  expect(sentenceOf(told(0.84, 0.8, ['order'], 0.05))).toBe(sentence);
  expect([0.04, 0.039].map((around) => agree(told(0.84, 0.8, [], around)))).toEqual([true, false]);
  expect([0.04, 0.039].map((around) => agree(told(0.76, 0.8, [], around)))).toEqual([true, false]);
});

test('an interval is printed within 0 and 100 per cent', () => {
  expect(sentenceOf(told(0.94, 0.97, [], 0.06))).toBe(
    'The sketch has 94.0% on time and the simulation 97.0%: they agree, as the interval of the simulation (91.0% to 100.0%) holds the sketch.',
  );
  expect(sentenceOf(told(0.05, 0.02, [], 0.06))).toContain('(0.0% to 8.0%)');
});

test('the points by which shares part are those of the shares printed', () => {
  // 0.11084 apart, but 84.3 less 73.2.
  expect(sentenceOf(told(0.84264, 0.7318))).toContain('84.3% on time and the simulation 73.2%, 11.1 percentage points');
  // 0.10991 apart, and 84.3 less 73.3.
  expect(sentenceOf(told(0.84251, 0.7326))).toContain('84.3% on time and the simulation 73.3%, 11.0 percentage points');
});

test.each<[GapWord, string]>([
  ['retests', 'those who fail come back late'],
  ['batching', 'groups wait for their last members, those who failed among them'],
  ['calendar', 'a pool closes when a queue is long, or serves by the daily lot'],
  ['limits', 'submissions enter by turns'],
  ['pieces', 'a long job is one person’s, which the sketch shares among all'],
  ['chance', 'touch times vary, and time idled away is not made up'],
])('%s can make the simulation lower, and never higher', (word, because) => {
  expect(sentenceOf(told(0.997, 0.881, [word]))).toBe(`${LOWER}${explained(because)}`);
  expect(sentenceOf(told(0.6, 0.755, [word]))).toBe(
    `${HIGHER}: nothing that the sketch leaves out explains this, so look for a mistake in one of them.`,
  );
});

test.each<[GapWord, string]>([
  ['order', 'a pool does not serve in order of arrival'],
  ['fallback', 'components leave their route midway'],
  ['approvals', 'approvals won meanwhile decide who takes a route'],
])('%s can move the simulation either way', (word, because) => {
  expect(sentenceOf(told(0.997, 0.881, [word]))).toBe(`${LOWER}${explained(because)}`);
  expect(sentenceOf(told(0.6, 0.755, [word]))).toBe(`${HIGHER}${explained(because)}`);
});

test('reasons that fit stand in the order of the list, and only those', () => {
  expect(sentenceOf(told(0.997, 0.881, ['order', 'retests']))).toBe(
    `${LOWER}${explained('those who fail come back late', 'a pool does not serve in order of arrival')}`,
  );
  expect(sentenceOf(told(0.6, 0.755, GAP_WORDS))).toBe(
    `${HIGHER}${explained(
      'a pool does not serve in order of arrival',
      'components leave their route midway',
      'approvals won meanwhile decide who takes a route',
    )}`,
  );
});

test('a gap that nothing explains is said to be one', () => {
  expect(sentenceOf(told(0.997, 0.881))).toBe(
    `${LOWER}: nothing that the sketch leaves out explains this, so look for a mistake in one of them.`,
  );
});

test('an interval that does not hold the sketch saves nothing', () => {
  expect(sentenceOf(told(0.997, 0.881, ['retests'], 0.02))).toBe(
    `${LOWER}${explained('those who fail come back late')}`,
  );
});

test('where nothing is due there is nothing to agree on', () => {
  const sentence = 'Nothing is due, so sketch and simulation have nothing to agree on.';
  expect(sentenceOf(told(Number.NaN, 0.5))).toBe(sentence);
  expect(sentenceOf(told(0.5, Number.NaN))).toBe(sentence);
});

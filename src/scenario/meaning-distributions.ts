// What is believed of an assumption: a distribution whose ends are in order and inside the range.

import type { z } from 'zod';
import type { Checking } from './checking.ts';
import type { Assumption, Distribution } from './schema/assumption.ts';

type Shape = z.infer<typeof Distribution>;
type Complaint = readonly [key: string, found: string, expected: string, mend: string];

const UPWARDS = 'put the numbers in ascending order';

const ordered = (shape: { low: number; mode?: number; high: number }): Complaint[] => {
  const mode = shape.mode ?? shape.low;
  if (shape.low < shape.high && shape.low <= mode && mode <= shape.high) return [];
  const found = shape.mode === undefined ? `${shape.low} to ${shape.high}` : `${shape.low}, ${mode}, ${shape.high}`;
  const expected = shape.mode === undefined ? 'a low end below the high end' : 'low, mode and high in ascending order';
  return [['low', `a distribution of ${found}`, expected, UPWARDS]];
};

/** What is wrong with a distribution by itself. */
const complaintsOf = (shape: Shape): Complaint[] => {
  switch (shape.shape) {
    case 'loguniform':
      if (shape.low > 0) return ordered(shape);
      return [
        ['low', `a low end of ${shape.low}`, 'an end greater than 0, as it has a logarithm', 'raise the low end'],
      ];
    case 'lognormal': {
      const positive = 'a number greater than 0';
      const mean: Complaint[] = shape.mean > 0 ? [] : [['mean', `a mean of ${shape.mean}`, positive, 'raise the mean']];
      return shape.cv > 0 ? mean : [...mean, ['cv', `a cv of ${shape.cv}`, positive, 'raise the cv']];
    }
    case 'discrete': {
      const { values, weights } = shape;
      const pair = `${values.length} values with ${weights.length} weights`;
      if (values.length !== weights.length)
        return [['weights', pair, 'one weight for every value', 'add or remove some']];
      if (weights.every((one) => one >= 0) && weights.some((one) => one > 0)) return [];
      return [
        ['weights', `weights ${weights.join(', ')}`, 'weights of 0 or more, one of them above 0', 'mend the weights'],
      ];
    }
    default:
      return ordered(shape);
  }
};

/** The least and the most that can be drawn; of a lognormal, which has no ends, its mean. */
const endsOf = (shape: Shape): readonly number[] => {
  if (shape.shape === 'discrete') return shape.values;
  return shape.shape === 'lognormal' ? [shape.mean] : [shape.low, shape.high];
};

export const checkDistribution = ({ say }: Checking, name: string, { distribution, range }: Assumption): void => {
  if (!distribution) return;
  const complaints = complaintsOf(distribution);
  for (const complaint of complaints) say(distribution, ...complaint);
  const [low, high] = range ?? [];
  if (complaints.length > 0 || typeof low !== 'number' || typeof high !== 'number') return;
  const odd = endsOf(distribution).find((one) => one < low || one > high);
  if (odd === undefined) return;
  const reaches = distribution.shape === 'lognormal' ? `with a mean of ${odd}` : `that reaches ${odd}`;
  const expected = `what is believed inside what is not absurd, ${low} to ${high}`;
  const mend = 'widen the range, or narrow the distribution';
  say(distribution, undefined, `a distribution of \`${name}\` ${reaches}`, expected, mend);
};

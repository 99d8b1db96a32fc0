// Laws of the sentence that says what an interval is.
import { describe, expect, test } from 'vitest';
import { intervalWords } from '../../src/charts/interval.ts';
import { NO_CHANCE } from '../../src/experiment/precision.ts';

const told = (n: number, kind: Parameters<typeof intervalWords>[0][number]['kind']) => ({ n, kind, level: 0.95 });

describe('an interval in words', () => {
  test('has its level, its kind and n', () => {
    expect(intervalWords([told(20, 'Monte Carlo, Student t')])).toBe(
      '95% interval: Monte Carlo, Student t, n = 20 replications.',
    );
  });

  test('gives the range of n where measures differ, leaving out those without any value', () => {
    const paired = 'Monte Carlo, Student t, paired' as const;
    expect(intervalWords([told(20, paired), told(17, paired), told(0, paired)])).toContain('paired, n = 17 to 20');
  });

  test('is not claimed where nothing is random or one replication was played', () => {
    expect(intervalWords([told(1, NO_CHANCE)])).toBe('No interval: no chance plays a part.');
    expect(intervalWords([told(1, 'Monte Carlo, Student t')])).toBe(
      'No interval is known: one replication was played.',
    );
    expect(intervalWords([])).toMatch(/^No interval/);
  });
});

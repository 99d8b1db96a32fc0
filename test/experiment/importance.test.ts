// Laws of importance: what was found of an assumption in words, and an order in which the more important comes first.
import { describe, expect, test } from 'vitest';
import { byImportance, importanceOf } from '../../src/experiment/importance.ts';
import { wordsOf } from '../../src/experiment/said.ts';
import type { CertaintyStudy } from '../../src/experiment/study-certainty.ts';
import { exampleLimits, exampleStress } from '../certainty/example.ts';

const both: CertaintyStudy = { limits: exampleLimits, stress: exampleStress };
const said = (id: string, certainty: CertaintyStudy = both): string =>
  wordsOf(importanceOf(certainty, id)?.said ?? ['nothing']);

describe('importance', () => {
  test('tells the total index with its interval, where a sign turns, and the swing', () => {
    expect(said('in-window-share')).toBe(
      'total index 0.072 (0.037 to 0.107); turns the sign of the difference in share on time at 91.8% (90.0% to 93.7%); swing 13.00 percentage points',
    );
  });

  test('tells of another difference where the share on time is not moved, and says which', () => {
    expect(said('capacity-price')).toMatch(
      /^total index of NPSV \(ii\), with late capacity 0\.128 \(.*; turns the sign of the NPSV \(ii\), with late capacity, at 12\.7/,
    );
  });

  test('says so where nothing is seen, and nothing where it was not varied', () => {
    expect(said('domestic-derated-kw', { limits: exampleLimits })).toBe('moves nothing seen');
    expect(said('effort-industrial-to-domestic', { limits: exampleLimits })).toBe('moves a difference, turns no sign');
    expect(said('nobody-varies-this')).toBe('');
    expect(importanceOf(undefined, 'cop11-uptake')).toBeUndefined();
  });

  test('orders by total index, then by what turns nearest, then by swing', () => {
    const order = (certainty: CertaintyStudy, ...ids: string[]): string[] =>
      [...ids].sort((a, b) => byImportance(importanceOf(certainty, a), importanceOf(certainty, b)));
    expect(order(both, 'agent-minutes', 'in-window-share', 'cop11-uptake')).toEqual([
      ...['cop11-uptake', 'in-window-share', 'agent-minutes'],
    ]);
    expect(order({ limits: exampleLimits }, 'cop11-uptake', 'in-window-share')).toEqual([
      'in-window-share',
      'cop11-uptake',
    ]);
    expect(order({ stress: { ...exampleStress, sobol: [] } }, 'agent-minutes', 'utilisation-2024')).toEqual([
      'utilisation-2024',
      'agent-minutes',
    ]);
  });
});

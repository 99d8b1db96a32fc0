// Whose certainty it is: the conclusion, and ids that hang from what is asked and nothing else.
import { expect, test } from 'vitest';
import { askedOf } from '../../src/certainty/asked.ts';
import { headOf } from '../../src/certainty/head.ts';
import { scaledAsked } from '../../src/certainty/scaled.ts';
import { sha256 } from '../../src/cli/hash.ts';
import { type Planted, plantedWorld, uniform } from './planted.ts';

const told = (more: Partial<Planted> = {}): Planted => ({ assumptions: { a: uniform(0, 1) }, certainty: {}, ...more });
const headIn = (more: Partial<Planted> = {}, scale = 1, part: 'limits' | 'stress' = 'limits', version = 'v') => {
  const world = plantedWorld(told(more));
  const asked = scaledAsked(askedOf(world, { certain: false, levels: [1000, 2000] }), scale);
  return headOf(world, asked, part, { hash: sha256, version });
};

test('it says what is concluded of whom', () => {
  expect(headIn()).toMatchObject({
    ...{ scenario: 'planted', title: 'Planted', regime: 'now', minus: 'old', level: 2000, enough: 0.95 },
    ...{ population: 'people; one horizon', seed: 'planted', version: 'v' },
    regimes: [
      { id: 'old', title: 'OLD' },
      { id: 'now', title: 'NOW' },
    ],
  });
  expect(headIn()).not.toHaveProperty('priceBase');
  expect(headIn().assumptions.map(({ id }) => id)).toEqual(['a']);
  expect(headIn().runId).toMatch(/^[0-9a-f]{12}$/);
});

test('the same question has the same id; another value, version, design or part has another', () => {
  const { runId, studyId } = headIn();
  expect(headIn().runId).toBe(runId);
  expect(headIn({ assumptions: { a: uniform(0, 1, 0.7) } }).runId).not.toBe(runId);
  expect(headIn({}, 1, 'limits', 'w').runId).not.toBe(runId);
  expect(headIn({}, 2).runId).not.toBe(runId);
  expect(headIn({}, 1, 'stress').runId).not.toBe(runId);
  expect(headIn({ certainty: { enough: 0.9 } }).runId).not.toBe(runId);
  // The study is the same, however its certainty is asked for, and however often it is played.
  for (const other of [headIn({}, 2), headIn({ certainty: { enough: 0.9 } }), headIn({}, 1, 'stress')])
    expect(other.studyId).toBe(studyId);
  expect(headIn({ scenario: { replications: { exactly: 9 } } }).studyId).toBe(studyId);
});

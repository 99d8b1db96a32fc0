// Checks that every predicate of a world is found, wherever it may stand.
import { expect, it } from 'vitest';
import type { Where } from '../../src/scenario/schema/common.ts';
import { notsOf, wheresOf } from '../../src/scenario/wheres.ts';
import { bespoke, portfolio, smallWorld, test } from './small-world.ts';

/** A predicate that is known again. */
const of = (place: string): Where => ({ device: place });
const cases = (place: string) => [{ where: of(place), is: 1 }];

const window = { title: 'W', kind: 'metering' as const, from: '2027-04-01', to: '2027-05-01', where: of('window') };
const world = smallWorld({
  scenario: { id: 'small', windows: { w: window }, initial: [{ where: of('initial'), holds: 'certificate' }] },
  portfolio: { ...portfolio, faults: { defect: { title: 'D', share: cases('fault') } } },
  regimes: [
    {
      id: 'r',
      exempt: of('exempt'),
      routes: {
        bespoke: {
          ...bespoke,
          takes: { where: of('takes'), share: cases('takes case') },
          moves: [{ on: 'test.passed', where: of('move'), then: 'bespoke' }],
          deadline: { by: [{ where: of('deadline case'), is: '2027-08-16' }] },
          steps: [
            {
              ...test,
              where: { ...of('step'), not: [of('not'), of('or not')] },
              mends: { defect: cases('mends case') },
              fails: {
                detects: { defect: cases('detects case') },
                attempts: [{ where: { not: of('not at once') }, is: 1 }],
                then: 'test',
              },
            },
          ],
        },
      },
    },
  ],
});

it('predicates stand in windows, at the start, in exemptions, choices, moves, steps, cases and what is excluded', () => {
  const found = wheresOf(world).flatMap(({ device }) => device ?? []);
  expect(found.toSorted()).toEqual(
    [
      'window',
      'initial',
      'exempt',
      'takes',
      'takes case',
      'move',
      'deadline case',
      'step',
      'not',
      'or not',
      'mends case',
      'detects case',
      'not at once',
      'fault',
    ].toSorted(),
  );
});

it('a predicate excludes nothing, one thing, or several', () => {
  expect(notsOf({ device: 'battery' })).toEqual([]);
  expect(notsOf({ not: of('a') })).toEqual([of('a')]);
  expect(notsOf({ not: [of('a'), of('b')] })).toEqual([of('a'), of('b')]);
});

// What is asked of certainty: what a scenario says, and everything it leaves out.
import { expect, test } from 'vitest';
import { askedOf } from '../../src/certainty/asked.ts';
import { plantedWorld, uniform } from './planted.ts';

const assumptions = { a: uniform(0, 1), b: uniform(0, 1) };
const asked = (certainty?: object, levels = [1000, 2000], scenario: object = {}) =>
  askedOf(plantedWorld({ assumptions, scenario, ...(certainty && { certainty }) }), { certain: false, levels });

test('a scenario that asks nothing is asked of its last regime less its reference, at its largest level', () => {
  expect(asked()).toMatchObject({ regime: 'now', minus: 'old', level: 2000, enough: 0.95, regimes: ['old', 'now'] });
  expect(asked(undefined, [2000, 1000, 2000]).limits.saturation.components).toEqual([1000, 2000]);
});

test('references are not what a conclusion is about, unless there is nothing else', () => {
  expect(asked(undefined, [1], { reference: ['now'] })).toMatchObject({ regime: 'old', minus: 'now' });
  expect(asked(undefined, [1], { reference: ['old', 'now'] })).toMatchObject({ regime: 'now', minus: 'old' });
});

test('what is left out is filled in', () => {
  const { limits, stress } = asked({});
  expect(limits).toEqual({
    replications: 4,
    saturation: { components: [1000, 2000], state: '', values: [Number.NaN], replications: 4 },
    needs: [],
    whatIfs: [],
    switching: { replications: 3, again: 6 },
  });
  expect(stress).toMatchObject({ draws: 64, inner: 3, shared: 16, components: [2000], tornado: 3, worst: 30 });
  expect(stress.morris).toEqual({ trajectories: 10, levels: 4, most: 20 });
  expect(stress.sobol).toEqual({ most: 6, simulated: 16, sketched: 128 });
  expect(stress.decisions.map(({ id, regime }) => [id, regime])).toEqual([
    ['stay', 'old'],
    ['change', 'now'],
  ]);
});

test('what is said is asked: the first assumption of a map goes across, the second up', () => {
  const { limits, level, enough } = asked({
    ...{ components: 1000, enough: 0.8 },
    limits: {
      needs: [{ change: 'a', between: [0, 1] }],
      map: { over: { b: [0, 1], a: [0.5, 1] } },
      saturation: { over: { a: [0, 1] } },
    },
  });
  expect([level, enough]).toEqual([1000, 0.8]);
  expect(limits.map).toEqual({ x: 'b', xs: [0, 1], y: 'a', ys: [0.5, 1], components: [1000], replications: 2 });
  expect(limits.needs).toEqual([
    { change: 'a', between: [0, 1], regimes: ['old', 'now'], components: [1000], given: {} },
  ]);
  expect(limits.saturation).toMatchObject({ state: 'a', values: [0, 1] });
});

test('no more draws share their variance out than there are', () => {
  expect(asked({ stress: { draws: 5 } }).stress.shared).toBe(5);
});

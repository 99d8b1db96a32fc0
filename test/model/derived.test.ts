// Derived measures: what the dictionary says in its formula is what is worked out.
import { expect, test } from 'vitest';
import { derive } from '../../src/model/derived.ts';
import { MEASURES, type MeasureId, measureIndex } from '../../src/model/measures.ts';

const derivedFrom = (values: Partial<Record<MeasureId, number>>) => {
  const column = new Float64Array(MEASURES.length).fill(Number.NaN);
  for (const [id, value] of Object.entries(values)) column[measureIndex(id)] = value;
  derive(column);
  return (id: MeasureId) => column[measureIndex(id)];
};

test('a share is worked out of the counts that its formula names', () => {
  const value = derivedFrom({ 'on-time-components': 30, 'components-due': 40, 'wrong-accepts': 2, registered: 8 });
  expect([value('on-time-share'), value('late-components'), value('wrong-accept-share')]).toEqual([0.75, 10, 0.25]);
});

test('a share of nothing is no value', () => {
  expect(derivedFrom({ 'on-time-components': 0, 'components-due': 0 })('on-time-share')).toBeNaN();
});

test('what is made of a measure without a value has none', () => {
  expect(derivedFrom({ 'on-time-components': 3 })('late-components')).toBeNaN();
});

test('a derived measure is made of measures alone, and of none that comes after it', () => {
  for (const measure of MEASURES) {
    if (!('derived' in measure)) continue;
    const names = measure.formula.match(/[a-z][a-z0-9-]*/g) ?? [];
    expect(names.length).toBeGreaterThan(0);
    for (const name of names)
      if ('derived' in MEASURES[measureIndex(name)]) expect(measureIndex(name)).toBeLessThan(measureIndex(measure.id));
  }
});

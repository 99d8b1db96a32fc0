// The columns of a portfolio: labels, sizes and their order, and a smaller portfolio within a larger one.
import { expect, test } from 'vitest';
import {
  labelsOf,
  orderBySize,
  type Portfolio,
  prefixOf,
  sizesBy,
  submissionOfComponents,
} from '../../src/model/portfolio.ts';

const labels = labelsOf(['b', 'a', 'b', 'c']);
const portfolio: Portfolio = {
  submissions: 4,
  components: 10,
  first: Int32Array.of(0, 2, 3, 7, 10),
  notified: new Float64Array(4),
  deratedKw: Float64Array.of(1, 2, 3, 4),
  cmu: labels,
  provider: labels,
  model: labels,
  device: labels,
  cohort: { names: [], of: new Int32Array(4).fill(-1) },
  settlement: labels,
  agent: labels,
  marks: new Map([['hes', Uint8Array.of(1, 0, 1, 1)]]),
  adds: Uint8Array.of(0, 1, 0, 1),
  faults: ['document'],
  truth: Uint8Array.of(0, 1, 1, 0, 0, 0, 1, 1, 0, 0),
  approvedFrom: new Float64Array(3),
};

test('labels are numbered as they come, each once', () => {
  expect(labels.names).toEqual(['b', 'a', 'c']);
  expect(Array.from(labels.of)).toEqual([0, 1, 0, 2]);
});

test('the size of a label is that of its submissions together; nobody has the label of none', () => {
  expect(Array.from(sizesBy(portfolio, portfolio.provider))).toEqual([6, 1, 3]);
  expect(Array.from(sizesBy(portfolio, portfolio.cohort))).toEqual([]);
});

test('the largest come first, and like sizes as they came', () => {
  expect(Array.from(orderBySize(Float64Array.of(6, 1, 3)))).toEqual([0, 2, 1]);
  expect(Array.from(orderBySize(Float64Array.of(2, 5, 2, 5)))).toEqual([1, 3, 0, 2]);
});

test('every component knows its submission', () => {
  expect(Array.from(submissionOfComponents(portfolio))).toEqual([0, 0, 1, 2, 2, 2, 2, 3, 3, 3]);
});

test('a smaller portfolio is the first submissions of a larger one, and ends where one of them ends', () => {
  const { submissions, components, first, provider } = prefixOf(portfolio, 3);
  expect([submissions, components]).toEqual([2, 3]);
  expect(Array.from(first)).toEqual([0, 2, 3]);
  expect(Array.from(provider.of)).toEqual([0, 1]);
  expect(prefixOf(portfolio, 10)).toBe(portfolio);
  expect(() => prefixOf(portfolio, 4)).toThrow(RangeError);
});

test('marks, additions, truth and who waits where end with it', () => {
  const waiting = { ...portfolio, atStep: ['a.b', '', 'a.c', ''], joined: Float64Array.of(1, Number.NaN, 3, 4) };
  const { marks, adds, truth, atStep, joined } = prefixOf(waiting, 3);
  expect(marks).toEqual(new Map([['hes', Uint8Array.of(1, 0)]]));
  expect([adds, truth]).toEqual([Uint8Array.of(0, 1), Uint8Array.of(0, 1, 1)]);
  expect([atStep, joined]).toEqual([['a.b', ''], Float64Array.of(1, Number.NaN)]);
  expect(prefixOf(portfolio, 3)).not.toHaveProperty('atStep');
  expect(prefixOf({ ...portfolio, truth: new Uint8Array(0) }, 3).truth).toHaveLength(0);
});

// Checks which names lead back to themselves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringsOf } from '../../src/scenario/rings.ts';

const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

describe('rings', () => {
  it('a name that leads to itself is a ring', () => {
    expect(ringsOf(graph({ a: ['a'] }))).toEqual([['a']]);
  });

  it('a ring is told once, without the way into it', () => {
    expect(ringsOf(graph({ a: ['b'], b: ['c'], c: ['d'], d: ['b'], e: ['c'] }))).toEqual([['b', 'c', 'd']]);
  });

  it('two rings are two', () => {
    expect(ringsOf(graph({ a: ['b', 'c'], b: ['a'], c: ['a'] }))).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
  });

  it('names that meet again make no ring', () => {
    expect(ringsOf(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: ['nowhere'] }))).toEqual([]);
  });

  it('edges that only lead onwards never make a ring, and one that leads back does', () => {
    const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 });
    fc.assert(
      fc.property(pairs, (edges) => {
        const onwards = edges.filter(([from, to]) => from < to);
        const leadsTo = new Map<string, string[]>();
        for (const [from, to] of onwards) leadsTo.set(`${from}`, [...(leadsTo.get(`${from}`) ?? []), `${to}`]);
        expect(ringsOf(leadsTo)).toEqual([]);
        if (onwards.length === 0) return;
        const [from, to] = onwards[0];
        leadsTo.set(`${to}`, [`${from}`]);
        expect(ringsOf(leadsTo)).not.toEqual([]);
      }),
    );
  });
});

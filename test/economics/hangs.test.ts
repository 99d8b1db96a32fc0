// What a sign hangs on, and what a component's margin is.
import { expect, test } from 'vitest';
import { hangsOf } from '../../src/economics/hangs.ts';
import { deviceClasses, marginOf } from '../../src/economics/margins.ts';
import { Values } from '../../src/scenario/values.ts';
import { handWorld } from './hand.ts';

test('a sign hangs on the weightiest item without which it would be the other one', () => {
  // The sum is 2; without a it is -3, without c it is -1.
  expect(
    hangsOf([
      ['a', 5],
      ['b', -6],
      ['c', 3],
    ]),
  ).toEqual({ largest: 'b', hangsOn: 'a', turnsAt: 1 - 2 / 5 });
});

test('no item decides a sign that stays whichever is left out', () => {
  expect(
    hangsOf([
      ['a', 3],
      ['b', 2],
    ]),
  ).toEqual({ largest: 'a', hangsOn: '', turnsAt: Number.NaN });
  expect(hangsOf([['a', 3]])).toMatchObject({ hangsOn: '' });
  expect(hangsOf([])).toEqual({ largest: '', hangsOn: '', turnsAt: Number.NaN });
  expect(
    hangsOf([
      ['a', 3],
      ['b', -3],
    ]),
  ).toMatchObject({ hangsOn: '' });
});

test('at its share the item leaves nothing of the sum', () => {
  const items: [string, number][] = [
    ['a', -7],
    ['b', 4],
    ['c', 2],
  ];
  const { hangsOn, turnsAt } = hangsOf(items);
  const sum = items.reduce((all, [id, value]) => all + value * (id === hangsOn ? turnsAt : 1), 0);
  expect(sum).toBeCloseTo(0, 12);
});

test('a margin is what capacity earns less what assurance costs, and is nil at the break-even price', () => {
  const margin = marginOf(5, 0.8, 4.4);
  expect(margin.marginGbp).toBeCloseTo(-0.4, 12);
  expect(margin.costPerDeratedMwGbp).toBeCloseTo(5500, 9);
  expect(marginOf(margin.breakEvenPrice, 0.8, 4.4).marginGbp).toBeCloseTo(0, 12);
});

test('classes of device are those of the register, each with its mean de-rated capacity', () => {
  const rows = `submission,provider,cmu,model,device,notified,components,derated_kw
s1,Large,L1,m1,battery,2027-04-05,3,600
s2,Large,L1,m1,battery,2027-04-05,1,200
s3,Small,S1,m1,heat-pump,2027-04-12,1,700
`;
  const world = handWorld({ 'portfolios/three.csv': rows });
  expect(deviceClasses(world, new Values(world))).toEqual([
    { device: 'battery', deratedKw: 500 },
    { device: 'heat-pump', deratedKw: 700 },
  ]);
});

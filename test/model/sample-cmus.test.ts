// Arrivals of sampled CMUs: inside their spans, on working days, in their shares, in tranches, late where there is a rush.
import { expect, test } from 'vitest';
import { TICKS_PER_DAY } from '../../src/engine/days.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { group, populationOf, WAIT } from './populations.ts';
import { clockOf } from './ticks.ts';
import { gameOf } from './worlds.ts';

const sampled = (words: Readonly<Record<string, string>>, replication = 0, more = ''): Portfolio => {
  const game = gameOf({
    routes: WAIT,
    portfolio: populationOf({ homes: group(words) }, { more }),
    calendar: 'holidays: [2027-04-12, 2027-05-03]',
  });
  return game.prepare({ regime: 'rules', components: game.levels[0], replication }).portfolio;
};
const sizes = (p: Portfolio): number[] => Array.from({ length: p.submissions }, (_, s) => p.first[s + 1] - p.first[s]);

test('arrivals fall on working days of their span, at the hour said', () => {
  const p = sampled(
    { cmus: '3000', components: '3000', arrives: '[{ from: 2027-04-10, to: 2027-04-20 }]' },
    0,
    'notified-at: "10:30"',
  );
  const days = new Set(Array.from(p.notified, clockOf));
  // Saturday 10 to Tuesday 20, without weekends and the holiday of Monday 12; every one of them is met.
  expect([...days].sort()).toEqual(['13', '14', '15', '16', '19', '20'].map((day) => `04-${day} 10:30`));
});

test('an even span is even', () => {
  const p = sampled({ cmus: '4000', components: '4000', arrives: '[{ from: 2027-04-13, to: 2027-04-16 }]' });
  const byDay = new Map<number, number>();
  for (const at of p.notified) byDay.set(at, (byDay.get(at) ?? 0) + 1);
  for (const n of byDay.values()) expect(Math.abs(n - 1000)).toBeLessThan(4 * Math.sqrt(4000 * 0.25 * 0.75));
});

test('a rush of 2 puts three quarters in the later half', () => {
  // Twenty working days: 19 April to 17 May without the holiday of 3 May.
  const p = sampled({ cmus: '4000', components: '4000', arrives: '[{ from: 2027-04-19, to: 2027-05-17, rush: 2 }]' });
  // The eleventh is Tuesday 4 May.
  const later = Array.from(p.notified).filter((at) => clockOf(at) >= '05-04').length;
  expect(Math.abs(later - 3000)).toBeLessThan(4 * Math.sqrt(4000 * 0.75 * 0.25));
});

const SPANS = '[{ share: 0.7, from: 2027-04-05, to: 2027-04-30 }, { share: 0.3, from: 2027-06-01, to: 2027-06-30 }]';
const isLater = (at: number) => clockOf(at) >= '06';

test('large CMUs are split over the spans in their shares, exactly', () => {
  const p = sampled({ cmus: '5', components: '5000', arrives: SPANS });
  const later = sizes(p).reduce((sum, n, s) => sum + (isLater(p.notified[s]) ? n : 0), 0);
  expect(later).toBe(1500);
});

test('small CMUs are whole in one span, drawn in their shares', () => {
  const p = sampled({ cmus: '2000', components: '20000', arrives: SPANS });
  expect(sizes(p)).toEqual(new Array(2000).fill(10));
  const later = Array.from(p.notified).filter(isLater).length;
  expect(Math.abs(later - 600)).toBeLessThan(4 * Math.sqrt(2000 * 0.21));
});

test('tranches cut a CMU into submissions of like size, one in each part of the span', () => {
  const p = sampled({
    cmus: '1',
    components: '1002',
    providers: '1',
    arrives: '[{ from: 2027-04-13, to: 2027-05-11, tranches: 4 }]',
  });
  expect(sizes(p)).toEqual([250, 251, 250, 251]);
  // Twenty working days (13 April to 11 May without 3 May): five days for each tranche.
  const day = (at: number) => Math.floor(at / TICKS_PER_DAY);
  const ends = ['04-19', '04-26', '05-04', '05-11'];
  Array.from(p.notified).forEach((at, t) => {
    expect(clockOf(at).slice(0, 5) <= ends[t]).toBe(true);
    if (t > 0) expect(day(at)).toBeGreaterThan(day(p.notified[t - 1]));
  });
});

test('a CMU of fewer components than tranches makes one submission of each component', () => {
  const p = sampled({
    cmus: '3',
    components: '9',
    providers: '3',
    arrives: '[{ from: 2027-04-13, to: 2027-05-11, tranches: 4 }]',
  });
  expect(sizes(p)).toEqual(new Array(9).fill(1));
});

test('a span without a single working day is no reason to arrive outside it', () => {
  expect(() => sampled({ arrives: '[{ from: 2027-04-10, to: 2027-04-12 }]' })).toThrow(/working day/);
});

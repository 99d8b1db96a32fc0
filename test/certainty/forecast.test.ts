// How long it will take: pilots, parts, designs.
import { expect, test } from 'vitest';
import { expectAll, forecastOf, paceOf, scaledDesigns } from '../../src/certainty/forecast.ts';
import { Meter } from '../../src/experiment/meter.ts';
import { door } from './planted.ts';

test('the pace is that of the last round of pilots, as the first warm the machine up', async () => {
  let now = 0;
  const played: number[] = [];
  const pace = await paceOf(door({ clock: () => now }), 4, async (replication) => {
    played.push(replication);
    // Two beside each other: the round takes as long as one of them.
    if (replication % 2 === 0) now += replication < 4 ? 90_000 : 2000;
    return 1000;
  });
  expect(played).toEqual([0, 1, 2, 3, 4, 5]);
  expect(pace).toEqual({ secondsPerComponent: 0.002, lanes: 4 });
});

test('plays and components add up, and lanes share the work', () => {
  const parts = [
    { part: 'a', plays: 3, work: 3000 },
    { part: 'b', plays: 5, work: 1000 },
  ];
  expect(forecastOf(parts, { secondsPerComponent: 0.01, lanes: 2 })).toEqual({ plays: 8, seconds: 20 });
  expect(forecastOf([], { secondsPerComponent: 0.01, lanes: 2 })).toEqual({ plays: 0, seconds: 0 });
});

test('parts of the same name are one', () => {
  const meter = new Meter(door());
  expectAll(
    [
      { part: 'a', plays: 3, work: 30 },
      { part: 'b', plays: 1, work: 5 },
      { part: 'a', plays: 2, work: 7 },
    ],
    meter,
  );
  expect(meter.expected).toEqual({ plays: 6, work: 42 });
});

test('designs are scales of what was asked, in ascending order, with what was asked among them', () => {
  const designs = scaledDesigns((scale) => [{ part: 'a', plays: 1, work: 100 * scale }]);
  expect(designs.map(({ size }) => size)).toEqual([...designs.map(({ size }) => size)].sort((a, b) => a - b));
  expect(designs.find(({ size }) => size === 1)?.work).toBe(100);
});

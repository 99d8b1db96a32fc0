// Turns: at most so many submissions enter a step in a week or a working day.
import { expect, test } from 'vitest';
import { playedIn } from './worlds.ts';

const limited = (limit: string, rows: string, calendar?: string) =>
  playedIn({
    rows,
    routes: `bespoke: { steps: [{ id: submit, per: component, lead: 1 hours, limit: { ${limit} } }] }`,
    ...(calendar === undefined ? {} : { calendar }),
  }).ends;
const seven = (day: string, provider = 'p1') => Array(7).fill(`${provider} c1 m1 2027-04-${day} 1 0.5`).join('\n');

test('a week takes so many submissions; the next ones enter on Monday at 00:00', () => {
  expect(limited('submissions: 3, each: week', seven('07'))).toEqual([
    ...Array(3).fill('04-07 10:00'),
    ...Array(3).fill('04-12 01:00'),
    '04-19 01:00',
  ]);
});

test('a working day takes so many; the next ones enter at 00:00 of the next working day', () => {
  // Friday, then Tuesday, as Monday 12 is a holiday.
  expect(limited('submissions: 3, each: working-day', seven('09'), 'holidays: [2027-04-12]')).toEqual([
    ...Array(3).fill('04-09 10:00'),
    ...Array(3).fill('04-13 01:00'),
    '04-14 01:00',
  ]);
});

test('turns not taken are lost', () => {
  const rows = `${seven('07').split('\n')[0]}\n${seven('21').split('\n').slice(0, 4).join('\n')}`;
  expect(limited('submissions: 3, each: week', rows)).toEqual([
    '04-07 10:00',
    ...Array(3).fill('04-21 10:00'),
    '04-26 01:00',
  ]);
});

test('who comes later waits behind those who have a turn', () => {
  const rows = `${seven('07').split('\n').slice(0, 5).join('\n')}\np1 c1 m1 2027-04-12 1 0.5\np1 c1 m1 2027-04-13 1 0.5`;
  // Two enter on Wednesday, two on Monday 12, one on Monday 19: the sixth takes the other turn of that week.
  expect(limited('submissions: 2, each: week', rows)).toEqual([
    '04-07 10:00',
    '04-07 10:00',
    '04-12 01:00',
    '04-12 01:00',
    '04-19 01:00',
    '04-19 01:00',
    '04-26 01:00',
  ]);
});

test('a limit is each provider his own, unless it is for everyone', () => {
  const rows = `p1 c1 m1 2027-04-07 1 0.5\np1 c1 m1 2027-04-07 1 0.5\np2 c2 m1 2027-04-07 1 0.5`;
  expect(limited('submissions: 1, each: week', rows)).toEqual(['04-07 10:00', '04-12 01:00', '04-07 10:00']);
  expect(limited('submissions: 1, each: week, per: provider', rows)).toEqual([
    '04-07 10:00',
    '04-12 01:00',
    '04-07 10:00',
  ]);
  expect(limited('submissions: 1, each: week, per: everyone', rows)).toEqual([
    '04-07 10:00',
    '04-12 01:00',
    '04-19 01:00',
  ]);
});

test('a submission takes one turn, however its components come', () => {
  const { ends } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 2 0.5\np1 c1 m1 2027-04-05 1 0.5',
    routes: `
      bespoke:
        steps:
          - { id: collate, per: component, by: examiners, minutes: 60 }
          - { id: submit, per: component, lead: 1 hours, limit: { submissions: 1, each: week } }`,
  });
  expect(ends).toEqual(['04-05 11:00', '04-05 12:00', '04-12 01:00']);
});

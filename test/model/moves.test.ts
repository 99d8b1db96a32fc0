// Routes that are asked at an event of another route: by the approvals, the dates and the shares of that moment.
import { expect, test } from 'vitest';
import { onRoute, waysOf } from './ways.ts';
import { type Played, playedIn } from './worlds.ts';

const ROWS = Array.from(
  { length: 24 },
  (_, s) => `p${s % 3} c${s % 12} ${s % 2 === 0 ? 'm1' : 'm2'} 2027-04-05 2 0.5`,
).join('\n');

/** A day's collating and a day's test; the lane, asked when collating is over, takes an hour. */
const asked = (lane: string, more: { rows?: string; portfolio?: string; at?: string; collate?: string } = {}): Played =>
  playedIn({
    rows: more.rows ?? ROWS,
    ...(more.portfolio && { portfolio: more.portfolio }),
    routes: `
      bespoke:
        steps:
          - { id: collate, per: component, lead: 1 days ${more.collate ?? ''} }
          - { id: test, per: component, lead: 1 days }
      lane:
        ${lane}
        steps: [{ id: note, per: component, lead: 1 hours }]`,
  });
const takes = (words: string, at = 'bespoke.collate.passed') => `takes: { at: ${at}, ${words} }`;

test('whom it takes leaves at the event; who is refused goes on where he is', () => {
  const played = asked(takes('where: { model: m1 }'));
  waysOf(played).forEach((way, c) => {
    const expected = Math.floor(c / 2) % 2 === 0 ? ['lane', '04-06 10:00'] : ['bespoke', '04-07 09:00'];
    expect([way, played.ends[c]]).toEqual(expected);
  });
  expect(played.row.routes.map(({ took, registered }) => [took, registered])).toEqual([
    [48, 24],
    [0, 24],
  ]);
});

test.each([
  ['provider', (s: number) => s % 3],
  ['cmu', (s: number) => s % 12],
  ['submission', (s: number) => s],
])('a share per %s goes as a whole, and a higher one takes all of a lower one', (per, unitOf) => {
  const goes = (share: number) => onRoute(asked(takes(`share: ${share}, per: ${per}`)), 'lane');
  const [some, more] = [goes(0.4), goes(0.8)];
  const ways = new Map<number, Set<number>>();
  some.forEach((one, c) => {
    expect(more[c]).toBeGreaterThanOrEqual(one);
    const unit = unitOf(Math.floor(c / 2));
    ways.set(unit, (ways.get(unit) ?? new Set()).add(one));
  });
  expect([...ways.values()].every((way) => way.size === 1)).toBe(true);
  expect(new Set(more)).toEqual(new Set([0, 1]));
});

test('of components drawn one by one some of a run leave and the others go on', () => {
  const played = asked(takes('share: 0.5, per: component'));
  const goes = onRoute(played, 'lane');
  expect(played.ends).toEqual(goes.map((isThere) => (isThere ? '04-06 10:00' : '04-07 09:00')));
  const pairs = new Set(goes.flatMap((one, c) => (c % 2 === 0 ? [`${one}${goes[c + 1]}`] : [])));
  expect(pairs).toEqual(new Set(['00', '01', '10', '11']));
});

test('it is open or not on the day of the event, whatever it was at notification', () => {
  const open = (words: string) =>
    new Set(waysOf(asked(`open: { ${words} }\n        ${takes('where: { model: [m1, m2] }')}`)));
  expect(open('from: 2027-04-06')).toEqual(new Set(['lane']));
  expect(open('from: 2027-04-07')).toEqual(new Set(['bespoke']));
  expect(open('to: 2027-04-06')).toEqual(new Set(['lane']));
  expect(open('to: 2027-04-05')).toEqual(new Set(['bespoke']));
});

test('it asks for an approval in force at the event, not at notification', () => {
  const approved = (day: string) =>
    waysOf(asked(takes('where: { model: approved }'), { portfolio: `models: { m1: { approved: ${day} } }` }));
  const m1 = waysOf(asked(takes('where: { model: m1 }')));
  expect(approved('2027-04-06')).toEqual(m1);
  expect(new Set(approved('2027-04-07'))).toEqual(new Set(['bespoke']));
});

test('who would take it but for an approval sets that work going then; later comers find it', () => {
  const before = `before: [{ id: approval, per: model, starts: first-intent, lead: 10 days }]`;
  const played = asked(`${takes('where: { model: approved }')}\n        ${before}`, {
    rows: 'p1 c1 m1 2027-04-05 1 0.5\np1 c2 m1 2027-04-14 1 0.5\np1 c3 m1 2027-04-16 1 0.5',
  });
  // Collated on Tuesday 6 April at 09:00: approved on the 16th, a day before the third is collated.
  expect(waysOf(played)).toEqual(['bespoke', 'bespoke', 'lane']);
});

test('after a failure it is asked of those who fail, and when all is over of the registered', () => {
  const fails = ', fails: { share: [{ where: { model: m1 }, is: 1 }, { is: 0 }], attempts: 2, then: collate }';
  const failed = asked(takes('where: { provider: [p0, p1] }', 'bespoke.collate.failed'), { collate: fails });
  waysOf(failed).forEach((way, c) => {
    const s = Math.floor(c / 2);
    expect(way).toBe(s % 2 === 0 && s % 3 < 2 ? 'lane' : 'bespoke');
  });
  const registered = asked(takes('where: { model: m1 }', 'bespoke.registered'));
  expect(new Set(registered.ends)).toEqual(new Set(['04-07 09:00']));
  expect(registered.row.routes.map((route) => route.registered)).toEqual([48, 0]);
  expect(onRoute(registered, 'lane')).toEqual(onRoute(asked(takes('where: { model: m1 }')), 'lane'));
});

test('nobody takes it at notification, however it is written', () => {
  const played = playedIn({
    rows: ROWS,
    routes: `
      lane:
        ${takes('where: { model: m1 }')}
        steps: [{ id: note, per: component, lead: 1 hours }]
      bespoke: { steps: [{ id: collate, per: component, lead: 1 days }, { id: test, per: component, lead: 1 days }] }`,
  });
  expect(played.row.routes.map(({ took, registered }) => [took, registered])).toEqual([
    [0, 24],
    [48, 24],
  ]);
});

test('a move of the route comes before a route that is asked at the same event', () => {
  const played = playedIn({
    rows: ROWS,
    routes: `
      bespoke:
        moves: [{ on: collate.passed, where: { provider: p0 }, then: other }]
        steps: [{ id: collate, per: component, lead: 1 days }, { id: test, per: component, lead: 1 days }]
      lane: { ${takes('where: { model: m1 }')}, steps: [{ id: note, per: component, lead: 1 hours }] }
      other: { steps: [{ id: end, per: component, lead: 2 hours }] }`,
  });
  waysOf(played).forEach((way, c) => {
    const s = Math.floor(c / 2);
    expect(way).toBe(s % 3 === 0 ? 'other' : s % 2 === 0 ? 'lane' : 'bespoke');
  });
});

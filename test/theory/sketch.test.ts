// The arithmetic beside the simulation: at even arrivals, without retests and fixed work, both say the same.
import { expect, test } from 'vitest';
import { dateText, dayOf } from '../../src/engine/days.ts';
import { measureIndex } from '../../src/model/measures.ts';
import { sketchInputOf } from '../../src/model/sketch-input.ts';
import { sketchOf } from '../../src/sketch/sketch.ts';
import { group, populationOf } from '../model/populations.ts';
import { gameOf, playedIn, type Told } from '../model/worlds.ts';

test('of 10 released at 0 and 10 at 15 minutes, somebody who does one a minute has done 15 by minute 20: in both', () => {
  const { play, measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 10 0.5\np1 c2 m2 2027-04-05 10 0.5',
    routes: `
      bespoke:
        deadline: { by: 2027-04-05T09:20 }
        steps:
          - { id: later, per: component, where: { model: m2 }, lead: 15 minutes }
          - { id: test, per: component, by: examiners, minutes: 1 }`,
  });
  expect(measure('on-time-components')).toBe(15);
  const { onTime, due, rows } = sketchOf(sketchInputOf(play));
  expect([onTime, due]).toEqual([15, 20]);
  expect(rows[0]).toMatchObject({ pool: 'examiners', releasedMinutes: 20, doneMinutes: 15, done: 15 });
});

const DAY = 'day: { from: "09:00", hours: 6.5 }';
const people = (id: string, heads: number | string, more = ''): string =>
  `${id}: { kind: people, heads: ${heads}, ${DAY} ${more} }`;
const platform = (perDay: number, more = ''): string =>
  `registry: { kind: platform, per-working-day: ${perDay}, ${DAY} ${more} }`;
const step = (by: string, minutes = 5): string =>
  `{ id: at-${by}, per: component, by: ${by}${minutes > 0 ? `, minutes: ${minutes}` : ''} }`;
const bespoke = (...steps: string[]): string =>
  `bespoke: { deadline: { by: 2027-08-20 }, steps: [${steps.join(', ')}] }`;

/** A register of so many components, as many on each of a hundred working days, of five providers in turn. */
const daily = (components: number): string => {
  const rows: string[] = [];
  for (let day = dayOf('2027-04-05'); rows.length < 100; day++) {
    // Monday is 0.
    if ((day + 3) % 7 > 4) continue;
    const d = rows.length;
    const until = (days: number) => Math.floor((components * days) / 100);
    rows.push(`p${d % 5} c${d} m${d % 2} ${dateText(day)} ${until(d + 1) - until(d)} 0.5`);
  }
  return rows.join('\n');
};

/** Firms of unlike size, each in six submissions, spread evenly over the window. */
const described = populationOf(
  {
    firms: group({
      cmus: '150',
      components: '73109',
      providers: '15',
      spread: '1',
      'new-cmu': '4000',
      arrives: '[{ from: 2027-04-05, to: 2027-08-15, tranches: 6 }]',
    }),
  },
  { grows: 'firms' },
);

interface Shares {
  sketch: number;
  simulated: number;
  gaps: string;
}

/** The share on time of the regime, by both; of the largest level, or of all that the register holds. */
const sharesOf = (told: Told): Shares => {
  const game = gameOf(told);
  const { values, sketch } = game.play({
    regime: 'rules',
    components: game.levels[game.levels.length - 1],
    replication: 0,
  });
  const { due, done, gaps } = sketch[sketch.length - 1];
  expect(due).toBe(values[measureIndex('components-due')]);
  return { sketch: done / due, simulated: values[measureIndex('on-time-share')], gaps };
};

const expectAgreement = ({ sketch, simulated, gaps }: Shares, points: number): void => {
  expect(Math.abs(sketch - simulated), `sketch ${sketch}, simulation ${simulated}`).toBeLessThan(points / 100);
  expect(gaps).toBe('');
  // Where all are on time, or nobody, there is little to agree on.
  expect(simulated).toBeGreaterThan(0.1);
  expect(simulated).toBeLessThan(0.99);
};

const ONE: [string, string, string][] = [
  ['three examiners', people('examiners', 3), bespoke(step('examiners'))],
  ['six examiners', people('examiners', 6), bespoke(step('examiners'))],
  [
    'more from June on, and some away in July',
    people(
      'examiners',
      '[{ from: 2027-04-05, heads: 4 }, { from: 2027-06-01, heads: 9 }]',
      ', leave: [{ from: 2027-07-05, to: 2027-07-16, heads: 4 }]',
    ),
    bespoke(step('examiners')),
  ],
  [
    'part-time crews',
    'examiners: { kind: people, crews: [{ heads: 3 }, { heads: 5, days: [mon, thu], day: { from: "08:00", hours: 4 } }], day: { from: "09:00", hours: 6.5 } }',
    bespoke(step('examiners')),
  ],
  [
    'two minutes and ten, by model',
    people('examiners', 6),
    bespoke('{ id: test, per: component, by: examiners, minutes: [{ where: { model: m1 }, is: 2 }, { is: 10 }] }'),
  ],
  ['a platform', platform(500), bespoke(step('registry', 0))],
  [
    'a platform that pauses, with the load of other markets',
    platform(900, ', other-load: 300, pauses: [{ from: 2027-06-07, to: 2027-06-25 }]'),
    bespoke(step('registry', 0)),
  ],
  ['a team of each provider', people('teams', '{ one-per: 10000 }', ', each: provider'), bespoke(step('teams', 8))],
  [
    'leads before and after',
    people('examiners', 6),
    bespoke('{ id: wait, per: component, lead: 10 working days }', step('examiners').replace('}', ', lead: 1 weeks }')),
  ],
];

test.each(ONE)('one pool, a submission a day: %s', (_, pools, routes) => {
  expectAgreement(sharesOf({ rows: daily(73_109), pools, routes }), 1);
});

test.each(ONE.slice(0, 2).concat(ONE.slice(7, 8)))('one pool, a described population: %s', (_, pools, routes) => {
  expectAgreement(sharesOf({ portfolio: described, scenario: 'components: [73109]', pools, routes }), 1);
});

test.each([150_000, 418_109])('and at %i components', (components) => {
  const pools = people('examiners', 12);
  expectAgreement(sharesOf({ rows: daily(components), pools, routes: bespoke(step('examiners')) }), 1);
  const scenario = `components: [73109, ${components}]`;
  expectAgreement(sharesOf({ portfolio: described, scenario, pools, routes: bespoke(step('examiners')) }), 1);
});

test.each([
  ['alike', 6, 6],
  ['the first slower', 4, 6],
  ['the second slower', 8, 5],
])('two pools in series, %s: within 3 percentage points', (_, first, second) => {
  const pools = `${people('clerks', first)}\n${people('examiners', second)}`;
  const routes = bespoke(step('clerks'), step('examiners'));
  expectAgreement(sharesOf({ rows: daily(73_109), pools, routes }), 3);
  expectAgreement(sharesOf({ portfolio: described, scenario: 'components: [73109]', pools, routes }), 3);
});

test('a team of each provider, then a platform: within 3 percentage points', () => {
  const pools = `${people('teams', '{ one-per: 9000 }', ', each: provider')}\n${platform(550)}`;
  expectAgreement(sharesOf({ rows: daily(73_109), pools, routes: bespoke(step('teams'), step('registry', 0)) }), 3);
});

test('a pool that two routes share serves them in order of arrival, each by its own deadline', () => {
  const routes = `
    cop11:
      takes: { where: { provider: [p0, p1] } }
      deadline: { by: 2027-08-06 }
      steps: [${step('registry', 0)}, ${step('examiners', 2)}]
    ${bespoke(step('examiners'))}`;
  for (const heads of [2, 4, 6])
    expectAgreement(
      sharesOf({ rows: daily(73_109), pools: `${people('examiners', heads)}\n${platform(400)}`, routes }),
      3,
    );
});

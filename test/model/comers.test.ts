// Who comes: whom it pays, to the penny, and whom an easier rule attracts; whoever stays away is missed by nobody.
import { expect, test } from 'vitest';
import { gameOf, type Played, playedIn, playedOf } from './worlds.ts';

const NOTE = 'bespoke: { steps: [{ id: note, per: component, lead: 1 hours }] }';

const margin = (rows: string, price: number, costs: string, loss = 0, routes = NOTE): Played =>
  playedIn({
    rows,
    routes,
    scenario: `entry: { rule: margin, price: ${price} }`,
    rules: { rules: `entry: { costs: { ${costs} }, loss: ${loss} }` },
  });

test('a CMU whose cost exceeds what it earns stays away, and one that breaks even comes', () => {
  // Ten of 100 kW: 1000 kW at 2 GBP are 2000; 10 x 10 + 1700 + 1 MW x 200 as well.
  const rows = 'p1 c1 m1 2027-04-05 10 100';
  const ends = (perCmu: number) => margin(rows, 2, `per-component: 10, per-cmu: ${perCmu}`, 200).ends[0];
  expect([ends(1700), ends(1700.01)]).toEqual(['04-05 10:00', 'absent']);
  // 0.1 + 0.2 is a rounding above 0.3.
  expect(margin('p1 c1 m1 2027-04-05 1 1', 0.3, 'per-component: 0.1, per-cmu: 0.2').ends).toEqual(['04-05 10:00']);
});

test('all submissions of a CMU weigh together, each with its own capacity', () => {
  const rows = `
    p1 c1 m1 2027-04-05 2 10
    p1 c1 m2 2027-05-05 1 40
    p1 c2 m1 2027-04-05 2 10`;
  // c1 earns 60 and costs 3 x 5 + 30; c2 earns 20 and costs 2 x 5 + 30.
  const { ends, measure } = margin(rows, 1, 'per-component: 5, per-cmu: 30');
  expect(ends).toEqual(['04-05 10:00', '04-05 10:00', '05-05 10:00', 'absent', 'absent']);
  expect([measure('stayed-away'), measure('components-notified'), measure('components-due')]).toEqual([2, 3, 3]);
  expect([measure('mw-notified'), measure('cmus-due'), measure('on-time-share')]).toEqual([0.06, 1, 1]);
});

test('what each regime costs decides who comes in it', () => {
  const game = gameOf({
    rows: 'p1 c1 m1 2027-04-05 1 10\np2 c2 m1 2027-04-05 1 30',
    routes: NOTE,
    regimes: { dear: NOTE },
    scenario: 'entry: { rule: margin, price: 1 }',
    rules: { rules: 'entry: { costs: { per-component: 10 } }', dear: 'entry: { costs: { per-component: 20 } }' },
  });
  expect(playedOf(game, 'rules').measure('stayed-away')).toBe(0);
  expect(playedOf(game, 'dear').ends).toEqual(['absent', '04-05 10:00']);
});

test('unless the scenario says that entry depends on the rule, everybody comes', () => {
  const { measure } = playedIn({
    rows: 'p1 c1 m1 2027-04-05 1 10',
    routes: NOTE,
    rules: { rules: 'entry: { costs: { per-component: 1000 }, attracts: 0 }' },
  });
  expect(measure('stayed-away')).toBe(0);
});

test('gates do not wait for those who stay away, not even until the day of their notification', () => {
  const rows = `
    p1 c1 m1 2027-04-05 2 100
    p2 c2 m1 2027-04-07 1 100
    p3 c3 m1 2027-09-01 4 1`;
  const window = 'bespoke: { steps: [{ id: gather, per: cmu, starts: all, of: window, by: examiners, fixed: 60 }] }';
  const { ends } = margin(rows, 1, 'per-component: 10', 0, window);
  expect(ends).toEqual(['04-07 10:00', '04-07 10:00', '04-07 11:00', ...Array(4).fill('absent')]);
});

/** Two hundred new CMUs of two submissions, and twenty that exist. */
const ROWS = `columns: provider cmu model notified components derated_kw cohort
${Array.from({ length: 420 }, (_, s) => {
  const c = Math.floor(s / 2);
  return s < 400 ? `p${c % 7} n${c} m1 2027-04-05 1 0.5 new` : `p${c % 7} e${c} m1 2027-04-05 1 0.5 existing`;
}).join('\n')}`;
const SHARES = { none: 0, some: 0.3, more: 0.7, all: 1 };

test('of new CMUs comes the share that the regime attracts, and an easier rule keeps all whom a harder one attracts', () => {
  const game = gameOf({
    rows: ROWS,
    routes: NOTE,
    regimes: Object.fromEntries(Object.keys(SHARES).map((id) => [id, NOTE])),
    scenario: 'entry: { rule: induced }',
    rules: Object.fromEntries(Object.entries(SHARES).map(([id, share]) => [id, `entry: { attracts: ${share} }`])),
  });
  let before = new Set<number>();
  for (const [id, share] of Object.entries(SHARES)) {
    const { ends, measure } = playedOf(game, id);
    const comes = new Set(ends.flatMap((end, c) => (end === 'absent' ? [] : [c])));
    for (const c of before) expect(comes.has(c)).toBe(true);
    // Both submissions of a CMU, or none; whoever exists comes.
    for (let c = 0; c < 420; c += 2) expect(comes.has(c)).toBe(comes.has(c + 1));
    for (let c = 400; c < 420; c++) expect(comes.has(c)).toBe(true);
    const cmus = (comes.size - 20) / 2;
    expect(Math.abs(cmus - 200 * share)).toBeLessThanOrEqual(4 * Math.sqrt(200 * share * (1 - share)));
    expect(measure('stayed-away')).toBe(420 - comes.size);
    before = comes;
  }
});

test('who is there already does not stay away, though the rest of its CMU does', () => {
  const { ends } = playedIn({
    rows: `columns: provider cmu model notified components derated_kw at_step
      p1 c1 m1 2027-03-01 1 1 bespoke.test
      p1 c1 m1 2027-04-06 1 1,`,
    routes: 'bespoke: { steps: [{ id: test, per: component, by: examiners, minutes: 60 }] }',
    scenario: 'entry: { rule: margin, price: 1 }',
    rules: { rules: 'entry: { costs: { per-component: 10 } }' },
  });
  expect(ends).toEqual(['04-05 09:00', 'absent']);
});

// The dates of the Capacity Market year: rules over dated data give the dates that were published or counted by hand.
import { describe, expect, it, test } from 'vitest';
import { diskLibrary, libraryPath, shippedScenarios } from '../../src/cli/library.ts';
import { dateText, dayOf, instantText } from '../../src/engine/days.ts';
import type { Library } from '../../src/scenario/library.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import { Values } from '../../src/scenario/values.ts';

const PORTFOLIO = `id: one-cmu
groups:
  only: { cmus: 1, components: 10, providers: 1, prefix: I, device: site, models: [meter], rated-kw: 100, derating: 0.7,
    arrives: [{ from: first-notification, to: last-planned-notification }] }
models: { meter: {} }
grows: only
`;
/** A small scenario among the shipped files, with the year's dates; nothing else of the shipped scenarios is read. */
const yearOf = (...files: string[]): Values => {
  const scenario = `id: year
regimes:
  - id: short
    routes:
      bespoke:
        steps: [{ id: test, per: component, by: examiners, minutes: 2 }]
        deadline: { by: bespoke-cut-off }
portfolio: one-cmu
assumptions: [process, ${files.join(', ')}]
${files.includes('calibration') ? 'set: { retests-per-component: 0.2 }' : ''}
pools: { examiners: { kind: people, day: { from: "09:00", hours: 6.5 }, heads: 6 } }
calendar: england-and-wales
horizon: { from: first-notification, to: delivery-year-end }
`;
  const disk = diskLibrary();
  const written = new Map([
    [`${shippedScenarios}/year.yaml`, scenario],
    [`${shippedScenarios}/portfolios/one-cmu.yaml`, PORTFOLIO],
  ]);
  const read: Library['read'] = (path) => {
    const text = written.get(path);
    return text === undefined ? disk.read(path) : { bytes: new TextEncoder().encode(text) };
  };
  return new Values(loadWorld({ ...disk, read }, libraryPath(`${shippedScenarios}/year.yaml`)));
};

const headline = yearOf('dates-2027', 'dates-cp392');
const lastYear = yearOf('calibration', 'arrivals', 'dates-2024');
const withDates = (values: Values, changes: Readonly<Record<string, string | number>>) =>
  values.withOverrides(
    new Map(Object.entries(changes).map(([id, to]) => [id, typeof to === 'number' ? to : dayOf(to)])),
  );
const dateOf = (values: Values, id: string) => dateText(values.of(id));
const instantOf = (values: Values, id: string) => instantText(values.instant({ by: id }, 'by'));

test.each([
  ['2025', '2025-08-14', '2025-07-31'],
  ['2026', '2026-08-14', '2026-07-31'],
  ['2027', '2027-08-16', '2027-08-02'],
  ['2028', '2028-08-16', '2028-08-02'],
  ['2029', '2029-08-16', '2029-08-02'],
  ['2030', '2030-08-15', '2030-08-01'],
])('in %s metering work ends ten Working Days before 31 August for T-1, twenty for T-4', (year, t1, t4) => {
  const values = withDates(headline, { 'dsr-test-deadline': `${year}-08-31` });
  for (const route of ['bespoke', 'cop11']) {
    expect(instantOf(values, `${route}-cut-off`)).toBe(`${t1} 17:00`);
    expect(instantOf(values, `${route}-cut-off-t4`)).toBe(`${t4} 17:00`);
  }
});

describe('if baseline data may only start after the test', () => {
  const values = withDates(headline, { 'baseline-data-needs-test': 1 });

  it('the bespoke route ends 42 days before the deadline, for T-1 and T-4 alike', () => {
    expect(instantOf(values, 'bespoke-cut-off')).toBe('2027-07-20 17:00');
    expect(instantOf(values, 'bespoke-cut-off-t4')).toBe('2027-07-20 17:00');
  });

  it('the CoP 11 route does not, because its data already flow', () => {
    expect(instantOf(values, 'cop11-cut-off')).toBe('2027-08-16 17:00');
  });

  it('the separation rules all the same where it is longer', () => {
    expect(dateOf(withDates(values, { 'separation-t4': 40 }), 'bespoke-cut-off-t4')).toBe('2027-07-05');
  });

  it('a day that is not worked is too late: the Working Day before it', () => {
    const year = withDates(lastYear, { 'baseline-data-needs-test': 1 });
    expect(instantOf(year, 'bespoke-cut-off')).toBe('2024-07-19 17:00');
    expect(dateOf(year, 'cut-off-2024')).toBe('2024-07-19');
  });

  it('who means to be in time comes as much sooner', () => {
    expect(dateOf(headline, 'last-planned-notification')).toBe('2027-07-30');
    expect(dateOf(values, 'last-planned-notification')).toBe('2027-07-05');
    expect(dateOf(values, 'later-notification-from')).toBe('2027-08-17');
  });
});

it('whoever sets the cut-off moves who is late, not when they come', () => {
  const values = withDates(headline, { 'bespoke-cut-off': '2027-09-30' });
  expect(instantOf(values, 'bespoke-cut-off')).toBe('2027-09-30 17:00');
  expect(dateOf(values, 'last-planned-notification')).toBe('2027-07-30');
});

test.each([
  ['2020-01-31', '2020-03-11'],
  ['2020-02-07', '2020-03-18'],
  // Published for 15 April, 28 weekdays on, as if Good Friday and Easter Monday were worked.
  ['2020-03-06', '2020-04-17'],
])('28 Working Days after the auction of %s come the Capacity Agreement Notices, on %s', (auction, notice) => {
  expect(dateOf(withDates(headline, { auction }), 'agreement-notice')).toBe(notice);
});

it('the round of 2025: forty Working Days from 5 August to 30 September, results on 11 December', () => {
  const round = withDates(headline, { 'prequalification-opens': '2025-08-05' });
  expect(dateOf(round, 'prequalification-closes')).toBe('2025-09-30');
  expect(dateOf(round, 'prequalification-results')).toBe('2025-12-11');
  expect(dateOf(round, 'dispute-request-by')).toBe('2025-12-18');
  expect(dateOf(round, 'dispute-reply-by')).toBe('2026-01-06');
  expect(round.workdays(dayOf('2025-08-05'), dayOf('2025-09-30')).count(dayOf('2025-08-05'), dayOf('2025-09-30'))).toBe(
    40,
  );
});

it('86 Working Days lie between the first notification and the cut-off of 2027, 87 in 2024', () => {
  expect(headline.of('window-working-days')).toBe(86);
  expect(lastYear.of('window-working-days')).toBe(87);
  expect(withDates(lastYear, { 'separation-t1-2024': 0 }).of('window-working-days')).toBe(97);
});

test.each([
  [headline, '2027-04-13', '2027-08-16', '2028-09-30'],
  [lastYear, '2024-04-02', '2024-08-15', '2025-09-30'],
])(
  'every day from the first notification to the end of the year lies in one metering window',
  (year, from, to, end) => {
    expect(dateOf(year, 'metering-window-from')).toBe(from);
    expect(year.of('first-notification')).toBeGreaterThanOrEqual(year.of('metering-window-from'));
    expect(dateOf(year, 'metering-window-to')).toBe(to);
    expect(year.of('in-year-window-from')).toBe(year.of('metering-window-to') + 1);
    expect(dateOf(year, 'in-year-window-to')).toBe(end);
    const sooner = year.withOverrides(new Map([['first-notification', year.of('agreement-notice') - 7]]));
    expect(sooner.of('metering-window-from')).toBe(sooner.of('first-notification'));
  },
);

describe('the two years', () => {
  const idsOf = (values: Values) => Object.keys(values.world.assumptions);
  const dates = idsOf(headline).filter((id) => !id.startsWith('cp392-'));

  it('have the same names', () => {
    expect(dates.filter((id) => !idsOf(lastYear).includes(id))).toEqual([]);
    const unit = (values: Values, id: string) => values.world.assumptions[id].unit;
    for (const id of dates) expect(unit(lastYear, id)).toBe(unit(headline, id));
  });

  it('are three years apart in every date, but for the one that is the same in both', () => {
    for (const id of dates.filter((one) => headline.world.assumptions[one].unit === 'date')) {
      const years = Number(dateOf(headline, id).slice(0, 4)) - Number(dateOf(lastYear, id).slice(0, 4));
      expect([id, years]).toEqual([id, id === 'mhhs-completion' ? 0 : 3]);
    }
  });

  it('the year that is known is the one of the calibration, wherever that is moved', () => {
    const moves: Record<string, string | number>[] = [
      {},
      { 'first-notification-2024': '2024-05-01' },
      { 'dsr-test-deadline-2024': '2024-08-23' },
      { 'separation-t1-2024': 0 },
      { 'baseline-data-needs-test': 1 },
    ];
    const seen = moves.map((move) => {
      const values = withDates(lastYear, move);
      expect(values.of('bespoke-cut-off')).toBe(values.of('cut-off-2024'));
      expect(values.of('first-notification')).toBe(values.of('first-notification-2024'));
      return `${dateOf(values, 'first-notification')} ${dateOf(values, 'bespoke-cut-off')}`;
    });
    expect(new Set(seen).size).toBe(moves.length);
  });

  it('a derived date stays inside its range wherever in theirs its ingredients lie', () => {
    const number = (end: string | number) => (typeof end === 'number' ? end : dayOf(end));
    for (const values of [headline, lastYear]) {
      const { assumptions } = values.world;
      const derived = Object.entries(assumptions).filter(([, one]) => one.unit === 'date' && one.formula && one.range);
      for (const [moved, { range, formula }] of Object.entries(assumptions))
        for (const end of formula === undefined ? (range ?? []) : []) {
          const other = values.withOverrides(new Map([[moved, number(end)]]));
          const outside = derived.filter(([id, { range: [low, high] = [0, 0] }]) => {
            const day = other.of(id);
            return day < number(low) || day > number(high);
          });
          expect([moved, end, ...outside.map(([id]) => id)]).toEqual([moved, end]);
        }
    }
  });
});

it('CP392 starts in one of four ways, none of which is known', () => {
  const starts = ['cp392-from-2026-27', 'cp392-from-2027-28', 'cp392-from-2028-29', 'cp392-never'];
  expect(starts.map((id) => dateOf(headline, id))).toEqual(['2026-10-01', '2027-10-01', '2028-10-01', '2099-12-31']);
  for (const id of starts) expect(headline.world.assumptions[id].confidence).toBe('none');
});

// The growth paths that are shipped, and the decade: what its years begin with, and who is at work in them.
import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { diskLibrary, libraryPath, shippedScenarios } from '../../src/cli/library.ts';
import { dateText, dayOf } from '../../src/engine/days.ts';
import { Workdays } from '../../src/engine/workdays.ts';
import { calendarOf, workdayRulesOf } from '../../src/scenario/calendar-rules.ts';
import { componentsIn } from '../../src/scenario/growth.ts';
import { loadWorld } from '../../src/scenario/load.ts';
import type { PathFile } from '../../src/scenario/schema/path.ts';
import { Values } from '../../src/scenario/values.ts';

const DECADE = Array.from({ length: 11 }, (_, i) => 2024 + i);
const IDS = readdirSync(libraryPath(`${shippedScenarios}/paths`)).map((name) => name.replace('.yaml', ''));

const disk = diskLibrary();
/** The decade, along all paths that are shipped. */
const world = loadWorld(
  {
    ...disk,
    read: (path) =>
      path === `${shippedScenarios}/all-paths.yaml`
        ? { bytes: new TextEncoder().encode(`id: all-paths\nextends: decade\nchain: { paths: [${IDS}] }\n`) }
        : disk.read(path),
  },
  `${shippedScenarios}/all-paths.yaml`,
);
const values = new Values(world);
const over = (id: string) => DECADE.map((year) => componentsIn(world.paths[id] as PathFile, year));

describe('the growth paths that are shipped', () => {
  it('are those of the scenarios S0 to S8, and three shapes', () => {
    expect(IDS).toHaveLength(12);
    expect(IDS.filter((id) => /^s\d-/.test(id))).toHaveLength(9);
  });

  test.each(IDS)(
    '%s starts from the components tested for 2024/25, says whence it comes, and knows the decade',
    (id) => {
      expect(over(id)[0]).toBe(values.of('components-tested-2024'));
      const { source, date, confidence, basis, notes } = world.paths[id];
      for (const said of [source, date, confidence, basis, notes]) expect(said).toBeDefined();
    },
  );

  it('end where the table of growth scenarios ends them', () => {
    const ends = IDS.map((id) => [id, over(id)[10]]);
    expect(Object.fromEntries(ends)).toMatchObject({
      ...{ 's0-flat': 73109, 's1-retreat': 300000, 's2-phased': 418109, 's3-step': 418109, 's4-register': 1796000 },
      ...{ 's5-face-value': 4200000, 's6-clean-power': 4400000, 's7-fes': 5463000, 's8-stress': 30000000 },
      ...{ 'linear-345k': 418109, 's-curve-345k': 418109, 'step-345k': 418109 },
    });
    expect(over('s2-phased').slice(0, 5)).toEqual([73109, 150000, 290000, 418109, 418109]);
    expect(over('linear-345k').slice(0, 3)).toEqual([73109, 142109, 211109]);
    expect(over('step-345k').slice(2, 4)).toEqual([73109, 418109]);
  });
});

describe('the decade', () => {
  it('moves the dates of its year, and nothing that is in force from a day', () => {
    expect(world.sets['dates-2027']).toContain('first-notification');
    expect(world.scenario.chain?.moves).toEqual(['dates-2027']);
    for (const name of ['cp392-effective-date', 'p483-date', 'first-approval', 'hiring-starts'])
      expect(world.sets['dates-2027']).not.toContain(name);
  });

  it('has CP392 in force after the windows of 2024 to 2026, before that of 2027', () => {
    const day = dateText(values.of('cp392-effective-date'));
    expect(day > '2026-10-01' && day < '2027-04-15').toBe(true);
    const cp392 = world.regimes.find(({ id }) => id === 'cp392');
    expect(cp392?.routes.cop11.open).toEqual({ from: 'cp392-effective-date' });
  });

  it('has two examiners more each year from 2027 on, half a year after their hiring began', () => {
    expect(dateText(values.of('examiners-join-2027'))).toBe('2027-04-02');
    const { heads } = world.pools.examiners;
    const changes = heads as { from: string; heads: string }[];
    expect(changes.map((one) => values.of(one.heads))).toEqual([6, 8, 10, 12, 14, 16, 18, 20, 22]);
    const years = changes.slice(1).map(({ from }) => dateText(values.of(from)).slice(0, 7));
    expect(years).toEqual(
      [2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034].map((year) => expect.stringMatching(`^${year}-0[34]`)),
    );
  });

  it('has bank holidays to its end and beyond, by rule', () => {
    const days = new Workdays(workdayRulesOf(calendarOf(world)), dayOf('2034-01-01'), dayOf('2036-12-31'));
    const isWorked = (date: string) => days.count(dayOf(date), dayOf(date)) === 1;
    // Easter is 9 April 2034, 25 March 2035, 13 April 2036; Christmas Day 2034 is a Monday.
    for (const closed of [
      '2034-04-07',
      '2034-12-25',
      '2034-12-26',
      '2035-03-23',
      '2035-03-26',
      '2036-04-11',
      '2036-08-25',
    ])
      expect([closed, isWorked(closed)]).toEqual([closed, false]);
    for (const open of ['2034-04-11', '2035-03-27', '2036-04-15', '2036-08-26']) expect(isWorked(open)).toBe(true);
  });
});

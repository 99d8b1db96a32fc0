// A chain of Delivery Years: each is played with its own dates, and begins with what the one before has left.
import { addMonths, TICKS_PER_DAY } from '../engine/days.ts';
import { keyFromSeed, type SeedKey } from '../engine/seed.ts';
import { componentsIn } from '../scenario/growth.ts';
import { momentOf } from '../scenario/moments.ts';
import type { Chain } from '../scenario/schema/scenario.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { CarriedOver, type Keeping, keepingOf } from './carried.ts';
import { compile } from './compile.ts';
import { harvest } from './harvest.ts';
import { measureIndex } from './measures.ts';
import type { PlayKey, PlayRow, Point, YearOfChain } from './outcome.ts';
import { Play } from './play.ts';
import { type Portfolio, prefixOf } from './portfolio.ts';
import type { Program } from './program.ts';
import { samplePortfolio } from './sample.ts';
import { type Setting, settingOf } from './setting.ts';
import { truthOf } from './truth.ts';

/** What is the same of one Delivery Year in every replication. */
interface Year {
  year: number;
  setting: Setting;
  luck: SeedKey;
  programs: Map<string, Program>;
}

/** The assumptions that move with the year, so many years on: literal dates of the sets that the chain names. */
export const movedDates = (world: World, { moves }: Chain, years: number): Map<string, number> => {
  const moved = new Map<string, number>();
  for (const set of moves)
    for (const name of world.sets[set] ?? []) {
      const { value } = world.assumptions[name];
      const moment = typeof value === 'string' ? momentOf(value) : undefined;
      if (moment) moved.set(name, addMonths(moment.day, 12 * years) + (moment.clock ?? 0) / TICKS_PER_DAY);
    }
  return moved;
};

/** The years of a chain, the first first. */
export const yearsOf = ({ from, to }: Chain): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

export class Chains {
  private readonly world: World;
  private readonly chain: Chain;
  private readonly key: SeedKey;
  private readonly point: Point | undefined;
  private readonly keeping: Keeping;
  private readonly known = new Map<number, Year>();

  /** @param point what every year has otherwise, as where an assumption was solved for */
  constructor(world: World, chain: Chain, key: SeedKey, seed: string, point?: Point) {
    this.world = world;
    this.chain = chain;
    this.key = key;
    this.point = point;
    this.keeping = keepingOf(world, chain, new Values(world, { overrides: this.overridesOf(0) }));
    for (const year of yearsOf(chain)) this.known.set(year, this.yearOf(year, seed));
  }

  /** All years of one regime along one growth path; the row is the last year's, with all of them in `years`. */
  play({ regime, path = '', components, replication }: PlayKey): PlayRow {
    const years: YearOfChain[] = [];
    let before: CarriedOver | undefined;
    for (const year of this.known.values()) {
      const played = this.playYear(year, regime, path, replication, before);
      years.push(played.told);
      before = played.left;
    }
    return { ...years[years.length - 1].row, components, years };
  }

  private playYear(
    known: Year,
    regime: string,
    path: string,
    replication: number,
    before: CarriedOver | undefined,
  ): { told: YearOfChain; left: CarriedOver } {
    const { year, setting, luck } = known;
    const components = componentsIn(this.world.paths[path], year);
    const fresh = this.portfolioOf(known, path, components, replication);
    const portfolio = before ? before.into(fresh, year) : fresh;
    const program = this.programOf(known, regime);
    const play = new Play(setting, program, portfolio, this.key, replication, { accounts: false, follows: true, luck });
    play.run();
    const row = harvest(play, components);
    if (before) row.values[measureIndex('mw-days-unpaid')] += before.stillUnpaidMwDays(play);
    const held = row.values[measureIndex('certificates-held')];
    const backlog = before ? before.waiting : 0;
    return {
      told: {
        year,
        inForce: components,
        held,
        backlog,
        notified: row.values[measureIndex('components-notified')] - backlog,
        heads: headsOf(play),
        row,
      },
      left: new CarriedOver(play, year, this.keeping, this.key, before),
    };
  }

  /** The population of a path, the same in every year but for its dates: a CMU never straddles the size of a year. */
  private portfolioOf({ setting, luck }: Year, path: string, components: number, replication: number): Portfolio {
    const { world, chain, key } = this;
    const sizes = yearsOf(chain).map((year) => componentsIn(world.paths[path], year));
    const levels = [...new Set(sizes)].sort((a, b) => a - b);
    const { values, workdays } = setting;
    const whole = samplePortfolio(world, values, workdays, key, replication, levels);
    const sampled = prefixOf(whole, components);
    return { ...sampled, truth: truthOf(world, values, sampled, key, replication, luck) };
  }

  private programOf({ programs, setting }: Year, id: string): Program {
    const known = programs.get(id);
    if (known) return known;
    const regime = this.world.regimes.find((one) => one.id === id);
    if (!regime) throw new RangeError(`no regime ${id}`);
    const program = compile(this.world, regime, setting.values, setting.workdays);
    programs.set(id, program);
    return program;
  }

  /** A year ends where the next one's first day begins, so that nobody works twice on one day. */
  private yearOf(year: number, seed: string): Year {
    const { world, chain, key } = this;
    const horizon = world.scenario.horizon;
    if (!horizon) throw new RangeError('a chain without a horizon');
    const next = new Values(world, { overrides: this.overridesOf(year + 1 - chain.dates) });
    const overrides = this.overridesOf(year - chain.dates);
    const setting = settingOf(world, overrides, this.point?.unlimited, next.date(horizon, 'from'));
    // The year that the scenario's own dates are of has the luck of a study of that year alone.
    const luck = year === chain.dates ? key : keyFromSeed(`${seed} ${year}`);
    return { year, setting, luck, programs: new Map() };
  }

  private overridesOf(years: number): Map<string, number> {
    return new Map([...movedDates(this.world, this.chain, years), ...Object.entries(this.point?.set ?? {})]);
  }
}

/** Heads of the Settlement Body's people at the cut-off, in pools that the regime asks. */
const headsOf = ({ setting, program, portfolio }: Play): number => {
  const asked = new Set(program.steps.map(({ pool }) => pool));
  return setting.staff.reduce((sum, staff, p) => {
    if (staff.pool.employer !== 'cmsb' || staff.isPlatform || !asked.has(p)) return sum;
    const heads = staff.crews.map((crew) => {
      const changes = crew.heads(portfolio.components);
      return (changes.findLast(({ from }) => from <= program.cutOff) ?? changes[0]).heads;
    });
    return sum + heads.reduce((all, one) => all + one, 0);
  }, 0);
};

// The year that is known: every point beside the ladder is held against it, and refused where the two disagree.
import { dayOf } from '../engine/days.ts';
import { measureIndex } from '../model/measures.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { madeOf } from './assumptions.ts';
import type { Book, Need } from './book.ts';
import { intervalOf } from './grouping.ts';
import { type Plan, QUICK } from './plan.ts';
import { type Given, givenText, only, type Played } from './points.ts';
import { reasonsAt } from './refusals.ts';
import { Sameness } from './sameness.ts';
import type { BackcastRow, Interval, LeastOnTime } from './study.ts';
import { levelsOf } from './years.ts';

export const BACKCAST = 'backcast';
/** The point at which nothing is otherwise. */
export const CENTRAL = 'central';
/** Unless the scenario says otherwise. */
const USUAL_REPLICATIONS = 2;

const endOf = (end: number | string): number => (typeof end === 'number' ? end : dayOf(end.slice(0, 10)));

/** What is asked of the share on time, with its range where an assumption says it. */
const leastOf = (world: World, values: Values): LeastOnTime | undefined => {
  const asked = world.scenario.backcast?.['on-time-at-least'];
  if (asked === undefined) return undefined;
  const value = values.number(world.scenario.backcast!, 'on-time-at-least', 'share');
  const range = typeof asked === 'string' ? world.assumptions[asked]?.range : undefined;
  const [low, high] = range?.map(endOf) ?? [Number.NaN, Number.NaN];
  return { assumption: range ? String(asked) : '', value, low, high };
};

export class Backcast {
  private readonly world: World;
  private readonly sameness: Sameness;
  private readonly year: Sameness;
  private readonly reads: (name: string) => boolean;
  private readonly regime: string;
  private readonly smallest: number;
  private readonly replications: number;
  private readonly within: { id: string; low: number; high: number }[];
  /** Assumptions that those of `within` are made of. */
  private readonly ingredients: ReadonlySet<string>;
  /** Absent where nothing is asked of the share on time. */
  readonly leastOnTime: LeastOnTime | undefined;

  /** Of a world that has a `backcast`; `sameness` is the study's own. */
  constructor(world: World, plan: Plan, sameness: Sameness, base: Given) {
    const asked = world.scenario.backcast!;
    const { backcast: known } = world;
    const values = new Values(world);
    this.world = world;
    this.sameness = sameness;
    const isThere = (name: string): boolean => Object.hasOwn((known ?? world).assumptions, name);
    this.year = known ? new Sameness(known, only(base, isThere), 'backcast') : sameness;
    this.regime = asked.regime;
    this.reads = (name) => isThere(name) && this.year.reading.reads(asked.regime, name);
    this.smallest = plan.levels[0];
    this.replications = world.scenario.quick
      ? QUICK.beside
      : (values.maybeNumber(asked, 'replications', 'count') ?? USUAL_REPLICATIONS);
    this.within = (asked.within ?? []).map((id) => {
      const [low, high] = world.assumptions[id].range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      return { id, low: endOf(low), high: endOf(high) };
    });
    this.ingredients = new Set(madeOf(world, asked.within ?? []));
    this.leastOnTime = leastOf(world, values);
  }

  /** One place for each point that the year can tell from the others, the central one first. */
  distinct(points: readonly Given[]): Given[] {
    const all = [{}, ...points].map((set) => this.seen(set));
    return [...new Map(all.map((set) => [givenText(set), set])).values()];
  }

  /** A point's name in the year that is known: what it cannot tell apart has one name. */
  nameOf(set: Given): string {
    return givenText(this.seen(set)) || CENTRAL;
  }

  needs(points: readonly Given[], most: number): Need[] {
    return points.map((set) => ({ part: BACKCAST, play: this.playAt(set), replications: this.count(most) }));
  }

  /** Rows of distinct points, from plays of which there are `most` replications on the ladder. */
  rows(points: readonly Given[], book: Book, most: number, certain: boolean): BackcastRow[] {
    return points.map((set) => {
      const plays = book.of(this.playAt(set), this.count(most));
      const of = (measure: string): Interval => {
        const at = measureIndex(measure);
        return intervalOf(
          plays.map((values) => values[at]),
          certain,
        );
      };
      const onTimeShare = of('on-time-share');
      const within = this.withinAt(set);
      const refused = reasonsAt({ onTimeShare, within }, this.leastOnTime?.value).join('; ');
      return { point: this.nameOf(set), set, onTimeShare, utilisation: of('window-utilisation'), within, refused };
    });
  }

  /** Of a point, what is otherwise in what the year that is known reads, or in what must stay within its range. */
  private seen(set: Given): Given {
    return only(this.sameness.others(set), (name) => this.reads(name) || this.ingredients.has(name));
  }

  private withinAt(set: Given): BackcastRow['within'] {
    const values = new Values(this.world, { overrides: new Map(Object.entries(set)) });
    return this.within.map((one) => ({ ...one, value: values.of(one.id) }));
  }

  /** Growth comes after the year that is known: where a world has several levels, it is the smallest. */
  private playAt(point: Given): Played {
    const { regime, smallest, world } = this;
    const set = only(point, this.reads);
    const components = world.backcast ? levelsOf(world.backcast, set)[0] : smallest;
    return this.year.played({ regime, components, set, unlimited: '' });
  }

  private count(most: number): number {
    return this.world.backcast ? this.replications : Math.min(this.replications, most);
  }
}

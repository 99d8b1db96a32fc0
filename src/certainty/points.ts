// Points of a study under stress: what the pair says there, simulated or sketched, once for all parts.
import type { Given } from '../experiment/points.ts';
import type { World } from '../scenario/world.ts';
import type { Asked } from './asked.ts';
import { type Outcome, Outcomes, shareOf } from './outcomes.ts';
import type { Refusals } from './refusals.ts';
import { sketchedShare } from './saturation.ts';
import type { Table } from './table.ts';

/** The pair at one point: the conclusion, and each regime's own share on time. */
export interface Seen extends Outcome {
  /** Shares on time of the regime and its reference. */
  regimeShare: number;
  minusShare: number;
}

/** What is played, and for which part. */
export interface Place {
  part: string;
  set: Given;
  replication: number;
  /** Growth level; that of the conclusion unless said. */
  components?: number;
}

export class Points {
  readonly asked: Asked;
  readonly world: World;
  readonly table: Table;
  readonly refusals: Refusals;
  private readonly outcomes: Outcomes;

  constructor(world: World, asked: Asked, table: Table, refusals: Refusals) {
    this.world = world;
    this.asked = asked;
    this.table = table;
    this.refusals = refusals;
    this.outcomes = new Outcomes(world);
  }

  async see({ part, set, replication, components = this.asked.level }: Place): Promise<Seen> {
    const { regime, minus } = this.asked;
    const [own, other] = await this.table.ask(
      [regime, minus].map((id) => ({ part, regime: id, components, replication, set })),
    );
    return { ...this.outcomes.of(set, own, other), regimeShare: shareOf(own), minusShare: shareOf(other) };
  }

  seeAll(places: readonly Place[]): Promise<Seen[]> {
    return Promise.all(places.map((place) => this.see(place)));
  }

  /** Shares on time of the regime and its reference by the sketch. */
  async sketch({ part, set, replication, components = this.asked.level }: Place): Promise<[number, number]> {
    const { regime, minus } = this.asked;
    const [own, other] = await this.table.ask(
      [regime, minus].map((id) => ({ part, regime: id, components, replication, set, sketch: true })),
    );
    return [sketchedShare(own), sketchedShare(other)];
  }
}

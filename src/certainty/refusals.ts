// Which points the year that is known contradicts, and why.
import { Backcast } from '../experiment/backcast.ts';
import { Book } from '../experiment/book.ts';
import { planOf } from '../experiment/plan.ts';
import type { Given } from '../experiment/points.ts';
import { Sameness } from '../experiment/sameness.ts';
import type { Game } from '../model/game.ts';
import type { World } from '../scenario/world.ts';
import type { Table } from './table.ts';

export const BACKCAST = 'backcast';
/** Of a world that knows no year of its own, replications on the ladder do not count. */
const PLENTY = 1000;

export class Refusals {
  private readonly backcast: Backcast | undefined;
  private readonly table: Table;
  private readonly certain: boolean;

  constructor(world: World, game: Pick<Game, 'certain' | 'levels'>, table: Table) {
    const plan = planOf(world, game);
    this.backcast = world.scenario.backcast && new Backcast(world, plan, new Sameness(world), {});
    this.table = table;
    this.certain = plan.certain;
  }

  /** Why each point is refused, in the order of the points; empty where it is not, or no year is known. */
  async of(points: readonly Given[]): Promise<string[]> {
    const { backcast } = this;
    if (!backcast) return points.map(() => '');
    const places = backcast.distinct(points);
    const book = new Book();
    const plays = backcast
      .needs(places, PLENTY)
      .flatMap(({ play, replications }) => Array.from({ length: replications }, (_, k) => ({ play, replication: k })));
    await Promise.all(
      plays.map(async ({ play, replication }) =>
        book.add({ ...play, replication }, await this.table.play(BACKCAST, play, replication)),
      ),
    );
    const rows = backcast.rows(places, book, PLENTY, this.certain);
    const reasons = new Map(rows.map(({ point, refused }) => [point, refused]));
    return points.map((set) => reasons.get(backcast.nameOf(set)) ?? '');
  }
}

// What is played beside the ladder: grids, draws, pools without limit, and for every point the year that is known.
import type { PlayKey, PlayRow } from '../model/outcome.ts';
import type { World } from '../scenario/world.ts';
import { BACKCAST, Backcast } from './backcast.ts';
import { Book, type Need } from './book.ts';
import { causalRows } from './causal.ts';
import { gridOfCells, type Known } from './cells.ts';
import { type CellPlan, type GridPlan, gridsOf, playsOfCell } from './grids.ts';
import { inLanes } from './lanes.ts';
import type { Meter } from './meter.ts';
import type { Plan } from './plan.ts';
import type { Players, Surroundings } from './players.ts';
import type { Given } from './points.ts';
import { Sameness } from './sameness.ts';
import type { Study } from './study.ts';
import type { Layout } from './summarise.ts';

export type Besides = Pick<Study, 'grids' | 'backcasts' | 'leastOnTime' | 'causal' | 'spent'>;

/** What a study has where nothing was played beside the ladder. */
export const nothingBeside = (): Besides => ({ grids: [], backcasts: [], causal: [], spent: [] });

const partOf = (grid: Pick<GridPlan, 'id'>): string => `beside/${grid.id}`;

export class Beside {
  private readonly plan: Plan;
  private readonly grids: GridPlan[];
  private readonly backcast: Backcast | undefined;
  /** Points that the year that is known can tell apart. */
  private readonly points: Given[];

  /** `base` is in every play, as an assumption that was solved for; the world has it for its central value. */
  constructor(world: World, plan: Plan, base: Given = {}) {
    const sameness = new Sameness(world, base);
    this.plan = plan;
    this.grids = gridsOf(world, plan, sameness);
    this.backcast = world.scenario.backcast && new Backcast(world, plan, sameness, base);
    this.points = this.backcast?.distinct(this.grids.flatMap(({ cells }) => cells.map((cell) => cell.set))) ?? [];
  }

  /** Says what this comes to at most. */
  expect(meter: Meter): void {
    const { plan } = this;
    const most = new Map<string, { plays: number; work: number }>();
    const isOnLadder = ({ regime, components, point }: PlayKey): boolean =>
      point?.id === plan.point?.id && plan.regimes.includes(regime) && plan.levels.includes(components);
    for (const { part, key } of new Book().missing(this.needs(plan.atMost, () => true))) {
      if (isOnLadder(key)) continue;
      const { plays, work } = most.get(part) ?? { plays: 0, work: 0 };
      most.set(part, { plays: plays + 1, work: work + key.components });
    }
    for (const [part, { plays, work }] of most) meter.expect(part, plays, work);
  }

  /**
   * Plays all of it; `ladder` are the plays there are already. Draws come last, as the year that is known may refuse
   * them. Rejects where a player fails, or where it is stopped.
   */
  async play(
    ladder: readonly PlayRow[],
    players: Players,
    around: Surroundings,
    meter: Meter,
    layout: Layout,
  ): Promise<Besides> {
    const { plan, grids, backcast, points } = this;
    const { certain } = plan;
    const n = 1 + Math.max(...ladder.map((row) => row.replication));
    const spent = new Map<string, number>();
    const book = new Book();
    for (const row of ladder) {
      const { regime, components, replication } = row;
      book.add({ regime, components, replication, ...(plan.point && { point: plan.point }) }, row);
    }

    const playAll = async (needs: readonly Need[]): Promise<void> => {
      // Heavy plays first, and those of one replication together: they share a portfolio.
      const queue = book
        .missing(needs)
        .sort(({ key: a }, { key: b }) => b.components - a.components || a.replication - b.replication);
      const play = async ({ part, key }: (typeof queue)[number]): Promise<void> => {
        book.add(key, await meter.play(part, players, key));
        spent.set(part, (spent.get(part) ?? 0) + 1);
        meter.tell();
      };
      await inLanes(players.parallel, () => queue.shift(), play, around.stopped);
      if (around.stopped?.()) throw new Error('stopped before the plays beside the ladder were whole');
    };

    await playAll(this.needs(n, ({ kind }) => kind !== 'draws'));
    const backcasts = backcast?.rows(points, book, n, certain) ?? [];
    const refusals = new Map(backcasts.map((row) => [row.point, row.refused]));
    const knownAt = (set: Given): Known => {
      const known = backcast?.nameOf(set) ?? '';
      return { known, refused: refusals.get(known) ?? '' };
    };
    await playAll(this.needs(n, ({ kind }, { set }) => kind !== 'draws' || knownAt(set).refused === ''));
    return {
      grids: grids.map((grid) => gridOfCells(grid, book, n, layout, knownAt)),
      backcasts,
      ...(backcast?.leastOnTime && { leastOnTime: backcast.leastOnTime }),
      causal: causalRows(grids, book, n, certain),
      spent: [BACKCAST, ...grids.map(partOf)].flatMap((part) => {
        const plays = spent.get(part);
        return plays === undefined ? [] : [{ part, plays }];
      }),
    };
  }

  /** All plays of the points and of the cells that are wanted, where the ladder has `most` replications. */
  private needs(most: number, wanted: (grid: GridPlan, cell: CellPlan) => boolean): Need[] {
    const ofCell = (grid: GridPlan, cell: CellPlan): Need[] =>
      playsOfCell(cell).map((play) => ({
        part: partOf(grid),
        play,
        replications: Math.min(grid.replications, most),
      }));
    return [
      ...(this.backcast?.needs(this.points, most) ?? []),
      ...this.grids.flatMap((grid) =>
        grid.cells.filter((cell) => wanted(grid, cell)).flatMap((cell) => ofCell(grid, cell)),
      ),
    ];
  }
}

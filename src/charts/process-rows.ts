// The steps of one route in rows: where each box comes to stand, what is written below it, and the ways between them.
import type { ProcessRoute, ProcessWay } from '../experiment/study-process.ts';
import { exitWords, retryWords, type Titles } from './process-labels.ts';
import { type Grid, leftOf, type Placed, placedOf, tallOf, waysFrom } from './process-layout.ts';
import type { Box, Scene } from './process-scene.ts';
import { drawBox, LABEL, TAB, write } from './process-step.ts';
import { drawWay, FAILING, type Flow, loopUnder } from './process-ways.ts';
import { SIZE } from './style.ts';
import { wrapped } from './text-width.ts';

/** What the ways down and up leave of a box's width for words between them. */
const BESIDE = 30;
const GAP = { row: 16, top: 8, loop: 17, exit: 6 };
const SMALL = { size: SIZE.small };

export interface Looks {
  grid: Grid;
  flow: Flow;
  titles: Titles;
  /** The step with the longest wait, of this route; empty where another route has it. */
  longest: string;
}

/** Draws the rows of a route from a height down. */
export class Rows {
  /** The height at which components enter, once drawn. */
  entry = 0;
  private readonly scene: Scene;
  private readonly route: ProcessRoute;
  private readonly looks: Looks;
  private readonly placed: readonly Placed[];
  private readonly boxes = new Map<string, Box>();

  constructor(scene: Scene, route: ProcessRoute, looks: Looks) {
    this.scene = scene;
    this.route = route;
    this.looks = looks;
    this.placed = placedOf(route, looks.grid);
  }

  /** Returns where they end. */
  draw(top: number): number {
    const rows = 1 + Math.max(...this.placed.map(({ row }) => row));
    let y = top;
    for (let row = 0; row < rows; row++) y = this.drawRow(row, row === 0 ? y : y + GAP.row);
    for (const way of this.route.ways) this.drawBetween(way);
    for (const one of this.placed) drawBox(this.scene, this.boxOf(one), one, this.isLongest(one));
    return y;
  }

  private drawRow(row: number, top: number): number {
    const here = this.placed.filter((one) => one.row === row);
    const [main, aside] = (['main', 'aside'] as const).map((lane) => here.filter((one) => one.lane === lane));
    const registers = main.some(({ step }) => step.registers);
    const from = top + GAP.top + this.tabOver(main);
    const low = this.settle(main, from, registers ? TAB : 0);
    if (row === 0) this.entry = (from + low) / 2;
    const bottoms = new Array<number>(this.looks.grid.columns).fill(low);
    if (aside.length > 0) {
      const lines = Math.max(1, ...main.filter((one) => !this.isLoop(one)).map((one) => this.beside(one).length));
      const lowest = this.settle(aside, low + lines * LABEL + 14 + this.tabOver(aside), 0);
      for (const { column } of aside) bottoms[column] = lowest;
    }
    for (const one of here) bottoms[one.column] = this.drawUnder(one, bottoms[one.column]);
    return Math.max(...bottoms);
  }

  /** Gives boxes of one row their places, all as tall as the tallest with something `more`; returns where they end. */
  private settle(list: readonly Placed[], top: number, more: number): number {
    const { grid } = this.looks;
    const bottom = top + more + Math.max(...list.map(({ lines }) => tallOf(lines)));
    for (const { step, column } of list) {
      const left = leftOf(grid, column);
      this.boxes.set(step.id, { left, right: left + grid.boxWidth, top, bottom });
    }
    return bottom;
  }

  /** What is written below a box: its own loop, and the ways out; returns where that ends. */
  private drawUnder(one: Placed, top: number): number {
    const { grid, flow, titles } = this.looks;
    const left = leftOf(grid, one.column);
    const box = this.boxOf(one);
    let y = top;
    if (this.isLoop(one)) {
      loopUnder(this.scene, box, flow.widthOf(this.retry(one)!));
      y = Math.max(y, write(this.scene, left, box.bottom + GAP.loop, this.label(one, grid.boxWidth)));
    }
    for (const exit of this.isBeside(one) ? [] : this.exits(one)) {
      const at = y + 2 * GAP.exit;
      const points = [[left, at] as const, [left + 9, at] as const];
      this.scene.lines.push({ points, width: 1.5, colour: FAILING, dashed: exit.why === 'gives-up', arrow: true });
      y = write(this.scene, left + 13, y + GAP.exit, wrapped(exitWords(exit, titles), grid.boxWidth - 12, SMALL));
    }
    return y;
  }

  private drawBetween(way: ProcessWay): void {
    const from = this.placed.find(({ step }) => step.id === way.from);
    if (!from || way.leads !== 'step' || way.from === way.to) return;
    const { boxes, placed } = this;
    const words = way.why === 'fails' ? this.beside(from) : [];
    drawWay(this.scene, way, { boxes, placed, grid: this.looks.grid, flow: this.looks.flow, words });
  }

  private boxOf({ step }: Placed): Box {
    return this.boxes.get(step.id)!;
  }

  private isLongest({ step }: Placed): boolean {
    return step.id === this.looks.longest;
  }

  private tabOver(list: readonly Placed[]): number {
    return list.some((one) => this.isLongest(one)) ? TAB : 0;
  }

  /** The way that whoever fails takes; undefined where nobody can. */
  private retry({ step }: Placed): ProcessWay | undefined {
    return waysFrom(this.route, step.id).find(({ why, leads }) => why === 'fails' && leads === 'step');
  }

  private isLoop(one: Placed): boolean {
    return this.retry(one)?.to === one.step.id;
  }

  private exits({ step }: Placed): ProcessWay[] {
    return waysFrom(this.route, step.id).filter(({ leads }) => leads !== 'step');
  }

  /** Whether its ways out are told beside its way down to what stands below it, and not below the box. */
  private isBeside({ lane, row, column }: Placed): boolean {
    return lane === 'main' && this.placed.some((o) => o.lane === 'aside' && o.row === row && o.column === column);
  }

  private label(one: Placed, width: number): string[] {
    const way = this.retry(one);
    return way ? wrapped(retryWords(way, one.step), width, SMALL) : [];
  }

  private beside(one: Placed): string[] {
    const width = this.looks.grid.boxWidth - BESIDE;
    const out = this.isBeside(one) ? this.exits(one) : [];
    return [
      ...this.label(one, width),
      ...out.flatMap((way) => wrapped(exitWords(way, this.looks.titles), width, SMALL)),
    ];
  }
}

// The point of a cube at which a number is largest or smallest, found in few evaluations that may run side by side.

export interface SearchOptions {
  /** Points that are evaluated already, with their values; the search begins at the best of them. */
  start: readonly { point: readonly number[]; value: number }[];
  /** Columns, the most important first; others stay as they are at the start. */
  order: readonly number[];
  /** Values of points, in their order; NaN where a point is refused. */
  ask: (points: number[][]) => Promise<number[]>;
  /** Evaluations at most, those of the start apart. */
  most: number;
  direction?: 'largest' | 'smallest';
  /** The first step about the best point; steps are halved down to a fourth of it. */
  step?: number;
}

export interface Found {
  point: number[];
  value: number;
  /** Points asked for, and those of them that were refused. */
  tried: number;
  refused: number;
}

/** How many of the first columns are also moved two at a time. */
const PAIRED = 4;

class Searcher {
  readonly options: SearchOptions;
  readonly sign: 1 | -1;
  readonly known = new Map<string, number>();
  best: { point: readonly number[]; value: number };
  tried = 0;
  refused = 0;

  constructor(options: SearchOptions) {
    this.options = options;
    this.sign = options.direction === 'smallest' ? -1 : 1;
    for (const { point, value } of options.start) this.known.set(point.join(' '), value);
    const usable = options.start.filter(({ value }) => Number.isFinite(value));
    if (usable.length === 0) throw new RangeError('a search needs a point to start at');
    this.best = usable.reduce((top, one) => (this.isBetter(one.value, top.value) ? one : top));
  }

  isBetter(value: number, than: number): boolean {
    return this.sign * (value - than) > 0;
  }

  get isSpent(): boolean {
    return this.tried >= this.options.most;
  }

  /** Asks for points that are new, as many as may be, and moves to the best of them; true where it is better. */
  async tryAll(points: readonly (readonly number[])[]): Promise<boolean> {
    const fresh = new Map<string, number[]>();
    for (const point of points) {
      const key = point.join(' ');
      if (this.known.has(key) || fresh.has(key) || this.tried + fresh.size >= this.options.most) continue;
      fresh.set(key, [...point]);
    }
    if (fresh.size === 0) return false;
    const values = await this.options.ask([...fresh.values()]);
    this.tried += fresh.size;
    let moved = false;
    for (const [i, [key, point]] of [...fresh].entries()) {
      this.known.set(key, values[i]);
      if (!Number.isFinite(values[i])) this.refused++;
      else if (this.isBetter(values[i], this.best.value)) {
        this.best = { point, value: values[i] };
        moved = true;
      }
    }
    return moved;
  }

  /** Both ends and the middle of one column after the other, until a round moves nothing. */
  async exchange(): Promise<void> {
    for (let moved = true; moved && !this.isSpent; ) {
      moved = false;
      for (const j of this.options.order) {
        if (await this.tryAll([0, 1, 0.5].map((u) => this.best.point.with(j, u)))) moved = true;
      }
    }
  }

  /** Two of the first columns to their other ends at once: what neither does alone. True where it helped. */
  async exchangePairs(): Promise<boolean> {
    const first = this.options.order.slice(0, PAIRED);
    const { point } = this.best;
    const other = (j: number): number => (point[j] > 0.5 ? 0 : 1);
    return this.tryAll(
      first.flatMap((i, place) => first.slice(place + 1).map((j) => point.with(i, other(i)).with(j, other(j)))),
    );
  }

  /** A step up and down in every column at once; where several help, also all of them together. Halved where none does. */
  async close(): Promise<void> {
    const first = this.options.step ?? 0.25;
    for (let step = first; step >= first / 4 && !this.isSpent; ) {
      const { point, value } = this.best;
      const moves = this.options.order.flatMap((j) =>
        [step, -step].map((by) => ({ j, u: Math.min(1, Math.max(0, point[j] + by)) })),
      );
      const moved = await this.tryAll(moves.map(({ j, u }) => point.with(j, u)));
      if (!moved) {
        step /= 2;
        continue;
      }
      const gain = ({ j, u }: { j: number; u: number }): number =>
        this.sign * ((this.known.get(point.with(j, u).join(' ')) ?? value) - value);
      const together = [...point];
      for (const move of moves) {
        const rival = moves.find(({ j, u }) => j === move.j && u !== move.u);
        if (gain(move) > 0 && !(rival && gain(rival) > gain(move))) together[move.j] = move.u;
      }
      await this.tryAll([together]);
    }
  }
}

/**
 * Coordinate exchange to ends and middles in the order of importance, then pairs of the first few, then steps about the
 * best point that are halved (pattern search, Hooke and Jeeves 1961). No point is asked for twice; the best is never lost.
 * Finds a corner, not surely the best of all: what is returned is a bound. Throws a RangeError without a start that has a
 * value.
 */
export const search = async (options: SearchOptions): Promise<Found> => {
  const searcher = new Searcher(options);
  await searcher.exchange();
  while (!searcher.isSpent && (await searcher.exchangePairs())) await searcher.exchange();
  await searcher.close();
  const { best, tried, refused } = searcher;
  return { point: [...best.point], value: best.value, tried, refused };
};

// A measure at many values of one assumption, replication by replication with the same chance, each played once.
import { inLanes } from './lanes.ts';
import { mean } from './statistics.ts';

type Ends = [number, number];

/** The place nearest to `about` at which straight lines through points of ascending x are nothing; NaN where none are. */
const nearestCrossing = (xs: readonly number[], over: readonly number[], about: number): number =>
  xs
    .flatMap((x, i) => {
      if (over[i] === 0) return [x];
      if (i === 0 || !(over[i - 1] * over[i] < 0)) return [];
      return [xs[i - 1] + (over[i - 1] / (over[i - 1] - over[i])) * (x - xs[i - 1])];
    })
    .reduce((best, x) => (Math.abs(x - about) < Math.abs(best - about) || Number.isNaN(best) ? x : best), Number.NaN);

/** The measure of every replication, value by value, each played once. */
export class Measured {
  private readonly known = new Map<string, Promise<number>>();
  private readonly visited = new Set<number>();
  private readonly playAt: (value: number, replication: number) => Promise<number>;
  readonly replications: readonly number[];
  private readonly lanes: number;
  private readonly isStopped: () => boolean;

  constructor(playAt: Measured['playAt'], replications: number, lanes: number, isStopped: () => boolean) {
    this.playAt = playAt;
    this.replications = Array.from({ length: replications }, (_, replication) => replication);
    this.lanes = lanes;
    this.isStopped = isStopped;
  }

  at(value: number, replication: number): Promise<number> {
    const id = `${value} ${replication}`;
    const found = this.known.get(id) ?? this.playAt(value, replication);
    this.known.set(id, found);
    return found;
  }

  /** One number for each replication, worked out in as many lanes as there are players. */
  async each(work: (replication: number) => Promise<number>): Promise<number[]> {
    const found: number[] = [];
    const queue = [...this.replications];
    const one = async (replication: number): Promise<void> => {
      found[replication] = await work(replication);
    };
    await inLanes(this.lanes, () => queue.shift(), one, this.isStopped);
    if (this.isStopped()) throw new Error('stopped while an assumption was solved for');
    return found;
  }

  async mean(value: number): Promise<number> {
    this.visited.add(value);
    return mean(await this.each((replication) => this.at(value, replication)));
  }

  /** The closest of the values visited between which one replication comes to what is wanted; the ends where none are. */
  async bracketOf(replication: number, equals: number, ends: Ends): Promise<Ends> {
    const visited = [...this.visited].sort((a, b) => a - b);
    const sides = await Promise.all(visited.map(async (x) => (await this.at(x, replication)) > equals));
    const at = sides.findIndex((side, i) => i > 0 && side !== sides[i - 1]);
    return at < 0 ? ends : [visited[at - 1], visited[at]];
  }

  /**
   * Where the mean comes to what is wanted, and where each replication does, on straight lines between neighbours of the
   * values visited; of several places the one nearest to `about`. NaN where there is none. Nothing is played for it.
   */
  async lineCrossings(equals: number, about: number): Promise<{ mean: number; each: number[] }> {
    const visited = [...this.visited].sort((a, b) => a - b);
    const table = await Promise.all(visited.map((x) => Promise.all(this.replications.map((k) => this.at(x, k)))));
    const crossing = (of: (row: number[]) => number): number =>
      nearestCrossing(
        visited,
        table.map((row) => of(row) - equals),
        about,
      );
    return { mean: crossing(mean), each: this.replications.map((k) => crossing((row) => row[k])) };
  }

  get plays(): number {
    return this.known.size;
  }
}

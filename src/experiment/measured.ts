// A measure at many values of one assumption, replication by replication with the same chance, each played once.
import { inLanes } from './lanes.ts';
import { mean } from './statistics.ts';

type Ends = [number, number];

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

  get plays(): number {
    return this.known.size;
  }
}

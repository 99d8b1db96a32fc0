// The table of plays: what certainty asks for is played once, however often it is asked, and as many at a time as there are players.
import type { Meter } from '../experiment/meter.ts';
import type { Players, Surroundings } from '../experiment/players.ts';
import { type Given, idOf, only, type Played } from '../experiment/points.ts';
import { Sameness } from '../experiment/sameness.ts';
import type { PlayKey, PlayRow, Point } from '../model/outcome.ts';
import type { World } from '../scenario/world.ts';
import { unplayable } from './unplayable.ts';

/** One play that is wanted: of a regime at a point. */
export interface Ask {
  part: string;
  regime: string;
  components: number;
  replication: number;
  /** Values of assumptions; those that do not move the regime, or are central, make no other play. */
  set?: Given;
  /** The fluid sketch alone. */
  sketch?: boolean;
  year?: Point['year'];
}

const NOTHING = new Float64Array();
const NO_WEEKS: PlayRow['weekly'] = {
  ...{ weeks: [], pools: [], busyHours: NOTHING, availableHours: NOTHING },
  ...{ waiting: NOTHING, tests: NOTHING, retests: NOTHING },
};

/** What is not read again is not kept: thousands of plays are. */
const slim = (row: PlayRow): PlayRow => ({
  ...row,
  weekly: NO_WEEKS,
  windows: [],
  lateness: [],
  registeredWithin: NOTHING,
});

export class Table {
  private readonly world: World;
  private readonly players: Players;
  private readonly around: Surroundings;
  private readonly meter: Meter;
  private readonly sameness: ReadonlyMap<Point['year'], Sameness>;
  private readonly rows = new Map<string, Promise<PlayRow>>();
  private readonly waiting: (() => void)[] = [];
  private readonly counts = new Map<string, number>();
  private playing = 0;

  constructor(world: World, players: Players, around: Surroundings, meter: Meter) {
    this.world = world;
    this.players = players;
    this.around = around;
    this.meter = meter;
    this.sameness = new Map<Point['year'], Sameness>([
      [undefined, new Sameness(world)],
      ['finer', new Sameness(world, {}, 'finer')],
      ...(world.decides ? ([['decides', new Sameness(world.decides, {}, 'decides')]] as const) : []),
    ]);
  }

  /** Rows in the order of the asks. Rejects where a player fails, or where it is stopped. */
  ask(asks: readonly Ask[]): Promise<PlayRow[]> {
    return Promise.all(asks.map((one) => this.one(one)));
  }

  one({ part, regime, components, replication, set = {}, sketch = false, year }: Ask): Promise<PlayRow> {
    const sameness = this.sameness.get(year);
    if (!sameness) throw new RangeError(`no year ${year} to play`);
    const matters = only(set, (name) => sameness.reading.moves(regime, name));
    return this.play(part, sameness.played({ regime, components, set: matters, unlimited: '' }), replication, sketch);
  }

  /** A play as it is known elsewhere. */
  play(part: string, played: Played, replication: number, sketch = false): Promise<PlayRow> {
    const id = `${idOf(played)} ${replication}${sketch ? ' sketch' : ''}`;
    const known = this.rows.get(id);
    if (known) return known;
    const row = this.inTurn(part, { ...played, replication, ...(sketch && { sketch }) });
    this.rows.set(id, row);
    return row;
  }

  /** Plays by part, in the order in which parts were first asked for. */
  get spent(): { part: string; plays: number }[] {
    return [...this.counts].map(([part, plays]) => ({ part, plays }));
  }

  /** As many at a time as there are players; whoever asked first is played first. */
  private async inTurn(part: string, key: PlayKey): Promise<PlayRow> {
    this.counts.set(part, (this.counts.get(part) ?? 0) + 1);
    if (this.playing >= this.players.parallel) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.playing++;
    try {
      if (this.around.stopped?.()) throw new Error('stopped before all was played');
      const row = slim(await this.meter.play(part, this.players, key));
      this.meter.tell();
      return row;
    } catch (fault) {
      throw this.around.stopped?.() ? fault : (unplayable(this.world, key, fault) ?? fault);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.playing--;
    }
  }
}

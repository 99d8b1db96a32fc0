// Which plays are the same play: a point is known by what is otherwise in it, and by nothing else.
import type { Point } from '../model/outcome.ts';
import type { Beside } from '../scenario/schema/scenario.ts';
import { Values } from '../scenario/values.ts';
import type { World } from '../scenario/world.ts';
import { type Given, only, type Played, pointOf } from './points.ts';
import { Reading } from './reading.ts';

type Same = NonNullable<Beside['same']>;

/** What stands at one place of a grid. */
export interface Place {
  regime: string;
  components: number;
  set: Given;
  unlimited: string;
}

export class Sameness {
  readonly reading: Reading;
  private readonly values: Values;
  private readonly base: Given;
  private readonly year: Point['year'];

  /**
   * `base` is in every play, as an assumption that was solved for; `world` has it for its central value. `year` is which
   * other world of the scenario is played.
   */
  constructor(world: World, base: Given = {}, year?: Point['year']) {
    this.reading = new Reading(world);
    this.values = new Values(world);
    this.base = base;
    this.year = year;
  }

  /** Values that are not the central ones. */
  others(set: Given): Given {
    return only(set, (name, value) => value !== this.values.of(name));
  }

  /** Central values, values of assumptions that the regime does not read and pools that it does not use change nothing. */
  played({ regime, components, set, unlimited }: Place): Played {
    const matters = only(this.others(set), (name) => this.reading.reads(regime, name));
    const lifted = this.reading.limits.get(regime)?.includes(unlimited) ? unlimited : '';
    const point = pointOf({ ...this.base, ...matters }, lifted, this.year);
    return { regime, components, ...(point && { point }) };
  }

  /** The same, where a grid says that a regime is at some values another one: the other values remain. */
  playedAs(place: Place, same: Same): Played {
    const value = (name: string): number => place.set[name] ?? this.values.of(name);
    const entry = same.find(
      ({ regime, when }) => regime === place.regime && Object.keys(when).every((name) => value(name) === when[name]),
    );
    if (!entry) return this.played(place);
    return this.played({ ...place, regime: entry.as, set: only(place.set, (name) => !(name in entry.when)) });
  }

  /** The point of the ladder's own plays: undefined unless something was solved for. */
  get ladder(): Point | undefined {
    return pointOf(this.base, '', this.year);
  }
}

// A world: one scenario with every file it names read, merged and checked; plain data from here on.
import type { Assumption } from './schema/assumption.ts';
import type { CalendarFile } from './schema/calendar.ts';
import type { ClaimsFile } from './schema/claims.ts';
import type { CostFile } from './schema/cost.ts';
import type { PathFile } from './schema/path.ts';
import type { Pool } from './schema/pool.ts';
import type { PortfolioFile } from './schema/portfolio.ts';
import type { RegimeFile } from './schema/regime.ts';
import type { ScenarioFile } from './schema/scenario.ts';

/** A register of submissions in columns, one entry a row of the CSV, in file order. */
export interface Submissions {
  submission: string[];
  cmu: string[];
  provider: string[];
  model: string[];
  /** Days since 1970-01-01. */
  notifiedDay: Int32Array;
  components: Int32Array;
  /** De-rated kW of one component. */
  deratedKw: Float64Array;
  device?: string[];
  cohort?: string[];
  settlement?: string[];
  agent?: string[];
  /** Classes of fault of a row, with how many of its components have each (its first ones). */
  truth?: { fault: string; count: number }[][];
  /** `route.step` at which the row waits when the horizon starts; empty where it is notified in the ordinary way. */
  atStep?: string[];
  /** Day since which it has waited there; NaN where none is given. */
  joinedDay?: Float64Array;
  /** 1 where the row adds to a CMU that stands already. */
  adds?: Uint8Array;
}

export interface World {
  scenario: ScenarioFile;
  /** Merged, in the order the scenario names them. */
  regimes: RegimeFile[];
  portfolio: PortfolioFile;
  /** Present where the portfolio is read from a CSV. */
  submissions?: Submissions;
  /** After the scenario's own `set` and `add`, and after `--set`. */
  assumptions: Record<string, Assumption>;
  pools: Record<string, Pool>;
  /** In the order the scenario names them; empty where it names none. `costItemsOf` and its like read them as one. */
  costs: CostFile[];
  /** Growth paths of the chain, by id; none where no chain is played. */
  paths: Record<string, PathFile>;
  /** Names of assumptions by the id of the set that gives them: the last that says one. `add` of the scenario is no set. */
  sets: Record<string, string[]>;
  /** By id; `scenario.calendar` names the one that rules unless a pool says otherwise. */
  calendars: Record<string, CalendarFile>;
  /** What a document claims of one of the regimes; absent where the scenario names no claims. */
  claims?: ClaimsFile;
  /** The year that is known, played for every point beside the ladder; absent where the scenario is itself that year. */
  backcast?: World;
  /** What is played while an assumption is solved for. */
  solves?: World;
  /** What may be decided, where that is played in another scenario than its conclusion. */
  decides?: World;
  /** The same world at more growth levels, between which it is asked how much is carried; absent where nobody asks. */
  finer?: World;
  /** All that was read, for the manifest: paths relative to the scenario file, and the text. */
  files: { path: string; text: string }[];
  /** What `--set` changed, as text. */
  set: Record<string, string>;
}

// A world: one scenario with every file it names read, merged and checked; plain data from here on.
import type { Assumption } from './schema/assumption.ts';
import type { CalendarFile } from './schema/calendar.ts';
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
  /** By id; `scenario.calendar` names the one that rules unless a pool says otherwise. */
  calendars: Record<string, CalendarFile>;
  /** All that was read, for the manifest: paths relative to the scenario file, and the text. */
  files: { path: string; text: string }[];
  /** What `--set` changed, as text. */
  set: Record<string, string>;
}

// An assumption as a row of a study: its value, its range, and where it comes from.

export interface AssumptionRow {
  id: string;
  title: string;
  value: string;
  unit: string;
  low: string;
  high: string;
  source: string;
  url: string;
  date: string;
  confidence: string;
  basis: string;
  /** True where the scenario, `--set` or what was solved for gave it another value than its file. */
  changed: boolean;
}

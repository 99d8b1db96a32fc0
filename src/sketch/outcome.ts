// What the sketch says: rows by route and pool, the share on time, and why a simulation may differ.

/**
 * Why sketch and simulation may part:
 * `retests` come back late; `batching`: groups wait; `calendar`: a pool closes by its queue, or serves by the lot;
 * `limits`: submissions enter by turns; `pieces`: long jobs are not shared by all heads; `chance`: touch times vary;
 * `order`: not of arrival; `fallback`: routes are left midway; `approvals` are decided in the play.
 */
export const GAP_WORDS = [
  'retests',
  'batching',
  'calendar',
  'limits',
  'pieces',
  'chance',
  'order',
  'fallback',
  'approvals',
] as const;
export type GapWord = (typeof GAP_WORDS)[number];

export interface SketchRow {
  route: string;
  /** Id of the pool, all of that id together that serve the route; empty in the row of the route as a whole. */
  pool: string;
  /**
   * By the latest deadline of the route: work released to the pool before it, by all routes, what the pool can do from
   * the start of the horizon to it, and what it has done (closed form). Minutes, or a platform's items; NaN of a route as a whole.
   */
  releasedMinutes: number;
  capacityMinutes: number;
  doneMinutes: number;
  /** Components of the route that are due and pass this pool, or are due. */
  due: number;
  /** Of these: their last work at this pool is done in time; of a route as a whole: registered in time. */
  done: number;
  gaps: readonly GapWord[];
}

export interface SketchOutcome {
  /** By route: its pools in the order of the input, then the route as a whole. */
  rows: readonly SketchRow[];
  due: number;
  onTime: number;
  /** Of the components due, and of their de-rated capacity; NaN where nothing is due. */
  share: number;
  kwShare: number;
  /** All that apply, in the order of the list. */
  gaps: readonly GapWord[];
}

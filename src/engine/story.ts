// A story: what the engine asks of a model, and what it must know of it beforehand.

/** What a model answers; the engine asks. Steps, ids, stations and calls are the model's own numbers. */
export interface Story {
  /** Working time of the job that starts now; of each of first to last, where `alike` has said that they are alike. */
  duration(step: number, first: number, last: number): number;
  /** All who started together as alike finish together. */
  finished(step: number, first: number, last: number): void;
  /** Of a run that could start now, the last whose work takes just as long as the first's; unasked, nobody's does. */
  alike?(step: number, first: number, last: number): number;
  /** A delay is over. */
  released?(station: number, first: number, last: number): void;
  /** A call asked for with `call` has come. */
  called?(call: number): void;
  /** A decision asked for with `decide` falls due; everything else of the instant has happened. */
  decided?(decision: number): void;
  /** Ids of whom one asked to be reminded; everything else of the instant has happened. */
  reminded?(station: number, first: number, last: number): void;
  /** The instant is over; levels and columns can be read. */
  observed?(mark: number): void;
}

export interface Plan {
  /** How many steps the model has; waiting is tallied by step. */
  steps: number;
  /** Stations of delays, and of reminders. */
  stations?: number;
  reminders?: number;
  /** Times at which `observed` is called, ascending. */
  marks?: Iterable<number>;
}

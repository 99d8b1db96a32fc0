// Those who join one queue at one instant, put in order of rank before anybody starts.
import type { Line } from './line.ts';

/** Of a run: its step, first and last id. */
const RUN = 3;
const FIRST = 1;
const LAST = 2;
/** Of its place: its rank and key. */
const PLACE = 2;
const KEY = 1;

/**
 * Runs of ids with their step, rank and key. Rank decides among those who join at the same instant: the engine's
 * order of events then never shows.
 */
export class Joiners {
  count = 0;
  /** Step, first and last id of each run; and its rank and key. */
  private runs = new Int32Array(16 * RUN);
  private places = new Float64Array(16 * PLACE);
  private sorted = true;
  /** All are single ids that are their own rank, for one step and with one key: they sort as plain numbers. */
  private alike = true;

  add(step: number, first: number, last: number, rank: number, key: number): void {
    const run = this.count * RUN;
    const place = this.count * PLACE;
    if (run === this.runs.length) this.grow();
    const { runs, places } = this;
    runs[run] = step;
    runs[run + FIRST] = first;
    runs[run + LAST] = last;
    places[place] = rank;
    places[place + KEY] = key;
    if (this.count++ > 0) this.compare(run, place);
    else this.alike = first === last && rank === first;
  }

  /** Moves everybody into the line, in order of rank, then of step. */
  flush(line: Line, now: number): void {
    if (!this.sorted) this.sort();
    const { runs, places, count } = this;
    for (let i = 0, run = 0; i < count; i++, run += RUN)
      line.push(runs[run], runs[run + FIRST], runs[run + LAST], now, places[i * PLACE + KEY]);
    this.count = 0;
    this.sorted = true;
  }

  /** How a run that is not the first stands to those before it. */
  private compare(run: number, place: number): void {
    const { runs, places } = this;
    const rank = places[place];
    const before = places[place - PLACE];
    if (rank < before || (rank === before && runs[run] < runs[run - RUN])) this.sorted = false;
    if (runs[run + FIRST] !== runs[run + LAST] || rank !== runs[run + FIRST]) this.alike = false;
    if (runs[run] !== runs[0] || places[place + KEY] !== places[KEY]) this.alike = false;
  }

  private sort(): void {
    if (this.alike) this.sortIds();
    else this.sortRuns();
  }

  private sortIds(): void {
    const { runs, places, count } = this;
    const ids = new Int32Array(count);
    for (let i = 0; i < count; i++) ids[i] = runs[i * RUN + FIRST];
    ids.sort();
    for (let i = 0; i < count; i++) {
      runs[i * RUN + FIRST] = ids[i];
      runs[i * RUN + LAST] = ids[i];
      places[i * PLACE] = ids[i];
    }
  }

  private sortRuns(): void {
    const { count } = this;
    const runs = this.runs.slice(0, count * RUN);
    const places = this.places.slice(0, count * PLACE);
    const rank = new Float64Array(count);
    for (let i = 0; i < count; i++) rank[i] = places[i * PLACE];
    const order = Uint32Array.from({ length: count }, (_, i) => i);
    order.sort((a, b) => rank[a] - rank[b] || runs[a * RUN] - runs[b * RUN]);
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < RUN; k++) this.runs[i * RUN + k] = runs[order[i] * RUN + k];
      for (let k = 0; k < PLACE; k++) this.places[i * PLACE + k] = places[order[i] * PLACE + k];
    }
  }

  private grow(): void {
    const runs = new Int32Array(this.runs.length * 2);
    runs.set(this.runs);
    this.runs = runs;
    const places = new Float64Array(this.places.length * 2);
    places.set(this.places);
    this.places = places;
  }
}

// How far a study is over all its parts, and how long the rest may take.
import type { PlayKey, PlayRow } from '../model/outcome.ts';
import { type Players, playOne, type Surroundings } from './players.ts';

/** A part of a study: plays, and components in them, done and at most. */
interface Part {
  plays: number;
  most: number;
  worked: number;
  work: number;
  /** Seconds of a budget that are left. */
  budget: () => number;
}

const unlimited = (): number => Number.POSITIVE_INFINITY;

export class Meter {
  /** Replications of the ladder that are whole. */
  replications = 0;
  private readonly parts = new Map<string, Part>();
  private readonly around: Surroundings;
  private readonly started: number;

  constructor(around: Surroundings) {
    this.around = around;
    this.started = around.clock();
  }

  /** What a part will come to at most: plays, and components in all of them. */
  expect(part: string, most: number, work: number, budget = unlimited): void {
    this.parts.set(part, { ...this.partOf(part), most, work, budget });
  }

  /** What all parts come to at most: plays, and components in all of them. */
  get expected(): { plays: number; work: number } {
    const parts = [...this.parts.values()];
    return {
      plays: parts.reduce((sum, part) => sum + part.most, 0),
      work: parts.reduce((sum, part) => sum + part.work, 0),
    };
  }

  /** A part is over: what was done is all there is. */
  settle(part: string): void {
    const { plays, worked } = this.partOf(part);
    this.expect(part, plays, worked);
  }

  /** Has a key played, and counts it; `work` is its components, of a chain those of all its years. */
  async play(part: string, players: Players, key: PlayKey, work = key.components): Promise<PlayRow> {
    const from = this.around.clock();
    const row = await playOne(players, key);
    const seconds = (this.around.clock() - from) / 1000;
    this.around.onPlayed?.({ part, events: row.events, seconds });
    const counted = this.partOf(part);
    counted.plays++;
    counted.worked += work;
    return row;
  }

  /** Says how far it is. */
  tell(): void {
    const parts = [...this.parts.values()];
    const total = (of: (part: Part) => number): number => parts.reduce((sum, part) => sum + of(part), 0);
    const pace =
      (this.around.clock() - this.started) /
      1000 /
      Math.max(
        1,
        total((part) => part.worked),
      );
    this.around.onProgress?.({
      done: total((part) => part.plays),
      most: total((part) => Math.max(part.plays, part.most)),
      replications: this.replications,
      secondsLeft: total((part) => Math.max(0, Math.min(pace * (part.work - part.worked), part.budget()))),
    });
  }

  private partOf(name: string): Part {
    const known = this.parts.get(name);
    if (known) return known;
    const part = { plays: 0, most: 0, worked: 0, work: 0, budget: unlimited };
    this.parts.set(name, part);
    return part;
  }
}

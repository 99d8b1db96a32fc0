// Tells the first problems of one file and counts the rest: after so many, more say nothing new.
import type { Issues, Phase, Place } from './issue.ts';

export class Capped {
  /** How many there were, told or not. */
  count = 0;
  private readonly issues: Issues;
  private readonly phase: Phase;
  private readonly most: number;

  constructor(issues: Issues, phase: Phase, most: number) {
    this.issues = issues;
    this.phase = phase;
    this.most = most;
  }

  add(place: Place, found: string, expected: string, mend: string): void {
    this.count++;
    if (this.count <= this.most) this.issues.add(this.phase, place, found, expected, mend);
  }

  /** To be called when the file has been read: says how many were not told. */
  close(file: string): void {
    const more = this.count - this.most;
    if (more <= 0) return;
    const found = `these and ${more} more problem${more === 1 ? '' : 's'}`;
    this.issues.add(this.phase, { file, line: 0, column: 0 }, found, 'none', 'mend them, then check again');
  }
}

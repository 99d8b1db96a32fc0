// What falls due when everything else of an instant has happened: decisions, and ids of whom one asked to be reminded.
import { Agenda } from './agenda.ts';
import { Delays } from './delays.ts';
import type { Story } from './story.ts';

/** Decisions are even on the agenda, reminders odd. */
const REMINDER = 1;

export class Decisions {
  private readonly story: Story;
  private readonly agenda = new Agenda();
  private readonly reminders: Delays;
  /** Those of this instant. */
  private readonly due: number[] = [];

  /** @param stations where one may ask to be reminded */
  constructor(story: Story, stations: number) {
    this.story = story;
    this.reminders = new Delays(
      this.agenda,
      stations,
      (index) => index * 2 + REMINDER,
      (station, first, last) => {
        story.reminded?.(station, first, last);
      },
    );
  }

  /** When the next falls due; Infinity when none does. */
  get earliest(): number {
    return this.agenda.earliest;
  }

  put(time: number, decision: number): void {
    this.agenda.put(time, decision * 2);
  }

  remind(station: number, due: number, first: number, last: number): void {
    this.reminders.push(station, due, first, last);
  }

  /** All that falls due now, before anything that it causes; what is asked for meanwhile comes after that. */
  make(now: number): void {
    const { agenda, due } = this;
    let count = 0;
    while (agenda.earliest === now) due[count++] = agenda.take();
    for (let i = 0; i < count; i++) {
      if ((due[i] & REMINDER) === 0) this.story.decided?.(due[i] >> 1);
      else this.reminders.come(now, due[i] >> 1);
    }
  }
}

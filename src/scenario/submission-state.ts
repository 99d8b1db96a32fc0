// The state in which a register finds a row: what is wrong with it, where it waits and since when, what it adds to.
import { dateText } from '../engine/days.ts';
import { type Row, spotOf } from './csv.ts';
import { type Place, placeOf, remember } from './issue.ts';
import { idPattern } from './schema/common.ts';
import type { Column, Say } from './submission-columns.ts';
import type { Submissions } from './world.ts';

const WHOLE = /^[1-9]\d*$/;

/** Where each thing was first named, by the row: enough to point at a name that is wrong, however often it is written. */
class FirstNamed {
  readonly places = new Map<number, Place>();
  private readonly known = new Set<string>();
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  note(name: string, index: number, row: Row, field: number): void {
    if (this.known.has(name)) return;
    this.known.add(name);
    if (!this.places.has(index)) this.places.set(index, { file: this.file, ...spotOf(row, field) });
  }

  /** The column, which now knows these places. */
  remembered<C extends object>(column: C): C {
    remember(column, { file: this.file, line: 0, column: 0 }, this.places);
    return column;
  }
}

/** What a row says in its other columns; days are day numbers, NaN where they were told to be wrong. */
export interface Around {
  cmu: string;
  components: number;
  notified: number;
  dayAt(field: number): number;
}

type Truth = NonNullable<Submissions['truth']>;

/** Reads the columns of state that a register has, row by row. */
export class StateReader {
  private readonly at: Partial<Record<Column, number>>;
  private readonly say: Say;
  private readonly cmus = new Set<string>();
  private readonly truth: Truth = [];
  private readonly atStep: string[] = [];
  private readonly joined: number[] = [];
  private readonly adds: number[] = [];
  private readonly faults: FirstNamed;
  private readonly steps: FirstNamed;
  private readonly days: FirstNamed;

  constructor(at: Partial<Record<Column, number>>, file: string, say: Say) {
    this.at = at;
    this.say = say;
    this.faults = new FirstNamed(file);
    this.steps = new FirstNamed(file);
    this.days = new FirstNamed(file);
  }

  add(row: Row, around: Around): void {
    const { truth, at_step: step, joined, adds_to: addsTo } = this.at;
    if (truth !== undefined) this.truth.push(this.faultsOf(row, truth, around.components));
    if (step !== undefined) this.addStep(row, step);
    if (step !== undefined && joined !== undefined) this.addJoined(row, row.fields[step], joined, around);
    if (addsTo !== undefined) this.addAdds(row, addsTo, around.cmu);
    this.cmus.add(around.cmu);
  }

  /** The columns that the register has. */
  columns(): Pick<Submissions, 'truth' | 'atStep' | 'joinedDay' | 'adds'> {
    const { truth, at_step: step, joined, adds_to: addsTo } = this.at;
    return {
      ...(truth === undefined ? {} : { truth: this.faults.remembered(this.truth) }),
      ...(step === undefined ? {} : { atStep: this.steps.remembered(this.atStep) }),
      ...(joined === undefined ? {} : { joinedDay: this.days.remembered(Float64Array.from(this.joined)) }),
      ...(addsTo === undefined ? {} : { adds: Uint8Array.from(this.adds) }),
    };
  }

  /** `document-defect ct-ratio:3`: a class of fault alone is on all components of the row. */
  private faultsOf(row: Row, field: number, components: number): Truth[number] {
    const found: Truth[number] = [];
    for (const word of row.fields[field].split(/\s+/)) {
      if (word === '') continue;
      const [fault, times, ...more] = word.split(':');
      const count = times === undefined ? components : Number(times);
      if (!idPattern.test(fault) || more.length > 0 || !(times === undefined || WHOLE.test(times))) {
        const expected = 'classes of fault, each alone or with a count of 1 or more, as `document-defect:3`';
        const mend = /[,;|/]/.test(word)
          ? 'put a space between one class and the next'
          : 'write each class as `faults` of the portfolio spells it, and spaces between them';
        this.say(row, field, `\`${word}\` in the column \`truth\``, expected, mend);
      } else if (components > 0 && count > components) {
        const expected = `no more than the components of the row, ${components}`;
        this.say(row, field, `\`${word}\``, expected, `write \`${fault}\` alone if all of them have it`);
      } else if (found.some((one) => one.fault === fault)) {
        this.say(row, field, `the fault \`${fault}\` a second time`, 'each class once', 'delete one of the two');
      } else {
        this.faults.note(fault, this.truth.length, row, field);
        found.push({ fault, count });
      }
    }
    return found;
  }

  private addStep(row: Row, field: number): void {
    const text = row.fields[field];
    const parts = text.split('.');
    if (text !== '' && !(parts.length === 2 && parts.every((part) => idPattern.test(part)))) {
      const expected = 'a route and a step of it, as `bespoke.test`, or nothing';
      const mend = 'write the two ids with a full stop between them, or leave the field empty';
      this.say(row, field, `\`${text}\` in the column \`at_step\``, expected, mend);
    }
    this.steps.note(text, this.atStep.length, row, field);
    this.atStep.push(text);
  }

  private addJoined(row: Row, step: string, field: number, { notified, dayAt }: Around): void {
    const text = row.fields[field];
    const day = text === '' ? Number.NaN : dayAt(field);
    if (text !== '' && step === '') {
      const expected = 'a day only where `at_step` says what it has waited for since';
      const mend = 'fill `at_step`, or leave `joined` empty';
      this.say(row, field, `\`${text}\` in the column \`joined\` of a row that waits nowhere`, expected, mend);
    } else if (day < notified) {
      const found = `\`${text}\` in the column \`joined\`, before the notification on ${dateText(notified)}`;
      this.say(row, field, found, 'the day of the notification or a later one', 'mend one of the two dates');
    }
    this.days.note(text, this.joined.length, row, field);
    this.joined.push(day);
  }

  private addAdds(row: Row, field: number, cmu: string): void {
    const text = row.fields[field];
    const mend = 'leave `adds_to` empty if the row begins a CMU';
    // A CMU that is not said is told of for that alone.
    if (cmu !== '' && text !== '' && text !== cmu)
      this.say(row, field, `\`${text}\` in the column \`adds_to\``, `the CMU of the row, \`${cmu}\``, mend);
    else if (cmu !== '' && text !== '' && !this.cmus.has(text)) {
      const expected = 'a CMU that stands in an earlier row';
      this.say(row, field, `an addition to \`${text}\``, expected, `move the row below one of \`${text}\`, or ${mend}`);
    }
    this.adds.push(text === '' ? 0 : 1);
  }
}

/** Something that a register names, and where it does so first. */
export interface Named {
  name: string;
  place: Place;
}

/** Every `route.step` at which rows of a register wait. */
export const stepsIn = ({ atStep = [] }: Submissions): Named[] =>
  [...new Set(atStep)].flatMap((name) => (name === '' ? [] : { name, place: placeOf(atStep, atStep.indexOf(name)) }));

/** Every class of fault that a register finds in its rows. */
export const faultsIn = ({ truth = [] }: Submissions): Named[] => {
  const places = new Map<string, Place>();
  truth.forEach((faults, s) => {
    for (const { fault } of faults) if (!places.has(fault)) places.set(fault, placeOf(truth, s));
  });
  return [...places].map(([name, place]) => ({ name, place }));
};

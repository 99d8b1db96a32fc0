// A register of submissions, read from a CSV into columns; each row is one submission of one CMU.
import { dayOf } from '../engine/days.ts';
import { Capped } from './capped.ts';
import { eachRow, type Row, spotOf } from './csv.ts';
import type { Issues } from './issue.ts';
import { datePattern } from './schema/common.ts';
import { type Column, columnsOf, OPTIONAL, type Say } from './submission-columns.ts';
import { StateReader } from './submission-state.ts';
import type { Submissions } from './world.ts';

/** Problems told of one file; more of them say nothing new. */
const MOST_TOLD = 50;
const LARGEST_COUNT = 0x80000000 - 1;
const WHOLE = /^\d+$/;
const AMOUNT = /^\d+(\.\d+)?(e[+-]?\d+)?$/i;
const COUNT_WORDS = 'a whole number of 1 or more';
const KW_WORDS = 'a number of 0 or more, in kW of one component';

const mendNumber = (text: string, otherwise: string): string => {
  const plain = text.trim().replace(/(\d)[,\s](?=\d{3})/g, '$1');
  if (plain !== text && AMOUNT.test(plain)) return `write ${plain}`;
  return /^\d+\.0+$/.test(text) ? `write ${Number(text)}` : otherwise;
};

const mendDate = (text: string): string => {
  const other = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text.trim());
  const [day, month] = other ? [other[1].padStart(2, '0'), other[2].padStart(2, '0')] : ['', ''];
  return other && !Number.isNaN(dayOf(`${other[3]}-${month}-${day}`))
    ? `write year, month and day: ${other[3]}-${month}-${day}, if that is the day meant`
    : 'write year, month and day as in 2027-04-15';
};

const TEXTS = ['submission', 'cmu', 'provider', 'model', ...OPTIONAL] as const;
const isOptional = (column: Column): boolean => OPTIONAL.some((one) => one === column);

/** One column of texts: where it stands in a row, and what was read. */
interface TextColumn {
  name: Column;
  at: number;
  needed: boolean;
  values: string[];
}

/** What was read so far, and where each name was first said. */
class Register {
  readonly texts: readonly TextColumn[];
  readonly notified: number[] = [];
  readonly components: number[] = [];
  readonly deratedKw: number[] = [];
  readonly state: StateReader;
  private readonly say: Say;
  private readonly width: number;
  private readonly at: Readonly<Record<Column, number>>;
  private readonly lineOfSubmission = new Map<string, number>();
  private readonly lineOfCmu = new Map<string, number>();
  private readonly providerOfCmu = new Map<string, string>();
  private readonly days = new Map<string, number>();

  constructor(columns: ReadonlyMap<Column, number>, file: string, say: Say) {
    this.say = say;
    this.width = columns.size;
    this.at = Object.fromEntries(columns) as Record<Column, number>;
    this.state = new StateReader(this.at, file, say);
    const here = TEXTS.filter((name) => columns.has(name));
    this.texts = here.map((name) => ({ name, at: this.at[name], needed: !isOptional(name), values: [] }));
  }

  add(row: Row): void {
    const { length } = row.fields;
    if (length !== this.width) {
      const mend = length < this.width ? 'add what is missing' : 'put a field that has a comma in it in quotes';
      const found = `a row of ${length} field${length === 1 ? '' : 's'}`;
      this.say(row, Math.min(length, this.width), found, `${this.width}, as in the header`, mend);
      return;
    }
    for (const { name, at, needed, values } of this.texts) {
      const text = row.fields[at];
      if (needed && text === '') this.say(row, at, `an empty field in the column \`${name}\``, 'a name', 'fill it');
      values.push(text);
    }
    const notified = this.day(row, this.at.notified);
    const components = this.count(row);
    this.notified.push(notified);
    this.components.push(components);
    this.deratedKw.push(this.amount(row));
    this.checkSubmission(row);
    this.checkProvider(row);
    const cmu = row.fields[this.at.cmu];
    this.state.add(row, { cmu, components, notified, dayAt: (field) => this.day(row, field) });
  }

  private day(row: Row, at: number): number {
    const text = row.fields[at];
    let day = this.days.get(text);
    if (day === undefined) {
      day = datePattern.test(text) ? dayOf(text) : Number.NaN;
      this.days.set(text, day);
    }
    if (Number.isNaN(day)) this.say(row, at, `\`${text}\``, 'a date of the calendar, as 2027-04-15', mendDate(text));
    return day;
  }

  private count(row: Row): number {
    const at = this.at.components;
    const text = row.fields[at];
    const value = Number(text);
    const mend = 'write how many components the submission has';
    if (!WHOLE.test(text) || value < 1)
      this.say(row, at, `\`${text}\` components`, COUNT_WORDS, mendNumber(text, mend));
    else if (value > LARGEST_COUNT) this.say(row, at, `\`${text}\` components`, `at most ${LARGEST_COUNT}`, mend);
    return value;
  }

  private amount(row: Row): number {
    const at = this.at.derated_kw;
    const text = row.fields[at];
    const value = Number(text);
    const mend = 'write the de-rated kW of one component';
    if (!AMOUNT.test(text) || !Number.isFinite(value))
      this.say(row, at, `\`${text}\` kW`, KW_WORDS, mendNumber(text, mend));
    return value;
  }

  private checkSubmission(row: Row): void {
    const at = this.at.submission;
    const submission = row.fields[at];
    const first = this.lineOfSubmission.get(submission);
    if (first === undefined) this.lineOfSubmission.set(submission, row.line);
    else if (submission !== '') {
      const expected = `an id of its own; the first stands at line ${first}`;
      this.say(row, at, `the submission \`${submission}\` a second time`, expected, 'give each row its own id');
    }
  }

  private checkProvider(row: Row): void {
    const cmu = row.fields[this.at.cmu];
    const provider = row.fields[this.at.provider];
    const owner = this.providerOfCmu.get(cmu);
    if (cmu === '' || provider === '' || owner === provider) return;
    if (owner === undefined) {
      this.providerOfCmu.set(cmu, provider);
      this.lineOfCmu.set(cmu, row.line);
      return;
    }
    const expected = `its provider of line ${this.lineOfCmu.get(cmu)}, \`${owner}\``;
    const mend = 'give the CMU one provider, or each provider a CMU of its own';
    this.say(row, this.at.provider, `the CMU \`${cmu}\` under \`${provider}\``, expected, mend);
  }
}

const columnsFrom = ({ texts, notified, components, deratedKw, state }: Register): Submissions => ({
  ...(Object.fromEntries(texts.map(({ name, values }) => [name, values])) as Pick<Submissions, (typeof TEXTS)[number]>),
  notifiedDay: Int32Array.from(notified),
  components: Int32Array.from(components),
  deratedKw: Float64Array.from(deratedKw),
  ...state.columns(),
});

/**
 * The submissions of a CSV (UTF-8, commas, a header), in file order; undefined, and issues of phase shape, where
 * something is wrong with it. Empty lines are passed over.
 */
export const submissionsOf = (text: string, file: string, issues: Issues): Submissions | undefined => {
  const told = new Capped(issues, 'shape', MOST_TOLD);
  const say: Say = (row, field, found, expected, mend) =>
    told.add({ file, ...spotOf(row, field) }, found, expected, mend);
  let register: Register | undefined;
  let isHeader = true;
  // Old spreadsheets end lines with a carriage return alone.
  const lines = text.includes('\n') ? text : text.replaceAll('\r', '\n');
  eachRow(lines, (row) => {
    if (row.badQuote) {
      const at = row.begins?.indexOf(row.badQuote) ?? 0;
      say(
        row,
        at,
        'a quote that is not closed at the end of its field',
        'a field that begins and ends with a quote',
        'close it, and write a quote inside it twice',
      );
    } else if (isHeader) {
      const columns = columnsOf(row, say);
      if (columns) register = new Register(columns, file, say);
    } else register?.add(row);
    isHeader = false;
  });
  const isEmpty = told.count === 0 && !register?.notified.length;
  if (isEmpty)
    told.add(
      { file, line: 0, column: 0 },
      'a header without rows',
      'a row for each submission',
      'write rows under the header',
    );
  told.close(file);
  return register && told.count === 0 ? columnsFrom(register) : undefined;
};

// A register of submissions, read from a CSV into columns; each row is one submission of one CMU.
import { dayOf } from '../engine/days.ts';
import { Capped } from './capped.ts';
import { eachRow, type Row, spotOf } from './csv.ts';
import type { Issues } from './issue.ts';
import { datePattern } from './schema/common.ts';
import { type Column, columnsOf, OPTIONAL, REQUIRED, type Say } from './submission-columns.ts';
import type { Submissions } from './world.ts';

/** Problems told of one file; more of them say nothing new. */
const MOST_TOLD = 50;
const LARGEST_COUNT = 2 ** 31 - 1;
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

/** What was read so far, and what each name was first said with. */
class Register {
  readonly columns: ReadonlyMap<Column, number>;
  readonly say: Say;
  readonly texts = new Map<Column, string[]>();
  readonly notified: number[] = [];
  readonly components: number[] = [];
  readonly deratedKw: number[] = [];
  private readonly lineOfSubmission = new Map<string, number>();
  private readonly providerOfCmu = new Map<string, { provider: string; line: number }>();
  private readonly days = new Map<string, number>();

  constructor(columns: ReadonlyMap<Column, number>, say: Say) {
    this.columns = columns;
    this.say = say;
    for (const column of ['submission', 'cmu', 'provider', 'model', ...OPTIONAL] as const)
      if (columns.has(column)) this.texts.set(column, []);
  }

  add(row: Row): void {
    const expected = this.columns.size;
    const { length } = row.fields;
    if (length !== expected) {
      const mend = length < expected ? 'add what is missing' : 'put a field with a comma in it in quotes';
      this.say(
        row,
        Math.min(length, expected),
        `a row of ${length} field${length === 1 ? '' : 's'}`,
        `${expected}, as in the header`,
        mend,
      );
      return;
    }
    for (const [column, values] of this.texts) {
      const text = row.fields[this.at(column)];
      if (text === '' && !OPTIONAL.some((one) => one === column))
        this.say(row, this.at(column), `an empty field in the column \`${column}\``, 'a name', 'fill it');
      values.push(text);
    }
    this.addDay(row);
    this.components.push(this.count(row));
    this.deratedKw.push(this.amount(row));
    this.knowNames(row);
  }

  private at(column: Column): number {
    return this.columns.get(column) as number;
  }

  private addDay(row: Row): void {
    const text = row.fields[this.at('notified')];
    let day = this.days.get(text);
    if (day === undefined) {
      day = datePattern.test(text) ? dayOf(text) : Number.NaN;
      this.days.set(text, day);
    }
    if (Number.isNaN(day))
      this.say(row, this.at('notified'), `\`${text}\``, 'a date of the calendar, as 2027-04-15', mendDate(text));
    this.notified.push(day);
  }

  private count(row: Row): number {
    const text = row.fields[this.at('components')];
    const value = Number(text);
    if (!WHOLE.test(text) || value < 1)
      this.say(
        row,
        this.at('components'),
        `\`${text}\` components`,
        COUNT_WORDS,
        mendNumber(text, 'write how many components the submission has'),
      );
    else if (value > LARGEST_COUNT)
      this.say(row, this.at('components'), `\`${text}\` components`, `at most ${LARGEST_COUNT}`, 'check the count');
    return value;
  }

  private amount(row: Row): number {
    const text = row.fields[this.at('derated_kw')];
    const value = Number(text);
    if (!AMOUNT.test(text) || !Number.isFinite(value))
      this.say(
        row,
        this.at('derated_kw'),
        `\`${text}\` kW`,
        KW_WORDS,
        mendNumber(text, 'write the de-rated kW of one component'),
      );
    return value;
  }

  /** A submission is there once; a CMU has one provider. */
  private knowNames(row: Row): void {
    const [submission, cmu, provider] = (['submission', 'cmu', 'provider'] as const).map(
      (one) => row.fields[this.at(one)],
    );
    const before = this.lineOfSubmission.get(submission);
    if (before === undefined) this.lineOfSubmission.set(submission, row.line);
    else if (submission !== '')
      this.say(
        row,
        this.at('submission'),
        `the submission \`${submission}\` a second time`,
        `an id of its own; the first stands at line ${before}`,
        'give each row its own id',
      );
    const owner = this.providerOfCmu.get(cmu);
    if (owner === undefined) this.providerOfCmu.set(cmu, { provider, line: row.line });
    else if (owner.provider !== provider && cmu !== '')
      this.say(
        row,
        this.at('provider'),
        `the CMU \`${cmu}\` under \`${provider}\``,
        `its provider of line ${owner.line}, \`${owner.provider}\``,
        'give a CMU one provider, or each provider its own CMU',
      );
  }
}

const columnsFrom = (register: Register): Submissions => {
  const { texts, notified, components, deratedKw } = register;
  const required = ['submission', 'cmu', 'provider', 'model'] as const;
  return {
    ...(Object.fromEntries(required.map((column) => [column, texts.get(column)])) as Pick<
      Submissions,
      'submission' | 'cmu' | 'provider' | 'model'
    >),
    ...Object.fromEntries(OPTIONAL.filter((column) => texts.has(column)).map((column) => [column, texts.get(column)])),
    notifiedDay: Int32Array.from(notified),
    components: Int32Array.from(components),
    deratedKw: Float64Array.from(deratedKw),
  };
};

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
  eachRow(text, (row) => {
    if (row.badQuote) {
      const at = row.begins?.indexOf(row.badQuote) ?? 0;
      say(
        row,
        at,
        'a quote that is not closed before the next comma',
        'a field that begins and ends with a quote',
        'close it, and write a quote inside it twice',
      );
    } else if (isHeader) {
      const columns = columnsOf(row, say);
      if (columns) register = new Register(columns, say);
    } else register?.add(row);
    isHeader = false;
  });
  const isEmpty = told.count === 0 && !register?.notified.length;
  if (isEmpty)
    told.add(
      { file, line: 0, column: 0 },
      'a header without rows',
      'a row for each submission',
      `write rows under ${REQUIRED.join(',')}`,
    );
  told.close(file);
  return register && told.count === 0 ? columnsFrom(register) : undefined;
};

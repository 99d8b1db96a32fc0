// The registry of units: which there are, how they are written, and which of them measure the same thing.

/** A unit taken apart: `GBP/kW/year` is GBP, per kW and year. Words are canonical: plural above, singular below. */
export interface Unit {
  of: string;
  per: readonly string[];
}

export interface UnitProblem {
  found: string;
  expected: string;
  mend: string;
}

/** Units of one `measures` convert into each other by their `size`; others never do. */
interface Word {
  many: string;
  one: string;
  measures: string;
  size: number;
}

const word = (many: string, one: string, measures: string = many, size = 1): Word => ({ many, one, measures, size });

const WORDS: readonly Word[] = [
  word('seconds', 'second', 'time by the clock', 1 / 60),
  word('minutes', 'minute', 'time by the clock'),
  word('hours', 'hour', 'time by the clock', 60),
  word('days', 'day', 'calendar days'),
  word('weeks', 'week', 'calendar days', 7),
  word('months', 'month', 'calendar months'),
  word('years', 'year', 'calendar months', 12),
  word('working days', 'working day'),
  word('share', 'share'),
  word('number', 'number'),
  word('count', 'count'),
  word('date', 'date'),
  word('switch', 'switch'),
  word('kW', 'kW', 'power'),
  word('MW', 'MW', 'power', 1000),
  word('GW', 'GW', 'power', 1e6),
  word('kWh', 'kWh', 'energy'),
  word('MWh', 'MWh', 'energy', 1000),
  word('GBP', 'GBP', 'money'),
  word('GBP million', 'GBP million', 'money', 1e6),
  word('heads', 'head'),
  word('components', 'component'),
  word('items', 'item'),
  word('pairs', 'pair'),
  word('CMUs', 'CMU'),
  word('submissions', 'submission'),
  word('applications', 'application'),
  word('providers', 'provider'),
  word('agents', 'agent'),
  word('models', 'model'),
  word('sites', 'site'),
  word('tests', 'test'),
  word('visits', 'visit'),
  word('attempts', 'attempt'),
  word('windows', 'window'),
  word('devices', 'device'),
];

const byWord = new Map<string, Word>(WORDS.flatMap((one) => [[one.one, one] as const, [one.many, one] as const]));

const inAnyCase = new Map<string, string>([...byWord.keys()].map((one) => [one.toLowerCase(), one] as const));

/** What people write instead. */
const OTHER_WORDS = new Map<string, string>(
  Object.entries({
    min: 'minutes',
    mins: 'minutes',
    h: 'hours',
    hrs: 'hours',
    wd: 'working days',
    'business days': 'working days',
    'calendar days': 'days',
    '£': 'GBP',
    pounds: 'GBP',
    people: 'heads',
    fte: 'heads',
    boolean: 'switch',
    fraction: 'share',
    ratio: 'number',
    annum: 'year',
  }),
);

/** A number without the noise of its last bits, for a sentence. */
export const tidy = (value: number): string => String(Number(value.toPrecision(12)));

const unknownWord = (text: string, written: string): UnitProblem => {
  const expected = 'a unit of the registry, as minutes, working days, share, kW, heads or GBP/hour';
  const near = OTHER_WORDS.get(written.toLowerCase()) ?? inAnyCase.get(written.toLowerCase());
  return {
    found: text === written ? `the unit \`${written}\`` : `the unit \`${written}\` in \`${text}\``,
    expected,
    mend: near ? `write \`${near}\`` : 'choose the unit that says what the number counts; `number` has none',
  };
};

/**
 * Takes a unit apart; or says why it is none. The value, where there is one, makes the advice about % concrete.
 */
export const parseUnit = (text: string, value?: number): Unit | UnitProblem => {
  const parts = text.split('/');
  const known = parts.map((part) => byWord.get(part));
  const strange = known.indexOf(undefined);
  if (strange < 0) {
    const [of, ...per] = known as Word[];
    return { of: of.many, per: per.map((one) => one.one) };
  }
  const written = parts[strange];
  if (/^(%|per ?cent|percentage)$/i.test(written)) {
    const percent = value ?? 15;
    const mend = `write ${tidy(percent / 100)} share for ${tidy(percent)} %`;
    return { found: `the unit \`${text}\``, expected: 'a share from 0 to 1', mend };
  }
  if (written !== written.trim() || written === '')
    return {
      found: `the unit \`${text}\``,
      expected: 'words joined by / without spaces',
      mend: 'write it as in GBP/kW/year',
    };
  if (strange === 0 && written === 'percentage points')
    return {
      found: `the unit \`${text}\``,
      expected: 'a share from 0 to 1',
      mend: 'write 0.02 share for 2 percentage points',
    };
  return unknownWord(text, written);
};

/** The words that may stand above a line, or below one. */
export const unitWords = (where: 'above' | 'below'): string[] =>
  WORDS.map((one) => (where === 'above' ? one.many : one.one));
export const isUnit = (unit: Unit | UnitProblem): unit is Unit => 'of' in unit;
export const unitText = (unit: Unit): string => [unit.of, ...unit.per].join('/');

/** Both numerators' factor where they measure the same thing: one `from` is so many `to`. */
export const factorBetween = (from: string, to: string): number | undefined => {
  const a = byWord.get(from);
  const b = byWord.get(to);
  return a && b && a.measures === b.measures ? a.size / b.size : undefined;
};

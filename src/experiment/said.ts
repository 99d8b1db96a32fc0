// Sentences that know where their numbers come from: texts, and figures that carry the cell they were read from.

/**
 * A cell of a table in the output folder: the file, the cells that name its row, and the column. Of manifest.json the
 * column is a key, and there is no row.
 */
export interface CellRef {
  file: string;
  row: Readonly<Record<string, string | number>>;
  column: string;
}

/** A number as printed, and the number in full as its cell holds it; or a text with digits in it, quoted from its cell. */
export interface Figure {
  text: string;
  value: number | string;
  cell: CellRef;
  /** Of a number that no other table holds: what a row of derived.csv says of it. */
  derived?: { unit: string; meaning: string };
}

export type Said = string | Figure;
export type Sentence = readonly Said[];

/** A text quoted from its cell, whatever digits are in it. */
export const quoted = (text: string, cell: CellRef): Figure => ({ text, value: text, cell });

/** A number or text that the manifest holds. */
export const inManifest = (column: string, text: string, value: number | string = text): Figure => ({
  text,
  value,
  cell: { file: 'manifest.json', row: {}, column },
});

/** The table of numbers that a sentence works out of others. */
export const DERIVED = 'derived.csv';

/** A number made of others: it gets a row of its own in derived.csv under `id`. */
export const derived = (id: string, text: string, value: number, unit: string, meaning: string): Figure => ({
  text,
  value,
  cell: { file: DERIVED, row: { id }, column: 'value' },
  derived: { unit, meaning },
});

/** A sentence from a template whose holes are texts, figures or parts of sentences; empty texts vanish. */
export const say = (texts: TemplateStringsArray, ...holes: (Said | Sentence)[]): Sentence =>
  texts.flatMap((text, i) => [text, ...(i < holes.length ? [holes[i]].flat() : [])]).filter((part) => part !== '');

/** The words alone, for a terminal. */
export const wordsOf = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** Sentences one after the other, with a text between; empty ones are passed over. */
export const joinedBy = (sentences: readonly Sentence[], between: string): Sentence =>
  sentences
    .filter((sentence) => sentence.length > 0)
    .flatMap((sentence, i) => (i === 0 ? sentence : [between, ...sentence]));

/** `a, b and c`. */
export const listedBy = (parts: readonly Sentence[]): Sentence =>
  parts.length < 2 ? (parts[0] ?? []) : [...joinedBy(parts.slice(0, -1), ', '), ' and ', ...parts[parts.length - 1]];

/** With a capital at the front. */
export const capital = (sentence: Sentence): Sentence => {
  const [first, ...rest] = sentence;
  return typeof first === 'string' && first !== ''
    ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest]
    : sentence;
};

/** `summary.csv#regime=a;minus=;components=10;measure=tests;column=mean`: what a page writes beside a number. */
export const addressOf = ({ file, row, column }: CellRef): string => {
  const keys = Object.entries({ ...row, column });
  // The signs that hold an address together may stand in an id that somebody else chose.
  const safe = (value: string | number): string =>
    String(value).replace(/[%;=#]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${file}#${keys.map(([key, value]) => `${safe(key)}=${safe(value)}`).join(';')}`;
};

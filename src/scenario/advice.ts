// What was found at a place, and how to mend it, when it is not what the place may hold.
import { defOf, holds, isId, optionsOf, patternOf, type Schema, wordsOf } from './holds.ts';
import { isTree } from './merge.ts';
import { datePattern, idPattern, quantityPattern } from './schema/common.ts';
import { advise, suggest } from './suggest.ts';

/** Texts longer than this are cut in a sentence. */
const LONGEST_SHOWN = 60;
const MOST_KEYS_SHOWN = 5;
const ELAPSED = ['minutes', 'hours', 'days', 'working days', 'weeks', 'months'];

/** A value in a sentence: `"twelve" (a text)`. */
export const shownValue = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing (an empty value)';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (isTree(value)) return 'keys and values';
  if (typeof value === 'string') {
    const short = value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}...` : value;
    return value === '' ? 'an empty text' : `${JSON.stringify(short)} (a text)`;
  }
  return `\`${value}\`${typeof value === 'number' ? ' (a number)' : ''}`;
};

/** `Test minutes` as the id it was meant to be; undefined where no id comes of it. */
const asId = (text: string): string | undefined => {
  const id = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return idPattern.test(id) ? id : undefined;
};

const takesNumber = (option: Schema): boolean => defOf(option).type === 'number';
const takesPattern =
  (pattern: RegExp) =>
  (option: Schema): boolean =>
    patternOf(option)?.source === pattern.source;

const mendText = (text: string, options: readonly Schema[]): string | undefined => {
  const words = options.flatMap(wordsOf);
  const near = suggest(text, words);
  if (near !== undefined) return `did you mean \`${near}\`? If not, choose one of those expected`;
  if (options.some((option) => defOf(option).type === 'boolean')) {
    if (/^(yes|on|y)$/i.test(text)) return 'write true';
    if (/^(no|off|n)$/i.test(text)) return 'write false';
  }
  const amount = /^([-+]?[\d.,]*\d)\s*(.*)$/.exec(text.trim());
  const number = amount ? Number(amount[1].replace(/,(?=\d{3})/g, '')) : Number.NaN;
  if (options.some(takesNumber) && amount && Number.isFinite(number)) {
    if (amount[2] === '') return `write ${number}, without quotes or commas`;
    if (amount[2] === '%') return `write ${Number((number / 100).toPrecision(12))}`;
    return `write ${number} alone: the unit is the key's own`;
  }
  if (options.some(takesPattern(quantityPattern)) && amount && Number.isFinite(number)) {
    const unit = suggest(amount[2].replace(/s?$/, 's'), ELAPSED);
    return `write the amount, a space and one of ${ELAPSED.join(', ')}: \`${number} ${unit ?? 'working days'}\``;
  }
  if (options.some(takesPattern(datePattern)) && /\d/.test(text)) return 'write year, month and day as in 2027-04-15';
  const id = options.some(isId) ? asId(text) : undefined;
  return id === undefined ? undefined : `write \`${id}\``;
};

const mendNumber = (value: number, options: readonly Schema[]): string | undefined => {
  if (options.some(takesPattern(quantityPattern))) return `write it with its unit: \`${value} working days\``;
  if (options.some((option) => defOf(option).type === 'string' && patternOf(option) === undefined))
    return `put it in quotes: "${value}"`;
  if (options.some((option) => defOf(option).type === 'boolean') && (value === 0 || value === 1))
    return `write ${value === 1}`;
  return undefined;
};

/** The keys of a place that takes an object, to be filled in. */
const mendObject = (options: readonly Schema[]): string | undefined => {
  const [option] = options;
  const def = defOf(option);
  if (options.length > 1 || def.type !== 'object') return undefined;
  const keys = Object.keys(def.shape);
  if (keys.length > MOST_KEYS_SHOWN) return 'write its keys under it, one a line';
  return `write it as { ${keys.map((key) => `${key}: ...`).join(', ')} }, with the keys that are needed`;
};

/** How to mend a value that a place may not hold. */
export const mendValue = (value: unknown, schema: Schema): string => {
  const options = optionsOf(schema);
  if (value === null) return 'write a value, or delete the key';
  const special =
    typeof value === 'string'
      ? mendText(value, options)
      : typeof value === 'number'
        ? mendNumber(value, options)
        : undefined;
  if (special !== undefined) return special;
  if (Array.isArray(value) && value.length === 0) return 'put something into it, or delete the key';
  if (value === Number.POSITIVE_INFINITY || Number.isNaN(value)) return 'write an ordinary number';
  const isScalar = typeof value !== 'object';
  if (isScalar && options.some((option) => defOf(option).type === 'array')) return `put it in brackets: [${value}]`;
  const words = options.flatMap(wordsOf);
  if (typeof value === 'string' && words.length > 0) return advise(value, words, `choose one of those expected`);
  return mendObject(options) ?? `write ${holds(schema)}`;
};

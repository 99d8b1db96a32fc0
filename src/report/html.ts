// The few shapes of markup that the report is made of; every text that goes in is escaped here.
import { escaped, webAddress } from '../charts/markup.ts';

export { escaped } from '../charts/markup.ts';

/** Markup made of escaped parts, so that no plain text is taken for it. */
export interface Markup {
  markup: string;
}
export type Part = string | Markup;

export const raw = (markup: string): Markup => ({ markup });
const inside = (part: Part): string => (typeof part === 'string' ? escaped(part) : part.markup);
export const joined = (parts: readonly Part[], between = ''): Markup => raw(parts.map(inside).join(between));

/** An element around its parts; texts among them are escaped, attributes too. */
export const element = (
  name: string,
  parts: Part | readonly Part[],
  attributes: Record<string, string> = {},
): Markup => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const content = Array.isArray(parts) ? joined(parts).markup : inside(parts as Part);
  return raw(`<${name}${written.join('')}>${content}</${name}>`);
};

/** A link where the address is a web address, the bare text where it is anything else. */
export const link = (text: string, address: string): Part => {
  const href = webAddress(address);
  return href === '' ? text : element('a', text, { href });
};

export const paragraph = (...parts: Part[]): Markup => element('p', parts);
export const bullets = (items: readonly Part[]): Markup =>
  element(
    'ul',
    items.map((item) => element('li', item)),
  );

export interface TableMarkup {
  caption: Part;
  heads: readonly Part[];
  /** The first cell of a row heads it. */
  rows: readonly (readonly Part[])[];
  /** From this column on cells are numbers, set flush right; none are where it is missing. */
  numbersFrom?: number;
  /** From this column on they are texts again. */
  textFrom?: number;
  /** Columns whose cells stay on one line. */
  tight?: readonly number[];
  /** `words`: cells hold sentences; on a narrow page a row stacks, each cell under its head. */
  kind?: 'numbers' | 'words';
}

/** On a narrow page, where rows stack, a cell says itself what it is. */
const labelled = (cell: Part, head: Part, holds: string): Part =>
  holds === 'words' && cell !== '' ? joined([element('b', [head, ': '], { class: 'head' }), cell]) : cell;

/** A table that scrolls by itself on a narrow page, and can be reached with the keyboard: a group, as landmarks are for sections. */
export const table = ({
  caption,
  heads,
  rows,
  numbersFrom = Number.POSITIVE_INFINITY,
  textFrom = Number.POSITIVE_INFINITY,
  tight = [],
  kind: holds = 'numbers',
}: TableMarkup): Markup => {
  const kind = (column: number): Record<string, string> =>
    column >= numbersFrom && column < textFrom ? { class: 'number' } : tight.includes(column) ? { class: 'tight' } : {};
  const head = element(
    'tr',
    heads.map((h, i) => element('th', h, { scope: 'col', ...kind(i) })),
  );
  const body = rows.map((row) =>
    element(
      'tr',
      row.map((cell, i) =>
        i === 0 ? element('th', cell, { scope: 'row' }) : element('td', labelled(cell, heads[i], holds), kind(i)),
      ),
    ),
  );
  const whole = element('table', [element('caption', caption), element('thead', head), element('tbody', body)], {
    class: holds,
  });
  return element('div', whole, { class: 'scroll', role: 'group', tabindex: '0', 'aria-label': plainOf(caption) });
};

/** Markup as the text of an attribute, which is escaped when it is written: what is small in it is left out. */
const plainOf = (part: Part): string => {
  if (typeof part === 'string') return part;
  const text = part.markup.replace(/<small>.*?<\/small>|<[^>]+>/gs, '').trim();
  return ENTITIES.reduce((left, [entity, sign]) => left.replaceAll(entity, sign), text);
};

/** Ampersands last, so that what was written as an entity stays one. */
const ENTITIES = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&amp;', '&'],
] as const;

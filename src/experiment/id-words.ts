// Ids as words, for what has no room for a title: pools, routes and assumptions.

/** Words that an id cannot spell. */
const SPELT: Readonly<Record<string, string>> = { cop11: 'CoP 11', ev: 'EV', approvals: 'type approval' };

const spelt = (word: string): string => (Object.hasOwn(SPELT, word) ? SPELT[word] : word);

/** A year at the end of an id is that in which a Delivery Year begins: `2024` as `in 2024/25`. */
const yearWords = (year: string): string => `in ${year}/${String(Number(year) + 1).slice(2)}`;

/** `cop11-uptake` as `CoP 11 uptake`, `utilisation-2024` as `utilisation in 2024/25`. */
export const idWords = (id: string): string => {
  const words = id.split('-');
  const last = words[words.length - 1];
  if (words.length < 2 || !/^20\d\d$/.test(last)) return words.map(spelt).join(' ');
  return [...words.slice(0, -1).map(spelt), yearWords(last)].join(' ');
};

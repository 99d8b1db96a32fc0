// Did you mean: the nearest of the words that would have been right, by edit distance.

/** Longer words are no slips of the hand. */
const LONGEST = 80;

/** Insertions, deletions, changes and swaps of neighbours between two words (optimal string alignment). */
export const distance = (a: string, b: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(changed, last[j] + 1, row[j - 1] + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length];
};

/**
 * The nearest option, if it is near enough to be meant: about one slip in three letters.
 * The first of equals wins. Capitals, and spaces or underscores for hyphens, cost nothing.
 */
export const suggest = (word: string, options: Iterable<string>): string | undefined => {
  if (word.length === 0 || word.length > LONGEST) return undefined;
  const plain = (text: string): string => text.toLowerCase().replace(/[ _]/g, '-');
  const written = plain(word);
  let nearest: string | undefined;
  let least = Math.ceil(word.length / 3) + 1;
  for (const option of options) {
    if (Math.abs(option.length - written.length) >= least) continue;
    const far = distance(written, plain(option));
    if (far < least) {
      nearest = option;
      least = far;
    }
  }
  return nearest;
};

/** Advice on a wrong word: the nearest right one if there is one, else something else to do. */
export const advise = (word: string, options: Iterable<string>, otherwise: string): string => {
  const near = suggest(word, options);
  return near === undefined ? otherwise : `did you mean \`${near}\`? If not, ${otherwise}`;
};

/** Words in a row for a sentence, `a, b or c`; a long row is cut. */
export const listed = (words: readonly string[], most = 24, last = 'or'): string => {
  if (words.length > most) return `${words.slice(0, most).join(', ')} (and ${words.length - most} more)`;
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
};

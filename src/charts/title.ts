// A message that fits: the first of several that has no more words than a title may have.

/** The Analysis Function's charts are read at a glance. */
export const MOST_TITLE_WORDS = 12;

/** The first of them that is short enough; the last where none is. */
export const fitting = (...titles: readonly string[]): string =>
  titles.find((title) => title.split(' ').length <= MOST_TITLE_WORDS) ?? titles[titles.length - 1];

// What a measure is: one number that a play reports, described once.

export interface Measure {
  id: string;
  unit: string;
  /** Which direction is better for the scheme. */
  better: 'more' | 'less' | 'neither';
  /** Short, for a column head or an axis. */
  title: string;
  /** One sentence that an analyst understands. */
  meaning: string;
  formula: string;
  /** True where the formula is arithmetic on other measures, and is what is worked out. */
  derived?: true;
}

/** One row of the dictionary; its id stays a literal, so a misspelt one does not compile. */
export const row = <Id extends string>(
  id: Id,
  unit: string,
  better: Measure['better'],
  title: string,
  meaning: string,
  formula: string,
): Measure & { id: Id } => ({ id, unit, better, title, meaning, formula });

/** A measure made of others: its formula, in words of the language, is what is worked out; nothing else is needed. */
export const derived = <Id extends string>(
  id: Id,
  unit: string,
  better: Measure['better'],
  title: string,
  meaning: string,
  formula: string,
): Measure & { id: Id } => ({ ...row(id, unit, better, title, meaning, formula), derived: true });

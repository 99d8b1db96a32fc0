// A length as an analyst types it: a number and its unit, `16cm`.

/** Of one inch; a pixel is CSS's. */
const PER_INCH: Readonly<Record<string, number>> = { cm: 2.54, mm: 25.4, in: 1, px: 96 };
/** From what can still be read to what a poster needs. */
const LEAST_INCHES = 1;
const MOST_INCHES = 40;

export const LENGTHS = 'a number with cm, mm, in or px behind it, from 2.54cm to 101.6cm';

/** Inches; undefined where the text is no length, or too short or too long for a figure. */
export const inchesOf = (text: string): number | undefined => {
  const [, amount, unit] = /^(\d+(?:\.\d+)?|\.\d+) ?(cm|mm|in|px)$/.exec(text.trim()) ?? [];
  if (amount === undefined) return undefined;
  const inches = Number(amount) / PER_INCH[unit];
  return inches >= LEAST_INCHES && inches <= MOST_INCHES ? inches : undefined;
};

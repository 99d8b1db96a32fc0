// How far two colours are apart in lightness, by the WCAG 2.2 formula, as they are or as somebody sees them.

type Linear = readonly [number, number, number];

/** Amounts of linear red, green and blue in `#RRGGBB`, 0 to 1. */
const linearOf = (hex: string): Linear => {
  const channel = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : Math.exp(2.4 * Math.log((c + 0.055) / 1.055));
  };
  return [channel(1), channel(3), channel(5)];
};

const weighed = (weights: readonly number[], colour: Linear): number =>
  weights.reduce((sum, weight, i) => sum + weight * colour[i], 0);

/** Relative luminance, 0 to 1, of a colour through rows of a matrix on linear light; as it is without one. */
const luminance = (hex: string, rows?: readonly (readonly number[])[]): number => {
  const colour = linearOf(hex);
  const [red, green, blue] = (rows ?? []).map((row) => Math.max(0, Math.min(1, weighed(row, colour))));
  return weighed([0.2126, 0.7152, 0.0722], rows ? [red, green, blue] : colour);
};

/** 1 for equal colours to 21 for black on white; both as `#RRGGBB`, seen through rows of a matrix where there are any. */
export const contrast = (a: string, b: string, rows?: readonly (readonly number[])[]): number => {
  const [light, dark] = [luminance(a, rows), luminance(b, rows)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

/** Whether the first is the lighter by at least this contrast. */
export const isLighter = (a: string, b: string, least: number, rows?: readonly (readonly number[])[]): boolean =>
  luminance(a, rows) > luminance(b, rows) && contrast(a, b, rows) >= least;

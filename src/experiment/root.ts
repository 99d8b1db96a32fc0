// Where a function crosses nothing: between two ends, whether it is smooth or goes in steps.

/** How narrow is narrow enough, relative to the larger end. */
const WIDTH = 1e-3;
/** Tries beyond the two ends; a halving every third try makes the bracket narrow long before. */
export const MOST_TRIES = 60;

/**
 * The x at which a function is within `near` of nothing, or of the end nearer to it of a bracket that is narrow; NaN
 * where the ends have the same sign, or no value. After the Illinois method (Dowell and Jarratt 1971): a straight line
 * between the ends, an end that stays twice counting half; every third try is the middle, which steps cannot delay.
 * @param width how narrow a bracket is narrow enough, relative to its larger end
 */
export const rootOf = async (
  f: (x: number) => Promise<number>,
  [from, to]: readonly [number, number],
  near: number,
  width = WIDTH,
): Promise<number> => {
  let [low, high] = [from, to];
  let [atLow, atHigh] = [await f(low), await f(high)];
  if (Math.abs(atLow) <= near) return low;
  if (Math.abs(atHigh) <= near) return high;
  if (!(atLow * atHigh < 0)) return Number.NaN;
  let [weightLow, weightHigh] = [1, 1];
  let moved: 'low' | 'high' | undefined;
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    if (high - low <= width * Math.max(Math.abs(low), Math.abs(high))) break;
    const [a, b] = [atLow * weightLow, atHigh * weightHigh];
    const straight = (low * b - high * a) / (b - a);
    const x = tries % 3 !== 0 && straight > low && straight < high ? straight : low + (high - low) / 2;
    const atX = await f(x);
    if (Math.abs(atX) <= near) return x;
    if (!Number.isFinite(atX)) return Number.NaN;
    if (atX * atHigh > 0) {
      [high, atHigh, weightHigh] = [x, atX, 1];
      if (moved === 'high') weightLow /= 2;
      moved = 'high';
    } else {
      [low, atLow, weightLow] = [x, atX, 1];
      if (moved === 'low') weightHigh /= 2;
      moved = 'low';
    }
  }
  return Math.abs(atLow) <= Math.abs(atHigh) ? low : high;
};

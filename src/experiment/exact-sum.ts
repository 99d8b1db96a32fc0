// The sum of many numbers, rounded once: whatever their order, the same bits.

/**
 * The double nearest to the true sum of finite numbers, after J. Shewchuk (1997), "Adaptive precision floating-point
 * arithmetic", Discrete & Computational Geometry 18: the running sum is kept as parts that do not overlap.
 */
export const exactSum = (values: ArrayLike<number>): number => {
  const parts: number[] = [];
  for (let i = 0; i < values.length; i++) {
    let x = values[i];
    let kept = 0;
    for (let p = 0; p < parts.length; p++) {
      let y = parts[p];
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) parts[kept++] = low;
      x = high;
    }
    parts.length = kept;
    parts.push(x);
  }
  return rounded(parts);
};

/** Parts from the smallest to the largest; only a tie needs a look at the part below. */
const rounded = (parts: readonly number[]): number => {
  let n = parts.length - 1;
  if (n < 0) return 0;
  let high = parts[n];
  let low = 0;
  while (n > 0 && low === 0) {
    const x = high;
    const y = parts[--n];
    high = x + y;
    low = y - (high - x);
  }
  const beyond = n > 0 ? parts[n - 1] : 0;
  if ((low < 0 && beyond < 0) || (low > 0 && beyond > 0)) {
    const twice = low * 2;
    const next = high + twice;
    if (next - high === twice) return next;
  }
  return high;
};

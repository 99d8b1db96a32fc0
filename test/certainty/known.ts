// Functions whose indices are known in closed form, on the unit cube.

/** Ishigami and Homma (1990) with a = 7, b = 0.1, over -pi to pi: sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1. */
export const ishigami = (u: readonly number[], a = 7, b = 0.1): number => {
  const [x1, x2, x3] = u.map((value) => Math.PI * (2 * value - 1));
  return Math.sin(x1) + a * Math.sin(x2) ** 2 + b * x3 ** 4 * Math.sin(x1);
};

/** Variance and indices of it: by integration, Saltelli and others (2000), Sensitivity Analysis, chapter 2. */
export const ISHIGAMI = (() => {
  const [a, b, p] = [7, 0.1, Math.PI];
  const one = 0.5 * (1 + (b * p ** 4) / 5) ** 2;
  const two = a ** 2 / 8;
  const oneAndThree = (8 * b ** 2 * p ** 8) / 225;
  const variance = one + two + oneAndThree;
  return {
    variance,
    first: [one / variance, two / variance, 0],
    total: [(one + oneAndThree) / variance, two / variance, oneAndThree / variance],
  };
})();

/** Whether an interval holds a value. */
export const holds = ({ lower, upper }: { lower: number; upper: number }, value: number): boolean =>
  lower <= value && value <= upper;

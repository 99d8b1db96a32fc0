// Classes that each strike with a probability of their own, independently, all drawn by one uniform.

/**
 * Bits of the classes that strike. The uniform is used again for class after class, stretched to where it fell: given
 * how the classes before it fell out, what is left of it is uniform again, which leaves them independent of each other.
 * @param u uniform @param atAll probability that at least one strikes, as `anyOf` has it
 * @param of by class: probabilities by submission; undefined where a class strikes nobody
 */
export const struckBy = (
  u: number,
  atAll: number,
  of: readonly (Float64Array | undefined)[],
  submission: number,
): number => {
  if (u >= atAll) return 0;
  let left = u;
  let bits = 0;
  for (let k = 0; k < of.length; k++) {
    const p = of[k]?.[submission] ?? 0;
    if (p <= 0) continue;
    if (left < p) {
      bits |= 1 << k;
      left /= p;
    } else left = (left - p) / (1 - p);
  }
  return bits;
};

/** By submission: the probability that at least one class strikes. */
export const anyOf = (of: readonly (Float64Array | undefined)[], submissions: number): Float64Array =>
  Float64Array.from(
    { length: submissions },
    (_, s) => 1 - of.reduce((none, column) => none * (1 - (column?.[s] ?? 0)), 1),
  );

// Closed forms of queueing theory, service rate one unless said otherwise.

/** Probability that all c servers of M/G/c/c are busy at offered load a (Erlang B, by its stable recursion). */
export const erlangB = (c: number, a: number): number => {
  let blocking = 1;
  for (let k = 1; k <= c; k++) blocking = (a * blocking) / (k + a * blocking);
  return blocking;
};

/** Probability that an arrival waits in M/M/c (Erlang C). */
export const erlangC = (c: number, a: number): number => {
  const blocking = erlangB(c, a);
  return blocking / (1 - (a / c) * (1 - blocking));
};

/** Mean wait in M/M/c. */
export const waitMMc = (c: number, a: number): number => erlangC(c, a) / (c - a);

/** Mean wait in M/G/1 (Pollaczek and Khinchine): arrival rate, mean and second moment of the service. */
export const waitMG1 = (rate: number, mean: number, secondMoment: number): number =>
  (rate * secondMoment) / (2 * (1 - rate * mean));

/** Mean waits by class in non-preemptive priority M/G/1, first class first (Cobham 1954): load and second moment x rate. */
export const waitsCobham = (classes: readonly { load: number; rateTimesSecondMoment: number }[]): number[] => {
  const residual = classes.reduce((sum, one) => sum + one.rateTimesSecondMoment, 0) / 2;
  let above = 0;
  return classes.map(({ load }) => {
    const through = above + load;
    const wait = residual / ((1 - above) * (1 - through));
    above = through;
    return wait;
  });
};

/**
 * Mean wait in batch arrivals M^X/M/1: the whole batch waits like one customer of M/G/1, and each of its members waits
 * for those before him. Batch rate, and first and second moment of the batch size.
 */
export const waitBatches = (batchRate: number, mean: number, secondMoment: number): number =>
  waitMG1(batchRate, mean, mean + secondMoment) + (secondMoment - mean) / (2 * mean);

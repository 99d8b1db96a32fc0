// Retests to expect: how often a component comes back to a step, by the shares that its check fails or finds.

/** One class of fault at a check. Classes are independent of each other. */
export interface FaultAtCheck {
  /** Share of the components that have it when they first come. */
  prevalence: number;
  /** Probability that it is found at one attempt where it is there. */
  detects: number;
  /** Probability that it is found where it is not. */
  falseAlarm: number;
  /** Of those found and there, the share put right before the next attempt. */
  mends: number;
  /** Of those that are then still there, the share put right on the way back, found or not. */
  onTheWay: number;
}

/** Retests that so many attempts allow: none, or endlessly many. */
const retestsIn = (attempts: number): number => Math.max(0, Math.ceil(attempts) - 1);

/** Where each attempt fails with the same probability: its square for a second retest, and so on. */
export const retestsOfShare = (share: number, attempts: number): number => {
  const most = retestsIn(attempts);
  if (most === Infinity) return share === 0 ? 0 : share / (1 - share);
  let [sum, reached] = [0, 1];
  for (let retest = 0; retest < most; retest++) {
    reached *= share;
    if (sum + reached === sum) break;
    sum += reached;
  }
  return sum;
};

/** The states of a component are sets of classes: a bit each. None comes back once it is put right. */
class Chain {
  private readonly faults: readonly FaultAtCheck[];
  /** By state: the share of the components in it when they first come. */
  readonly start: Float64Array;
  /** By state: the probability that nothing is found: whoever passes is done. */
  readonly passes: Float64Array;

  constructor(faults: readonly FaultAtCheck[]) {
    this.faults = faults;
    this.start = new Float64Array(1 << faults.length).fill(1);
    this.passes = new Float64Array(1 << faults.length).fill(1);
    for (let state = 0; state < this.start.length; state++) {
      for (let k = 0; k < faults.length; k++) {
        const { prevalence, detects, falseAlarm } = faults[k];
        const has = (state & (1 << k)) !== 0;
        this.start[state] *= has ? prevalence : 1 - prevalence;
        this.passes[state] *= 1 - (has ? detects : falseAlarm);
      }
    }
  }

  /** Probability that an attempt fails and the component comes to the next one with these of its classes left. */
  comesBack(state: number, left: number): number {
    // The same way, had nothing been found: those do not come.
    let [after, unfound] = [1, 1];
    for (let k = 0; k < this.faults.length; k++) {
      if ((state & (1 << k)) === 0) continue;
      const { detects, mends, onTheWay } = this.faults[k];
      const stays = 1 - onTheWay;
      const staysFound = (1 - detects * mends) * stays;
      const isLeft = (left & (1 << k)) !== 0;
      after *= isLeft ? staysFound : 1 - staysFound;
      unfound *= isLeft ? stays : 1 - stays;
    }
    return after - this.passes[state] * unfound;
  }

  /** Probability that an attempt fails, over components by state. */
  fails(now: Float64Array): number {
    let sum = 0;
    for (let state = 0; state < now.length; state++) if (now[state] !== 0) sum += now[state] * (1 - this.passes[state]);
    return sum;
  }

  /** Those who come to the next attempt, by state. */
  next(now: Float64Array): Float64Array {
    const next = new Float64Array(now.length);
    now.forEach((share, state) => {
      if (share === 0) return;
      eachLeft(state, (left) => {
        next[left] += share * this.comesBack(state, left);
      });
    });
    return next;
  }
}

/** Calls for every set of classes that is left of one, itself the first. */
const eachLeft = (state: number, visit: (left: number) => void): void => {
  for (let left = state; ; left = (left - 1) & state) {
    visit(left);
    if (left === 0) return;
  }
};

/** However often: what comes to a state is known once all states with more faults are done. */
const endlessly = (chain: Chain): number => {
  const visits = chain.start;
  let retests = 0;
  for (let state = visits.length - 1; state >= 0; state--) {
    if (visits[state] === 0) continue;
    const leaves = 1 - chain.comesBack(state, state);
    if (leaves === 0) return Infinity;
    visits[state] /= leaves;
    retests += visits[state] * (1 - chain.passes[state]);
    eachLeft(state, (left) => {
      if (left !== state) visits[left] += visits[state] * chain.comesBack(state, left);
    });
  }
  return retests;
};

/** Where each attempt fails if anything is found. Infinite where some fail for ever. */
export const retestsOfFaults = (faults: readonly FaultAtCheck[], attempts: number): number => {
  const chain = new Chain(faults);
  const most = retestsIn(attempts);
  if (most === Infinity) return endlessly(chain);
  let [sum, now] = [0, chain.start];
  for (let retest = 0; retest < most; retest++) {
    const back = chain.fails(now);
    if (sum + back === sum) break;
    sum += back;
    if (retest + 1 < most) now = chain.next(now);
  }
  return sum;
};

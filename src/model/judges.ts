// Judges: whether an attempt at a step fails, by a share or by what a check finds of the hidden truth.
import { type Stream, streamFor } from '../engine/random.ts';
import type { SeedKey } from '../engine/seed.ts';
import { anyOf, struckBy } from './classes.ts';
import { StepFailures } from './failures.ts';
import type { Portfolio } from './portfolio.ts';
import { columnOf } from './predicate.ts';
import type { ByFault, Failing, Finding, Program, ProgramStep, Sample } from './program.ts';

/** The truth a play changes, and what it counts of false alarms. */
export interface Truth {
  truth: Uint8Array;
  falseAlarms: number;
}

/** Probabilities of one class, by submission; undefined where they are 0 for everybody. */
const columnsOf = (by: ByFault, faults: number, portfolio: Portfolio): (Float64Array | undefined)[] =>
  Array.from({ length: faults }, (_, k) => {
    const cased = by[k];
    const column = cased && columnOf(cased, portfolio, (is) => is, 0);
    return column?.some((p) => p > 0) ? column : undefined;
  });

/** What a check finds: one uniform for each class that is there, and one for all false alarms. */
class FaultCheck {
  private readonly detects: (Float64Array | undefined)[];
  private readonly falseAlarm: (Float64Array | undefined)[];
  private readonly mends: (Float64Array | undefined)[];
  /** Classes that may be found where they are; and by submission, the probability of a false alarm where nothing is there. */
  private readonly detected: number[];
  private readonly anyAlarm: Float64Array;
  private readonly finding: Stream[];
  private readonly alarm: Stream;
  private readonly mending: Stream[];
  private readonly classes: number;

  constructor(name: string, finds: Finding, faults: readonly string[], portfolio: Portfolio, streams: Streams) {
    this.classes = faults.length;
    this.detects = columnsOf(finds.detects, faults.length, portfolio);
    this.falseAlarm = columnsOf(finds.falseAlarm, faults.length, portfolio);
    this.mends = faults.map((_, k) => {
      const cased = finds.mends[k];
      return cased && columnOf(cased, portfolio, (is) => is, 1);
    });
    const classes = [...faults.keys()];
    this.detected = classes.filter((k) => this.detects[k]);
    this.anyAlarm = anyOf(this.falseAlarm, portfolio.submissions);
    this.finding = faults.map((fault) => streams(`${name}.finds.${fault}`));
    this.alarm = streams(`${name}.alarms`);
    this.mending = faults.map((fault) => streams(`${name}.mends.${fault}`));
  }

  /** Bits of the classes found at one attempt, there or not. */
  findings(truth: number, submission: number, subject: number, visit: number): number {
    let found = this.anyAlarm[submission] > 0 ? this.alarms(truth, submission, subject, visit) : 0;
    if (truth === 0) return found;
    for (const k of this.detected) {
      if ((truth & (1 << k)) === 0) continue;
      const p = this.detects[k]![submission];
      if (p > 0 && (p >= 1 || this.finding[k].uniform(subject, visit) < p)) found |= 1 << k;
    }
    return found;
  }

  /** Bits of the classes found that are not there. */
  private alarms(truth: number, submission: number, subject: number, visit: number): number {
    const u = this.alarm.uniform(subject, visit);
    return struckBy(u, this.anyAlarm[submission], this.falseAlarm, submission) & ~truth;
  }

  /** Of what was found and is there, the bits that are put right. */
  mended(found: number, submission: number, subject: number, visit: number): number {
    let mended = 0;
    for (let k = 0; k < this.classes; k++) {
      if ((found & (1 << k)) === 0) continue;
      const p = this.mends[k]?.[submission] ?? 1;
      if (p >= 1 || this.mending[k].uniform(subject, visit) < p) mended |= 1 << k;
    }
    return mended;
  }
}

type Streams = (name: string) => Stream;

/** What is found where an attempt fails by its share: the bit beyond those of all classes. */
const BY_SHARE = 1 << 8;

/** One step's check. */
export class Judge {
  readonly attempts: Float64Array;
  private readonly failures: StepFailures | undefined;
  private readonly check: FaultCheck | undefined;

  constructor(
    name: string,
    failing: Failing,
    faults: readonly string[],
    portfolio: Portfolio,
    key: SeedKey,
    replication: number,
  ) {
    this.attempts = columnOf(failing.attempts, portfolio, (is) => is, Infinity);
    const { share, finds } = failing;
    this.failures = share && new StepFailures(name, { ...failing, share }, portfolio, key, replication);
    this.check = finds && new FaultCheck(name, finds, faults, portfolio, (use) => streamFor(key, replication, use));
  }

  /**
   * Whether the attempt fails. What is found and put right is taken out of the truth of the component.
   * @param subject whose draw it is: a component, or a unit of work that fails as one by its share
   * @param visit attempts before this
   */
  fails(submission: number, subject: number, visit: number, state: Truth): boolean {
    const found = this.finds(submission, subject, visit, state);
    if (found === 0) return false;
    this.mend(found, submission, subject, visit, state.truth);
    return true;
  }

  /** 0 where the attempt passes, else the classes that it finds, there or not; nothing is put right. */
  finds(submission: number, subject: number, visit: number, state: Truth): number {
    if (!this.check) return this.failures!.fails(submission, subject, visit) ? BY_SHARE : 0;
    const truth = state.truth[subject];
    const found = this.check.findings(truth, submission, subject, visit);
    if (found !== 0 && (found & truth) === 0) state.falseAlarms++;
    return found;
  }

  /** What was found in a component and is there is put right, as far as it is at all. */
  mend(found: number, submission: number, component: number, visit: number, truth: Uint8Array): void {
    const there = found & truth[component];
    if (there !== 0) truth[component] &= ~this.mends(there, submission, component, visit);
  }

  /** Of the classes found that are there, the bits that are put right. */
  mends(there: number, submission: number, subject: number, visit: number): number {
    return this.check?.mended(there, submission, subject, visit) ?? 0;
  }

  /** Retests expected of a share that fails together with others, given what they have in common. */
  retestsOfShare(submission: number, attempts: number, ofShare: (share: number, attempts: number) => number): number {
    return this.failures?.retests(submission, attempts, ofShare) ?? 0;
  }

  /** Whether the check looks at hidden truth: then members of a group are looked at one by one. */
  get looks(): boolean {
    return this.check !== undefined;
  }
}

/** How many of so many members a sample takes. */
export const sampleSize = (sample: Sample, members: number): number => {
  const asked = Number.isNaN(sample.count)
    ? Math.max(sample.atLeast, Math.ceil(sample.share * members - 1e-9))
    : sample.count;
  return Math.min(members, asked);
};

/** Findings among so many looked at with which the whole still passes. */
export const accepted = ({ accept, acceptShare }: Sample, looked: number): number =>
  Math.max(accept, Math.floor(acceptShare * looked + 1e-9));

/**
 * Calls `take` for each member sampled: the first, or at random without replacement, one uniform a member.
 * @param visitOf attempts before this of a member: his draw
 */
export const eachSampled = (
  sample: Sample,
  members: ArrayLike<number>,
  stream: Stream | undefined,
  visitOf: (component: number) => number,
  take: (component: number) => void,
): void => {
  let wanted = sampleSize(sample, members.length);
  for (let i = 0; i < members.length && wanted > 0; i++) {
    const left = members.length - i;
    if (!sample.first && wanted < left && stream && stream.uniform(members[i], visitOf(members[i])) * left >= wanted)
      continue;
    wanted--;
    take(members[i]);
  }
};

export const judgesOf = (
  { steps, routes, faults }: Program,
  portfolio: Portfolio,
  key: SeedKey,
  replication: number,
): (Judge | undefined)[] =>
  steps.map(({ fails, route, id }) =>
    fails ? new Judge(`${routes[route].id}.${id}`, fails, faults, portfolio, key, replication) : undefined,
  );

/** Steps whose work itself puts something right: bits taken out of a component's truth. */
export class Mender {
  private readonly shares: (Float64Array | undefined)[];
  private readonly streams: Stream[];
  /** Nobody works at the step nor checks: visits are counted here. */
  private readonly isAlone: boolean;

  constructor(
    name: string,
    { mends = [], pool, fails, grain }: ProgramStep,
    faults: readonly string[],
    portfolio: Portfolio,
    key: SeedKey,
    replication: number,
  ) {
    this.shares = columnsOf(mends, faults.length, portfolio);
    this.streams = faults.map((fault) => streamFor(key, replication, `${name}.mends-at-work.${fault}`));
    this.isAlone = pool < 0 && fails === undefined && grain[0] === 'component';
  }

  /**
   * The work is done on a run of components, be they of one submission or of several.
   * @param visits how often each has been here; undefined where nobody comes twice
   */
  mend(
    first: number,
    last: number,
    submissionOf: Int32Array,
    visits: Uint16Array | undefined,
    truth: Uint8Array,
  ): void {
    for (let k = 0; k < this.shares.length; k++) {
      const share = this.shares[k];
      if (!share) continue;
      const bit = 1 << k;
      for (let c = first; c <= last; c++) {
        if ((truth[c] & bit) === 0) continue;
        if (this.streams[k].uniform(c, visits ? visits[c] : 0) < share[submissionOf[c]]) truth[c] &= ~bit;
      }
    }
    if (visits && this.isAlone) for (let c = first; c <= last; c++) visits[c]++;
  }
}

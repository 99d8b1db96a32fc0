// One sentence on sketch and simulation: that they agree, or by how much they part and what can explain it.
import { GAP_WORDS, type GapWord } from './outcome.ts';

export interface Comparison {
  /** Shares on time. */
  sketch: number;
  simulated: number;
  /** Its interval; NaN where there is none. */
  lower: number;
  upper: number;
  /** Words that apply to this input. */
  gaps: readonly GapWord[];
}

/** Shares this close agree: a percentage point. */
const CLOSE = 0.01;
/** What subtracting shares may leave of nothing. */
const ROUNDING = 1e-12;

/** What each difference does to the simulation, and why. */
const REASONS: Readonly<Record<GapWord, { makesIt: 'lower' | 'either'; because: string }>> = {
  retests: { makesIt: 'lower', because: 'those who fail come back late' },
  batching: { makesIt: 'lower', because: 'groups wait for their last members, those who failed among them' },
  calendar: { makesIt: 'lower', because: 'a pool closes when a queue is long, or serves by the daily lot' },
  limits: { makesIt: 'lower', because: 'submissions enter by turns' },
  pieces: { makesIt: 'lower', because: 'a long job is one person’s, which the sketch shares among all' },
  chance: { makesIt: 'lower', because: 'touch times vary, and time idled away is not made up' },
  order: { makesIt: 'either', because: 'a pool does not serve in order of arrival' },
  fallback: { makesIt: 'either', because: 'components leave their route midway' },
  approvals: { makesIt: 'either', because: 'approvals won meanwhile decide who takes a route' },
};

/** Tenths of a percentage point; a share lies between 0 and 1, whatever an interval says. */
const tenths = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1000);

const percent = (share: number): string => `${(tenths(share) / 10).toFixed(1)}%`;

const isClose = ({ sketch, simulated }: Comparison): boolean => Math.abs(sketch - simulated) <= CLOSE + ROUNDING;

const isWithin = ({ sketch, lower, upper }: Comparison): boolean =>
  sketch >= lower - ROUNDING && sketch <= upper + ROUNDING;

/** Sketch and simulation agree: they are close, or the interval of the simulation holds the sketch. */
export const agree = (told: Comparison): boolean => isClose(told) || isWithin(told);

/** The sentence of a comparison. */
export const sentenceOf = (told: Comparison): string => {
  const { sketch, simulated, lower, upper, gaps } = told;
  if (Number.isNaN(sketch) || Number.isNaN(simulated))
    return 'Nothing is due, so sketch and simulation have nothing to agree on.';
  const both = `The sketch has ${percent(sketch)} on time and the simulation ${percent(simulated)}`;
  if (isClose(told)) return `${both}: they agree within 1 percentage point.`;
  if (isWithin(told))
    return `${both}: they agree, as the interval of the simulation (${percent(lower)} to ${percent(upper)}) holds the sketch.`;
  // Of the shares as they are printed, so that whoever subtracts them finds it.
  const points = (Math.abs(tenths(sketch) - tenths(simulated)) / 10).toFixed(1);
  const side = simulated < sketch ? 'lower' : 'higher';
  const apart = `${both}, ${points} percentage points ${side}`;
  const reasons = GAP_WORDS.filter(
    (word) => gaps.includes(word) && (side === 'lower' || REASONS[word].makesIt !== 'lower'),
  );
  if (reasons.length === 0)
    return `${apart}: nothing that the sketch leaves out explains this, so look for a mistake in one of them.`;
  return `${apart}; what the sketch leaves out can explain it: ${reasons.map((word) => REASONS[word].because).join('; ')}.`;
};

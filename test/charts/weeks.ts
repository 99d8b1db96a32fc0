// Weeks of a made-up queue: arrivals that rush to a cut-off, served at the hours there are.

export const HOURS_PER_TEST = 0.068;
export const CUT_OFF_WEEK = 18;

/** A number between -0.5 and 0.5 that looks like chance and is none. */
export const wobble = (a: number, b: number): number => ((a * 7919 + b * 104729) % 97) / 97 - 0.5;

/** Hours available in a week; holidays shorten some. */
export const available = (week: number): number => ([4, 8, 20, 38, 39, 51].includes(week) ? 177.6 : 222);

/** Share of a level's components notified in a week. */
const arriving = (week: number): number =>
  week < CUT_OFF_WEEK ? (week + 1) / ((CUT_OFF_WEEK * (CUT_OFF_WEEK + 1)) / 2) : 0;

export interface Week {
  week: number;
  busy: number;
  tests: number;
  waiting: number;
}

/** Weeks of a regime that tests a share of a level's components; and what was done by the cut-off. */
export const queueOf = (share: number, components: number, weeks: number, salt: number) => {
  let waiting = 0;
  let onTime = 0;
  let sum = 0;
  let peak = 0;
  const rows = Array.from({ length: weeks }, (_, week): Week => {
    const joined = components * share * arriving(week);
    const asked = (waiting + joined) * HOURS_PER_TEST * (1 + 0.1 * wobble(week, salt));
    const busy = Math.min(asked, available(week) * 0.985);
    const tests = Math.min(waiting + joined, busy / HOURS_PER_TEST);
    waiting += joined - tests;
    if (week < CUT_OFF_WEEK) onTime += tests;
    sum += waiting;
    peak = Math.max(peak, waiting);
    return { week, busy, tests, waiting };
  });
  return { rows, onTime: onTime + components * (1 - share) * 0.996, meanQueue: sum / weeks, peak };
};

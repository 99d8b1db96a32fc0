// What a play yielded: the measures of the dictionary, read off the columns once the play is over.
import { TICKS_PER_DAY, TICKS_PER_HOUR } from '../engine/days.ts';
import { derive } from './derived.ts';
import { cmuMeasures } from './harvest-cmus.ts';
import { truthMeasures } from './harvest-truth.ts';
import { latenessOf } from './lateness.ts';
import { ABSENT, HELD, REGISTERED, REVOKED, WITHDRAWN } from './ledger.ts';
import { MEASURES, type MeasureId, measureIndex } from './measures.ts';
import type { PlayRow } from './outcome.ts';
import type { Play } from './play.ts';
import { quantileOf } from './select.ts';
import { stepStats, weekStats } from './stats.ts';
import { type Tally, tallyOf } from './tally.ts';

/** Weeks over which peak staffing is judged. */
const PEAK_WEEKS = 4;
const TICKS_PER_WEEK = 7 * TICKS_PER_DAY;

export const harvest = (play: Play, components: number): PlayRow => {
  const values = new Float64Array(MEASURES.length).fill(Number.NaN);
  const set = (id: MeasureId, value: number) => {
    values[measureIndex(id)] = value;
  };
  const tally = tallyOf(play);
  componentMeasures(play, tally, set);
  cmuMeasures(play, tally, set);
  clearingMeasure(play, tally, set);
  const registeredWithin = durationMeasures(play, tally, set);
  workMeasures(play, set);
  truthMeasures(play, tally, set);
  derive(values);
  return {
    regime: play.program.regime,
    components,
    replication: play.replication,
    values,
    routes: tally.routes,
    steps: stepStats(play),
    before: play.entry.before,
    weekly: weekStats(play),
    windows: play.cohorts.rows(tally),
    lateness: play.account.isKept ? latenessOf(play, tally) : [],
    sketch: [],
    registeredWithin,
    events: play.simulation.events,
  };
};

type Set = (id: MeasureId, value: number) => void;

/** Counts and MW: on time or not, by the deadline of the route a component ended on. */
const componentMeasures = ({ portfolio }: Play, tally: Tally, set: Set): void => {
  const counts = tally.states;
  // Counted first, then weighed: whole numbers times one capacity add up without rounding creeping in.
  const onTimeKw = new Float64Array(portfolio.cmu.names.length);
  let [kw, dueKw, lateKw, unpaidKwDays] = [0, 0, 0, 0];
  let [due, onTime] = [0, 0];
  for (let s = 0; s < portfolio.submissions; s++) {
    const each = portfolio.deratedKw[s];
    due += tally.due[s];
    onTime += tally.onTime[s];
    kw += tally.came[s] * each;
    dueKw += tally.due[s] * each;
    onTimeKw[portfolio.cmu.of[s]] += tally.onTime[s] * each;
    lateKw += (tally.due[s] - tally.onTime[s]) * each;
    unpaidKwDays += tally.unpaidDays[s] * each;
  }
  const onTimeSum = onTimeKw.reduce((sum, one) => sum + one, 0);
  const came = portfolio.components - counts[HELD] - counts[ABSENT];
  set('components-notified', came);
  set('mw-notified', kw / 1000);
  set('certificates-held', counts[HELD]);
  set('stayed-away', counts[ABSENT]);
  set('components-due', due);
  set('on-time-components', onTime);
  set('on-time-mw', onTimeSum / 1000);
  set('on-time-mw-share', dueKw > 0 ? onTimeSum / dueKw : Number.NaN);
  set('late-mw', lateKw / 1000);
  set('registered', counts[REGISTERED]);
  set('withdrawn', counts[WITHDRAWN] + counts[REVOKED]);
  set('open', came - counts[REGISTERED] - counts[WITHDRAWN] - counts[REVOKED]);
  set('mw-days-unpaid', unpaidKwDays / 1000);
};

/** From the cut-off to the last registration of a component due; no value while one is open. */
const clearingMeasure = ({ program }: Play, { openDue, lastDue, due }: Tally, set: Set): void => {
  if (openDue > 0 || !due.some((count) => count > 0)) return;
  set('days-to-clear', Math.max(0, lastDue === -Infinity ? 0 : (lastDue - program.cutOff) / TICKS_PER_DAY));
};

/** Days from notification to registration, and how many are registered within so many weeks: over the registered, and over all with the others as never, or as the end at least. */
const durationMeasures = ({ setting }: Play, tally: Tally, set: Set): Float64Array => {
  const { days, states, unfinishedDays, lastRegistered } = tally;
  const n = states[REGISTERED];
  const all = tally.came.reduce((sum, one) => sum + one, 0);
  const within = new Float64Array(Math.ceil((setting.to - setting.from) / TICKS_PER_WEEK) + 1);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    sum += days[i];
    within[Math.min(Math.max(0, Math.ceil(days[i] / 7)), within.length - 1)]++;
  }
  for (let w = 1; w < within.length; w++) within[w] += within[w - 1];
  const ofAll = (p: number) => (Math.ceil(p * all - 1e-9) > n ? Number.NaN : quantileOf(days, n, (p * all) / n));
  if (all > 0) set('mean-days-all', (sum + unfinishedDays) / all);
  if (n > 0) {
    set('mean-days-to-register', sum / n);
    set('p95-days-to-register', quantileOf(days, n, 0.95));
    set('last-registered-day', (lastRegistered - setting.from) / TICKS_PER_DAY);
    set('p50-days-all', ofAll(0.5));
    set('p95-days-all', ofAll(0.95));
  }
  return within;
};

/** Work: tests, hours by employer, utilisation, queues. */
const workMeasures = (play: Play, set: Set): void => {
  const { simulation, floor, setting, program, weekly } = play;
  const hoursOf = (employer: string) =>
    setting.staff.reduce(
      (sum, staff, p) => (staff.pool.employer === employer ? sum + floor.busyTime(p, setting.to) : sum),
      0,
    ) / TICKS_PER_HOUR;
  set('tests', weekly.made.tests);
  set('tests-to-cut-off', weekly.made.toCutOff);
  set('retests', weekly.made.retests);
  set('examiner-hours', hoursOf('cmsb'));
  set('provider-hours', hoursOf('provider'));
  set('agent-hours', hoursOf('agent'));
  // A pool that no step of the regime asks is no part of its capacity.
  const asked = new Set(program.steps.map(({ pool }) => pool));
  const examiners = setting.staff.flatMap((staff, p) =>
    staff.pool.employer === 'cmsb' && !staff.isPlatform && asked.has(p) ? [p] : [],
  );
  const cutOff = Math.min(program.cutOff, setting.to);
  const available = examiners.reduce((sum, p) => sum + floor.availableTime(p, setting.from, cutOff), 0);
  const busy = examiners.reduce((sum, p) => sum + weekly.busyAtCutOff[p], 0);
  if (available > 0) set('utilisation-to-cut-off', busy / available);
  // Before the first notification there was nothing to do.
  const begins = play.portfolio.notified.reduce((least, at) => Math.min(least, at), Infinity);
  const offered = examiners.reduce(
    (sum, p) => sum + (begins < cutOff ? floor.availableTime(p, Math.max(begins, setting.from), cutOff) : 0),
    0,
  );
  if (offered > 0) set('window-utilisation', play.cohorts.examinerTicksDue / offered);
  set('peak-heads-needed', peakHeads(play, examiners));
  let peak = 0;
  let [waitTicks, waits] = [0, 0];
  for (let pc = 0; pc < program.op.length; pc++) {
    const step = program.steps[program.step[pc]];
    if (step.isTest) peak = Math.max(peak, simulation.peaks[pc]);
    if (step.pool >= 0 && setting.staff[step.pool].isPlatform) {
      waitTicks += simulation.waits[pc].sum;
      waits += simulation.waits[pc].count;
    }
  }
  set('peak-waiting', peak);
  set('platform-wait-days', waits > 0 ? waitTicks / waits / TICKS_PER_DAY : 0);
};

/** Heads that would keep up with the busiest weeks: work released over what one head works in them. */
const peakHeads = (play: Play, examiners: readonly number[]): number => {
  const { weekly, setting } = play;
  if (examiners.length === 0) return 0;
  const { shifts } = setting.staff[examiners[0]].crews[0];
  let most = 0;
  for (let week = 0; week + PEAK_WEEKS <= weekly.weeks; week++) {
    let released = 0;
    for (const p of examiners) {
      for (let w = week; w < week + PEAK_WEEKS; w++) released += weekly.released[p * weekly.weeks + w];
    }
    const from = weekly.starts[week];
    const worked = shifts.worked(from + PEAK_WEEKS * 7 * TICKS_PER_DAY) - shifts.worked(from);
    if (worked > 0) most = Math.max(most, released / worked);
  }
  return most;
};

// What a play yielded: the measures of the dictionary, read off the columns once the play is over.
import { TICKS_PER_DAY, TICKS_PER_HOUR } from '../engine/days.ts';
import { REGISTERED, WITHDRAWN } from './ledger.ts';
import { MEASURES, type MeasureId, measureIndex } from './measures.ts';
import type { PlayRow } from './outcome.ts';
import type { Play } from './play.ts';
import { quantileOf } from './select.ts';
import { stepStats, weekStats } from './stats.ts';

const DAYS_OF_DELIVERY_YEAR = 365;
/** Weeks over which peak staffing is judged. */
const PEAK_WEEKS = 4;

export const harvest = (play: Play, components: number): PlayRow => {
  const values = new Float64Array(MEASURES.length).fill(Number.NaN);
  const set = (id: MeasureId, value: number) => {
    values[measureIndex(id)] = value;
  };
  const routes = componentMeasures(play, set);
  durationMeasures(play, set);
  workMeasures(play, set);
  return {
    regime: play.program.regime,
    components,
    replication: play.replication,
    values,
    routes,
    steps: stepStats(play),
    weekly: weekStats(play),
    events: play.simulation.events,
  };
};

type Set = (id: MeasureId, value: number) => void;

/** Counts and MW: on time or not, by the deadline of the route a component ended on. */
const componentMeasures = (play: Play, set: Set): PlayRow['routes'] => {
  const { portfolio, ledger, program, setting } = play;
  const cmus = portfolio.cmu.names.length;
  const due = new Float64Array(cmus);
  const onTime = new Float64Array(cmus);
  const onTimeKw = new Float64Array(cmus);
  const perRoute = program.routes.map((route) => ({ route: route.id, took: 0, registered: 0, onTime: 0 }));
  program.routes.forEach((_, r) => {
    perRoute[r].took = ledger.took[r];
  });
  let [registered, withdrawn, kw, dueKw, lateKw, lastDue, openDue, unpaidKwDays] = [0, 0, 0, 0, 0, -Infinity, 0, 0];
  const yearEnd = Math.min(setting.deliveryYearFrom + DAYS_OF_DELIVERY_YEAR * TICKS_PER_DAY, setting.to);
  for (let s = 0; s < portfolio.submissions; s++) {
    const cmu = portfolio.cmu.of[s];
    const notified = portfolio.notified[s];
    let [dueHere, onTimeHere, unpaidDays] = [0, 0, 0];
    for (let c = portfolio.first[s]; c < portfolio.first[s + 1]; c++) {
      const route = program.routes[ledger.route[c]];
      const deadline = route ? route.deadline : program.cutOff;
      const at = ledger.registeredAt[c];
      const state = ledger.state[c];
      if (state === REGISTERED) {
        registered++;
        perRoute[ledger.route[c]].registered++;
      } else if (state === WITHDRAWN) withdrawn++;
      if (notified > deadline) continue;
      dueHere++;
      if (state === REGISTERED) lastDue = Math.max(lastDue, at);
      else if (state !== WITHDRAWN) openDue++;
      if (state === REGISTERED && at <= deadline) {
        onTimeHere++;
        perRoute[ledger.route[c]].onTime++;
      }
      unpaidDays += Math.max(0, (Math.min(at, yearEnd) - setting.deliveryYearFrom) / TICKS_PER_DAY);
    }
    // Counted first, then weighed: whole numbers times one capacity add up without rounding creeping in.
    const each = portfolio.deratedKw[s];
    due[cmu] += dueHere;
    onTime[cmu] += onTimeHere;
    onTimeKw[cmu] += onTimeHere * each;
    kw += (portfolio.first[s + 1] - portfolio.first[s]) * each;
    dueKw += dueHere * each;
    lateKw += (dueHere - onTimeHere) * each;
    unpaidKwDays += unpaidDays * each;
  }
  const sum = (column: Float64Array) => column.reduce((a, b) => a + b, 0);
  const [dueCount, onTimeCount, onTimeSum] = [sum(due), sum(onTime), sum(onTimeKw)];
  set('components-notified', portfolio.components);
  set('mw-notified', kw / 1000);
  set('components-due', dueCount);
  set('on-time-components', onTimeCount);
  set('on-time-share', dueCount > 0 ? onTimeCount / dueCount : Number.NaN);
  set('on-time-mw', onTimeSum / 1000);
  set('on-time-mw-share', dueKw > 0 ? onTimeSum / dueKw : Number.NaN);
  set(
    'on-time-cmus',
    due.reduce((n, d, i) => n + (d > 0 && onTime[i] === d ? 1 : 0), 0),
  );
  set(
    'cmus-due',
    due.reduce((n, d) => n + (d > 0 ? 1 : 0), 0),
  );
  set(
    'cmus-of-1-mw',
    onTimeKw.reduce((n, k) => n + (k >= 1000 - 1e-9 ? 1 : 0), 0),
  );
  set('late-components', dueCount - onTimeCount);
  set('late-mw', lateKw / 1000);
  set('registered', registered);
  set('withdrawn', withdrawn);
  set('open', portfolio.components - registered - withdrawn);
  set('mw-days-unpaid', unpaidKwDays / 1000);
  if (openDue === 0 && dueCount > 0) {
    set('days-to-clear', Math.max(0, lastDue === -Infinity ? 0 : (lastDue - play.program.cutOff) / TICKS_PER_DAY));
  }
  return perRoute;
};

/** Days from notification to registration: over the registered, and over all with the others as never. */
const durationMeasures = (play: Play, set: Set): void => {
  const { portfolio, ledger, setting } = play;
  const days = new Float64Array(portfolio.components);
  let n = 0;
  let sum = 0;
  let last = -Infinity;
  for (let s = 0; s < portfolio.submissions; s++) {
    for (let c = portfolio.first[s]; c < portfolio.first[s + 1]; c++) {
      if (ledger.state[c] !== REGISTERED) continue;
      const took = (ledger.registeredAt[c] - portfolio.notified[s]) / TICKS_PER_DAY;
      days[n++] = took;
      sum += took;
      last = Math.max(last, ledger.registeredAt[c]);
    }
  }
  const all = portfolio.components;
  const ofAll = (p: number) => (Math.ceil(p * all - 1e-9) > n ? Number.NaN : quantileOf(days, n, (p * all) / n));
  if (n > 0) {
    set('mean-days-to-register', sum / n);
    set('p95-days-to-register', quantileOf(days, n, 0.95));
    set('last-registered-day', (last - setting.from) / TICKS_PER_DAY);
    set('p50-days-all', ofAll(0.5));
    set('p95-days-all', ofAll(0.95));
  }
};

/** Work: tests, hours by employer, utilisation, queues. */
const workMeasures = (play: Play, set: Set): void => {
  const { ledger, simulation, floor, setting, program, weekly } = play;
  const hoursOf = (employer: string) =>
    setting.staff.reduce(
      (sum, staff, p) => (staff.pool.employer === employer ? sum + floor.busyTime(p, setting.to) : sum),
      0,
    ) / TICKS_PER_HOUR;
  set('tests', ledger.tests);
  set('retests', ledger.tests - ledger.firstTests);
  set('examiner-hours', hoursOf('cmsb'));
  set('provider-hours', hoursOf('provider'));
  set('agent-hours', hoursOf('agent'));
  const examiners = setting.staff.flatMap((staff, p) =>
    staff.pool.employer === 'cmsb' && !staff.isPlatform ? [p] : [],
  );
  const cutOff = Math.min(program.cutOff, setting.to);
  const available = examiners.reduce((sum, p) => sum + floor.availableTime(p, setting.from, cutOff), 0);
  const busy = examiners.reduce((sum, p) => sum + weekly.busyAtCutOff[p], 0);
  if (available > 0) set('utilisation-to-cut-off', busy / available);
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

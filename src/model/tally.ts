// The tally of a finished play, in one pass over its components: who came, was due, was on time, how long it took, what was lost.
import { TICKS_PER_DAY } from '../engine/days.ts';
import { ABSENT, HELD, NOWHERE, REGISTERED, REVOKED, WITHDRAWN } from './ledger.ts';
import { matteringBits } from './mattering.ts';
import type { RouteStats } from './outcome.ts';
import type { Play } from './play.ts';

export interface Tally {
  /** Components by state of the ledger. */
  states: Float64Array;
  /** By submission, components: notified, due, on time, holding a certificate from before. */
  came: Float64Array;
  due: Float64Array;
  onTime: Float64Array;
  held: Float64Array;
  /** By submission: days of the Delivery Year without registration, over the components due. */
  unpaidDays: Float64Array;
  routes: RouteStats[];
  /** Components due that are neither registered nor out; tick of the last registration of one due, and of any. */
  openDue: number;
  lastDue: number;
  lastRegistered: number;
  /** Days from coming to registration, of the registered in their order; the rest of the column is 0. */
  days: Float64Array;
  /** Days from coming to the end of the horizon, over all others who came. */
  unfinishedDays: number;
  /** By submission, of the classes that matter: came with a fault, registered with one, put out without one. */
  faulty: Float64Array;
  wrongAccepts: Float64Array;
  wrongRejects: Float64Array;
}

/** Where nobody says what small is, nobody is. */
const routesOf = ({ program, ledger, small, portfolio }: Play): RouteStats[] =>
  program.routes.map(({ id }, r) => {
    const row = { route: id, took: ledger.took[r], registered: 0, onTime: 0 };
    if (!small.isTold) return row;
    let took = 0;
    for (let s = 0; s < portfolio.submissions; s++)
      if (small.isSmall[s]) took += ledger.tookBy[s * program.routes.length + r];
    return { ...row, small: { took, registered: 0, onTime: 0 } };
  });

export const tallyOf = (play: Play): Tally => {
  const { portfolio, ledger, program, entry, setting, small } = play;
  const column = () => new Float64Array(portfolio.submissions);
  // Written out: an object put together of spread parts has a shape of its own, and each new shape is compiled for anew.
  const tally: Tally = {
    states: new Float64Array(HELD + 1),
    came: column(),
    due: column(),
    onTime: column(),
    held: column(),
    unpaidDays: column(),
    routes: routesOf(play),
    openDue: 0,
    lastDue: -Infinity,
    lastRegistered: -Infinity,
    days: new Float64Array(portfolio.components),
    unfinishedDays: 0,
    faulty: column(),
    wrongAccepts: column(),
    wrongRejects: column(),
  };
  const { state: states, registeredAt, registeredOn } = ledger;
  const { seats } = entry;
  const { days, states: counts } = tally;
  const isSeated = seats.isAnybodySeated;
  const hasTruth = program.faults.length > 0;
  const matters = hasTruth ? matteringBits(play) : 0;
  // By route; the last for whoever is registered on none, as it needs no assurance.
  const none = program.routes.length;
  const [registered, onTimeOn] = [new Float64Array(none + 1), new Float64Array(none + 1)];
  let n = 0;
  let [unfinishedDays, openDue, lastDue, lastRegistered] = [0, 0, -Infinity, -Infinity];
  for (let s = 0; s < portfolio.submissions; s++) {
    const notified = portfolio.notified[s];
    const end = portfolio.first[s + 1];
    let [came, due, onTime, held, unpaidTicks] = [0, 0, 0, 0, 0];
    let [faulty, accepts, rejects] = [0, 0, 0];
    registered.fill(0);
    onTimeOn.fill(0);
    for (let c = portfolio.first[s]; c < end; c++) {
      const state = states[c];
      counts[state]++;
      if (state === HELD) held++;
      if (state === HELD || state === ABSENT) continue;
      came++;
      const isRegistered = state === REGISTERED;
      const at = registeredAt[c];
      const cameAt = isSeated ? seats.cameAt(c, s) : notified;
      // Of whoever was struck off, the route that it was registered on last.
      const on = registeredOn[c] === NOWHERE ? none : registeredOn[c];
      if (isRegistered) {
        days[n++] = (at - cameAt) / TICKS_PER_DAY;
        if (at > lastRegistered) lastRegistered = at;
        registered[on]++;
      } else unfinishedDays += (setting.to - cameAt) / TICKS_PER_DAY;
      if (hasTruth) {
        if ((portfolio.truth[c] & matters) !== 0) faulty++;
        const isFaulty = (ledger.truth[c] & matters) !== 0;
        if (isRegistered && isFaulty) accepts++;
        else if ((state === WITHDRAWN || state === REVOKED) && !isFaulty) rejects++;
      }
      const deadline = ledger.deadlineOf(c, s, program.cutOff);
      if (cameAt > deadline) continue;
      due++;
      if (isRegistered) {
        if (at > lastDue) lastDue = at;
      } else if (state !== WITHDRAWN && state !== REVOKED) openDue++;
      if (ledger.isOnTime(c, deadline)) {
        onTime++;
        onTimeOn[on]++;
      }
      unpaidTicks += ledger.unpaidTicks(c);
    }
    tally.came[s] = came;
    tally.due[s] = due;
    tally.onTime[s] = onTime;
    tally.held[s] = held;
    tally.unpaidDays[s] = unpaidTicks / TICKS_PER_DAY;
    tally.faulty[s] = faulty;
    tally.wrongAccepts[s] = accepts;
    tally.wrongRejects[s] = rejects;
    for (let r = 0; r < none; r++) {
      const route = tally.routes[r];
      for (const row of small.isSmall[s] ? [route, route.small!] : [route]) {
        row.registered += registered[r];
        row.onTime += onTimeOn[r];
      }
    }
  }
  return Object.assign(tally, { unfinishedDays, openDue, lastDue, lastRegistered });
};

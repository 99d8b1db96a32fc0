// The tally of a finished play, submission by submission: who came, was due, was on time, and what was lost.
import { TICKS_PER_DAY } from '../engine/days.ts';
import { ABSENT, HELD, REGISTERED, REVOKED, WITHDRAWN } from './ledger.ts';
import type { Play } from './play.ts';

export interface Tally {
  /** By submission, components: notified, due, on time, holding a certificate from before. */
  came: Float64Array;
  due: Float64Array;
  onTime: Float64Array;
  held: Float64Array;
  /** By submission: days of the Delivery Year without registration, over the components due. */
  unpaidDays: Float64Array;
  routes: { route: string; took: number; registered: number; onTime: number }[];
  /** Components due that are neither registered nor out; tick of the last registration of one due. */
  openDue: number;
  lastDue: number;
}

export const tallyOf = ({ portfolio, ledger, program, entry }: Play): Tally => {
  const column = () => new Float64Array(portfolio.submissions);
  const tally: Tally = {
    ...{ came: column(), due: column(), onTime: column(), held: column(), unpaidDays: column() },
    routes: program.routes.map(({ id }, r) => ({ route: id, took: ledger.took[r], registered: 0, onTime: 0 })),
    openDue: 0,
    lastDue: -Infinity,
  };
  for (let s = 0; s < portfolio.submissions; s++) {
    let [came, due, onTime, held, unpaidTicks] = [0, 0, 0, 0, 0];
    for (let c = portfolio.first[s]; c < portfolio.first[s + 1]; c++) {
      const state = ledger.state[c];
      if (state === HELD) held++;
      if (state === HELD || state === ABSENT) continue;
      came++;
      const isRegistered = state === REGISTERED;
      // Of whoever was struck off, the route that it was registered on last; of whoever needs no assurance, none.
      const route = tally.routes[ledger.registeredOn[c]];
      if (route && isRegistered) route.registered++;
      const deadline = ledger.deadlineOf(c, s, program.cutOff);
      if (entry.seats.cameAt(c, s) > deadline) continue;
      due++;
      if (isRegistered) tally.lastDue = Math.max(tally.lastDue, ledger.registeredAt[c]);
      else if (state !== WITHDRAWN && state !== REVOKED) tally.openDue++;
      if (ledger.isOnTime(c, deadline)) {
        onTime++;
        if (route) route.onTime++;
      }
      unpaidTicks += ledger.unpaidTicks(c);
    }
    tally.came[s] = came;
    tally.due[s] = due;
    tally.onTime[s] = onTime;
    tally.held[s] = held;
    tally.unpaidDays[s] = unpaidTicks / TICKS_PER_DAY;
  }
  return tally;
};

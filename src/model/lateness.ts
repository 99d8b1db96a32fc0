// Accounting of lateness: every late component shared by where its time over its fastest journey went.
import { Fastest } from './fastest.ts';
import { ABSENT, DEFERRED, HELD, OPEN, REGISTERED, REVOKED, WITHDRAWN } from './ledger.ts';
import type { LatenessStats } from './outcome.ts';
import type { Play } from './play.ts';
import type { Tally } from './tally.ts';

type Cause = Pick<LatenessStats, 'kind' | 'cause'>;

/** Causes that are no waiting; they stand behind the categories of the account, in this order. */
const REWORK = 0;
const TOO_LATE = 1;
const AFTER_WAITS: readonly Cause[] = [
  { kind: 'gate', cause: 'rework' },
  { kind: 'whole', cause: 'notified-too-late' },
  { kind: 'whole', cause: 'withdrawn' },
  { kind: 'whole', cause: 'revoked' },
  { kind: 'whole', cause: 'put-off' },
  { kind: 'whole', cause: 'open' },
];
/** By state of the ledger: how such a component ended, among those causes. */
const ENDED: Readonly<Record<number, number>> = { [WITHDRAWN]: 2, [REVOKED]: 3, [DEFERRED]: 4, [OPEN]: 5 };

/**
 * Who is out, struck off, put off or still open is so as a whole; so is whoever was notified too late for the fastest
 * journey. All others registered late: each is shared in proportion to its waits until then and, if it ever failed, to
 * the time that neither its waits nor its fastest journey explain. Where there is neither it counts as rework: its work
 * took longer than it does on average, or it had begun on another route.
 */
export const latenessOf = (play: Play, { due, onTime }: Pick<Tally, 'due' | 'onTime'>): LatenessStats[] => {
  const { program, portfolio, ledger, account } = play;
  const causes: Cause[] = [
    ...program.pools.map(({ id }): Cause => ({ kind: 'pool', cause: id })),
    { kind: 'gate', cause: 'group' },
    { kind: 'gate', cause: 'turn' },
    ...AFTER_WAITS,
  ];
  const rest = causes.length - AFTER_WAITS.length;
  const waitedFor = [...account.waits.keys()].filter((cause) => account.waits[cause]);
  const quanta = waitedFor.map((cause) => account.waits[cause]!);
  const components = new Float64Array(causes.length);
  const kw = new Float64Array(causes.length);
  const here = new Float64Array(causes.length);
  const fastest = new Fastest(play);
  const { seats } = play.entry;
  for (let s = 0; s < portfolio.submissions; s++) {
    if (onTime[s] === due[s]) continue;
    here.fill(0);
    for (let c = portfolio.first[s]; c < portfolio.first[s + 1]; c++) {
      const state = ledger.state[c];
      if (state === HELD || state === ABSENT) continue;
      const deadline = ledger.deadlineOf(c, s, program.cutOff);
      if (seats.cameAt(c, s) > deadline || ledger.isOnTime(c, deadline)) continue;
      const earliest = state === REGISTERED ? fastest.registered(c, s) : Number.NaN;
      if (state !== REGISTERED || earliest > deadline) {
        here[rest + (ENDED[state] ?? TOO_LATE)]++;
        continue;
      }
      let whole = 0;
      for (let w = 0; w < quanta.length; w++) whole += quanta[w][c];
      let again = 0;
      if (account.hasFailed(c)) {
        again = Math.max(0, (ledger.registeredAt[c] - earliest) / account.ticksPerQuantum - whole);
        whole += again;
      }
      // Most have waited for one or two things alone.
      for (let w = 0; w < quanta.length; w++) if (quanta[w][c] > 0) here[waitedFor[w]] += quanta[w][c] / whole;
      if (whole === 0) here[rest + REWORK]++;
      else if (again > 0) here[rest + REWORK] += again / whole;
    }
    for (let k = 0; k < here.length; k++) {
      components[k] += here[k];
      kw[k] += here[k] * portfolio.deratedKw[s];
    }
  }
  return causes.flatMap((cause, k) =>
    components[k] > 0 ? [{ ...cause, components: components[k], mw: kw[k] / 1000 }] : [],
  );
};

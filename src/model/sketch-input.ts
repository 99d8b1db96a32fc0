// What the fluid sketch is told of a finished play: pools, routes and submissions as plain data.
import { clockTicks, TICKS_PER_DAY, TICKS_PER_MINUTE } from '../engine/days.ts';
import { calendarOf } from '../scenario/calendar-rules.ts';
import type {
  SketchBatch,
  SketchGrain,
  SketchInput,
  SketchPool,
  SketchRoute,
  SketchStep,
  SketchTaking,
} from '../sketch/input.ts';
import type { Staff } from './crews.ts';
import { NOWHERE, REGISTERED } from './ledger.ts';
import { joinsAt } from './main-line.ts';
import type { Play } from './play.ts';
import { sizesBy } from './portfolio.ts';
import { maskOf } from './predicate.ts';
import { Op, type ProgramStep } from './program.ts';
import { SketchWorks } from './sketch-works.ts';
import { standingsOf } from './standing.ts';

const minutes = (ticks: number): number => ticks / TICKS_PER_MINUTE;

/** The places of each scenario pool among the sketch's: one, or one for every provider or agent. */
const poolsOf = (play: Play): { pools: SketchPool[]; poolOf: (pool: number, submission: number) => number } => {
  const { setting, portfolio } = play;
  const pools: SketchPool[] = [];
  const firstOf: number[] = [];
  setting.staff.forEach((staff) => {
    firstOf.push(pools.length);
    const labels = staff.pool.each && portfolio[staff.pool.each];
    const sizes = labels ? sizesBy(portfolio, labels) : [portfolio.components];
    sizes.forEach((components, label) => {
      pools.push(poolOf(play, staff, components, labels ? labels.names[label] : undefined));
    });
  });
  return {
    pools,
    poolOf: (pool, submission) => {
      const { each } = setting.staff[pool].pool;
      return firstOf[pool] + (each ? portfolio[each].of[submission] : 0);
    },
  };
};

const poolOf = ({ setting }: Play, staff: Staff, components: number, key: string | undefined): SketchPool => {
  const { pool } = staff;
  const { world, values } = setting;
  const pauses = (pool.pauses ?? []).filter((pause) => values.number(pause, 'if', 'switch', 1) === 1);
  const base = {
    id: staff.id,
    key,
    calendar: calendarOf(world, pool.calendar) ?? {},
    everyDay: pool['every-day'] ?? false,
    order: pool.order ?? ('arrival' as const),
    pauses: pauses.flatMap((pause) =>
      'from' in pause ? [{ from: values.date(pause, 'from'), to: values.date(pause, 'to') }] : [],
    ),
    pausesByQueue: pauses.some((pause) => 'when' in pause),
  };
  const day = { opensAt: pool.day ? minutes(clockTicks(pool.day.from)) : 0, minutes: minutes(staff.window) };
  if (staff.isPlatform) {
    const load = { otherLoad: staff.otherLoad, lots: pool.serves === 'daily-lot' };
    return { ...base, ...day, ...load, kind: 'platform', itemsPerDay: staff.perDay };
  }
  const said = pool.crews ?? [{ heads: pool.heads ?? 0 }];
  return {
    ...base,
    kind: 'people',
    crews: staff.crews.map((crew, i) => {
      const own = 'day' in said[i] ? said[i].day : undefined;
      const length = own && values.number(own, 'hours', 'hours') * 60;
      return {
        ...(own && length !== undefined ? { opensAt: minutes(clockTicks(own.from)), minutes: length } : day),
        days: 'days' in said[i] ? said[i].days : undefined,
        // Whoever is on leave is taken off already.
        heads: crew.heads(components).map(({ from, heads }) => ({ from: Math.floor(from / TICKS_PER_DAY), heads })),
      };
    }),
  };
};

const stepOf = (step: ProgramStep): SketchStep => ({
  id: step.id,
  per: step.grain as SketchGrain[],
  gate: step.gate.kind === 'date' ? { kind: 'date', from: minutes(step.gate.from) } : step.gate,
  of: step.gateOf,
  again: step.again,
  ...(step.lead && { lead: step.lead.elapsed }),
  limited: step.limit !== undefined,
  varies: [step.minutes, step.fixed].some((touch) => touch?.cases.some(({ is }) => is.varies !== 'fixed')),
});

/** The route of those who need no assurance, where a regime exempts any: it has no steps. */
export const EXEMPT = '(exempt)';

/** Fewer registrations lost than this share of all components are not worth a word. */
const WORTH_A_WORD = 0.01;

/** Whether somebody may leave a route midway, or many lose what it gave them. */
const isLeft = ({ program, ledger, portfolio }: Play, r: number): boolean => {
  const { op, step, steps, routes, moves } = program;
  return (
    ledger.revocations > WORTH_A_WORD * portfolio.components ||
    routes[r].givesUp !== undefined ||
    routes[r].misses !== 'late' ||
    moves.some((move) => move.from === r) ||
    routes.some((other) => other.transition !== 'newly-notified') ||
    op.some((one, pc) => one === Op.move && steps[step[pc]].route === r) ||
    steps.some(({ route, deadline }) => route === r && deadline && deadline.misses !== 'late')
  );
};

const routesOf = (play: Play, lines: readonly number[][]): SketchRoute[] => [
  ...play.program.routes.map((route, r) => ({
    id: route.id,
    steps: lines[r].map((s) => stepOf(play.program.steps[s])),
    approvals: route.before.length > 0,
    fallback: isLeft(play, r),
  })),
  ...(play.program.exempt ? [{ id: EXEMPT, steps: [] }] : []),
];

/** The sketch's view of a play that is over: who took which route is known. */
export const sketchInputOf = (play: Play): SketchInput => {
  const { setting, program, portfolio, ledger } = play;
  const { pools, poolOf: place } = poolsOf(play);
  const works = new SketchWorks(play, place);
  const batchOf = (s: number, time: number, takes: SketchTaking[]): SketchBatch => ({
    time: minutes(time),
    deratedKw: portfolio.deratedKw[s],
    cmu: portfolio.cmu.of[s],
    provider: portfolio.provider.of[s],
    model: portfolio.model.of[s],
    agent: portfolio.agent.of[s],
    takes,
  });
  const takingOf = (s: number, route: number, components: number): SketchTaking => ({
    ...{ route, components, deadline: minutes(Math.min(ledger.deadlines[route][s], setting.to)) },
    ...works.ofRoute(route, s),
  });
  const standings = standingsOf(setting.world, program, portfolio, setting.values);
  const batches = standings.flatMap(({ submission, first, last, step, joined }): SketchBatch[] => {
    if (step < 0) return [];
    const { route } = program.steps[step];
    const startsAt = joinsAt(program, step, works.lines[route]);
    const taking = { ...takingOf(submission, route, last - first + 1), ...(startsAt > 0 && { startsAt }) };
    return [batchOf(submission, Math.min(joined, setting.from), [taking])];
  });
  const exempt = program.exempt && maskOf(program.exempt, portfolio);
  for (let s = 0; s < portfolio.submissions; s++) {
    const takes = program.routes.flatMap((_, r) => {
      const components = ledger.tookBy[s * program.routes.length + r];
      return components > 0 ? [takingOf(s, r, components)] : [];
    });
    const free = exempt?.[s] ? exemptOf(play, s) : 0;
    if (free > 0) {
      const deadline = minutes(Math.min(program.cutOff, setting.to));
      takes.push({ route: program.routes.length, components: free, deadline, registered: 1, works: [] });
    }
    if (takes.length > 0) batches.push(batchOf(s, portfolio.notified[s], takes));
  }
  return {
    starts: minutes(setting.from),
    ends: minutes(setting.to),
    calendar: calendarOf(setting.world) ?? {},
    dayEnds: minutes(setting.values.dayEnds),
    pools,
    routes: routesOf(play, works.lines),
    batches,
  };
};

/** Components of a submission that were registered when notified. */
const exemptOf = ({ portfolio, ledger }: Play, submission: number): number => {
  let count = 0;
  for (let c = portfolio.first[submission]; c < portfolio.first[submission + 1]; c++)
    if (ledger.state[c] === REGISTERED && ledger.registeredOn[c] === NOWHERE) count++;
  return count;
};

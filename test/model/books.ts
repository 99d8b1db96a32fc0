// The books of a play, which must balance whatever the rules were: nobody is lost, no hour is worked twice.
import { expect } from 'vitest';
import { TICKS_PER_HOUR } from '../../src/engine/days.ts';
import { ABSENT, DEFERRED, HELD, NOWHERE, OPEN, REGISTERED, REVOKED, WITHDRAWN } from '../../src/model/ledger.ts';
import { type MeasureId, measureIndex } from '../../src/model/measures.ts';
import type { PlayRow } from '../../src/model/outcome.ts';
import type { Play } from '../../src/model/play.ts';
import { Op } from '../../src/model/program.ts';

/** The scenario pool that each step of the engine waits at; -1 where nobody serves it. */
const poolsOfSteps = (play: Play): number[] => {
  const { program, setting } = play;
  const pools: number[] = [];
  for (let pc = 0; pc < program.op.length; pc++) {
    const waits = program.op[pc] === Op.work || program.op[pc] === Op.gather;
    pools.push(waits ? program.steps[program.step[pc]].pool : -1);
  }
  for (const route of program.routes) for (const step of route.before) pools.push(step.pool);
  setting.staff.forEach((_, p) => {
    pools.push(p);
  });
  return pools;
};

const ask = (row: PlayRow) => (id: MeasureId) => row.values[measureIndex(id)];
const sumOf = <T>(rows: readonly T[], count: (row: T) => number): number =>
  rows.reduce((sum, one) => sum + count(one), 0);

const checkPeople = (play: Play, row: PlayRow): void => {
  const { ledger, portfolio } = play;
  const value = ask(row);
  const counts = new Array(HELD + 1).fill(0);
  for (const state of ledger.state) counts[state]++;
  expect(sumOf(counts, (count) => count)).toBe(portfolio.components);
  expect(ledger.open).toBe(counts[OPEN]);
  expect(value('components-notified')).toBe(portfolio.components - counts[HELD] - counts[ABSENT]);
  expect(value('certificates-held')).toBe(counts[HELD]);
  expect(value('stayed-away')).toBe(counts[ABSENT]);
  expect(value('registered')).toBe(counts[REGISTERED]);
  expect(value('withdrawn')).toBe(counts[WITHDRAWN] + counts[REVOKED]);
  expect(value('open')).toBe(counts[OPEN] + counts[DEFERRED]);
  if (!play.program.revokes) expect([counts[REVOKED], value('revocations')]).toEqual([0, 0]);
  const isDated = (at: number, c: number) =>
    at < Infinity === (ledger.state[c] === REGISTERED) && at >= play.entry.seats.cameAt(c, play.submissionOf[c]);
  expect(ledger.registeredAt.findIndex((at, c) => !isDated(at, c))).toBe(-1);
  // Whoever needs no assurance is registered on no route.
  const exempt = Array.from(ledger.state.keys()).filter(
    (c) => ledger.state[c] === REGISTERED && ledger.registeredOn[c] === NOWHERE,
  );
  expect(sumOf(row.routes, (route) => route.registered)).toBe(counts[REGISTERED] - exempt.length);
  const onTime = sumOf(row.routes, (route) => route.onTime);
  expect(onTime).toBeLessThanOrEqual(value('on-time-components'));
  expect(onTime).toBeGreaterThanOrEqual(value('on-time-components') - exempt.length);
};

/** On time and late are all who are due, by component, by CMU, by cause and by cohort. */
const checkDue = (play: Play, row: PlayRow): void => {
  const value = ask(row);
  expect(value('on-time-components') + value('late-components')).toBe(value('components-due'));
  expect(value('mw-shortfall')).toBeCloseTo(value('late-mw'), 9);
  const proven = ['whole', 'partly', 'below', 'nothing'] as const;
  expect(sumOf(proven, (how) => value(`cmus-proven-${how}`))).toBe(value('cmus-due'));
  expect(sumOf(row.lateness, (cause) => cause.components)).toBeCloseTo(value('late-components'), 6);
  expect(sumOf(row.lateness, (cause) => cause.mw)).toBeCloseTo(value('late-mw'), 6);
  for (const kind of ['prequalification', 'metering']) {
    const ids = play.setting.windows.filter((window) => window.kind === kind).map(({ id }) => id);
    const rows = row.windows.filter(({ window }) => ids.includes(window));
    const sums = ['tests', 'retests', 'due', 'onTime', 'late'] as const;
    const inAll = sums.map((key) => sumOf(rows, (window) => window[key]));
    const measured = ['tests', 'retests', 'components-due', 'on-time-components', 'late-components'] as const;
    const isWhole = sumOf(rows, (window) => window.components) === value('components-notified');
    measured.forEach((id, k) => {
      if (isWhole) expect([id, inAll[k]]).toEqual([id, value(id)]);
      else expect(inAll[k]).toBeLessThanOrEqual(value(id));
    });
  }
};

/** Nobody gets a fault on the way, and nobody is called wrongly accepted or rejected who is neither in nor out. */
const checkTruth = (play: Play, row: PlayRow): void => {
  const { ledger, portfolio, program } = play;
  const value = ask(row);
  expect(ledger.truth).toHaveLength(portfolio.truth.length);
  expect(ledger.truth.every((byte, c) => (byte & ~portfolio.truth[c]) === 0)).toBe(true);
  if (program.faults.length === 0) {
    expect(value('wrong-accepts')).toBeNaN();
    return;
  }
  expect(value('wrong-accepts')).toBeLessThanOrEqual(Math.min(value('registered'), value('faulty-components')));
  expect(value('wrong-rejects')).toBeLessThanOrEqual(value('withdrawn'));
};

/** A test of a component is a finished job; of a group so many as it looks at. */
const checkTests = (play: Play, row: PlayRow): void => {
  const { program, ledger } = play;
  const value = ask(row);
  const before = program.routes.flatMap((route) => route.before);
  for (const [id, counts] of [
    ['tests', 'isTest'],
    ['audits', 'isAudit'],
  ] as const) {
    if (before.some((step) => step[counts])) continue;
    let [jobs, some] = [0, false];
    program.steps.forEach((step, s) => {
      if (!step[counts]) return;
      jobs += ledger.finished[s];
      some ||= step.grain[0] !== 'component' && (step.sample !== undefined || step.fails?.finds !== undefined);
    });
    if (!some) expect(value(id)).toBe(jobs);
  }
  if (program.steps.every((step) => !step.isTest || step.pool >= 0))
    expect(row.weekly.tests.reduce((sum, count) => sum + count, 0)).toBe(value('tests'));
  expect(value('tests-to-cut-off')).toBeLessThanOrEqual(value('tests'));
};

const checkWork = (play: Play, row: PlayRow, pools: readonly number[]): void => {
  const { simulation, floor, setting } = play;
  const inService = simulation.pools.reduce((sum, { crews }) => sum + crews.reduce((n, { busy }) => n + busy, 0), 0);
  const served = setting.staff.map(() => 0);
  pools.forEach((p, step) => {
    if (p >= 0) served[p] += simulation.served[step];
  });
  setting.staff.forEach((staff, p) => {
    const busy = floor.busyTime(p, setting.to);
    const weeks = row.weekly.weeks.length;
    let weekly = 0;
    for (let w = 0; w < weeks; w++) {
      const hours = row.weekly.busyHours[p * weeks + w];
      weekly += hours;
      if (!staff.pool.leave && !Array.isArray(staff.pool.heads) && staff.isPlatform === false)
        expect(hours).toBeLessThanOrEqual(row.weekly.availableHours[p * weeks + w] + 1e-9);
    }
    expect(Math.abs(weekly - busy / TICKS_PER_HOUR)).toBeLessThan(1e-6);
    if (inService === 0) expect(Math.abs(busy - served[p])).toBeLessThan(1);
    else expect(busy).toBeLessThanOrEqual(served[p] + 1);
  });
  checkTests(play, row);
  if (inService > 0) return;
  for (const step of row.steps) if (step.pool !== '') expect(step.finished).toBe(step.started);
};

/** Little's law: the area under a queue is what all who joined it have waited, to the tick. */
const checkQueues = (play: Play, pools: readonly number[]): void => {
  const { simulation, setting, floor } = play;
  floor.instances.forEach((instances, p) => {
    let waited = 0;
    let area = 0;
    pools.forEach((pool, step) => {
      if (pool !== p) return;
      waited += simulation.waits[step].sum + simulation.forsaken[step];
      for (const instance of instances) waited += instance.line.waitedBy(step, setting.to);
    });
    for (const instance of instances) area += simulation.queues.area(instance.index, setting.to);
    expect(Math.abs(area - waited)).toBeLessThanOrEqual(1e-12 * Math.max(area, 1));
  });
};

export const booksOf = (play: Play, row: PlayRow): void => {
  const pools = poolsOfSteps(play);
  checkPeople(play, row);
  checkDue(play, row);
  checkTruth(play, row);
  checkWork(play, row, pools);
  checkQueues(play, pools);
};

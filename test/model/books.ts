// The books of a play, which must balance whatever the rules were: nobody is lost, no hour is worked twice.
import { expect } from 'vitest';
import { TICKS_PER_HOUR } from '../../src/engine/days.ts';
import { DEFERRED, OPEN, REGISTERED, WITHDRAWN } from '../../src/model/ledger.ts';
import { measureIndex } from '../../src/model/measures.ts';
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

const checkPeople = (play: Play, row: PlayRow): void => {
  const { ledger, portfolio } = play;
  const counts = [0, 0, 0, 0];
  for (const state of ledger.state) counts[state]++;
  const value = (id: string) => row.values[measureIndex(id)];
  expect(counts[OPEN] + counts[REGISTERED] + counts[WITHDRAWN] + counts[DEFERRED]).toBe(portfolio.components);
  expect(ledger.open).toBe(counts[OPEN]);
  expect(value('components-notified')).toBe(portfolio.components);
  expect(value('registered')).toBe(counts[REGISTERED]);
  expect(value('withdrawn')).toBe(counts[WITHDRAWN]);
  expect(value('open')).toBe(counts[OPEN] + counts[DEFERRED]);
  expect(row.routes.reduce((sum, route) => sum + route.registered, 0)).toBe(counts[REGISTERED]);
  expect(row.routes.reduce((sum, route) => sum + route.onTime, 0)).toBe(value('on-time-components'));
  ledger.registeredAt.forEach((at, c) => {
    expect(at < Infinity).toBe(ledger.state[c] === REGISTERED);
    if (at < Infinity) expect(at).toBeGreaterThanOrEqual(portfolio.notified[play.submissionOf[c]]);
  });
};

const checkWork = (play: Play, row: PlayRow, pools: readonly number[]): void => {
  const { program, simulation, floor, setting } = play;
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
  const tested = program.steps.reduce((sum, step, s) => sum + (step.isTest ? play.ledger.finished[s] : 0), 0);
  expect(row.values[measureIndex('tests')]).toBe(tested);
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
  checkWork(play, row, pools);
  checkQueues(play, pools);
};

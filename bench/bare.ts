// What an engine can come near to: the benchmark models as bare loops, on the same draws, agenda and histograms, without an engine.
import { Agenda } from '../src/engine/agenda.ts';
import { exponentialTable, lognormalTable } from '../src/engine/draws.ts';
import { Histogram } from '../src/engine/histogram.ts';
import { exp } from '../src/engine/portable.ts';
import { streamFor } from '../src/engine/random.ts';
import { keyFromSeed } from '../src/engine/seed.ts';

export interface BareResult {
  events: number;
  wait: number;
}

/** No queue of a Markov model ever gets so long. */
const LONGEST = 1 << 16;

const markov = (lambda: number, servers: number, customers: number, seed: string): BareResult => {
  const arrivals = streamFor(keyFromSeed(seed), 0, 'arrivals');
  const services = streamFor(keyFromSeed(seed), 0, 'services');
  const gap = (customer: number) => exponentialTable.at(arrivals.uniform(customer, 0)) / lambda;
  const agenda = new Agenda();
  const waits = new Histogram();
  const joined = new Float64Array(LONGEST);
  let [arrived, started, busy] = [0, 0, 0];
  agenda.put(gap(0), 0);
  while (agenda.earliest < Infinity) {
    const now = agenda.earliest;
    if (agenda.take() === 0) {
      joined[arrived++ % LONGEST] = now;
      if (arrived < customers) agenda.put(now + gap(arrived), 0);
    } else busy--;
    if (busy === servers || started === arrived) continue;
    busy++;
    waits.add(now - joined[started % LONGEST]);
    agenda.put(now + exponentialTable.at(services.uniform(started++, 0)), 1);
  }
  return { events: 2 * customers, wait: waits.mean };
};

const MEANS = [4, 2.25, 0.85];
const SERVERS = [40, 25, 10];
const PASSES = 3;

const line = (jobs: number, seed: string): BareResult => {
  const services = streamFor(keyFromSeed(seed), 0, 'services');
  const verdicts = streamFor(keyFromSeed(seed), 0, 'verdicts');
  const shape = lognormalTable(Math.sqrt(exp(0.64) - 1));
  const agenda = new Agenda();
  const waits = MEANS.map(() => new Histogram());
  const queues = MEANS.map(() => ({
    job: new Int32Array(jobs * PASSES),
    since: new Float64Array(jobs * PASSES),
    ...{ joined: 0, started: 0, busy: 0 },
  }));
  const passes = new Uint8Array(jobs);
  let [now, events] = [0, jobs];
  const join = (station: number, job: number) => {
    const queue = queues[station];
    queue.job[queue.joined] = job;
    queue.since[queue.joined++] = now;
  };
  const serve = (station: number) => {
    const queue = queues[station];
    while (queue.busy < SERVERS[station] && queue.started < queue.joined) {
      const job = queue.job[queue.started];
      queue.busy++;
      waits[station].add(now - queue.since[queue.started++]);
      const work = MEANS[station] * shape.at(services.uniform(job, passes[job] * MEANS.length + station));
      agenda.put(now + work, job * 4 + station);
    }
  };
  for (let job = 0; job < jobs; job++) join(0, job);
  serve(0);
  while (agenda.earliest < Infinity) {
    now = agenda.earliest;
    const event = agenda.take();
    const station = event & 3;
    const job = event >> 2;
    events++;
    queues[station].busy--;
    const isLast = station === MEANS.length - 1;
    const isBack = isLast && verdicts.uniform(job, passes[job]) < 0.12 && ++passes[job] < PASSES;
    const next = isBack ? 0 : station + 1;
    if (!isLast || isBack) {
      join(next, job);
      serve(next);
    }
    serve(station);
  }
  return { events, wait: waits[0].mean };
};

export const bareMm1 = (seed: string): BareResult => markov(0.9, 1, 1_000_000, seed);
export const bareMmc = (seed: string): BareResult => markov(19, 20, 1_000_000, seed);
export const bareRework = (seed: string): BareResult => line(418_109, seed);

// In order of time: batches flow through the steps of their routes, slice by slice, from pool to pool.
import { Agenda } from './agenda.ts';
import { Gate, type Group } from './gates.ts';
import type { Minute, SketchWork } from './input.ts';
import type { Layout } from './layout.ts';
import { later } from './leads.ts';
import { Queue } from './queue.ts';
import { componentsOf, type Flow, heldUntil, type Part, ROUNDING } from './slices.ts';
import { Tally } from './tally.ts';

/** A piece of grouped work that is to start. */
interface Job {
  gate: Gate;
  group: Group;
}

export class Fluid {
  /** By pool. */
  readonly queues: readonly Queue[];
  readonly tally: Tally;
  private readonly layout: Layout;
  private readonly agenda = new Agenda();
  /** By route and step. */
  private readonly gates: readonly (readonly (Gate | undefined)[])[];
  /** By slice: the step that it comes to, and how. */
  private readonly step: Int16Array;
  private readonly flows: Flow[] = [];
  private readonly jobs: Job[] = [];
  private readonly batchOf = (slice: number): number => this.part(slice).batch;
  private now: Minute = -Infinity;

  constructor(layout: Layout) {
    this.layout = layout;
    this.queues = layout.capacities.map((capacity) => new Queue(capacity));
    this.gates = layout.groupings.map((route) => route.map((grouping) => grouping && new Gate(grouping)));
    this.tally = new Tally(layout);
    this.step = new Int16Array(layout.partOf.length);
    this.run();
  }

  /** Events are batches, then slices, then jobs, numbered through; the load of other markets comes in negative numbers. */
  private run(): void {
    const { agenda } = this;
    const { input, parts, firstPart, openings, partOf, until } = this.layout;
    const { batches } = input;
    const firstJob = batches.length + partOf.length;
    const loads = openings.map(() => 0);
    batches.forEach((batch, b) => {
      // At one instant before slices of its own, and behind those of the batches before it.
      if (componentsOf(batch) > 0) agenda.note(batch.time, parts[firstPart[b]].first - 0.25, b);
    });
    openings.forEach((times, p) => {
      if (times.length > 0) agenda.note(times[0], -1, -1 - p);
    });
    while (!agenda.isEmpty && agenda.time <= until + ROUNDING) {
      this.now = agenda.time;
      const event = agenda.next();
      if (event < 0) {
        const p = -1 - event;
        this.loaded(p);
        const next = openings[p][++loads[p]];
        if (next !== undefined) agenda.note(next, -1, event);
      } else if (event < batches.length) this.notified(event);
      else if (event < firstJob) this.comes(event - batches.length);
      else this.starts(this.jobs[event - firstJob]);
    }
  }

  /** Items from other markets join the queue of a platform. */
  private loaded(p: number): void {
    const pool = this.layout.input.pools[p];
    if (pool.kind === 'platform') this.queues[p].release(this.now, pool.otherLoad ?? 0);
  }

  private notified(batch: number): void {
    const { now } = this;
    const { input, parts, firstPart } = this.layout;
    const flow: Flow = { first: now, middle: now, last: now };
    const all = componentsOf(input.batches[batch]);
    // Whoever takes another route counts as come at the gates of this one.
    const elsewhere = input.routes.map(() => all);
    for (let p = firstPart[batch]; parts[p]?.batch === batch; p++) {
      const { route, components } = parts[p].taking;
      elsewhere[route] -= components;
    }
    elsewhere.forEach((components, r) => {
      if (components <= 0) return;
      for (const gate of this.gates[r]) if (gate) this.counts(gate, batch, components, flow);
    });
    for (let p = firstPart[batch]; parts[p]?.batch === batch; p++) {
      const { first, last, taking } = parts[p];
      const { route, startsAt = 0, components } = taking;
      // A backlog has come to all that lies behind it.
      for (const gate of this.gates[route].slice(0, startsAt)) if (gate) this.counts(gate, batch, components, flow);
      for (let slice = first; slice <= last; slice++) {
        this.flows[slice] = flow;
        this.step[slice] = startsAt;
        if (startsAt === taking.works.length) this.tally.ends(this.layout.partOf[slice], flow);
        else this.comes(slice);
      }
    }
  }

  /** A slice comes to a step. */
  private comes(slice: number): void {
    const { taking, batch, size } = this.part(slice);
    const k = this.step[slice];
    const work = taking.works[k];
    const gate = this.gates[taking.route][k];
    if (!work) {
      if (gate) this.counts(gate, batch, size, this.flows[slice]);
      this.goesOn(slice, this.flows[slice]);
    } else if (gate) this.gathers(slice, gate);
    else this.served(slice, work);
  }

  /** Work by component: the slice flows through the pool. */
  private served(slice: number, work: SketchWork): void {
    const { taking, size } = this.part(slice);
    this.aside(work, size);
    const inward = this.flows[slice];
    const minutes = size * work.minutes * (1 + (work.retests ?? 0));
    const outward = this.isServed(work) ? this.queues[work.pool].serve(inward, this.now, minutes) : inward;
    this.tally.passes(this.layout.partOf[slice], this.step[slice], work, outward);
    this.goesOn(slice, this.led(taking.route, this.step[slice], outward));
  }

  /** Grouped work: the slice gathers, or finds the work done. */
  private gathers(slice: number, gate: Gate): void {
    const { batch, size } = this.part(slice);
    const group = gate.groupOf(batch);
    const flow = this.flows[slice];
    if (Number.isNaN(group.over)) group.members.push(slice);
    this.counts(gate, batch, size, flow);
    if (Number.isNaN(group.over)) this.noteStart(gate, group, gate.opensFor(batch));
    else this.passes(slice, gate, group);
  }

  /** So many of a batch have come to a gate, or never will: groups may start. */
  private counts(gate: Gate, batch: number, components: number, flow: Flow): void {
    for (const group of gate.count(batch, components, flow, this.batchOf)) {
      this.noteStart(gate, group, gate.opensFor(batch));
    }
  }

  private noteStart(gate: Gate, group: Group, time: Minute): void {
    if (group.isNoted || time === Infinity) return;
    group.isNoted = true;
    this.jobs.push({ gate, group });
    const { batches } = this.layout.input;
    const event = batches.length + this.layout.partOf.length + this.jobs.length - 1;
    // When all of its part have come, if they come at this instant.
    const latest = group.members[group.members.length - 1];
    this.agenda.note(Math.max(this.now, time), this.part(latest).last + 0.5, event);
  }

  /** A group's work starts: one piece of work, after which its members go on together. */
  private starts({ gate, group }: Job): void {
    const { now } = this;
    const { place, step } = gate.grouping;
    const foremost = this.part(group.members.reduce((a, b) => Math.min(a, b))).taking;
    const work = foremost.works[place]!;
    let minutes = work.fixed ?? 0;
    for (const slice of group.members) {
      const { size, taking } = this.part(slice);
      const own = taking.works[place]!;
      minutes += size * own.minutes;
      this.aside(own, size);
    }
    const total = minutes * (1 + (work.retests ?? 0));
    const worked = this.isServed(work) ? this.queues[work.pool].release(now, total) : now;
    if (step.again) gate.renew(group);
    group.worked = worked;
    group.over = step.lead ? later(worked, step.lead, this.layout.days, this.layout.input.dayEnds) : worked;
    for (const slice of group.members) this.passes(slice, gate, group);
  }

  /** A slice goes on when its group's work, and then the lead, is over, or when it comes later. */
  private passes(slice: number, gate: Gate, { worked, over }: Group): void {
    const { place } = gate.grouping;
    const flow = this.flows[slice];
    const work = this.part(slice).taking.works[place]!;
    this.tally.passes(this.layout.partOf[slice], place, work, heldUntil(flow, worked));
    this.goesOn(slice, heldUntil(flow, over));
  }

  /** What failures cost other pools comes with the work; nobody waits for it. */
  private aside(work: SketchWork, components: number): void {
    for (const one of work.aside ?? []) this.queues[one.pool].release(this.now, components * one.minutes);
  }

  private isServed({ pool }: SketchWork): boolean {
    return pool >= 0;
  }

  /** A lead is waited for by each piece of the flow. */
  private led(route: number, step: number, flow: Flow): Flow {
    const { input, days } = this.layout;
    const { lead } = input.routes[route].steps[step];
    if (!lead) return flow;
    return {
      first: later(flow.first, lead, days, input.dayEnds),
      middle: later(flow.middle, lead, days, input.dayEnds),
      last: later(flow.last, lead, days, input.dayEnds),
    };
  }

  private goesOn(slice: number, flow: Flow): void {
    const { taking } = this.part(slice);
    this.flows[slice] = flow;
    const k = ++this.step[slice];
    if (k === taking.works.length) {
      this.tally.ends(this.layout.partOf[slice], flow);
      return;
    }
    // Groups see each come; a pool takes the slice as a whole when half of it has come.
    const time = this.gates[taking.route][k] ? flow.first : flow.middle;
    this.agenda.note(Math.max(this.now, time), slice, this.layout.input.batches.length + slice);
  }

  private part(slice: number): Part {
    return this.layout.parts[this.layout.partOf[slice]];
  }
}

// The layout of a route: its steps laid down as instructions, in the order a component meets them.
import type { Route } from '../scenario/schema/regime.ts';
import { everybody } from './predicate.ts';
import { type Move, Op, type ProgramStep } from './program.ts';

/** Lays down instructions; jumps to steps are patched when all are laid. */
export class Listing {
  readonly op: number[] = [];
  readonly step: number[] = [];
  readonly to: number[] = [];
  readonly last: number[] = [];
  /** First instruction of each step. */
  private readonly entries = new Map<number, number>();
  private readonly jumps: { at: number; step: number }[] = [];

  add(op: number, step: number, to = -1): number {
    this.op.push(op);
    this.step.push(step);
    this.to.push(to);
    this.last.push(-1);
    return this.op.length - 1;
  }

  get here(): number {
    return this.op.length;
  }

  enter(step: number): void {
    this.entries.set(step, this.here);
  }

  /** A jump to the entry of a step, wherever it will be. */
  go(from: number, step: number): void {
    this.jumps.push({ at: this.add(Op.go, from), step });
  }

  patch(): void {
    for (const { at, step } of this.jumps) this.to[at] = this.entries.get(step) ?? -1;
  }

  /** The first instruction of a step. */
  entryOf(step: number): number {
    return this.entries.get(step) ?? -1;
  }

  /** The instruction of a step at which one waits to be served. */
  queueOf(step: number): number {
    for (let pc = this.entries.get(step) ?? 0; ; pc++)
      if (this.op[pc] === Op.work || this.op[pc] === Op.gather) return pc;
  }
}

/** The step whose passing registers a component, unless the route says another: the last of the main line. */
export const lastStepOf = (route: Route): string => {
  const main = route.steps.filter((step) => !step.aside);
  return main[main.length - 1].id;
};

/** The step that follows one where it is passed; undefined where the route ends. */
export const followerOf = ({ steps }: Route, step: Route['steps'][number]): string | undefined => {
  if (step.then !== undefined || step.aside) return step.then;
  return steps.find((one, i) => i > steps.indexOf(step) && !one.aside)?.id;
};

/** What laying a route down needs to know. */
export interface Laying {
  route: Route;
  /** Its place among the routes. */
  index: number;
  routeIds: readonly string[];
  /** Index of the route's first step among `steps`. */
  firstStep: number;
  steps: readonly ProgramStep[];
  /** Steps whose passing somebody asks about. */
  noted: ReadonlySet<number>;
  moves: readonly Move[];
}

export const layRoute = (listing: Listing, laying: Laying): void => {
  const { route, index, routeIds, firstStep, steps, noted, moves } = laying;
  const indexOf = (id: string) => firstStep + route.steps.findIndex((step) => step.id === id);
  const registering = route.register ?? lastStepOf(route);
  const divert = (s: number, event: Move['event']) => {
    moves.forEach((move, m) => {
      const isHere = event === 'registered' ? move.from === index : move.step === s;
      if (isHere && move.event === event) listing.add(Op.divert, s, m);
    });
  };
  for (const [i, step] of route.steps.entries()) {
    const s = firstStep + i;
    const compiled = steps[s];
    listing.enter(s);
    const passes: number[] = [];
    if (compiled.where !== everybody) passes.push(listing.add(Op.where, s));
    if (compiled.audit !== undefined) passes.push(listing.add(Op.audit, s));
    if (compiled.revokes) listing.add(Op.revoke, s);
    if (compiled.limit) listing.add(Op.limit, s);
    const grouped = compiled.grain[0] !== 'component';
    // Grouped work does its waiting, lead and check as one piece; its members go on together.
    let check = -1;
    if (grouped) check = listing.add(Op.gather, s);
    else if (compiled.pool >= 0) listing.add(Op.work, s);
    if (compiled.mends) listing.add(Op.mend, s);
    if (!grouped) {
      if (compiled.lead) listing.add(Op.lead, s);
      if (compiled.fails) check = listing.add(Op.check, s);
    }
    if (noted.has(s)) listing.add(Op.passed, s);
    divert(s, 'passed');
    // A step that is passed by still registers whoever it would have registered.
    for (const at of passes) listing.to[at] = listing.here;
    if (step.id === registering) {
      listing.add(Op.register, s);
      divert(s, 'registered');
    }
    const next = followerOf(route, step);
    if (next === undefined) listing.add(Op.end, s);
    else listing.go(s, indexOf(next));
    if (!step.fails) continue;
    listing.to[check] = listing.here;
    divert(s, 'failed');
    if (compiled.failLead) listing.add(Op.lead, s, 1);
    listing.go(s, indexOf(step.fails.then));
    listing.last[check] = listing.here;
    divert(s, 'failed');
    const exit = step.fails.finally ?? 'withdraw';
    if (exit === 'withdraw') listing.add(Op.withdraw, s);
    else if (exit === 'revoke') listing.add(Op.strike, s);
    else listing.add(Op.move, s, routeIds.indexOf(exit));
  }
};

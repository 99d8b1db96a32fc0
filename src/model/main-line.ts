// The main line of a route, walked through its program: the steps a component meets if it never fails and never moves.
import { Op, type Program } from './program.ts';

/** Steps from an instruction on, each once, and the instruction at which they stop: where told to, at the end, or at a ring. */
const follow = (program: Program, from: number, isOver: (pc: number) => boolean): { steps: number[]; at: number } => {
  const { op, step, to } = program;
  const steps: number[] = [];
  for (let pc = from; ; pc++) {
    while (op[pc] === Op.go) pc = to[pc];
    const isMet = steps.includes(step[pc]);
    if (op[pc] === Op.end || isOver(pc) || (isMet && steps[steps.length - 1] !== step[pc])) return { steps, at: pc };
    if (!isMet) steps.push(step[pc]);
  }
};

const toRegistration = (program: Program, route: number): { steps: number[]; at: number } => {
  const isRegister = (pc: number) => program.op[pc] === Op.register;
  const { steps, at } = follow(program, program.routes[route].entry, isRegister);
  const last = program.step[at];
  // The step that registers may be nothing but that.
  return { steps: isRegister(at) && !steps.includes(last) ? [...steps, last] : steps, at };
};

/** Steps from the entry of a route to registration, in the order they are met. */
export const mainLineOf = (program: Program, route: number): number[] => toRegistration(program, route).steps;

/** Steps that follow registration. */
export const afterwardsOf = (program: Program, route: number): number[] => {
  const { at } = toRegistration(program, route);
  if (program.op[at] !== Op.register) return [];
  return follow(program, at + 1, () => false).steps.filter((s) => s !== program.step[at]);
};

/** The way of whoever fails at a step and may try again. */
export interface WayBack {
  /** In order: until it comes back to the step, or to a later one of the main line. */
  steps: number[];
  returns: boolean;
}

/** @param line the main line of the step's route */
export const wayBackOf = (program: Program, s: number, line: readonly number[]): WayBack => {
  const { op, step, to } = program;
  const check = op.findIndex((one, pc) => step[pc] === s && (one === Op.check || one === Op.gather) && to[pc] >= 0);
  if (check < 0) return { steps: [], returns: false };
  const isBeyond = (pc: number) => line.indexOf(step[pc]) > line.indexOf(s);
  const leaves = op.findIndex((one, pc) => pc >= to[check] && one === Op.go);
  const { steps, at } = follow(program, leaves, (pc) => step[pc] === s || op[pc] === Op.register || isBeyond(pc));
  return { steps, returns: step[at] === s };
};

/** The place on a line at which whoever stands at a step comes to it; its length where he never does. */
export const joinsAt = (program: Program, s: number, line: readonly number[]): number => {
  const { at } = follow(program, program.entries[s], (pc) => line.includes(program.step[pc]));
  const place = line.indexOf(program.step[at]);
  return place < 0 ? line.length : place;
};

// The main line of a route, walked through its program: the steps a component meets if it never fails and never moves.
import { Op, type Program } from './program.ts';

/** Steps from the entry of a route to registration, in the order they are met. */
export const mainLineOf = (program: Program, route: number): number[] => {
  const { op, step, to, routes } = program;
  const steps: number[] = [];
  for (let pc = routes[route].entry; ; pc++) {
    while (op[pc] === Op.go) pc = to[pc];
    if (op[pc] === Op.end) return steps;
    if (steps[steps.length - 1] !== step[pc]) steps.push(step[pc]);
    if (op[pc] === Op.register) return steps;
  }
};

/** Steps met on the way back to a step by whoever fails there, in order. */
export const wayBackOf = (program: Program, s: number): number[] => {
  const { op, step, to } = program;
  const check = op.findIndex((one, pc) => step[pc] === s && (one === Op.check || one === Op.gather) && to[pc] >= 0);
  if (check < 0) return [];
  const steps: number[] = [];
  for (let pc = to[check]; steps.length <= program.steps.length; pc++) {
    while (op[pc] === Op.go) pc = to[pc];
    if (op[pc] === Op.end || pc === program.entries[s]) return steps;
    if (op[pc] === Op.work || op[pc] === Op.gather) steps.push(step[pc]);
  }
  return steps;
};

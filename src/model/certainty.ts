// Whether chance plays a part in a program at all.
import type { Cased } from './predicate.ts';
import type { Program, ProgramStep, Touch } from './program.ts';

const touchIsCertain = (touch: Cased<Touch> | undefined): boolean =>
  !touch || touch.cases.every(({ is }) => is.varies === 'fixed');

const stepIsCertain = ({ minutes, fixed, fails }: ProgramStep): boolean =>
  touchIsCertain(minutes) &&
  touchIsCertain(fixed) &&
  (!fails || fails.share.cases.every(({ is }) => is <= 0 || is >= 1));

/** True where no step draws a random number and no route is taken by chance. */
export const isCertain = ({ steps, routes }: Program): boolean =>
  steps.every(stepIsCertain) &&
  routes.every(({ takes, before }) => (!takes || takes.share <= 0 || takes.share >= 1) && before.every(stepIsCertain));

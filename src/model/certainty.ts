// Whether chance plays a part in a program at all.
import type { Cased } from './predicate.ts';
import type { ByFault, Chance, Failing, Program, ProgramStep, Touch } from './program.ts';

const touchIsCertain = (touch: Cased<Touch> | undefined): boolean =>
  !touch || touch.cases.every(({ is }) => is.varies === 'fixed');

const isSure = (share: Cased<number> | undefined): boolean =>
  !share || share.cases.every(({ is }) => is <= 0 || is >= 1);
const areSure = (by: ByFault | undefined): boolean => (by ?? []).every(isSure);

const failsSurely = ({ share, finds }: Failing): boolean =>
  isSure(share) && areSure(finds?.detects) && areSure(finds?.falseAlarm) && areSure(finds?.mends);

const stepIsCertain = ({ minutes, fixed, fails, sample, audit = 1, mends }: ProgramStep): boolean =>
  touchIsCertain(minutes) &&
  touchIsCertain(fixed) &&
  (!fails || failsSurely(fails)) &&
  (!sample || sample.first) &&
  (audit <= 0 || audit >= 1) &&
  areSure(mends);

const choosesSurely = (chance: Chance | undefined): boolean => !chance || isSure(chance.share);

/** True where no step draws a random number and no route is taken by chance; hidden truth is the portfolio's affair. */
export const isCertain = ({ steps, routes, moves, entry }: Program): boolean =>
  steps.every(stepIsCertain) &&
  routes.every(({ takes, before }) => choosesSurely(takes) && before.every(stepIsCertain)) &&
  moves.every(choosesSurely) &&
  (entry.rule !== 'induced' || entry.attracts >= 1);

// Names within a register of submissions: classes of fault that the portfolio describes.
import type { Issues } from './issue.ts';
import { type Naming, needsName } from './missing.ts';
import { faultsIn } from './submission-state.ts';
import type { World } from './world.ts';

const FAULT: Naming = {
  noun: 'class of fault',
  expected: 'a class of `faults` of the portfolio',
  mend: (it) => `describe ${it} under \`faults\` of the portfolio`,
};

export const checkSubmissionNames = ({ portfolio, submissions }: World, issues: Issues): void => {
  const known = Object.keys(portfolio.faults ?? {});
  for (const { name, place } of submissions ? faultsIn(submissions) : []) needsName(issues, place, FAULT, name, known);
};

// A study with what is known of its certainty, as a run has it that found limits and stress beside it.
import { findingOf } from '../../src/experiment/finding.ts';
import type { Study } from '../../src/experiment/study.ts';
import type { CertaintyStudy } from '../../src/experiment/study-certainty.ts';

/** The answer is made again, for it carries the condition on which it hangs. */
export const withCertainty = (study: Study, certainty: CertaintyStudy): Study => {
  const known = { ...study, certainty: { ...study.certainty, ...certainty } };
  return { ...known, finding: findingOf(known) };
};

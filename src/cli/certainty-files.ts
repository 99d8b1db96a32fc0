// What limits and stress found, on the disk: written as JSON beside a study's results, and found again when it is told.
import type { CertaintyStudy, LimitsStudy } from '../experiment/study-certainty.ts';
import type { StressStudy } from '../experiment/study-stress.ts';
import { join, parentOf, readText, shown, tailOf } from './files.ts';

export type CertaintyPart = 'limits' | 'stress';

/** `output/headline-limits` of `output/headline`. */
export const certaintyFolder = (results: string, part: CertaintyPart): string =>
  join(parentOf(results), `${tailOf(results)}-${part}`);

/** JSON has no numbers that are none: they are null in the file, and not numbers again when it is read. */
export const certaintyJson = (found: LimitsStudy | StressStudy): string => `${JSON.stringify(found, null, 1)}\n`;

const partIn = <T extends LimitsStudy | StressStudy>(
  results: string,
  part: CertaintyPart,
  studyId: string,
  tell: (text: string) => void,
): T | undefined => {
  const path = join(certaintyFolder(results, part), `${part}.json`);
  const text = readText(path);
  if (text === undefined) return undefined;
  try {
    const found = JSON.parse(text, (_key, value) => (value === null ? Number.NaN : value)) as T;
    if (found.studyId === studyId) return found;
    tell(`${shown(path)} is of other inputs (run ${found.studyId}), so the report leaves it out.`);
  } catch {
    tell(`${shown(path)} cannot be read, so the report leaves it out: run pinchpoint ${part} again.`);
  }
  return undefined;
};

/** What was found of a study with the same inputs, version and seed; undefined where nothing was. */
export const certaintyBeside = (
  results: string,
  studyId: string,
  tell: (text: string) => void,
): CertaintyStudy | undefined => {
  const limits = partIn<LimitsStudy>(results, 'limits', studyId, tell);
  const stress = partIn<StressStudy>(results, 'stress', studyId, tell);
  return limits || stress ? { ...(limits && { limits }), ...(stress && { stress }) } : undefined;
};

// The dictionary of measures: what one play reports, once, for CSV headers, axes, report, help and comparison alike.
import type { Measure } from './measure.ts';
import { ASSURANCE_MEASURES } from './measures-assurance.ts';
import { COMPONENT_MEASURES } from './measures-components.ts';
import { WORK_MEASURES } from './measures-work.ts';

export type { Measure } from './measure.ts';

/** Order is the order of columns everywhere. A measure that does not exist in a play (no test, nobody registered) is NaN and prints empty. */
export const MEASURES = [
  ...COMPONENT_MEASURES,
  ...WORK_MEASURES,
  ...ASSURANCE_MEASURES,
] as const satisfies readonly Measure[];

export type MeasureId = (typeof MEASURES)[number]['id'];

const positions = new Map<string, number>(MEASURES.map((m, i) => [m.id, i]));

/** Column of a measure; throws where there is none of that name. */
export const measureIndex = (id: string): number => {
  const at = positions.get(id);
  if (at === undefined) throw new RangeError(`no measure ${id}`);
  return at;
};
export const isMeasure = (id: string): boolean => positions.has(id);

// The headline measures: what regimes are compared by in one breath, unless a scenario names its own.
import type { MeasureId } from '../model/measures.ts';
import type { World } from '../scenario/world.ts';

/** Who is in time, what is lost where they are not, who works for it, and what is let through. */
const USUAL = [
  'on-time-share',
  'late-mw',
  'mw-days-unpaid',
  'examiner-hours',
  'provider-hours',
  'wrong-accepts',
] as const satisfies readonly MeasureId[];

/** Ids of the headline measures of a scenario, in the order in which they are told. */
export const headlineOf = ({ scenario }: Pick<World, 'scenario'>): readonly string[] =>
  scenario['headline-measures'] ?? USUAL;

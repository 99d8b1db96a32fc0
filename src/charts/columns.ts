// Columns that the data of most charts share: whose number it is, the ends of its interval, and what the interval is.
import { LEVEL } from '../experiment/statistics.ts';
import type { Study } from '../experiment/study.ts';
import { kindOf } from '../experiment/summarise.ts';
import { measureColumn } from './axis.ts';
import type { Cell, Column } from './chart.ts';

export const REGIME: Column = { id: 'regime', title: 'Regime', unit: '', format: 'text' };
/** The growth level. */
export const COMPONENTS: Column = measureColumn('components', 'components-notified', 'count');

/** The ends of an interval, in the unit of what lies between them. */
export const endColumns = (unit: string, format: Column['format'] = 'number'): Column[] => [
  { id: 'lower', title: 'Lower', unit, format, isEstimate: true },
  { id: 'upper', title: 'Upper', unit, format, isEstimate: true },
];

/** What the interval is. */
export const BASIS: readonly Column[] = [
  { id: 'level', title: 'Level', unit: 'share', format: 'percent' },
  { id: 'kind', title: 'Kind of interval', unit: '', format: 'text' },
  { id: 'n', title: 'Replications', unit: 'replications', format: 'count' },
];

/** The cells under BASIS. */
export const basisOf = (study: Study, n: number, paired = false): Record<string, Cell> => ({
  level: LEVEL,
  kind: kindOf(study, paired),
  n,
});

// What an axis shows, where that is a measure: its title and unit as the dictionary of measures has them.
import { MEASURES, type MeasureId, measureIndex } from '../model/measures.ts';
import type { Column } from './chart.ts';

/** `Share on time`. */
export const measureTitle = (id: MeasureId): string => MEASURES[measureIndex(id)].title;

const unitOf = (id: MeasureId): string => MEASURES[measureIndex(id)].unit;

/** Where the title of a measure names its unit; -1 where it does not. */
const namedAt = (id: MeasureId): number => measureTitle(id).toLowerCase().indexOf(unitOf(id).toLowerCase());

/** The unit as a picture spells it: shares are drawn in per cent. */
export const measureUnit = (id: MeasureId): string => {
  const unit = unitOf(id);
  if (unit === 'share') return '%';
  const at = namedAt(id);
  return at < 0 ? unit : measureTitle(id).slice(at, at + unit.length);
};

/** `Share on time, %`; a unit that the title names already is not said twice. */
export const axisTitle = (id: MeasureId): string => {
  const [title, unit] = [measureTitle(id), measureUnit(id)];
  return title.includes(unit) ? title : `${title}, ${unit}`;
};

/** A column of a chart's data that holds a measure. */
export const measureColumn = (
  id: string,
  measure: MeasureId,
  format: Column['format'],
  isEstimate = false,
): Column => ({
  ...{ id, title: measureTitle(measure), unit: unitOf(measure), format },
  ...(isEstimate && { isEstimate }),
});

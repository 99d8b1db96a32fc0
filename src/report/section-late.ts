// Why late, twice: where the time of late components went, and what keeps them from being on time.
import type { Picture } from '../charts/chart.ts';
import { ACCOUNTING, BOTH_RIGHT, CAUSAL } from '../charts/late-words.ts';
import { element, joined, type Markup, paragraph } from './html.ts';
import { figuresOf } from './section-charts.ts';

const isThere = (pictures: readonly Picture[], id: string): boolean => pictures.some((p) => p.drawing.id === id);

/** Undefined where neither account was drawn. */
export const late = (pictures: readonly Picture[]): Markup | undefined => {
  const figures = figuresOf(pictures, 'late-accounting', 'late-causal');
  if (figures.length === 0) return undefined;
  const accounting = [element('strong', 'By accounting: '), `${ACCOUNTING}.`];
  const causal = [element('strong', 'By cause: '), `${CAUSAL}.`];
  return joined([
    ...(isThere(pictures, 'late-accounting') ? [paragraph(...accounting)] : []),
    ...(isThere(pictures, 'late-causal') ? [paragraph(...causal)] : []),
    ...(figures.length > 1 ? [paragraph(BOTH_RIGHT)] : []),
    ...figures,
  ]);
};

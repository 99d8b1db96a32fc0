// Q1: how much work there is under each regime, week by week and window by window.
import type { Picture } from '../charts/chart.ts';
import { differenceWords, summaryOf, titleOf, topOf } from '../experiment/cast.ts';
import { againstOf } from '../experiment/plan.ts';
import { listedBy, type Sentence, say } from '../experiment/said.ts';
import type { Study } from '../experiment/study.ts';
import { levelFigure, toldSummary } from '../experiment/told.ts';
import type { MeasureId } from '../model/measures.ts';
import { said } from './cells.ts';
import { bullets, joined, type Markup, paragraph } from './html.ts';
import { differenceTables, measureTables } from './measure-table.ts';
import { chartsOf } from './section-charts.ts';

const COUNTED = [
  ['tests', 'Metering Tests'],
  ['retests', 'retests'],
  ['examiner-hours', "hours of examiners' work"],
] as const satisfies readonly (readonly [MeasureId, string])[];

/** One regime: what it takes, and what differs from each reference. */
const workOf = (study: Study, regime: string): Sentence => {
  const counts = COUNTED.flatMap(([id, noun]) => {
    const row = summaryOf(study, regime, id);
    return row && row.n > 0 ? [say`${toldSummary(row)} ${noun}`] : [];
  });
  if (counts.length === 0) return [];
  const differences = againstOf(study.references, regime).flatMap((minus) => {
    const words = differenceWords(summaryOf(study, regime, 'examiner-hours', minus), {
      noun: "hours of examiners' work",
      isCounted: true,
    });
    return words.length > 0 ? [say`the difference to ${titleOf(study, minus)} is ${words}`] : [];
  });
  const heads = summaryOf(study, regime, 'peak-heads-needed');
  const peak =
    heads && heads.n > 0 ? say`; to do it as it comes would take ${toldSummary(heads)} examiners at the peak` : [];
  const more = differences.length > 0 ? say`; ${listedBy(differences)}` : [];
  return say`${titleOf(study, regime)}: ${listedBy(counts)}${more}${peak}.`;
};

export const workload = (study: Study, pictures: readonly Picture[]): Markup | undefined => {
  const sentences = study.regimes.map(({ id }) => workOf(study, id)).filter((one) => one.length > 0);
  const figures = chartsOf(pictures, 'workload');
  if (sentences.length === 0 && figures.length === 0) return undefined;
  const differences = differenceTables(study, ['tests', 'retests', 'examiner-hours', 'provider-hours']);
  return joined([
    ...(sentences.length > 0
      ? [
          paragraph(joined(['With ', said([levelFigure(study, topOf(study))]), ' components notified:'])),
          bullets(sentences.map(said)),
        ]
      : []),
    ...figures,
    ...measureTables(study, ['tests', 'retests', 'examiner-hours', 'peak-heads-needed']),
    ...(differences ? [differences] : []),
  ]);
};

// Q2: which pool or gate binds, how long its queue is, and who misses the cut-off because of it.
import type { Picture } from '../charts/chart.ts';
import { ACCOUNTING, BOTH_RIGHT, CAUSAL } from '../charts/late-words.ts';
import { lateParagraph } from '../experiment/answer-late.ts';
import { summaryOf, topOf } from '../experiment/cast.ts';
import { idWords } from '../experiment/id-words.ts';
import type { OverloadRow, Study } from '../experiment/study.ts';
import { levelFigure } from '../experiment/told.ts';
import { said } from './cells.ts';
import { interval, plainFigure } from './figures.ts';
import { bullets, element, joined, type Markup, type Part, paragraph, table } from './html.ts';
import { differenceTables, measureTables } from './measure-table.ts';
import { chartsOf } from './section-charts.ts';

const isThere = (pictures: readonly Picture[], id: string): boolean => pictures.some((p) => p.drawing.id === id);

/** What the two accounts of lateness mean, where they were drawn. */
const accounts = (pictures: readonly Picture[]): Markup[] => {
  const [accounting, causal] = ['late-accounting', 'late-causal'].map((id) => isThere(pictures, id));
  return [
    ...(accounting ? [paragraph(element('strong', 'By accounting: '), `${ACCOUNTING}.`)] : []),
    ...(causal ? [paragraph(element('strong', 'By cause: '), `${CAUSAL}.`)] : []),
    ...(accounting && causal ? [paragraph(BOTH_RIGHT)] : []),
  ];
};

/** A queue that surely grows while work comes; where two plays or fewer say so, that grows. */
const isDrifting = ({ driftPerWeek: { mean, lower, n } }: OverloadRow): boolean => mean > 0 && (n < 3 || lower > 0);

/** Where more comes than can be done there is no steady wait: how fast the queue grows, and whether it was ever cleared. */
const overloadTable = (study: Study): Markup[] => {
  const cells = (row: OverloadRow): Part[] => {
    const key = { regime: row.regime, components: row.level, pool: row.pool };
    const of = (name: string) => ({ columns: { mean: name, lower: `${name}-lower`, upper: `${name}-upper` } });
    return [
      study.regimes.find(({ id }) => id === row.regime)?.title ?? row.regime,
      said([levelFigure(study, row.level)]),
      idWords(row.pool),
      interval(row.driftPerWeek, 'overload.csv', key, of('drift-per-week')),
      interval(row.peakWaiting, 'overload.csv', key, of('peak-waiting')),
      plainFigure('overload.csv', key, 'cleared', row.cleared, `${Math.round(row.cleared * 100)}%`),
      Number.isFinite(row.daysToClear.mean)
        ? interval(row.daysToClear, 'overload.csv', key, of('days-to-clear'))
        : 'not reached',
    ];
  };
  const drifting = study.overload.filter(isDrifting);
  if (drifting.length === 0) return [];
  return [
    element('h3', 'Where more work comes than can be done'),
    paragraph(
      'A queue into which more comes than leaves has no steady wait. It drifts: so many components more each week while work is released, and so many days after the cut-off until it is cleared.',
    ),
    table({
      caption: 'Overloaded pools: drift, peak, and time to clear after the cut-off',
      heads: ['Regime', 'Components', 'Pool', 'More each week', 'Peak', 'Cleared in', 'Days to clear'],
      rows: drifting.map(cells),
      numbersFrom: 3,
    }),
  ];
};

export const late = (study: Study, pictures: readonly Picture[]): Markup | undefined => {
  const sentences = study.regimes
    .filter(({ id }) => summaryOf(study, id, 'on-time-share'))
    .map(({ id }) => lateParagraph(study, id));
  const figures = chartsOf(pictures, 'bottleneck');
  if (sentences.length === 0 && figures.length === 0) return undefined;
  const differences = differenceTables(study, ['on-time-share', 'late-components', 'late-mw', 'mw-days-unpaid']);
  return joined([
    ...(sentences.length > 0
      ? [
          paragraph(joined(['With ', said([levelFigure(study, topOf(study))]), ' components notified:'])),
          bullets(sentences.map(said)),
        ]
      : []),
    ...accounts(pictures),
    ...figures,
    ...measureTables(study, ['on-time-share', 'late-mw', 'peak-waiting', 'p95-days-all']),
    ...overloadTable(study),
    ...(differences ? [differences] : []),
  ]);
};

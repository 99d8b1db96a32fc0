// Work and lateness by window: components on time and late of each cohort, and the examiners' hours it took.
import type { Study, WindowRow } from '../experiment/study.ts';
import { axisTitle, measureColumn, measureTitle, measureUnit } from './axis.ts';
import { type Bar, barLabel, barsOf, type Group } from './bars.ts';
import type { Chart, Column, Drawing } from './chart.ts';
import { BASIS, basisOf, COMPONENTS, endColumns, REGIME } from './columns.ts';
import { drawingOf, notesOf, populationOf, sourceOf } from './frame.ts';
import { intervalOver } from './interval.ts';
import { plain } from './markup.ts';
import { count, inSentence, levelText, listed, magnitude, percent } from './numbers.ts';
import { type Look, leftOut, looksOf } from './style.ts';

const QUESTION = 'Which window does the work come from, and who of it is late?';
const MEASURE = 'components-due';
const HOURS = 'examiner-hours';
const NAME_WIDTH = 180;

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  { id: 'window', title: 'Window', unit: '', format: 'text' },
  measureColumn('due', MEASURE, 'count'),
  { id: 'on_time', title: 'On time', unit: 'components', format: 'count' },
  { id: 'late', title: 'Late', unit: 'components', format: 'number', isEstimate: true },
  ...endColumns('components'),
  { id: 'late_share', title: 'Share late', unit: 'share', format: 'percent' },
  measureColumn('tests', 'tests', 'count'),
  measureColumn('examiner_hours', HOURS, 'count'),
  ...BASIS,
];

interface Cohort {
  look: Look;
  row: WindowRow;
}

/** At the largest level, prequalification windows before metering windows; and the titles of those that nobody is in. */
const cohortsOf = (study: Study): { cohorts: Cohort[]; empty: string[] } => {
  const top = study.levels[study.levels.length - 1];
  const rows = study.windows.filter((row) => row.level === top);
  const peopled = new Set(rows.filter(({ components }) => components > 0).map(({ window }) => window));
  const sorted = rows
    .filter(({ window }) => peopled.has(window))
    .sort((a, b) => Number(a.kind === 'metering') - Number(b.kind === 'metering'));
  const empty = rows.filter(({ window }) => !peopled.has(window)).map(({ title }) => plain(title));
  const cohorts = looksOf(study).flatMap((look) =>
    sorted.filter((row) => row.regime === look.regime).map((row) => ({ look, row })),
  );
  return { cohorts, empty: [...new Set(empty)] };
};

const lateShare = ({ due, late }: WindowRow): number => (due > 0 ? late / due : Number.NaN);
const lateWords = (row: WindowRow): string => (row.due > 0 ? `${percent(lateShare(row))} late` : 'none due');

const barOf = ({ look, row }: Cohort): Bar => ({
  look,
  value: row.onTime,
  beyond: row.late,
  lower: Math.max(0, row.due - row.lateUpper),
  upper: Math.min(row.due, row.due - row.lateLower),
  label: barLabel(look, `${lateWords(row)}, ${magnitude(row.examinerHours)} hours`, NAME_WIDTH),
});

const groupsOf = (cohorts: readonly Cohort[]): Group[] => {
  const windows = new Map(cohorts.map(({ row }) => [row.window, plain(row.title)]));
  return [...windows].map(([window, head]) => ({
    head,
    bars: cohorts.filter(({ row }) => row.window === window).map(barOf),
  }));
};

/** The message: how the share that is late ranges over windows and regimes. */
const titleOf = (cohorts: readonly Cohort[]): string => {
  const shares = cohorts.map(({ row }) => lateShare(row)).filter(Number.isFinite);
  if (shares.length === 0) return 'No window has components due';
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => percent(share));
  if (low === high) return `${low} are late, whatever the window and the regime`;
  return `From ${low} to ${high} are late, by window and regime`;
};

const altOf = (cohorts: readonly Cohort[], top: number, kind: string): string => {
  const looks = [...new Map(cohorts.map(({ look }) => [look.regime, look])).values()];
  const parts = looks.map((look) => {
    const own = cohorts.filter((cohort) => cohort.look === look);
    const windows = own.map(
      ({ row }) => `${plain(row.title)} ${lateWords(row)} and ${magnitude(row.examinerHours)} hours`,
    );
    return `under ${look.title} ${listed(windows)}`;
  });
  return `Bar chart of components on time and late by window, with examiners' hours, at ${count(top)} components: ${parts.join('; ')}. ${kind}`;
};

const draw = (study: Study): Drawing | undefined => {
  const { cohorts, empty } = cohortsOf(study);
  if (cohorts.length === 0) return undefined;
  const top = study.levels[study.levels.length - 1];
  const interval = intervalOver(
    study,
    cohorts.map(({ row }) => row.n),
  );
  const notes = [
    'A component stands in the window its CMU applied in and in the one it was notified in. Interval: of the late.',
    empty.length > 0 ? `Nobody: ${listed(empty)}.` : '',
    leftOut(study),
  ];
  const words = {
    id: 'windows',
    question: QUESTION,
    title: titleOf(cohorts),
    subtitle: `${axisTitle(MEASURE)}: on time (solid) and late (hollow), with ${inSentence(measureTitle(HOURS))}. ${populationOf(study)}; ${levelText(top)} components. ${interval}`,
    unit: measureUnit(MEASURE),
    measures: [MEASURE, HOURS] as const,
    priceBase: '',
    source: sourceOf(study),
    note: notesOf(...notes),
    alt: altOf(cohorts, top, interval),
    columns: COLUMNS,
    rows: cohorts.map(({ row }) => ({
      regime: row.regime,
      components: row.level,
      window: row.title,
      due: row.due,
      on_time: row.onTime,
      late: row.late,
      lower: row.lateLower,
      upper: row.lateUpper,
      late_share: lateShare(row),
      tests: row.tests,
      examiner_hours: row.examinerHours,
      ...basisOf(study, row.n),
    })),
  };
  return drawingOf(words, barsOf(groupsOf(cohorts), { most: 0 }));
};

export const windows = { id: 'windows', question: QUESTION, answers: 'workload', draw } satisfies Chart;

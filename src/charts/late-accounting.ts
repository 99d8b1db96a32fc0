// Why late, by accounting: late components by where their time went, which add up.
import type { LatenessRow, Study } from '../experiment/study.ts';
import { measureColumn, measureUnit } from './axis.ts';
import { barLabel, barsOf, type Group } from './bars.ts';
import type { Chart, Column, Drawing } from './chart.ts';
import { BASIS, basisOf, COMPONENTS, endColumns, REGIME } from './columns.ts';
import { drawingOf, notesOf, populationOf, sourceOf } from './frame.ts';
import { intervalOver } from './interval.ts';
import { ACCOUNTING, BOTH_RIGHT, causeHead, causeSubject } from './late-words.ts';
import { count, levelText, listed, magnitude, percent } from './numbers.ts';
import { type Look, leftOut, looksOf } from './style.ts';
import { fitting } from './title.ts';

const QUESTION = 'Where did the time of late components go?';
/** With a bar of their own, and all bars of a picture that a page holds. */
const MOST = { causes: 5, bars: 30 };
/** A cause of less than this share of all that are late, under every regime, is counted with the others. */
const VISIBLE = 0.01;
const MEASURE = 'late-components';

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  { id: 'where', title: 'Where', unit: '', format: 'text' },
  { id: 'cause', title: 'Cause', unit: '', format: 'text' },
  measureColumn('late', MEASURE, 'number', true),
  ...endColumns('components'),
  { id: 'share', title: 'Share of all that are late', unit: 'share', format: 'percent' },
  ...BASIS,
];

const idOf = ({ kind, cause }: LatenessRow): string => `${kind} ${cause}`;
const sumOf = (rows: readonly LatenessRow[]): number => rows.reduce((sum, row) => sum + row.components, 0);

/** One regime at the largest level, its causes the largest first. */
interface Account {
  look: Look;
  rows: LatenessRow[];
  late: number;
}

const accountsOf = (study: Study): Account[] => {
  const top = study.levels[study.levels.length - 1];
  return looksOf(study).map((look) => {
    const own = study.lateness.filter((row) => row.regime === look.regime && row.level === top);
    return { look, rows: own.sort((a, b) => b.components - a.components), late: sumOf(own) };
  });
};

/** Causes by the largest share they have under any regime: those with a bar of their own, and the others. */
const rankedCauses = (accounts: readonly Account[]): { own: LatenessRow[]; others: LatenessRow[] } => {
  const most = new Map<string, { row: LatenessRow; share: number }>();
  for (const { rows, late } of accounts) {
    for (const row of rows) {
      const share = late > 0 ? row.components / late : 0;
      if (share > (most.get(idOf(row))?.share ?? -1)) most.set(idOf(row), { row, share });
    }
  }
  const ranked = [...most.values()].sort((a, b) => b.share - a.share);
  // Beside these stand all that are late, and the other causes.
  const room = Math.min(MOST.causes, Math.floor(MOST.bars / accounts.length) - 2);
  const own = ranked.filter(({ share }, i) => i < room && share >= VISIBLE);
  return { own: own.map(({ row }) => row), others: ranked.slice(own.length).map(({ row }) => row) };
};

const groupsOf = (study: Study, accounts: readonly Account[]): { groups: Group[]; others: LatenessRow[] } => {
  const { own, others } = rankedCauses(accounts);
  const bar = ({ look, late }: Account, value: number, lower: number, upper: number) => ({
    // Nobody knows of fewer than none.
    ...{ look, value, lower: Math.max(0, lower), upper },
    label: barLabel(
      look,
      `${magnitude(value, (upper - lower) / 2)}${value < late ? ` (${percent(value / late)})` : ''}`,
    ),
  });
  const top = study.levels[study.levels.length - 1];
  const total = accounts.map((account) => {
    const known = study.summaries.find(
      (s) =>
        s.measure === 'late-components' && s.minus === '' && s.components === top && s.regime === account.look.regime,
    );
    return bar(account, account.late, known?.lower ?? Number.NaN, known?.upper ?? Number.NaN);
  });
  const ofCause = (cause: LatenessRow) =>
    accounts.flatMap((account) => {
      const row = account.rows.find((one) => idOf(one) === idOf(cause));
      return row ? [bar(account, row.components, row.lower, row.upper)] : [];
    });
  const rest = accounts.map((account) => {
    const theirs = account.rows.filter((row) => others.some((one) => idOf(one) === idOf(row)));
    return bar(account, sumOf(theirs), Number.NaN, Number.NaN);
  });
  return {
    groups: [
      { head: 'All that are late', bars: total },
      ...own.map((cause) => ({ head: causeHead(cause), bars: ofCause(cause) })),
      ...(others.length > 0 ? [{ head: 'Other causes', bars: rest }] : []),
    ],
    others,
  };
};

/** The message: the cause that accounts for most, if it is one and the same. */
const titleOf = (accounts: readonly Account[]): string => {
  const late = accounts.filter((account) => account.late > 0);
  if (late.length === 0) return 'No component is late';
  const first = late.map(({ rows }) => rows[0]);
  if (first.some((row) => idOf(row) !== idOf(first[0])))
    return 'By accounting, what makes most lateness differs by regime';
  const isHalf = late.every((account, i) => first[i].components > account.late / 2);
  const subject = causeSubject(first[0]);
  return isHalf
    ? fitting(`By accounting, ${subject} makes most of the lateness`, `By accounting, ${subject} makes most lateness`)
    : `By accounting, no cause makes more lateness than ${subject}`;
};

const altOf = (accounts: readonly Account[], top: number, kind: string): string => {
  const parts = accounts.map(({ look, rows, late }) => {
    const largest = rows.filter((row) => row.components >= VISIBLE * late).slice(0, 3);
    const causes = largest.map((row) => `${causeSubject(row)} ${percent(row.components / late)}`);
    return `under ${look.title} ${magnitude(late)} are late${causes.length > 0 ? `: ${listed(causes)}` : ''}`;
  });
  return `Bar chart of late components by where their time went, at ${count(top)} components. By accounting, ${parts.join('; ')}. ${BOTH_RIGHT} ${kind}`;
};

const draw = (study: Study): Drawing | undefined => {
  const accounts = accountsOf(study);
  const rows = accounts.flatMap((account) => account.rows);
  if (rows.length === 0) return undefined;
  const { groups, others } = groupsOf(study, accounts);
  const top = study.levels[study.levels.length - 1];
  const interval = intervalOver(
    study,
    rows.map(({ n }) => n),
  );
  const hidden = others.length > 0 ? `Other causes: ${listed(others.map(causeSubject))}.` : '';
  const words = {
    id: 'late-accounting',
    question: QUESTION,
    title: titleOf(accounts),
    subtitle: `${ACCOUNTING}. ${populationOf(study)}; ${levelText(top)} components. ${interval}`,
    unit: measureUnit(MEASURE),
    measures: [MEASURE] as const,
    priceBase: '',
    source: sourceOf(study),
    note: notesOf(hidden, leftOut(study)),
    alt: altOf(accounts, top, interval),
    columns: COLUMNS,
    rows: rows.map((row) => ({
      regime: row.regime,
      components: row.level,
      where: row.kind,
      cause: row.cause,
      late: row.components,
      lower: row.lower,
      upper: row.upper,
      share: row.share,
      ...basisOf(study, row.n),
    })),
  };
  return drawingOf(words, barsOf(groups, { most: 0 }));
};

export const lateAccounting = {
  id: 'late-accounting',
  question: QUESTION,
  answers: 'bottleneck',
  draw,
} satisfies Chart;

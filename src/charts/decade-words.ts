// What the chart of a chain of years says: its message, its subtitle, its description and the data behind it.
import { yearWords } from '../experiment/answer-years.ts';
import { LEVEL } from '../experiment/statistics.ts';
import type { ChainStudy, Study } from '../experiment/study.ts';
import type { ChainRow } from '../experiment/study-chain.ts';
import { kindOf } from '../experiment/summarise.ts';
import { axisTitle, measureColumn, measureUnit } from './axis.ts';
import type { Column } from './chart.ts';
import { BASIS, endColumns, REGIME } from './columns.ts';
import { notesOf, populationOf, sourceOf, type Told } from './frame.ts';
import { intervalWords } from './interval.ts';
import { plain } from './markup.ts';
import { count, listed, percent } from './numbers.ts';
import { shareText } from './on-time-words.ts';
import { asShown, type Shown } from './shown.ts';
import { type Look, leftOut, looksOf } from './style.ts';
import { fitting } from './title.ts';

export const QUESTION = 'Year by year, what share of the components due is registered by the deadline?';

const MEASURE = 'on-time-share';
/** More panels would each be too flat to read. */
const MOST_PATHS = 4;

const COLUMNS: readonly Column[] = [
  { id: 'path', title: 'Growth path', unit: '', format: 'text' },
  { id: 'year', title: 'Delivery Year', unit: '', format: 'text' },
  REGIME,
  { id: 'components', title: 'Components in force', unit: 'components', format: 'count' },
  measureColumn('on_time_share', MEASURE, 'percent', true),
  ...endColumns('share', 'percent'),
  ...BASIS,
];

/** One regime in one year of one path. */
export interface YearPoint {
  path: string;
  year: number;
  look: Look;
  /** In force. */
  components: number;
  share: Shown;
}

/** One growth path, drawn in a panel of its own. */
export interface PathPanel {
  id: string;
  title: string;
  components: readonly number[];
  /** Regime by regime, years ascending; years in which nothing is due are left out. */
  points: YearPoint[];
}

const shownOf = (study: Study, { regime, measure, minus, value }: ChainRow): Shown =>
  asShown({
    ...{ regime, measure, minus, ...value, components: Number.NaN, sd: Number.NaN },
    ...{ level: LEVEL, kind: kindOf(study, minus !== '') },
  });

/** The paths drawn: of more than there is room for, the first ones and the last. */
const pathsOf = ({ paths }: ChainStudy): ChainStudy['paths'] =>
  paths.length <= MOST_PATHS ? paths : [...paths.slice(0, MOST_PATHS - 1), paths[paths.length - 1]];

export const panelsOf = (study: Study, chain: ChainStudy): PathPanel[] => {
  const rows = chain.rows.filter((row) => row.measure === MEASURE && row.minus === '' && row.value.n > 0);
  return pathsOf(chain).map(({ id, title, components }) => ({
    ...{ id, title: plain(title), components },
    points: looksOf(study).flatMap((look) =>
      chain.years.flatMap((year, at) =>
        rows
          .filter((row) => row.path === id && row.year === year && row.regime === look.regime)
          .map((row) => ({ path: id, year, look, components: components[at], share: shownOf(study, row) })),
      ),
    ),
  }));
};

/** Whether every difference to a reference in that year could as well be none, along every path drawn. */
const isUnclear = (study: Study, chain: ChainStudy, panels: readonly PathPanel[], year: number): boolean => {
  const drawn = new Set(looksOf(study).map(({ regime }) => regime));
  const paths = new Set(panels.map(({ id }) => id));
  const pairs = chain.rows.filter(
    (row) =>
      row.measure === MEASURE &&
      row.minus !== '' &&
      row.year === year &&
      row.value.n > 0 &&
      paths.has(row.path) &&
      drawn.has(row.regime),
  );
  return (
    pairs.length > 0 && pairs.every(({ value }) => value.lower < value.upper && value.lower <= 0 && value.upper >= 0)
  );
};

/** The message: where the last year stands, from the worst to the best of what is drawn. */
const titleOf = (study: Study, chain: ChainStudy, panels: readonly PathPanel[]): string => {
  const points = panels.flatMap((panel) => panel.points);
  if (points.length === 0) return 'Nothing is due in any year';
  const last = Math.max(...points.map(({ year }) => year));
  const when = `In ${yearWords(last)}`;
  const shares = points.filter(({ year }) => year === last).map(({ share }) => share.mean);
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => percent(share));
  if (shares.length === 1) return `${when}, ${low} are on time`;
  const isOnePath = panels.length === 1;
  if (isOnePath && isUnclear(study, chain, panels, last)) return `${when}, the regimes show no clear difference`;
  const of = isOnePath ? 'whatever the regime' : 'whatever the regime or path';
  if (low === high) return `${when}, ${low} are on time, ${looksOf(study).length > 1 ? of : 'whatever the path'}`;
  const range = low.startsWith('under') ? `from ${low} to ${high}` : `between ${low} and ${high}`;
  const by = isOnePath ? 'by regime' : looksOf(study).length > 1 ? 'by regime and path' : 'by path';
  return fitting(`${when}, ${range} are on time, ${by}`, `${when}, ${range} are on time`);
};

const altOf = (panels: readonly PathPanel[], kind: string): string => {
  const told = panels.map(({ title, points }) => {
    const years = points.map(({ year }) => year);
    const ends = [...new Set([Math.min(...years), Math.max(...years)])];
    const at = (year: number): string => {
      const own = points.filter((point) => point.year === year);
      return `in ${yearWords(year)} ${listed(own.map(({ look, share }) => `${look.title} ${shareText(share)}`))}`;
    };
    return points.length === 0 ? `Along ${title} nothing is due.` : `Along ${title}: ${ends.map(at).join('; ')}.`;
  });
  return `Line chart of the share of components due that are registered by their deadline, by Delivery Year, a panel for each growth path. ${told.join(' ')} ${kind}`;
};

/** All of the drawing but the picture itself. */
export const decadeWords = (study: Study, chain: ChainStudy): Told => {
  const panels = panelsOf(study, chain);
  const points = panels.flatMap((panel) => panel.points);
  const kind = intervalWords(points.map(({ share }) => share));
  const hidden = chain.paths.length - panels.length;
  return {
    id: 'decade',
    question: QUESTION,
    title: titleOf(study, chain, panels),
    subtitle: `${axisTitle(MEASURE)}, of the components due in each Delivery Year: registered by their deadline; interval shaded. ${populationOf(study)}. ${kind}`,
    unit: measureUnit(MEASURE),
    measures: [MEASURE],
    priceBase: '',
    source: sourceOf(study),
    note: notesOf(
      hidden > 0
        ? `${count(panels.length)} of ${count(chain.paths.length)} growth paths are drawn; the tables hold them all.`
        : '',
      leftOut(study),
    ),
    alt: altOf(panels, kind),
    columns: COLUMNS,
    rows: points.map(({ path, year, look, components, share }) => ({
      ...{ path, year: yearWords(year), regime: look.regime, components },
      ...{ on_time_share: share.mean, lower: share.lower, upper: share.upper },
      ...{ level: share.level, kind: share.kind, n: share.n },
    })),
  };
};

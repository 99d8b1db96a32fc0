// Why late, by cause: how many more are on time where one pool has no limit, which need not add up.
import type { CausalRow, Study } from '../experiment/study.ts';
import { measureUnit } from './axis.ts';
import { type Bar, barLabel, barsOf, type Group } from './bars.ts';
import type { Chart, Column, Drawing } from './chart.ts';
import { BASIS, basisOf, COMPONENTS, endColumns, REGIME } from './columns.ts';
import { drawingOf, notesOf, populationOf, sourceOf } from './frame.ts';
import { intervalOver } from './interval.ts';
import { BOTH_RIGHT, CAUSAL } from './late-words.ts';
import { idWords } from './names.ts';
import { count, levelText, listed, magnitude, sentence } from './numbers.ts';
import { type Look, leftOut, looksOf } from './style.ts';
import { fitting } from './title.ts';

const QUESTION = 'Which limit keeps components from being on time?';
const MEASURE = 'on-time-components';
const NAME_WIDTH = 180;
/** A pool whose limit moves less than this share of the largest, under every regime, has no bar to see. */
const VISIBLE = 0.005;

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  { id: 'pool', title: 'Pool without limit', unit: '', format: 'text' },
  { id: 'more', title: 'Components more on time', unit: 'components', format: 'number', isEstimate: true },
  ...endColumns('components'),
  { id: 'binds', title: 'Binds', unit: '', format: 'text' },
  ...BASIS,
];

interface Gain {
  look: Look;
  row: CausalRow;
}

/** At the largest level that was tried. */
const gainsOf = (study: Study): Gain[] => {
  const top = Math.max(...study.causal.map((row) => row.level));
  return looksOf(study).flatMap((look) =>
    study.causal
      .filter((row) => row.regime === look.regime && row.level === top && Number.isFinite(row.components.mean))
      .map((row) => ({ look, row })),
  );
};

/** `296,000 more`; in words where chance alone could do it. */
const gainWords = ({ components: { mean, lower, upper } }: CausalRow): string => {
  if (mean === 0 && !(lower < upper)) return 'none more';
  const size = `${magnitude(Math.abs(mean), (upper - lower) / 2)} ${mean < 0 ? 'fewer' : 'more'}`;
  return lower < upper && lower <= 0 && upper >= 0 ? `${size}, no clear difference` : size;
};

const barOf = ({ look, row }: Gain): Bar => ({
  look,
  value: row.components.mean,
  lower: row.components.lower,
  upper: row.components.upper,
  label: barLabel(look, `${gainWords(row)}${row.binds ? '; this binds' : ''}`, NAME_WIDTH),
});

/** Pools by the largest gain under any regime, and those where it is too small to see. */
const groupsOf = (gains: readonly Gain[]): { groups: Group[]; unseen: string[] } => {
  const pools = [...new Set(gains.map(({ row }) => row.pool))].map((pool) => {
    const own = gains.filter(({ row }) => row.pool === pool);
    const sizes = own.map(({ row }) => row.components.mean);
    return { pool, own, gain: Math.max(...sizes), size: Math.max(...sizes.map(Math.abs)) };
  });
  const most = Math.max(...pools.map(({ size }) => size));
  const seen = pools.filter(({ size }) => size >= VISIBLE * most).sort((a, b) => b.gain - a.gain);
  return {
    groups: seen.map(({ pool, own }) => ({ head: sentence(`${idWords(pool)} without limit`), bars: own.map(barOf) })),
    unseen: pools.filter((one) => !seen.includes(one)).map(({ pool }) => idWords(pool)),
  };
};

/** The message: what binds, and how many it keeps from being on time. */
const titleOf = (gains: readonly Gain[]): string => {
  const binding = gains.filter(({ row }) => row.binds);
  const regimes = new Set(gains.map(({ look }) => look.regime)).size;
  if (gains.every(({ row: { components } }) => !Number.isFinite(components.lower)))
    return 'One replication cannot say which limit binds';
  if (binding.length === 0) return 'No limit clearly binds alone';
  const pools = [...new Set(binding.map(({ row }) => row.pool))].map(idWords);
  if (pools.length > 1) return 'Which limit binds differs from regime to regime';
  const [pool] = pools;
  if (binding.length < regimes) return `The limit of the ${pool} binds under ${binding.length} of ${regimes} regimes`;
  const sizes = binding.map(({ row }) => row.components).sort((a, b) => a.mean - b.mean);
  const texts = sizes.map(({ mean, lower, upper }) => magnitude(mean, (upper - lower) / 2));
  const range = [...new Set([texts[0], texts[texts.length - 1]])].join(' to ');
  return fitting(
    `With no limit on the ${pool}, ${range} more are on time`,
    `With no limit on ${pool}, ${range} more are on time`,
    `The limit of the ${pool} binds under every regime`,
  );
};

const altOf = (gains: readonly Gain[], top: number, kind: string): string => {
  const regimes = [...new Map(gains.map(({ look }) => [look.regime, look])).values()];
  const parts = regimes.map((look) => {
    const own = gains.filter((gain) => gain.look === look);
    const largest = own.reduce((a, b) => (b.row.components.mean > a.row.components.mean ? b : a));
    const pool = idWords(largest.row.pool);
    return `under ${look.title} ${gainWords(largest.row)} with no limit on the ${pool}${largest.row.binds ? ', which binds' : ''}`;
  });
  return `Bar chart of components more on time where one pool has no limit, at ${count(top)} components. Largest: ${listed(parts)}. ${BOTH_RIGHT} ${kind}`;
};

const draw = (study: Study): Drawing | undefined => {
  const gains = gainsOf(study);
  if (gains.length === 0) return undefined;
  const [{ row: first }] = gains;
  const { groups, unseen } = groupsOf(gains);
  const notes = [
    gains.some(({ row }) => row.binds) ? 'This binds: the largest of its regime, with an interval above 0.' : '',
    unseen.length > 0 ? `Limits that keep too few to draw: ${listed(unseen)}.` : '',
    leftOut(study),
  ];
  const interval = intervalOver(
    study,
    gains.map(({ row }) => row.components.n),
    true,
  );
  const words = {
    id: 'late-causal',
    question: QUESTION,
    title: titleOf(gains),
    subtitle: `${CAUSAL}. ${populationOf(study)}; ${levelText(first.level)} components. ${interval}`,
    unit: measureUnit(MEASURE),
    measures: [MEASURE] as const,
    priceBase: '',
    source: sourceOf(study),
    note: notesOf(...notes),
    alt: altOf(gains, first.level, interval),
    columns: COLUMNS,
    rows: gains.map(({ row }) => ({
      regime: row.regime,
      components: row.level,
      pool: row.pool,
      more: row.components.mean,
      lower: row.components.lower,
      upper: row.components.upper,
      binds: row.binds ? 'yes' : 'no',
      ...basisOf(study, row.components.n, true),
    })),
  };
  return drawingOf(words, barsOf(groups, { most: 0 }));
};

export const lateCausal = { id: 'late-causal', question: QUESTION, answers: 'bottleneck', draw } satisfies Chart;

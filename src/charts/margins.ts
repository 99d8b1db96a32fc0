// Who would not bother to enter: what assurance costs a component beside what it earns, by device class and regime.
import type { Study } from '../experiment/study.ts';
import type { MarginRow } from '../experiment/study-economics.ts';
import { type BarPanel, barPanelsOf } from './bar-panels.ts';
import { barLabel } from './bars.ts';
import type { Chart, Column, Drawing } from './chart.ts';
import { BASIS, basisOf, COMPONENTS, endColumns, REGIME } from './columns.ts';
import { notesOf, populationOf, sourceOf } from './frame.ts';
import { intervalOver } from './interval.ts';
import { meanText } from './measure-bars.ts';
import { idWords } from './names.ts';
import { count, inSentence, levelText, listed, magnitude, sentence } from './numbers.ts';
import { type Look, leftOut, looksOf } from './style.ts';
import { fitting } from './title.ts';

const QUESTION = 'Does a component earn what its assurance costs?';
const MOST_PANELS = 6;
const NAME_WIDTH = 190;

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  { id: 'device', title: 'Device class', unit: '', format: 'text' },
  { id: 'derated_kw', title: 'De-rated capacity of a component', unit: 'kW', format: 'number' },
  { id: 'revenue', title: 'Earned', unit: 'GBP/component/year', format: 'number' },
  { id: 'cost', title: 'Cost', unit: 'GBP/component/year', format: 'number', isEstimate: true },
  ...endColumns('GBP/component/year'),
  { id: 'margin', title: 'Left', unit: 'GBP/component/year', format: 'number', isEstimate: true },
  {
    id: 'after_loss',
    title: 'Left after payments lost and fees',
    unit: 'GBP/component/year',
    format: 'number',
    isEstimate: true,
  },
  {
    id: 'break_even',
    title: 'Price at which nothing is left',
    unit: 'GBP/kW/year',
    format: 'number',
    isEstimate: true,
  },
  ...BASIS,
];

interface Margin {
  look: Look;
  row: MarginRow;
}

const marginsOf = (study: Study): Margin[] => {
  const level = study.levels[study.levels.length - 1];
  return looksOf(study).flatMap((look) =>
    (study.economics?.margins ?? [])
      .filter((row) => row.regime === look.regime && row.level === level && Number.isFinite(row.costGbp.mean))
      .map((row) => ({ look, row })),
  );
};

const nameOf = (device: string): string =>
  device === 'all' ? 'All components' : `${sentence(idWords(device))} components`;

/** `leaves 1.30`, `1.30 short`, or nothing clear. */
const leftWords = ({ marginGbp: { mean, lower, upper } }: MarginRow): string => {
  if (lower < 0 && upper > 0) return 'may or may not pay';
  const size = magnitude(Math.abs(mean), (upper - lower) / 2);
  return mean < 0 ? `${size} short` : `leaves ${size}`;
};

const devicesOf = (margins: readonly Margin[]): string[] => [...new Set(margins.map(({ row }) => row.device))];

/** The whole first, then the classes with the thinnest margin. */
const rankedDevices = (margins: readonly Margin[]): string[] => {
  const burden = (device: string): number =>
    Math.max(...margins.filter(({ row }) => row.device === device).map(({ row }) => row.costGbp.mean / row.revenueGbp));
  const rank = (device: string): number => (device === 'all' ? Number.POSITIVE_INFINITY : burden(device));
  return devicesOf(margins).sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
};

/** `0.88`: three figures, no nought at the end. */
const brief = (value: number): string =>
  count(value, Math.max(0, 3 - String(Math.floor(value)).length))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

const panelsOf = (margins: readonly Margin[]): BarPanel[] =>
  rankedDevices(margins)
    .slice(0, MOST_PANELS)
    .map((device) => {
      const own = margins.filter(({ row }) => row.device === device);
      const [{ row: first }] = own;
      return {
        head: `${nameOf(device)}, ${brief(first.deratedKw)} kW de-rated`,
        across: { value: first.revenueGbp, label: `Earns ${magnitude(first.revenueGbp)} a year: break-even` },
        groups: [
          {
            head: '',
            bars: own.map(({ look, row }) => ({
              ...{ look, value: row.costGbp.mean, lower: Math.max(0, row.costGbp.lower), upper: row.costGbp.upper },
              label: barLabel(look, `${meanText(row.costGbp)}, ${leftWords(row)}`, NAME_WIDTH),
            })),
          },
        ],
      };
    });

/** Below nothing as far as its interval tells; or its sign is open. */
const isShort = ({ marginGbp: { mean, upper } }: MarginRow): boolean => (Number.isFinite(upper) ? upper : mean) < 0;
const isOpen = ({ marginGbp: { lower, upper } }: MarginRow): boolean => lower < 0 && upper >= 0;

/** The message: which classes cost more than they earn, and under how many regimes. */
const titleOf = (margins: readonly Margin[]): string => {
  const classes = devicesOf(margins).filter((device) => device !== 'all');
  const asked = classes.length > 0 ? margins.filter(({ row }) => row.device !== 'all') : margins;
  const regimes = [...new Set(asked.map(({ look }) => look.regime))];
  const short = asked.filter(({ row }) => isShort(row));
  const devices = devicesOf(short);
  if (devices.length === 0)
    return asked.some(({ row }) => isOpen(row))
      ? 'Whether every class earns what its assurance costs is open'
      : 'Every class of component earns more than its assurance costs';
  if (devices.length > 1) {
    const most = Math.max(...regimes.map((regime) => short.filter(({ look }) => look.regime === regime).length));
    return `Up to ${most} of ${classes.length} device classes earn less than assurance costs`;
  }
  const where = short.length === regimes.length ? 'every regime' : `${short.length} of ${regimes.length} regimes`;
  return fitting(
    `${nameOf(devices[0])} earn less than assurance costs under ${where}`,
    `1 of ${classes.length} device classes earns less than its assurance costs`,
  );
};

const altOf = (margins: readonly Margin[], top: number, kind: string): string => {
  const parts = devicesOf(margins).map((device) => {
    const own = margins.filter(({ row }) => row.device === device);
    const each = own.map(({ look, row }) => `${meanText(row.costGbp)} under ${look.title}`);
    return `${nameOf(device).toLowerCase()} earn ${magnitude(own[0].row.revenueGbp)} and cost ${listed(each)}`;
  });
  return `Bar chart of GBP a component and year that assurance costs beside what it earns, at ${count(top)} components: ${parts.join('; ')}. ${kind}`;
};

const draw = (study: Study): Drawing | undefined => {
  const margins = marginsOf(study);
  const { economics } = study;
  if (!economics || margins.length === 0) return undefined;
  const top = study.levels[study.levels.length - 1];
  const priceBase = `${economics.priceBase} prices`;
  const interval = intervalOver(
    study,
    margins.map(({ row }) => row.costGbp.n),
  );
  const hidden = rankedDevices(margins)
    .slice(MOST_PANELS)
    .map((device) => inSentence(nameOf(device)));
  const told = {
    id: 'margins',
    question: QUESTION,
    title: titleOf(margins),
    subtitle: `What providers pay for assurance of a component in a first year, beside what its capacity earns in a year; GBP a component in ${priceBase}, by device class. ${populationOf(study)}; ${levelText(top)} components. ${interval}`,
    unit: 'GBP',
    measures: [] as const,
    priceBase,
    source: sourceOf(study),
    note: notesOf(
      'Each panel has a scale of its own. A bar that passes the dashed line costs more than the component earns. Payments lost to lateness are not in it.',
      hidden.length > 0 ? `Not drawn, but in the data: ${listed(hidden)}.` : '',
      leftOut(study),
    ),
    alt: altOf(margins, top, interval),
    columns: COLUMNS,
    rows: margins.map(({ row }) => ({
      ...{ regime: row.regime, components: row.level, device: row.device, derated_kw: row.deratedKw },
      ...{ revenue: row.revenueGbp, cost: row.costGbp.mean, lower: row.costGbp.lower, upper: row.costGbp.upper },
      ...{
        margin: row.marginGbp.mean,
        after_loss: row.marginAfterLossGbp?.mean ?? Number.NaN,
        break_even: row.breakEvenPrice.mean,
        ...basisOf(study, row.costGbp.n),
      },
    })),
  };
  return barPanelsOf(told, panelsOf(margins), looksOf(study));
};

export const margins = { id: 'margins', question: QUESTION, answers: 'cost', draw } satisfies Chart;

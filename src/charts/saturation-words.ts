// What the chart of saturation says: how many components each regime carries, state by state, and the data behind it.
import type { CurveRow, LimitsStudy, SaturationRow } from '../experiment/study-certainty.ts';
import { axisTitle, measureColumn } from './axis.ts';
import {
  assumptionTitle,
  certaintyLooks,
  certaintySource,
  chosenCell,
  factorWords,
  halfWidth,
  REGIME,
  regimeTitle,
  shownOf,
  valueText,
  whoOf,
} from './certainty-words.ts';
import type { Column } from './chart.ts';
import { BASIS, COMPONENTS, endColumns } from './columns.ts';
import { notesOf, type Told } from './frame.ts';
import { intervalWords } from './interval.ts';
import { reasonWords } from './map-words.ts';
import { centralOf } from './names.ts';
import { inSentence, levelText, listed, magnitude, percent, percentDecimals } from './numbers.ts';
import { type Look, leftOut } from './style.ts';
import { fitting } from './title.ts';

export const QUESTION = 'How many components does each regime carry?';

/** One state: its curves, and where they cross the line. */
export interface StatePanel {
  state: string;
  value: number;
  refused: string;
  curves: { look: Look; rows: CurveRow[]; crossing?: SaturationRow }[];
}

const isSame = (row: Pick<CurveRow, 'state' | 'stateValue'>, panel: Pick<StatePanel, 'state' | 'value'>): boolean =>
  row.state === panel.state && (row.stateValue === panel.value || row.state === '');

export const panelsOf = (limits: LimitsStudy): StatePanel[] => {
  const rows = limits.curve.filter(({ share }) => Number.isFinite(share.mean));
  const states = new Map(rows.map((row) => [`${row.state} ${row.stateValue}`, row]));
  return [...states.values()]
    .sort((a, b) => a.stateValue - b.stateValue)
    .map(({ state, stateValue: value, refused }) => ({
      ...{ state, value, refused },
      curves: certaintyLooks(limits).flatMap((look) => {
        const own = rows
          .filter((row) => row.regime === look.regime && isSame(row, { state, value }))
          .sort((a, b) => a.components - b.components);
        const crossing = limits.saturation.find((row) => row.regime === look.regime && isSame(row, { state, value }));
        return own.length === 0 ? [] : [{ look, rows: own, ...(crossing && { crossing }) }];
      }),
    }));
};

/** `221,000`, or beyond which of the levels tried it lies. */
export const carriedText = (row: SaturationRow): string => {
  if (row.kind === 'at') return magnitude(row.components.mean, halfWidth(row.components));
  return row.kind === 'none' ? `fewer than ${levelText(row.triedFrom)}` : `${levelText(row.triedTo)} or more`;
};

/** `How busy examiners were 0.84`, and whether the year that is known contradicts it. */
export const headOf = (limits: LimitsStudy, { state, value, refused }: StatePanel): string => {
  if (state === '') return 'As assumed';
  const central = centralOf(limits, state) === value ? ' (central)' : '';
  const against = refused === '' ? '' : ': contradicts the year that is known';
  const words = factorWords(state);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${valueText(limits, state, value)}${central}${against}`;
};

/** The state that the message is about: the central one, else the first that the known year does not contradict. */
const mainOf = (limits: LimitsStudy, panels: readonly StatePanel[]): StatePanel =>
  panels.find(({ state, value }) => state === '' || centralOf(limits, state) === value) ??
  panels.find(({ refused }) => refused === '') ??
  panels[0];

/** The message: how many the regime carries, and how many its reference does. */
const titleOf = (limits: LimitsStudy, panels: readonly StatePanel[]): string => {
  const { curves } = mainOf(limits, panels);
  const rowOf = (id: string): SaturationRow | undefined =>
    curves.find(({ look, crossing }) => look.regime === id && crossing)?.crossing;
  const [own, reference] = [rowOf(limits.regime), rowOf(limits.minus)];
  const enough = percent(limits.enough);
  if (!own || !reference) return `How many components are carried with ${enough} on time`;
  if (own.kind === reference.kind && own.kind !== 'at')
    return `Neither regime carries ${own.kind === 'none' ? `even ${levelText(own.triedFrom)}` : `less than ${levelText(own.triedTo)}`} components`;
  const isOpen =
    own.kind === 'at' &&
    reference.kind === 'at' &&
    own.components.lower < reference.components.upper &&
    reference.components.lower < own.components.upper;
  if (isOpen) return 'The two rules carry about as many components';
  return fitting(
    `${regimeTitle(limits, limits.regime)} carries ${carriedText(own)} components, ${regimeTitle(limits, limits.minus)} ${carriedText(reference)}`,
    `The rule carries ${carriedText(own)} components, its reference ${carriedText(reference)}`,
    `Components carried: ${carriedText(own)}, under the reference ${carriedText(reference)}`,
  );
};

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  { id: 'state', title: 'State', unit: '', format: 'text' },
  { id: 'state_value', title: 'Its value', unit: '', format: 'text' },
  measureColumn('on_time_share', 'on-time-share', 'percent', true),
  ...endColumns('share', 'percent'),
  { id: 'sketch', title: 'Share on time by the sketch', unit: 'share', format: 'percent' },
  { id: 'carries_kind', title: 'Crossing', unit: '', format: 'text' },
  { id: 'carries', title: 'Components carried', unit: 'components', format: 'number' },
  { id: 'carries_lower', title: 'At least carried', unit: 'components', format: 'number' },
  { id: 'carries_upper', title: 'At most carried', unit: 'components', format: 'number' },
  { id: 'carries_sketch', title: 'Carried by the sketch', unit: 'components', format: 'number' },
  { id: 'tried_from', title: 'Smallest level tried', unit: 'components', format: 'count' },
  { id: 'tried_to', title: 'Largest level tried', unit: 'components', format: 'count' },
  { id: 'refused', title: 'Contradicts the year known', unit: '', format: 'text' },
  ...BASIS,
];

const panelAlt = (limits: LimitsStudy, panel: StatePanel): string => {
  const parts = panel.curves.map(({ look, rows, crossing }) => {
    const { components, share } = rows[rows.length - 1];
    const carried = crossing ? `carries ${carriedText(crossing)}` : 'has no crossing';
    return `${look.title} ${carried}, with ${percent(share.mean, percentDecimals(halfWidth(share)))} on time at ${levelText(components)}`;
  });
  return `${headOf(limits, panel)}: ${listed(parts)}.`;
};

export const saturationWords = (limits: LimitsStudy, panels: readonly StatePanel[]): Told => {
  const curves = panels.flatMap((panel) => panel.curves.map((curve) => ({ ...curve, panel })));
  const kind = intervalWords(curves.flatMap(({ rows }) => rows.map(({ share }) => shownOf(share))));
  const [{ state }] = panels;
  const enough = percent(limits.enough);
  const by = state === '' ? '' : `, by ${inSentence(assumptionTitle(limits, state))}`;
  const reasons = [
    ...new Set(panels.filter(({ refused }) => refused !== '').map(({ refused }) => reasonWords(refused))),
  ];
  const most = Math.max(...curves.flatMap(({ rows }) => rows.map(({ components }) => components)));
  const isShort = curves.some(({ rows }) => rows[rows.length - 1].components < most);
  const hasSketch = curves.some(({ rows }) => rows.some(({ sketch }) => Number.isFinite(sketch)));
  return {
    id: 'saturation',
    question: QUESTION,
    title: titleOf(limits, panels),
    subtitle: `${axisTitle('on-time-share')}, of the components due, by components notified${by}; diamond with bar: where the share falls below ${enough}, a crossing for each replication, with its interval. ${whoOf(limits)}. ${kind}`,
    unit: '%',
    measures: ['on-time-share'],
    priceBase: '',
    source: certaintySource(limits, 'limits'),
    note: notesOf(
      isShort ? 'A regime is played until too few are on time; thin grey lines lead to its name.' : '',
      hasSketch ? 'Dotted lines: the fluid sketch of the same replications.' : '',
      reasons.length > 0 ? `Contradicts the year that is known: ${reasons.join('; or ')}.` : '',
      leftOut(limits),
    ),
    alt: `Line chart of the share on time by components notified, a panel for each state. ${panels.map((panel) => panelAlt(limits, panel)).join(' ')} ${kind}`,
    columns: COLUMNS,
    rows: curves.flatMap(({ rows, crossing }) =>
      rows.map((row) => {
        const shown = shownOf(row.share);
        return {
          ...{ regime: row.regime, components: row.components, state: factorWords(row.state) },
          ...{ state_value: chosenCell(limits, row.state, row.stateValue), on_time_share: shown.mean },
          ...{ lower: shown.lower, upper: shown.upper, sketch: row.sketch, carries_kind: crossing?.kind ?? '' },
          carries: crossing?.components.mean ?? Number.NaN,
          carries_lower: crossing?.components.lower ?? Number.NaN,
          carries_upper: crossing?.components.upper ?? Number.NaN,
          carries_sketch: crossing?.sketch ?? Number.NaN,
          ...{ tried_from: crossing?.triedFrom ?? Number.NaN, tried_to: crossing?.triedTo ?? Number.NaN },
          ...{ refused: row.refused, level: shown.level, kind: shown.kind, n: shown.n },
        };
      }),
    ),
  };
};

// What the chart of switching values says: which single assumption would turn the sign of a conclusion, and where.
import type { LimitsStudy, Output, SwitchRow } from '../experiment/study-certainty.ts';
import {
  certaintySource,
  chosenCell,
  differenceOf,
  FACTOR,
  factorWords,
  foundCell,
  halfWidth,
  inTold,
  OUTPUT,
  outputHead,
  outputsOf,
  outputWords,
  pricesOf,
  REGIME,
  shortOutput,
  shownOf,
  signedText,
  UNIT,
  unitWords,
  valueText,
  whoOf,
} from './certainty-words.ts';
import type { Column } from './chart.ts';
import { BASIS, COMPONENTS, endColumns } from './columns.ts';
import { notesOf, type Told } from './frame.ts';
import { intervalWords } from './interval.ts';
import { count, listed } from './numbers.ts';
import { fitting } from './title.ts';

export const QUESTION = 'Which single assumption would turn the conclusion?';
const WANTED: readonly Output[] = ['on-time-share', 'npsv-late-capacity'];
const MOST_ROWS = 12;

/** A row with its places in the assumption's own range: 0 is the low end, 1 the high one. */
export interface Switch {
  row: SwitchRow;
  central: number;
  at: number;
  lower: number;
  upper: number;
  /** The side on which the sign is another; `end` where nothing is left of the difference at that end itself. */
  side: 'below' | 'above' | 'end';
}

export interface SwitchPanel {
  output: Output;
  shown: Switch[];
  hidden: number;
  all: SwitchRow[];
}

const isAtEnd = ({ place, atSwitch }: SwitchRow): boolean => (place === 0 || place === 1) && atSwitch.mean === 0;

const placed = (row: SwitchRow): Switch => {
  const at = (value: number): number => (value - row.low) / (row.high - row.low);
  const central = at(row.central);
  const turned = (end: SwitchRow['atLow']): boolean => end.mean > 0 !== row.atCentral.mean > 0;
  const isBelow = turned(row.atLow) !== turned(row.atHigh) ? turned(row.atLow) : row.place < central;
  return {
    ...{ row, central, at: row.place, lower: at(row.at.lower), upper: at(row.at.upper) },
    side: isAtEnd(row) ? 'end' : isBelow ? 'below' : 'above',
  };
};

/** Assumptions that turn the sign, those nearest to their central value first. */
export const panelsOf = (limits: LimitsStudy): SwitchPanel[] =>
  outputsOf(limits.switching, WANTED).flatMap((output) => {
    const all = limits.switching.filter((row) => row.output === output);
    const turning = all
      .filter(({ kind, high, low, place }) => kind === 'switches' && high > low && Number.isFinite(place))
      .map(placed)
      .sort((a, b) => Math.abs(a.at - a.central) - Math.abs(b.at - b.central));
    return turning.length === 0
      ? []
      : [{ output, all, shown: turning.slice(0, MOST_ROWS), hidden: Math.max(0, turning.length - MOST_ROWS) }];
  });

/** `below 12.7, central 45`; `nothing left at 0%, central 75%`. */
export const switchText = (limits: LimitsStudy, { row, side }: Switch): string =>
  `${side === 'end' ? 'nothing left at' : side} ${valueText(limits, row.assumption, row.at.mean, halfWidth(row.at))}, central ${valueText(limits, row.assumption, row.central)}`;

const countOf = (rows: readonly SwitchRow[], kind: SwitchRow['kind']): number =>
  rows.filter((row) => row.kind === kind).length;

/** `Share on time, centrally +31.0 percentage points centrally: 4 of 10 assumptions turn its sign`. */
export const headOf = (limits: LimitsStudy, { output, all }: SwitchPanel): string => {
  const central = inTold(output, all[0].atCentral);
  const turning = countOf(all, 'switches');
  const value = `${signedText(central.mean, halfWidth(central))} ${unitWords(limits, output)}`;
  return `${outputHead(output, value)} centrally: ${count(turning)} of ${count(all.length)} assumptions ${turning === 1 ? 'undoes' : 'undo'} it`;
};

/** `of 10 assumptions 4 turn the sign within their range, 3 do not, ...`. */
const restWords = ({ output, all }: SwitchPanel): string => {
  const parts = (
    [
      ['none', 'do not undo it within their range'],
      ['unmoved', 'change nothing'],
      ['open', 'leave it open'],
    ] as const
  ).flatMap(([kind, words]) => (countOf(all, kind) > 0 ? [`${count(countOf(all, kind))} ${words}`] : []));
  const lost = all.filter(({ kind, place }) => kind === 'switches' && !Number.isFinite(place)).length;
  if (lost > 0) parts.push(`${count(lost)} undo it at one end, but no value was found`);
  return parts.length === 0
    ? ''
    : `Not drawn for ${outputWords(output)}, of ${count(all.length)} assumptions: ${listed(parts)}.`;
};

/** The message: the assumption that has least far to go, or how many turn it. */
const titleOf = (panels: readonly SwitchPanel[]): string => {
  const [{ output, all, shown }] = panels;
  const turning = countOf(all, 'switches');
  const words = `${count(turning)} of ${count(all.length)} assumptions`;
  if (turning === 1) return `Only ${factorWords(shown[0].row.assumption)} alone undoes the conclusion`;
  return fitting(`${words} alone undo the difference in ${shortOutput(output)}`, `${words} alone undo the conclusion`);
};

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  OUTPUT,
  UNIT,
  FACTOR,
  { id: 'result', title: 'Result', unit: '', format: 'text' },
  { id: 'side', title: 'Turned', unit: '', format: 'text' },
  { id: 'mean', title: 'Turns at', unit: 'as the assumption', format: 'number', isEstimate: true },
  ...endColumns('as the assumption'),
  { id: 'place', title: 'Place in its range', unit: 'share', format: 'number' },
  { id: 'low', title: 'Low end', unit: '', format: 'text' },
  { id: 'central', title: 'Central value', unit: '', format: 'text' },
  { id: 'high', title: 'High end', unit: '', format: 'text' },
  { id: 'at_low', title: 'Difference at the low end', unit: 'as in the row', format: 'number' },
  { id: 'at_central', title: 'At the central value', unit: 'as in the row', format: 'number' },
  { id: 'at_high', title: 'At the high end', unit: 'as in the row', format: 'number' },
  { id: 'at_switch', title: 'Where it turns', unit: 'as in the row', format: 'number' },
  ...BASIS,
];

export const switchingWords = (limits: LimitsStudy, panels: readonly SwitchPanel[]): Told => {
  const outputs = panels.map(({ output }) => output);
  const shown = panels.flatMap((panel) => panel.shown);
  const kind = intervalWords(shown.map(({ row }) => shownOf(row.at, 'paired')));
  const prices = pricesOf(limits, outputs);
  const parts = panels.map((panel) => {
    const rows = panel.shown.map((one) => `${factorWords(one.row.assumption)} ${switchText(limits, one)}`);
    return `${headOf(limits, panel)}: ${listed(rows)}`;
  });
  const hidden = panels.reduce((sum, panel) => sum + panel.hidden, 0);
  return {
    id: 'switching',
    question: QUESTION,
    title: titleOf(panels),
    subtitle: `Where the sign of ${differenceOf(limits)}, turns as one assumption moves from the low end of its plausible range to the high end, in % of that range, all others at their central values. ${whoOf(limits)}. ${kind}`,
    unit: '%',
    measures: [],
    priceBase: prices,
    source: certaintySource(limits, 'limits'),
    note: notesOf(
      'Diamond: central value. Dot with bar: where the sign turns, and its interval; along the arrow the conclusion is the reverse; no arrow: at that end the two are alike. One at a time; ignores interactions.',
      ...panels.map(restWords),
      hidden > 0 ? `${count(hidden)} more that undo it are in the data.` : '',
    ),
    alt: `Dot plot of switching values, ${differenceOf(limits)}. ${parts.join('. ')}. ${kind}`,
    columns: COLUMNS,
    rows: panels.flatMap(({ output, all }) =>
      all.map((row) => {
        const at = shownOf(row.at, 'paired');
        const cell = (value: number) => foundCell(limits, row.assumption, value);
        const chosen = (value: number) => chosenCell(limits, row.assumption, value);
        const side = row.kind === 'switches' ? placed(row).side : '';
        return {
          ...{ regime: limits.regime, components: limits.level, output: outputWords(output) },
          ...{ unit: unitWords(limits, output), factor: factorWords(row.assumption), result: row.kind, side },
          ...{ mean: cell(at.mean), lower: cell(at.lower), upper: cell(at.upper), place: row.place },
          ...{ low: chosen(row.low), central: chosen(row.central), high: chosen(row.high) },
          at_low: inTold(output, row.atLow).mean,
          at_central: inTold(output, row.atCentral).mean,
          at_high: inTold(output, row.atHigh).mean,
          at_switch: inTold(output, row.atSwitch).mean,
          ...{ level: at.level, kind: at.kind, n: at.n },
        };
      }),
    ),
  };
};

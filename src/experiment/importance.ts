// How much an assumption matters, from what limits and stress have found: in words, and as a rank.
import {
  columnsOf,
  currencyOf,
  differenceWords,
  halfOf,
  outputFigure,
  outputUnitWords,
  valueTold,
} from './certainty-told.ts';
import type { Interval } from './interval.ts';
import { outputWords } from './output-words.ts';
import { span, supported } from './rounding.ts';
import { joinedBy, type Sentence, say } from './said.ts';
import type { CertaintyStudy, Output, SobolRow, SwitchRow, TornadoRow } from './study-certainty.ts';
import { distanceOf, nearestFirst, switchAt } from './switches.ts';

/** The output whose numbers are told where there is a choice. */
const MAIN: Output = 'on-time-share';

export interface Importance {
  /** Empty where the assumption was not varied. */
  said: Sentence;
  /** What orders assumptions, most important last of each: total index, nearness of where it turns a sign, swing. */
  rank: readonly [number, number, number];
}

/** The main output where it says anything, else the one that says most. */
const chosen = <Row extends { output: Output }>(rows: readonly Row[], size: (row: Row) => number): Row | undefined => {
  const known = rows.filter((row) => size(row) > 0);
  return known.find(({ output }) => output === MAIN) ?? [...known].sort((a, b) => size(b) - size(a))[0];
};

/** Of what, where it is not the main output. */
const ofWhat = (output: Output): string => (output === MAIN ? '' : ` of ${outputWords(output)}`);

const indexWords = (row: SobolRow): Sentence => {
  const at = { file: 'sobol.csv', row: { factor: row.factor, output: row.output } };
  const columns = columnsOf('total');
  const half = (row.total.upper - row.total.lower) / 2;
  const figure = (key: keyof Interval & ('mean' | 'lower' | 'upper')) => ({
    text: supported(row.total[key], half > 0 ? half : Number.NaN).replace('-', '\u2212'),
    value: row.total[key],
    cell: { ...at, column: columns[key] },
  });
  const interval =
    span(row.total.lower, row.total.upper) === '' ? [] : say` (${figure('lower')} to ${figure('upper')})`;
  return say`total index${ofWhat(row.output)} ${figure('mean')}${interval}`;
};

const swingWords = (row: TornadoRow): Sentence => {
  const at = { file: 'tornado.csv', row: { factor: row.factor, output: row.output }, column: 'swing' };
  const half = Math.max(halfOf(row.atLow), halfOf(row.atHigh));
  return say`swing${ofWhat(row.output)} ${currencyOf(row.output)}${outputFigure(row.output, row.swing, half, at)}${outputUnitWords(row.output)}`;
};

const turnsWords = ({ limits }: CertaintyStudy, row: SwitchRow): Sentence =>
  limits
    ? say`turns the sign of ${differenceWords(row.output)} at ${valueTold(limits, row.assumption, row.at, switchAt(row))}`
    : [];

/** Whether both ends differ by more than chance would. */
const isMoved = ({ atLow, atHigh }: Pick<SwitchRow, 'atLow' | 'atHigh'>): boolean =>
  atLow.mean !== atHigh.mean && (atLow.upper < atHigh.lower || atHigh.upper < atLow.lower);

/** What limits and stress say of one assumption; `undefined` where neither was asked for. */
export const importanceOf = (certainty: CertaintyStudy | undefined, id: string): Importance | undefined => {
  if (!certainty) return undefined;
  const switching = (certainty.limits?.switching ?? []).filter((row) => row.assumption === id);
  const tornado = (certainty.stress?.tornado ?? []).filter((row) => row.factor === id);
  const sobol = (certainty.stress?.sobol ?? []).filter((row) => row.factor === id);
  const index = chosen(sobol, (row) => row.total.mean);
  const [turns] = nearestFirst(switching).filter(({ at }) => Number.isFinite(at.mean));
  const swing = chosen(tornado, (row) => row.swing);
  const parts = [
    index ? indexWords(index) : [],
    turns ? turnsWords(certainty, turns) : [],
    swing ? swingWords(swing) : [],
  ].filter((part) => part.length > 0);
  const isTurned = switching.some(({ kind }) => kind === 'switches');
  const isVaried = switching.length + tornado.length + sobol.length > 0;
  const said =
    parts.length > 0
      ? joinedBy(parts, '; ')
      : isVaried
        ? [
            isTurned
              ? 'turns a sign, at a value that was not found'
              : switching.some(isMoved)
                ? 'moves a difference, turns no sign'
                : 'moves nothing seen',
          ]
        : [];
  const nearness = turns ? 1 / (1 + distanceOf(turns)) : 0;
  const main = tornado.find(({ output }) => output === MAIN)?.swing ?? 0;
  return { said, rank: [index?.total.mean ?? 0, nearness, main] };
};

/** Orders the more important first; a tie stays as it stands. */
export const byImportance = (a: Importance | undefined, b: Importance | undefined): number => {
  const [one, other] = [a?.rank ?? [0, 0, 0], b?.rank ?? [0, 0, 0]];
  const at = one.findIndex((value, i) => value !== other[i]);
  return at < 0 ? 0 : other[at] - one[at];
};

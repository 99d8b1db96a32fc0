// What limits say, in sentences made by rules: how much each regime carries, what turns the conclusion, what is needed, how the map divides.
import { titleOf } from '../experiment/cast.ts';
import { factorWords, shareTold, valueFigure, valueTold } from '../experiment/certainty-told.ts';
import { inFull, supported, thousands } from '../experiment/rounding.ts';
import { capital, type Figure, joinedBy, listedBy, quoted, type Sentence, say } from '../experiment/said.ts';
import type { LeverRow, LimitsStudy, SaturationRow, Verdict } from '../experiment/study-certainty.ts';
import { hangsOn } from '../experiment/switches.ts';
import { told } from '../experiment/told.ts';
import { valuesText } from './certainty-columns.ts';
import { counted, enoughOf, keyOf, pairOf } from './certainty-text.ts';

const saturationAt = (limits: LimitsStudy, { regime, state, stateValue }: SaturationRow) => ({
  file: 'saturation.csv',
  row: { regime, state, 'state-value': keyOf(limits, state, stateValue) },
});

/** How far a state lies from the central value of its assumption. */
const offCentre = ({ assumptions }: LimitsStudy, { state, stateValue }: SaturationRow): number => {
  const central = Number(assumptions.find(({ id }) => id === state)?.value);
  return state === '' || !Number.isFinite(central) ? 0 : Math.abs(stateValue - central);
};

/** Of each regime the row at the central value of what is varied beside the level, or the nearest to it. */
export const centralSaturation = (limits: LimitsStudy): SaturationRow[] =>
  [...new Set(limits.saturation.map(({ regime }) => regime))].map(
    (regime) =>
      limits.saturation
        .filter((row) => row.regime === regime)
        .sort((a, b) => offCentre(limits, a) - offCentre(limits, b))[0],
  );

const componentsFigure = (limits: LimitsStudy, row: SaturationRow, column: string, value: number): Figure => ({
  text: thousands(supported(value, 0).replaceAll(',', '')),
  value,
  cell: { ...saturationAt(limits, row), column },
});

/** `carries up to 102,800 (98,700 to 106,900) components`. */
export const carriesWords = (limits: LimitsStudy, row: SaturationRow): Sentence => {
  if (row.kind === 'at') return say`carries up to ${told(row.components, saturationAt(limits, row))} components`;
  const to = componentsFigure(limits, row, 'tried-to', row.triedTo);
  const from = componentsFigure(limits, row, 'tried-from', row.triedFrom);
  if (row.kind === 'all') return say`carries every level tried, up to ${to} components`;
  const share = shareTold(row.shareAtLeast, saturationAt(limits, row), {
    ...{ mean: 'share-at-least', lower: 'share-at-least-lower', upper: 'share-at-least-upper' },
  });
  return say`carries not even the smallest level tried, ${from} components, where ${share} are on time`;
};

/** How many each regime carries, at central values; empty where it was not asked. */
export const carriedSentence = (limits: LimitsStudy): Sentence => {
  const rows = centralSaturation(limits);
  if (rows.length === 0) return [];
  const clauses = rows.map((row) => say`${titleOf(limits, row.regime)} ${carriesWords(limits, row)}`);
  const [{ state, stateValue }] = rows;
  const at = { ...saturationAt(limits, rows[0]), column: 'state-value' };
  const where = state === '' ? [] : say`, where ${factorWords(state)} is ${valueFigure(limits, state, stateValue, at)}`;
  return say`With at least ${enoughOf(limits, 'limits')} of those due on time, ${joinedBy(clauses, '; ')}${where}.`;
};

export const needAt = (limits: LimitsStudy, { regime, level, lever, given }: LeverRow) => ({
  file: 'needs.csv',
  row: { regime, components: level, lever, given: valuesText(limits, given) },
});

/** `needs CoP 11 uptake of at least 82% (79% to 85%)`; what is not central is quoted. */
export const needsWords = (limits: LimitsStudy, row: LeverRow): Sentence => {
  const at = needAt(limits, row);
  const { lever } = row;
  const others = valuesText(limits, row.given);
  const where = others === '' ? [] : say` (given ${quoted(others, { ...at, column: 'given' })})`;
  const from = valueFigure(limits, lever, row.triedFrom, { ...at, column: 'tried-from' });
  const to = valueFigure(limits, lever, row.triedTo, { ...at, column: 'tried-to' });
  if (row.kind === 'everywhere') return say`is enough at every ${factorWords(lever)} tried, ${from} to ${to}${where}`;
  if (row.kind === 'nowhere') {
    const columns = { mean: 'best', lower: 'best-lower', upper: 'best-upper' };
    const bestAt = valueFigure(limits, lever, row.bestAt, { ...at, column: 'best-at' });
    return say`is not enough at any ${factorWords(lever)} tried, ${from} to ${to} (at best ${shareTold(row.best, at, columns)} on time, at ${bestAt})${where}`;
  }
  const bound = row.kind === 'at-least' ? 'at least' : 'at most';
  return say`needs ${factorWords(lever)} of ${bound} ${valueTold(limits, lever, row.at, at)}${where}`;
};

/** What the regime of the conclusion needs, by the first lever that helps it; empty where none was tried. */
export const needSentence = (limits: LimitsStudy): Sentence => {
  const own = limits.needs.filter(({ regime }) => regime === limits.regime);
  const row = own.find(({ kind }) => kind === 'at-least' || kind === 'at-most') ?? own[0];
  if (!row) return [];
  const level: Figure = {
    text: thousands(inFull(row.level)),
    value: row.level,
    cell: { ...needAt(limits, row), column: 'components' },
  };
  return say`To have ${enoughOf(limits, 'limits')} on time with ${level} components, ${titleOf(limits, row.regime)} ${needsWords(limits, row)}.`;
};

const VERDICTS: readonly [Verdict, (pair: { regime: string; minus: string }) => string][] = [
  ['enough', ({ regime, minus }) => `${regime} is enough where ${minus} is not`],
  ['not-needed', ({ minus }) => `${minus} is enough already`],
  ['reference-alone', ({ regime, minus }) => `only ${minus} is enough, and ${regime} spoils it`],
  ['neither', () => 'neither is enough'],
];

/** How many points of the map have which verdict; empty where there is no map. */
export const mapSentence = (limits: LimitsStudy): Sentence => {
  const { map } = limits;
  if (map.length === 0) return [];
  const count = (id: string, value: number, meaning: string): Figure =>
    counted(`limits map ${id}`, value, 'number', `${meaning} (decision-map.csv).`);
  const parts = VERDICTS.flatMap(([verdict, words]) => {
    const n = map.filter((row) => row.verdict === verdict).length;
    return n === 0
      ? []
      : [say`${words(pairOf(limits))} in ${count(verdict, n, `Points of the map whose verdict is ${verdict}`)}`];
  });
  const untold = map.filter(({ told: isTold }) => !isTold).length;
  const refused = map.filter((row) => row.refused !== '').length;
  const open =
    untold === 0
      ? []
      : say` In ${count('untold', untold, 'Points of the map where an interval straddles what is enough')} it is too close to tell.`;
  const contradicted =
    refused === 0
      ? []
      : say` The year that is known contradicts ${count('refused', refused, 'Points of the map that the year that is known contradicts')} of them.`;
  return say`Of the ${count('points', map.length, 'Points of the map')} points of the map, ${listedBy(parts)}.${open}${contradicted}`;
};

/** The answer: how many each regime carries, what turns the conclusion, and what it would need. */
export const limitsAnswer = (limits: LimitsStudy): Sentence[] =>
  [carriedSentence(limits), hangsOn(limits), needSentence(limits)].filter((said) => said.length > 0).map(capital);

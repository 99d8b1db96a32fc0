// Claims about a measure: held against a bound at the central point and at every other point that was tried.
import type { ClaimTest } from '../scenario/schema/claims.ts';
import { titleOf, topOf } from './cast.ts';
import { type Unjudged as Found, type Judged, leftOpen, outside, own, plainly } from './claim-judged.ts';
import { boundOf, boundWords, centralOf, type Point, pointsOf, sideOf } from './claim-points.ts';
import { idWords } from './id-words.ts';
import { reachOf } from './reach.ts';
import { inFull, supported, thousands, toPlace } from './rounding.ts';
import { type Figure, joinedBy, type Sentence, say } from './said.ts';
import type { ClaimsStudy } from './study-claims.ts';
import { PERCENT, POINTS, type Style, told } from './told.ts';

const styleOf = (study: Found, measure: string, isDifference: boolean): Style => {
  if (study.measures.find(({ id }) => id === measure)?.unit !== 'share') return {};
  return isDifference ? { ...POINTS, unit: ' points' } : PERCENT;
};

/** Where along its lever a measure crosses the bound: on a straight line between the values tried. */
const crossingOf = (points: readonly Point[], { lever, value }: Point, bound: number, central: Point) => {
  const curve = [...points.filter((point) => point.lever === lever && point.kind !== 'several'), central]
    .map(({ value: at, summary }) => ({ at, share: summary }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  const reach = reachOf(curve, bound);
  return 'at' in reach ? reach.at : value;
};

const ORDER = ['assumption', 'components', 'pool', 'several'] as const;

/** What the verdict hangs on: of the points that say otherwise, an assumption before a level, a level before a pool. */
const turning = (points: readonly Point[], side: 'yes' | 'no'): Point | undefined => {
  const contrary = points.filter((point) => point.side === (side === 'yes' ? 'no' : 'yes'));
  return [...contrary].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))[0];
};

/** A value tried stands as it was given; one worked out to three figures. */
const valueText = (study: Found, id: string, value: number, isGiven = true): string => {
  if (id === 'components') return thousands(value.toFixed(0));
  const isShare = study.assumptions.find((row) => row.id === id)?.unit === 'share';
  if (isShare) return `${toPlace(value * 100, 0)}%`;
  return isGiven ? inFull(value) : supported(value, Number.NaN);
};

/** `it turns at CoP 11 uptake of 43%, where …`, as the kind of the point asks. */
const turnWords = (study: Found, id: string, point: Point, at: number, style: Style): Sentence => {
  const there = told(point.summary, point.cell, style);
  if (point.kind === 'pool') return say`without the limit of the ${idWords(point.lever)} it would be ${there}`;
  if (point.kind === 'several') {
    const set = Object.entries(point.given).map(([name, value]) => {
      const figure = { text: valueText(study, name, value), value, cell: { ...point.cell, column: name } };
      return say`${idWords(name)} of ${figure}`;
    });
    return say`elsewhere it is ${there}: at ${joinedBy(set, ', ')}`;
  }
  const turn = own(id, 'at', at, valueText(study, point.lever, at, false));
  const lever = point.lever === 'components' ? 'components notified' : idWords(point.lever);
  const value: Figure = {
    text: valueText(study, point.lever, point.value),
    value: point.value,
    cell: { ...point.cell, column: point.lever },
  };
  return point.lever === 'components'
    ? say`it turns at ${turn} ${lever}; at ${value} it is ${there}`
    : say`it turns at ${lever} of ${turn}; at ${value} it is ${there}`;
};

export const onMeasure = (
  study: Found,
  claims: ClaimsStudy,
  id: string,
  test: Extract<ClaimTest, { measure: string }>,
): Judged => {
  if (test.entry === 'changes' && study.entry === 'same')
    return outside('Everybody notifies under every regime in this study, so that it says nothing about who enters.');
  const isDifference = test.of === 'difference';
  const regime = test.of === 'against' ? claims.against : claims.about;
  const wanted = { measure: test.measure, regime, minus: isDifference ? claims.against : '' };
  const summary = centralOf(study, wanted);
  if (!summary) return outside('This study does not hold what the claim is about.');
  const style = styleOf(study, test.measure, isDifference);
  const bound = boundOf(test);
  const points = pointsOf(study, wanted, test);
  const side = sideOf(test, summary);
  const measure = study.measures.find((one) => one.id === test.measure)?.title ?? test.measure;
  const cell = { file: 'summary.csv', row: { ...wanted, components: summary.components } };
  const { times = 1, unit = '' } = style;
  const limit = own(id, 'bound', bound, `${supported(bound * times, 0)}${unit}`);
  const whose = isDifference
    ? `${titleOf(study, regime)} minus ${titleOf(study, claims.against)}`
    : titleOf(study, regime);
  const found = say`${measure}, ${whose}: ${told(summary, cell, style)}, to be ${boundWords(test)} ${limit}`;
  if (side === 'open') return leftOpen(found, points.length);
  const point = turning(points, side);
  if (!point) {
    const tried = own(id, 'points', points.length, String(points.length));
    const all = points.length === 0 ? '' : say`; of ${tried} other points tried none says otherwise`;
    return plainly(side === 'yes' ? 'supported' : 'refuted', say`${found}${all}.`, points.length);
  }
  const given = Number(study.assumptions.find((row) => row.id === point.lever)?.value);
  const centralAt = point.lever === 'components' ? topOf(study) : given;
  const at =
    point.kind === 'assumption' || point.kind === 'components'
      ? crossingOf(points, point, bound, { ...point, summary, value: centralAt })
      : Number.NaN;
  const on = point.kind === 'pool' ? `the limit of the ${idWords(point.lever)}` : onWords(point);
  return {
    ...{ verdict: 'depends', on, at, points: points.length },
    found: say`${found}; ${turnWords(study, id, point, at, style)}.`,
  };
};
const onWords = ({ lever, given, kind }: Point): string => {
  if (lever === 'components') return 'components notified';
  return kind === 'several' ? Object.keys(given).map(idWords).join(' and ') : idWords(lever);
};

// What the decision map says: where the rule is needed and enough, its message, its description and the data behind it.
import type { LimitsStudy, MapRow, Verdict } from '../experiment/study-certainty.ts';
import { axisTitle } from './axis.ts';
import {
  assumptionTitle,
  certaintySource,
  chosenCell,
  REGIME,
  regimeTitle,
  shownOf,
  valueText,
  whoOf,
} from './certainty-words.ts';
import type { Column, Drawing } from './chart.ts';
import { BASIS, COMPONENTS, endColumns } from './columns.ts';
import { notesOf, type Told } from './frame.ts';
import { intervalWords } from './interval.ts';
import { reasonWords } from './map-words.ts';
import { count, inSentence, levelText, listed, percent } from './numbers.ts';
import { fitting } from './title.ts';

export const QUESTION = 'Which rule is enough where?';

export interface DecisionPanel {
  level: number;
  rows: MapRow[];
}

export interface DecisionScene {
  panels: DecisionPanel[];
  xs: number[];
  ys: number[];
}

export const sceneOf = ({ map }: LimitsStudy): DecisionScene | undefined => {
  if (map.length === 0) return undefined;
  const sorted = (values: number[]): number[] => [...new Set(values)].sort((a, b) => a - b);
  return {
    panels: sorted(map.map(({ components }) => components)).map((level) => ({
      level,
      rows: map.filter(({ components }) => components === level),
    })),
    xs: sorted(map.map(({ xValue }) => xValue)),
    ys: sorted(map.map(({ yValue }) => yValue)),
  };
};

export const isRefused = ({ refused }: MapRow): boolean => refused !== '';

/** Names of the verdicts as they stand in the map, and the letter of a region too small for its name. */
export const verdictsOf = (limits: LimitsStudy): Readonly<Record<Verdict, { name: string; letter: string }>> => {
  const regime = regimeTitle(limits, limits.regime);
  return {
    'not-needed': { name: `${regime} not needed`, letter: 'B' },
    'reference-alone': { name: `Enough only without ${regime}`, letter: 'W' },
    enough: { name: `${regime} enough`, letter: 'E' },
    neither: { name: 'Neither enough', letter: 'N' },
  };
};

const VERDICTS: readonly Verdict[] = ['not-needed', 'reference-alone', 'enough', 'neither'];

/** Cells that may be counted: the year that is known does not contradict them, unless it contradicts all. */
const believed = ({ rows }: DecisionPanel): MapRow[] => {
  const agreeing = rows.filter((row) => !isRefused(row));
  return agreeing.length > 0 ? agreeing : rows;
};

/** The message: in how many cells of the largest level the rule alone is enough beyond chance, or what else is there. */
const titleOf = (limits: LimitsStudy, { panels }: DecisionScene): string => {
  const panel = panels[panels.length - 1];
  const cells = believed(panel);
  const told = (verdict: Verdict): number => cells.filter((row) => row.told && row.verdict === verdict).length;
  const level = levelText(panel.level);
  const [enough, both, spoilt, neither] = (['enough', 'not-needed', 'reference-alone', 'neither'] as const).map(told);
  const of = (n: number): string => `${count(n)} of ${count(cells.length)} cells`;
  if (enough > 0)
    return fitting(
      `${regimeTitle(limits, limits.regime)} makes the difference in ${of(enough)} with ${level} components`,
      `${level} components: the rule makes the difference in ${of(enough)}`,
      `${level} components: the rule decides in ${of(enough)}`,
    );
  if (neither === cells.length) return `Neither rule is enough in any cell with ${level} components`;
  if (both + spoilt > 0)
    return fitting(
      `${regimeTitle(limits, limits.minus)} is enough in ${of(both + spoilt)} with ${level} components`,
      `With ${level} components, the reference is enough in ${of(both + spoilt)}`,
    );
  return `No rule is clearly enough in any cell with ${level} components`;
};

const panelAlt = (names: ReturnType<typeof verdictsOf>, { level, rows }: DecisionPanel): string => {
  const open = rows.filter((row) => !isRefused(row));
  const parts = VERDICTS.flatMap((verdict) => {
    const own = open.filter((row) => row.verdict === verdict).length;
    return own === 0 ? [] : [`${inSentence(names[verdict].name)} in ${count(own)}`];
  });
  const unsure = open.filter(({ told }) => !told).length;
  const refused = rows.length - open.length;
  const differs = rows.filter((row) => row.sketchVerdict !== row.verdict).length;
  return `With ${count(level)} components, of ${count(rows.length)} cells: ${listed(parts)}; ${count(refused)} are hatched, ${count(unsure)} are not clear beyond chance and have a dot, and the sketch says otherwise in ${count(differs)}.`;
};

const COLUMNS: readonly Column[] = [
  REGIME,
  COMPONENTS,
  { id: 'across', title: 'Across', unit: '', format: 'text' },
  { id: 'up', title: 'Up', unit: '', format: 'text' },
  { id: 'verdict', title: 'Enough', unit: '', format: 'text' },
  { id: 'told', title: 'Beyond chance', unit: '', format: 'text' },
  { id: 'mean', title: 'Share on time', unit: 'share', format: 'percent', isEstimate: true },
  ...endColumns('share', 'percent'),
  { id: 'reference', title: 'Share on time under the reference', unit: 'share', format: 'percent' },
  { id: 'reference_lower', title: 'Lower', unit: 'share', format: 'percent' },
  { id: 'reference_upper', title: 'Upper', unit: 'share', format: 'percent' },
  { id: 'sketch_verdict', title: 'Enough by the sketch', unit: '', format: 'text' },
  { id: 'sketch', title: 'Share on time by the sketch', unit: 'share', format: 'percent' },
  { id: 'sketch_reference', title: 'Of the reference by the sketch', unit: 'share', format: 'percent' },
  { id: 'refused', title: 'Contradicts the year known', unit: '', format: 'text' },
  ...BASIS,
];

/** All of the drawing but the picture; `lettered` are the verdicts of which some region is too small for its name. */
export const decisionMapWords = (limits: LimitsStudy, scene: DecisionScene, lettered: readonly Verdict[]): Told => {
  const names = verdictsOf(limits);
  const rows = scene.panels.flatMap((panel) => panel.rows);
  const [{ x, y }] = rows;
  const shown = rows.flatMap(({ reference, regime }) => [shownOf(reference), shownOf(regime)]);
  const kind = intervalWords(shown);
  const enough = percent(limits.enough);
  const otherwise = rows.filter(({ sketchVerdict, verdict }) => sketchVerdict !== verdict).length;
  const reasons = [...new Set(rows.filter(isRefused).map(({ refused }) => reasonWords(refused)))];
  const titles = [x, y].map((id) => inSentence(assumptionTitle(limits, id)));
  const values = ([xs, ys]: [number[], number[]]): string =>
    `across by ${titles[0]} (${listed(xs.map((v) => valueText(limits, x, v)))}) and up by ${titles[1]} (${listed(ys.map((v) => valueText(limits, y, v)))})`;
  return {
    id: 'decision-map',
    question: QUESTION,
    title: titleOf(limits, scene),
    subtitle: `${axisTitle('on-time-share')}, of the components due: enough where at least ${enough} are, under ${regimeTitle(limits, limits.regime)} and under ${regimeTitle(limits, limits.minus)}; by ${titles.join(' and ')}. ${whoOf(limits)}. ${kind}`,
    unit: '%',
    measures: ['on-time-share'],
    priceBase: '',
    source: certaintySource(limits, 'limits'),
    note: notesOf(
      `Not needed: ${regimeTitle(limits, limits.minus)} is enough anyway. Heavy line: the boundary that the fluid sketch draws; it says otherwise in ${count(otherwise)} of ${count(rows.length)} cells.`,
      rows.some(({ told }) => !told) ? 'Dot: not clear beyond chance; the title does not count it.' : '',
      lettered.length > 0 ? `${listed(lettered.map((v) => `${names[v].letter}: ${inSentence(names[v].name)}`))}.` : '',
      reasons.length > 0 ? `Hatched: contradicts the year that is known (${reasons.join('; or ')}).` : '',
    ),
    alt: `Map of which rule is enough, ${values([scene.xs, scene.ys])}. ${scene.panels.map((panel) => panelAlt(names, panel)).join(' ')} ${kind}`,
    columns: COLUMNS,
    rows: rows.map((row): Drawing['rows'][number] => {
      const [own, reference] = [shownOf(row.regime), shownOf(row.reference)];
      return {
        ...{ regime: limits.regime, components: row.components },
        ...{ across: chosenCell(limits, row.x, row.xValue), up: chosenCell(limits, row.y, row.yValue) },
        ...{ verdict: names[row.verdict].name, told: row.told ? 'yes' : 'no' },
        ...{ mean: own.mean, lower: own.lower, upper: own.upper },
        ...{ reference: reference.mean, reference_lower: reference.lower, reference_upper: reference.upper },
        ...{ sketch_verdict: names[row.sketchVerdict].name, sketch: row.sketchRegime },
        ...{ sketch_reference: row.sketchReference, refused: row.refused },
        ...{ level: own.level, kind: own.kind, n: own.n },
      };
    }),
  };
};

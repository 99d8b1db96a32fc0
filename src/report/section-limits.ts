// Q4: how many components each regime carries, and what it would need to carry more.
import type { Picture } from '../charts/chart.ts';
import { CARRIES, carriedOf, needWords } from '../experiment/condition.ts';
import { idWords } from '../experiment/id-words.ts';
import { type NeedRow, needsOf } from '../experiment/needs.ts';
import { inFull, supported, thousands, toPlace } from '../experiment/rounding.ts';
import type { Study } from '../experiment/study.ts';
import { at, said } from './cells.ts';
import { bullets, joined, type Markup, type Part, paragraph, table } from './html.ts';
import { commandLine } from './section-again.ts';
import { carried as carriedFound, needed } from './section-carried.ts';
import { chartsOf } from './section-charts.ts';
import { whatIfs } from './section-what-ifs.ts';

const KINDS: Readonly<Record<NeedRow['kind'], string>> = {
  everywhere: 'at every value tried',
  nowhere: 'at none tried',
  from: 'from here on',
  to: 'up to here',
};

const rowOf = (study: Study, need: NeedRow): Part[] => {
  const cell = at('limits.csv', { regime: need.regime, components: inFull(need.level), lever: need.lever });
  const isShare = study.assumptions.find(({ id }) => id === need.lever)?.unit === 'share';
  const number = (column: string, value: number): Part => {
    if (!Number.isFinite(value)) return '';
    const inWords =
      need.lever === 'components' && column !== 'at' ? thousands(inFull(value)) : supported(value, Number.NaN);
    const text = isShare ? `${supported(value * 100, Number.NaN)}%` : inWords;
    return cell(column, value, text);
  };
  const [low, high] = [number('low', need.low), number('high', need.high)];
  return [
    study.regimes.find(({ id }) => id === need.regime)?.title ?? need.regime,
    Number.isFinite(need.level) ? cell('components', need.level, thousands(inFull(need.level))) : 'varied',
    need.lever === '' ? 'none makes a difference' : idWords(need.lever),
    KINDS[need.kind],
    number('at', need.at),
    low === '' && high === ''
      ? ''
      : joined([low === '' ? 'below' : low, low === '' ? ' ' : ' to ', high === '' ? 'above' : high]),
    number('best-at', need.bestAt),
    Number.isFinite(need.bestShare) ? cell('best-share', need.bestShare, `${toPlace(need.bestShare * 100, 0)}%`) : '',
  ];
};

export const limits = (study: Study, pictures: readonly Picture[]): Markup | undefined => {
  const needs = needsOf(study);
  const figures = chartsOf(pictures, 'limits');
  const found = study.certainty?.limits;
  const carriedParts = found ? [...carriedFound(found, pictures), ...needed(found, pictures), ...whatIfs(found)] : [];
  if (needs.length === 0 && figures.length === 0 && carriedParts.length === 0) return undefined;
  const carried = carriedOf(study);
  const conditional = needs.filter(({ lever }) => lever !== 'components');
  const levels = [...new Set(conditional.map(({ level }) => level))];
  const isHatched = study.grids.some(({ kind, cells }) => kind === 'grid' && cells.some((cell) => cell.refused !== ''));
  return joined([
    ...carriedParts,
    ...(found ? [] : [commandLine('How much each regime carries between the levels tried', 'limits', study)]),
    ...(carried.length > 0 ? [paragraph(said(carried))] : []),
    ...levels.flatMap((level) => {
      const own = conditional.filter((need) => need.level === level);
      const cell = at('limits.csv', { regime: own[0].regime, components: inFull(level), lever: own[0].lever });
      return [
        paragraph('To carry ', cell('components', level, thousands(inFull(level))), ' components:'),
        bullets(own.map((need) => joined([said(needWords(study, need)), '.']))),
      ];
    }),
    ...(figures.length > 0
      ? [
          paragraph(
            'Nobody knows which point of a map is true. Each is a world of its own, played with the same luck as the others, so that they differ in nothing but what is written at the sides.',
            ...(isHatched
              ? [
                  ' Some points contradict the year that is known. They are played all the same, and marked, so that a reader may disagree.',
                ]
              : []),
          ),
        ]
      : []),
    ...figures,
    ...(needs.length > 0
      ? [
          table({
            caption: `Switching values: where ${CARRIES} is crossed, on a straight line between the values tried; and between which of them it surely lies`,
            heads: ['Regime', 'Components', 'Along', 'Enough', 'At', 'Surely between', 'Best tried', 'On time there'],
            rows: needs.map((need) => rowOf(study, need)),
            numbersFrom: 4,
          }),
        ]
      : []),
  ]);
};

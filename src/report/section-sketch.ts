// Sketch beside simulation: a sum that can be redone on paper, what was simulated, and why the two part.
import { idWords } from '../charts/names.ts';
import { count, percent } from '../charts/numbers.ts';
import type { SketchRow, Study } from '../experiment/study.ts';
import { at } from './cells.ts';
import { interval } from './figures.ts';
import { joined, type Markup, type Part, paragraph, table } from './html.ts';

const keyOf = ({ regime, level, route, pool }: SketchRow) => ({ regime, components: level, route, pool });

const shares = (row: SketchRow): Part[] => {
  const cell = at('sketch.csv', keyOf(row));
  const { sketchShare, simulated, gapPoints } = row;
  const columns = { mean: 'simulated-share', lower: 'simulated-lower', upper: 'simulated-upper' };
  const gap = `${gapPoints > 0 ? '+' : ''}${count(gapPoints, 1)}`;
  return [
    Number.isFinite(sketchShare) ? cell('sketch-share', sketchShare, percent(sketchShare, 1)) : 'none due',
    Number.isFinite(simulated.mean)
      ? interval(simulated, 'sketch.csv', keyOf(row), { times: 100, bounded: true, columns })
      : '',
    Number.isFinite(gapPoints) ? cell('gap', gapPoints, gap) : '',
    row.why === '' ? '' : cell('why', row.why, row.why),
  ];
};

const minutes = (row: SketchRow, column: string, value: number): Part =>
  Number.isFinite(value) ? at('sketch.csv', keyOf(row))(column, value, count(value)) : '';

const titleOf = (study: Study, regime: string): string => study.regimes.find((r) => r.id === regime)?.title ?? regime;

const levelOf = (row: SketchRow): Part => at('sketch.csv', keyOf(row))('components', row.level, count(row.level));

const wholeTable = (study: Study): Markup =>
  table({
    caption: 'Each regime as a whole: share on time (%), by the sketch and by simulation; gap in percentage points',
    heads: ['Regime', 'Components', 'Sketch', 'Simulated', 'Gap', 'Why'],
    rows: study.sketch
      .filter(({ route, pool }) => route === '' && pool === '')
      .map((row) => [titleOf(study, row.regime), levelOf(row), ...shares(row)]),
    numbersFrom: 1,
    textFrom: 5,
  });

/** At the largest level: the sum itself, pool by pool. */
const partsTable = (study: Study): Markup => {
  const top = study.levels[study.levels.length - 1];
  const rows = study.sketch.filter(({ route, level }) => route !== '' && level === top);
  return table({
    caption:
      'The sum at the largest level: minutes of work released by the deadline of each route, minutes that a pool has until then, and what it has done; share on time (%)',
    heads: ['Regime', 'Route', 'Pool', 'Released', 'Pool has', 'Done', 'Sketch', 'Simulated', 'Gap', 'Why'],
    rows: rows.map((row) => [
      titleOf(study, row.regime),
      idWords(row.route),
      row.pool === '' ? 'whole route' : idWords(row.pool),
      minutes(row, 'released-minutes', row.releasedMinutes),
      minutes(row, 'capacity-minutes', row.capacityMinutes),
      minutes(row, 'done-minutes', row.doneMinutes),
      ...shares(row),
    ]),
    numbersFrom: 3,
    textFrom: 9,
  });
};

/** Undefined where nothing was sketched. */
export const sketch = (study: Study): Markup | undefined => {
  if (study.sketch.length === 0) return undefined;
  return joined([
    paragraph(
      'The sketch is a sum that can be redone on paper: by the deadline a pool has done the work that was released to it, or what its minutes allow, whichever is less at the worst moment. It knows no chance and shares no code with the simulation, so a gap that nobody can explain would be a mistake in one of them.',
    ),
    wholeTable(study),
    partsTable(study),
  ]);
};

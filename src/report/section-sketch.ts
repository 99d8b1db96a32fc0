// Sketch beside simulation: a sum that can be redone on paper, what was simulated, and why the two part.
import { idWords } from '../charts/names.ts';
import { count, percent } from '../charts/numbers.ts';
import type { SketchRow, Study } from '../experiment/study.ts';
import { shareFigure } from './figures.ts';
import { joined, type Markup, type Part, paragraph, table } from './html.ts';

const minutes = (value: number): string => (Number.isFinite(value) ? count(value) : '');
const gapText = ({ gapPoints }: SketchRow): string =>
  Number.isFinite(gapPoints) ? `${gapPoints > 0 ? '+' : ''}${count(gapPoints, 1)}` : '';

const shares = (row: SketchRow): Part[] => [
  Number.isFinite(row.sketchShare) ? percent(row.sketchShare, 1) : 'none due',
  Number.isFinite(row.simulated.mean) ? shareFigure(row.simulated) : '',
  gapText(row),
];

const titleOf = (study: Study, regime: string): string => study.regimes.find((r) => r.id === regime)?.title ?? regime;

const wholeTable = (study: Study): Markup =>
  table({
    caption: 'Each regime as a whole: share on time (%), by the sketch and by simulation; gap in percentage points',
    heads: ['Regime', 'Components', 'Sketch', 'Simulated', 'Gap', 'Why'],
    rows: study.sketch
      .filter(({ route, pool }) => route === '' && pool === '')
      .map((row) => [titleOf(study, row.regime), count(row.level), ...shares(row), row.why]),
    numbersFrom: 1,
    textFrom: 5,
  });

/** At the largest level: the sum itself, pool by pool. */
const partsTable = (study: Study): Markup => {
  const top = study.levels[study.levels.length - 1];
  const rows = study.sketch.filter(({ route, level }) => route !== '' && level === top);
  return table({
    caption: `The sum at ${count(top)} components: minutes of work released by the deadline of each route, minutes that a pool has until then, and what it has done; share on time (%)`,
    heads: ['Regime', 'Route', 'Pool', 'Released', 'Pool has', 'Done', 'Sketch', 'Simulated', 'Gap', 'Why'],
    rows: rows.map((row) => [
      titleOf(study, row.regime),
      idWords(row.route),
      row.pool === '' ? 'whole route' : idWords(row.pool),
      minutes(row.releasedMinutes),
      minutes(row.capacityMinutes),
      minutes(row.doneMinutes),
      ...shares(row),
      row.why,
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

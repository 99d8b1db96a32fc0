// How busy examiners are: hours worked a week against hours available, a panel for each regime and level.
import type { Study } from '../experiment/study.ts';
import type { Chart, Drawing, Json, Spec } from './chart.ts';
import { patchAt, textAt } from './frame.ts';
import { levelText } from './numbers.ts';
import { QUIET_INK, SIZE } from './style.ts';
import { widthOf } from './text-width.ts';
import { type Scene, weekArea, weekGridOf, weekY } from './week-grid.ts';
import { type Panel, panelsOf, QUESTION, workloadWords } from './workload-words.ts';

const SMALL = { size: SIZE.small };

const areaOf = ({ look, rows }: Panel, scene: Scene): Spec => {
  const last = rows[rows.length - 1];
  const point = (week: string, r: Panel['rows'][number]): Json => ({
    week,
    value: r.busyHours,
    // Nobody works less than no hours, or more than there are; a week without an interval has no band.
    lower: Number.isFinite(r.busyLower) ? Math.max(0, r.busyLower) : r.busyHours,
    upper: Number.isFinite(r.busyUpper) ? Math.min(Math.max(r.availableHours, r.busyHours), r.busyUpper) : r.busyHours,
    available: r.availableHours,
  });
  // A step lasts to the next week's Monday, so the last week needs a Monday after it.
  const values = [...rows.map((r) => point(r.week, r)), ...(last ? [point(scene.to, last)] : [])];
  const available: Spec = {
    mark: { type: 'line', interpolate: 'step-after', color: QUIET_INK, strokeWidth: 1.25 },
    encoding: { y: weekY(scene, 'available') },
  };
  return weekArea(values, look.colour, scene, { isStep: true, others: [available] });
};

/** The line of available hours named at its right end, once in the picture. */
const availableLabel = (panel: Panel, scene: Scene): Spec[] => {
  const last = panel.rows[panel.rows.length - 1];
  if (!last) return [];
  const y = scene.height * (1 - Math.max(...panel.rows.map((r) => r.availableHours)) / scene.most);
  const name = 'Hours available';
  return [
    patchAt(scene.width - widthOf(name, SMALL) - 2, scene.width, y - 14, y - 2),
    textAt(scene.width, y - 5, name, { align: 'right', fontSize: SIZE.small, color: QUIET_INK }),
  ];
};

const draw = (study: Study): Drawing => {
  const { panels, from, to } = panelsOf(study);
  const levels = [...new Set(panels.map((p) => p.components))];
  const looks = [...new Set(panels.map((p) => p.look))];
  const highest = Math.max(1, ...panels.flatMap((p) => p.rows.flatMap((r) => [r.availableHours, r.busyHours])));
  return weekGridOf(study, workloadWords(study), {
    ...{ looks, from, to, isOneScale: true },
    columns: levels.map((components) => ({ head: `${levelText(components)} components`, highest })),
    marksOf: (row, column, scene) => {
      const panel = panels[row * levels.length + column];
      const isNamed = row === 0 && column === levels.length - 1;
      return { under: [areaOf(panel, scene), ...(isNamed ? availableLabel(panel, scene) : [])], over: [] };
    },
  });
};

export const workload = { id: 'workload', question: QUESTION, answers: 'workload', draw } satisfies Chart;

// One route as a band of the picture: who took it and when its cut-off is, what is done before it, and its steps.
import type { ProcessRoute } from '../experiment/study-process.ts';
import { boxLines, told } from './process-box.ts';
import { leftOf, tallOf } from './process-layout.ts';
import { type Looks, Rows } from './process-rows.ts';
import type { Scene } from './process-scene.ts';
import { drawBox, write } from './process-step.ts';
import { QUIET_INK, SIZE } from './style.ts';
import { wrapped } from './text-width.ts';

export interface Band extends Looks {
  /** Of the plot. */
  width: number;
  /** When the route's cut-off is, in words; empty where it has none. */
  cutOff: string;
}

const headerOf = ({ took, registered, onTime }: ProcessRoute, cutOff: string): string =>
  [
    `${told(took)} components took it; ${told(registered)} ended registered on it, ${told(onTime)} on time.`,
    ...(cutOff === '' ? [] : [`${cutOff}.`]),
  ].join(' ');

/** Work outside component journeys, in rows of boxes; returns where they end. */
const drawBefore = (scene: Scene, route: ProcessRoute, { grid }: Band, top: number): number => {
  const before = route.steps.filter(({ place }) => place === 'before');
  if (before.length === 0) return top;
  const said = ['Done for models and agents, before components can take it:'];
  let y = write(scene, grid.left, top + 4, said, QUIET_INK) + 4;
  for (let first = 0; first < before.length; first += grid.columns) {
    const row = before
      .slice(first, first + grid.columns)
      .map((step) => ({ step, lines: boxLines(step, grid.boxWidth) }));
    const bottom = y + Math.max(...row.map(({ lines }) => tallOf(lines)));
    row.forEach((placed, i) => {
      const left = leftOf(grid, i);
      drawBox(scene, { left, right: left + grid.boxWidth, top: y, bottom }, placed, false);
    });
    y = bottom + 8;
  }
  return y;
};

/** Draws the band from `top` down. Returns where it ends, and the height at which components enter it. */
export const drawRoute = (
  scene: Scene,
  route: ProcessRoute,
  band: Band,
  top: number,
): { bottom: number; entry: number } => {
  const { left } = band.grid;
  const title = band.titles.get(route.id) ?? route.id;
  scene.texts.push({ x: left, y: top + 12, text: title, bold: true, size: SIZE.label });
  const header = wrapped(headerOf(route, band.cutOff), band.width - left, { size: SIZE.small });
  const rows = new Rows(scene, route, band);
  const bottom = rows.draw(drawBefore(scene, route, band, write(scene, left, top + 18, header, QUIET_INK)));
  return { bottom, entry: rows.entry };
};

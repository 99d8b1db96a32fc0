// A process map of every regime, drawn from its file, with the simulated flow on it.
import type { Study } from '../experiment/study.ts';
import type { RegimeProcess } from '../experiment/study-process.ts';
import type { Chart, Drawing } from './chart.ts';
import { type Body, drawingOf, plotWidth } from './frame.ts';
import { plain } from './markup.ts';
import { listed, shortDate } from './numbers.ts';
import { told } from './process-box.ts';
import { gridOf } from './process-layout.ts';
import { drawOutcomes } from './process-outcomes.ts';
import { drawRoute } from './process-route.ts';
import { marksOf, Scene } from './process-scene.ts';
import { FORWARD } from './process-ways.ts';
import { longestWait, processWords, QUESTION } from './process-words.ts';
import { GRID, RULE } from './style.ts';

const BODY: Omit<Body, 'height'> = { left: 14, right: 14, top: 0, bottom: 4 };
/** Those on their way to a route, at the left: their room and middle, and the widest and narrowest an arrow gets. */
const TRUNK = { room: 30, x: 8, top: 16, widest: 12, least: 1.25 };
const BAND = { top: 24, gap: 18 };

const cutOffWords = (study: Study, regime: string, route: string): string => {
  const own = study.deadlines.filter((d) => d.regime === regime && d.route === route);
  const dates = [...new Set(own.map((d) => shortDate(d.at.slice(0, 10))))];
  return dates.length === 0 ? '' : `${dates.length > 1 ? 'Cut-offs' : 'Cut-off'} ${listed(dates)}`;
};

/** To a hundredth of a pixel, as all of a picture; nobody and an unknown number have a hairline. */
const widthFor = (components: number, all: number): number =>
  all > 0 && components > 0
    ? Math.max(TRUNK.least, Math.round((100 * TRUNK.widest * components) / all) / 100)
    : TRUNK.least;

const drawOne = (study: Study, journeys: RegimeProcess): Drawing => {
  const { regime, routes, notified } = journeys;
  const width = plotWidth({ ...BODY, height: 0 });
  const scene = new Scene();
  const wide = (components: number): number => widthFor(components, notified.mean);
  const grid = gridOf(routes, TRUNK.room, width);
  const looks = {
    ...{ grid, width, flow: { widthOf: (way: { components: { mean: number } }) => wide(way.components.mean) } },
    titles: new Map(routes.map(({ id, title }) => [id, plain(title)])),
  };
  const longest = longestWait(journeys);
  const edge = (y: number, stroke: string): void => {
    scene.boxes.push({ left: grid.left, right: width, top: y, bottom: y + 0.5, fill: stroke, stroke });
  };
  scene.texts.push({ x: 0, y: 10, text: `${told(notified)} notified`, bold: true });
  let [top, from] = [BAND.top, TRUNK.top];
  let coming = routes.reduce((sum, { took }) => sum + took.mean, 0);
  routes.forEach((route, i) => {
    if (i > 0) edge(top - BAND.gap / 2, GRID);
    const band = {
      ...looks,
      longest: longest?.route === route.id ? longest.step.id : '',
      cutOff: cutOffWords(study, regime, route.id),
    };
    const { bottom, entry } = drawRoute(scene, route, band, top);
    const [trunk, branch] = [wide(coming), wide(route.took.mean)];
    const flow = (x: number, y: number, toX: number, stroke: number, arrow: boolean): void => {
      const points = [[x, y] as const, [toX, entry] as const];
      scene.lines.push({ points, width: stroke, colour: FORWARD, dashed: false, arrow });
    };
    flow(TRUNK.x, from, TRUNK.x, trunk, false);
    flow(TRUNK.x - trunk / 2, entry, grid.left, branch, true);
    coming -= route.took.mean;
    from = entry;
    top = bottom + BAND.gap;
  });
  edge(top - BAND.gap / 2, RULE);
  const height = drawOutcomes(scene, journeys, { left: grid.left, right: width }, top);
  return drawingOf(processWords(study, journeys), {
    body: { ...BODY, height },
    plot: (words) => ({ width, height, layer: [...marksOf(scene, width, height), ...words] }),
  });
};

/** One picture a regime, in the study's order. */
const draw = (study: Study): Drawing | undefined => study.processes[0] && drawOne(study, study.processes[0]);
const more = (study: Study): Drawing[] => study.processes.slice(1).map((journeys) => drawOne(study, journeys));

export const processMap = { id: 'process', question: QUESTION, answers: 'process', draw, more } satisfies Chart;

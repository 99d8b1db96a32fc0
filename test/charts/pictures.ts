// Every chart of a study with its picture, for tests.
import { drawingsOf } from '../../src/charts/catalogue.ts';
import type { Chart, Drawing, Picture } from '../../src/charts/chart.ts';
import { svgOf } from '../../src/charts/svg.ts';
import type { Study } from '../../src/experiment/study.ts';

export const picturesOf = (study: Study): Promise<Picture[]> =>
  Promise.all(drawingsOf(study).map(async (drawing) => ({ drawing, svg: await svgOf(drawing) })));

/** The drawing of a chart that the study has the data for. */
export const drawn = (chart: Chart, study: Study): Drawing => {
  const drawing = chart.draw(study);
  if (!drawing) throw new Error(`${chart.id} is not drawn`);
  return drawing;
};

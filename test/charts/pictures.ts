// Every chart of a study with its picture, for tests.
import { drawingsOf } from '../../src/charts/catalogue.ts';
import type { Picture } from '../../src/charts/chart.ts';
import { svgOf } from '../../src/charts/svg.ts';
import type { Study } from '../../src/experiment/study.ts';

export const picturesOf = (study: Study): Promise<Picture[]> =>
  Promise.all(drawingsOf(study).map(async (drawing) => ({ drawing, svg: await svgOf(drawing) })));

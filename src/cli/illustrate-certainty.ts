// The pictures of limits or stress as files, and the page that they stand in.
import { certaintyDrawingsOf } from '../charts/certainty.ts';
import type { Picture } from '../charts/chart.ts';
import { pngOf } from '../charts/png.ts';
import { svgOf } from '../charts/svg.ts';
import type { CertaintyStudy } from '../experiment/study-certainty.ts';
import { limitsPage, stressPage } from '../report/page-certainty.ts';
import { fontFiles } from './fonts.ts';
import { type Illustrations, textsOf } from './illustrate.ts';
import type { Progress } from './progress.ts';

const pageOf = ({ limits, stress }: CertaintyStudy, pictures: readonly Picture[]): string => {
  if (limits) return limitsPage(limits, pictures);
  return stress ? stressPage(stress, pictures) : '';
};

/** Of one part alone. `stillWanted` is asked after each chart; it rejects when the run was stopped meanwhile. */
export const illustrateCertainty = async (
  certainty: CertaintyStudy,
  progress: Progress,
  stillWanted: () => Promise<void>,
): Promise<Omit<Illustrations, 'contactSheet'>> => {
  const drawings = certaintyDrawingsOf(certainty);
  const pictures: Picture[] = [];
  const pngs: Illustrations['pngs'] = [];
  for (const drawing of drawings) {
    progress.at(pictures.length, drawings.length, Number.NaN, 'charts');
    const svg = await svgOf(drawing);
    pictures.push({ drawing, svg });
    pngs.push({ path: `charts/${drawing.id}.png`, content: pngOf(svg, fontFiles) });
    await stillWanted();
  }
  return {
    texts: [...pictures.flatMap(textsOf), { path: 'report.html', text: pageOf(certainty, pictures) }],
    pngs,
  };
};

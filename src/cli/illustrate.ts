// The pictures of a study as files: each chart as Vega-Lite, SVG, PNG and CSV; the report; and all charts on one page.
import { drawingsOf } from '../charts/catalogue.ts';
import type { Drawing, Picture } from '../charts/chart.ts';
import { contactSheetOf } from '../charts/contact-sheet.ts';
import { pngOf } from '../charts/png.ts';
import { svgOf } from '../charts/svg.ts';
import type { OutputFile } from '../experiment/manifest.ts';
import type { Study } from '../experiment/study.ts';
import { reportOf } from '../report/report.ts';
import { csvOf, tableOf } from '../report/table-csv.ts';
import type { DiskFile } from './files.ts';
import { fontFiles } from './fonts.ts';
import type { Progress } from './progress.ts';

export interface Illustrations {
  /** Files of text, which the manifest lists with their hashes. */
  texts: OutputFile[];
  /** The same charts in pixels, for a word processor; their bytes may differ between systems, so no hash is promised. */
  pngs: DiskFile[];
  /** A page for beside the folder. */
  contactSheet: string;
}

export type Illustrate = (
  study: Study,
  progress: Progress,
  /** Asked after each chart; rejects when the run was stopped meanwhile. */
  stillWanted: () => Promise<void>,
) => Promise<Illustrations>;

const dataOf = (drawing: Drawing): string => {
  const columns = drawing.columns.map(({ id, title }) => ({
    name: id,
    unit: '',
    meaning: title,
    cell: (row: Drawing['rows'][number]) => row[id],
  }));
  return csvOf(tableOf(drawing.id, drawing.rows, columns));
};

export const textsOf = ({ drawing, svg }: Picture): OutputFile[] => [
  { path: `charts/${drawing.id}.vl.json`, text: `${JSON.stringify(drawing.spec, null, 2)}\n` },
  { path: `charts/${drawing.id}.svg`, text: svg },
  { path: `charts/${drawing.id}.csv`, text: dataOf(drawing) },
];

export const illustrate: Illustrate = async (study, progress, stillWanted) => {
  const pictures: Picture[] = [];
  const pngs: DiskFile[] = [];
  const drawings = drawingsOf(study);
  for (const drawing of drawings) {
    progress.at(pictures.length, drawings.length, Number.NaN, 'charts');
    const svg = await svgOf(drawing);
    pictures.push({ drawing, svg });
    pngs.push({ path: `charts/${drawing.id}.png`, content: pngOf(svg, fontFiles) });
    await stillWanted();
  }
  const report = { path: 'report.html', text: reportOf(study, pictures) };
  return { texts: [...pictures.flatMap(textsOf), report], pngs, contactSheet: contactSheetOf(study, pictures) };
};

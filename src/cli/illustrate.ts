// The pictures of a study as files: each chart as Vega-Lite, SVG, PNG and CSV; the report; and all charts on one page.
import { createRequire } from 'node:module';
import { CHARTS } from '../charts/catalogue.ts';
import type { Picture } from '../charts/chart.ts';
import { contactSheetOf } from '../charts/contact-sheet.ts';
import { pngOf } from '../charts/png.ts';
import { svgOf } from '../charts/svg.ts';
import type { OutputFile } from '../experiment/manifest.ts';
import type { Study } from '../experiment/study.ts';
import type { DiskFile } from './files.ts';
import type { Progress } from './progress.ts';

export interface Illustrations {
  /** Files of text, which the manifest lists with their hashes. */
  texts: OutputFile[];
  /** The same charts in pixels, for Word. */
  pngs: DiskFile[];
  /** A page for beside the folder. */
  contactSheet: string;
}

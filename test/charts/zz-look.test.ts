import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { decade } from '../../src/charts/decade.ts';
import { pngOf } from '../../src/charts/png.ts';
import { svgOf } from '../../src/charts/svg.ts';
import { fontFiles } from '../../src/cli/fonts.ts';
import { drawn } from './pictures.ts';
import { studyOf } from './study.ts';
test('x', async () => {
  for (const regimes of [3, 6]) { const d = drawn(decade, studyOf({regimes}));
  writeFileSync(`/tmp/x/dec/d${regimes}.png`, pngOf(await svgOf(d), fontFiles, 4)); console.log(d.title, '\n', d.subtitle, '\n', d.alt, d.note); }
});

// An SVG as PNG at paper resolution, drawn with fonts from files so that every machine makes the same picture.
import { Resvg } from '@resvg/resvg-js';
import { PAPER_DPI, PAPER_INCHES } from './figure.ts';
import { withDensity } from './png-density.ts';

/**
 * PNG bytes, `inches` wide at 300 pixels an inch, which the file says. `fontFiles` are paths of TrueType files, since the
 * native renderer reads fonts from paths only; none of the system's own fonts is looked at.
 */
export const pngOf = (svg: string, fontFiles: readonly string[], inches = PAPER_INCHES): Uint8Array => {
  const png = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(inches * PAPER_DPI) },
    background: '#FFFFFF',
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
  })
    .render()
    .asPng();
  return withDensity(png, PAPER_DPI);
};

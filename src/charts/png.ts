// An SVG as PNG, drawn with fonts from files so that every machine makes the same picture.
import { Resvg } from '@resvg/resvg-js';

/**
 * PNG bytes at `scale` times the SVG's size. `fontFiles` are paths of TrueType files, since the native renderer reads
 * fonts from paths only; none of the system's own fonts is looked at.
 */
export const pngOf = (svg: string, fontFiles: readonly string[], scale = 2): Uint8Array =>
  new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    background: '#FFFFFF',
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
  })
    .render()
    .asPng();

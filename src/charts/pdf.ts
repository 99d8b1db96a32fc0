// A figure as PDF: vectors and real text, its typeface inside, and its description for whoever does not see it.
import PDFDocument from 'pdfkit';
import { type Figure, heightAt, POINTS_PER_INCH } from './figure.ts';
import { decoded } from './markup.ts';

export interface PdfFonts {
  /** Paths of TrueType files. */
  regular: string;
  bold: string;
}

type Pdf = PDFKit.PDFDocument;

/** Elements that draw nothing themselves. */
const SILENT = new Set(['svg', 'title', 'desc', 'g']);

const attribute = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const number = (tag: string, name: string): number => Number.parseFloat(attribute(tag, name) || '0');
const shiftOf = (tag: string): [number, number] => {
  const [, x = '0', y = '0'] = /translate\(([-\d.e]+),([-\d.e]+)\)/.exec(tag) ?? [];
  return [Number(x), Number(y)];
};

/** Fills and strokes the current path as its tag says; what says nothing has neither. */
const paint = (pdf: Pdf, tag: string): void => {
  const [fill, stroke] = [attribute(tag, 'fill'), attribute(tag, 'stroke')].map((c) => (c === 'none' ? '' : c));
  const opacity = attribute(tag, 'opacity') === '' ? 1 : number(tag, 'opacity');
  pdf.lineWidth(attribute(tag, 'stroke-width') === '' ? 1 : number(tag, 'stroke-width'));
  pdf.lineCap(attribute(tag, 'stroke-linecap') === 'round' ? 'round' : 'butt').opacity(opacity);
  const dashes = attribute(tag, 'stroke-dasharray')
    .split(/[ ,]+/)
    .map(Number)
    .filter((n) => n > 0);
  if (dashes.length > 1) (pdf as unknown as { dash(lengths: number[], options: object): void }).dash(dashes, {});
  else pdf.undash();
  if (fill !== '' && stroke !== '') pdf.fillAndStroke(fill, stroke);
  else if (fill !== '') pdf.fill(fill);
  else if (stroke !== '') pdf.stroke(stroke);
  else (pdf as unknown as { addContent(operator: string): void }).addContent('n');
};

interface Face {
  size: number;
  font: string;
  anchor: string;
  colour: string;
  /** Base line of the next line, from the text's own place. */
  y: number;
}

const writeLine = (pdf: Pdf, text: string, { size, font, anchor, colour, y }: Face): void => {
  pdf.font(font).fontSize(size).fillColor(colour).opacity(1);
  const width = pdf.widthOfString(text);
  const x = anchor === 'end' ? -width : anchor === 'middle' ? -width / 2 : 0;
  pdf.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
};

const drawShape = (pdf: Pdf, name: string, tag: string): void => {
  if (name === 'path') pdf.path(attribute(tag, 'd'));
  else if (name === 'rect') pdf.rect(number(tag, 'x'), number(tag, 'y'), number(tag, 'width'), number(tag, 'height'));
  else if (name === 'line') {
    pdf.moveTo(number(tag, 'x1'), number(tag, 'y1')).lineTo(number(tag, 'x2'), number(tag, 'y2'));
  } else throw new RangeError(`a figure with <${name}> in it`);
  paint(pdf, tag);
};

/** Draws the few elements that our figures are made of; another one is a fault of ours. */
const drawFigure = (pdf: Pdf, svg: string, fonts: PdfFonts): void => {
  let face: Face = { size: 0, font: fonts.regular, anchor: '', colour: '', y: 0 };
  for (const [, tag, text] of svg.matchAll(/(<[^>]+>)([^<]*)/g)) {
    const name = /^<\/?(\w+)/.exec(tag)?.[1] ?? '';
    if (tag === '</g>' || tag === '</text>') pdf.restore();
    if (tag.startsWith('</')) continue;
    const isWhole = tag.endsWith('/>');
    if (name === 'text' || name === 'tspan') {
      if (name === 'text') {
        pdf.save().translate(...shiftOf(tag));
        const font = attribute(tag, 'font-weight') === 'bold' ? fonts.bold : fonts.regular;
        const colour = attribute(tag, 'fill');
        face = { size: number(tag, 'font-size'), font, anchor: attribute(tag, 'text-anchor'), colour, y: 0 };
      } else face.y += number(tag, 'dy');
      if (text !== '') writeLine(pdf, decoded(text), face);
    } else if (name === 'g') {
      if (!isWhole) pdf.save().translate(...shiftOf(tag));
    } else if (!SILENT.has(name)) {
      pdf.save().translate(...shiftOf(tag));
      drawShape(pdf, name, tag);
      pdf.restore();
    }
  }
};

/** PDF bytes of one page, as wide as asked in inches, said to be made when the door says; the same gives the same bytes. */
export const pdfOf = (
  figure: Figure,
  fonts: PdfFonts,
  { inches, created }: { inches: number; created: Date },
): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const size: [number, number] = [inches * POINTS_PER_INCH, heightAt(figure, inches) * POINTS_PER_INCH];
    const pdf = new PDFDocument({
      ...{ size, margin: 0, font: fonts.regular, lang: 'en-GB', tagged: true, displayTitle: true, pdfVersion: '1.7' },
      info: { Title: figure.title, Subject: figure.description, Creator: 'Pinchpoint', CreationDate: created },
    });
    const parts: Uint8Array[] = [];
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('error', reject);
    pdf.on('end', () => {
      const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      resolve(whole);
    });
    const draw = (): void => {
      pdf.save().scale(size[0] / figure.width);
      drawFigure(pdf, figure.svg, fonts);
      pdf.restore();
    };
    pdf.addStructure(pdf.struct('Figure', { alt: figure.description }, [draw]));
    pdf.end();
  });

// A finished figure taken up again: its size, its words and its texts, read from the SVG that a run wrote.
import { decoded } from './markup.ts';
import { textBoxes } from './text-boxes.ts';

/** Of an A4 page's text column; what a figure is made for unless another width is asked for. */
export const PAPER_INCHES = 16 / 2.54;
/** What printers want of pixels. */
export const PAPER_DPI = 300;
export const POINTS_PER_INCH = 72;

export interface Figure {
  svg: string;
  /** In the pixels that it was drawn in. */
  width: number;
  height: number;
  title: string;
  description: string;
}

const HEAD =
  /^<svg xmlns="[^"]*" width="[\d.]+" height="[\d.]+" viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*><title[^>]*>([^<]*)<\/title><desc[^>]*>([^<]*)<\/desc>/;

/** Undefined where a text is no figure of ours. */
export const figureOf = (svg: string): Figure | undefined => {
  const found = HEAD.exec(svg);
  if (!found || !svg.trimEnd().endsWith('</svg>')) return undefined;
  const [, width, height, title, description] = found;
  return {
    ...{ svg, width: Number(width), height: Number(height) },
    ...{ title: decoded(title), description: decoded(description) },
  };
};

/** Height in inches at a width in inches. */
export const heightAt = ({ width, height }: Figure, inches: number): number => (inches * height) / width;

const centimetres = (inches: number): string => `${Math.round(inches * 2540) / 1000}cm`;

/** The same SVG, so many inches wide. */
export const svgAt = (figure: Figure, inches: number): string =>
  figure.svg.replace(
    / width="[\d.]+" height="[\d.]+"/,
    ` width="${centimetres(inches)}" height="${centimetres(heightAt(figure, inches))}"`,
  );

/** Size of the smallest text in points at a width in inches. */
export const smallestPoints = (figure: Figure, inches: number): number => {
  const sizes = textBoxes(figure.svg).map(({ size }) => size);
  return (Math.min(...sizes) * inches * POINTS_PER_INCH) / figure.width;
};

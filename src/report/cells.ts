// Every number of the page with the cell it came from: the one door through which numbers get into the report.
import { inFull } from '../experiment/rounding.ts';
import { addressOf, type CellRef, type Figure, type Sentence } from '../experiment/said.ts';
import { element, joined, type Markup } from './html.ts';

/** A printed number beside the number in full and its cell; a quoted text beside its cell. */
export const datum = ({ text, value, cell }: Figure): Markup => {
  const source = { 'data-source': addressOf(cell) };
  return typeof value === 'number'
    ? element('data', text, { value: inFull(value), ...source })
    : element('span', text, source);
};

/** A number printed as `text`, at a row of a file; `column` may differ from number to number. */
export const at =
  (file: string, row: CellRef['row']) =>
  (column: string, value: number | string, text: string): Markup =>
    datum({ text, value, cell: { file, row, column } });

/** A sentence with its numbers; a plain text stays one. */
export const said = (sentence: Sentence | string): Markup =>
  joined(
    typeof sentence === 'string' ? [sentence] : sentence.map((part) => (typeof part === 'string' ? part : datum(part))),
  );

/** A number or text of the manifest. */
export const inManifest = at('manifest.json', {});

// How wide a text is in Arial, from the font's own advance widths: nothing is measured on a screen.

// Advance widths of characters 32 to 126, in thousandths of the font size (Arimo, metric-compatible with Arial).
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
  556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
  280, 389, 584,
];
/** Letters of other alphabets run from narrow to one em; this errs on the wide side without doubling every accent. */
const OTHER = 722;
const WIDE = 1000;
/** A blank that does not break: what it joins stays on one line. */
export const JOINED = '\u00a0';

export interface Face {
  size: number;
  bold?: boolean;
}

/** Width in pixels of one line of text. */
export const widthOf = (text: string, face: Face): number => {
  const table = face.bold ? BOLD : REGULAR;
  let thousandths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    thousandths += table[(character === JOINED ? 32 : code) - 32] ?? (code < 0x2000 ? OTHER : WIDE);
  }
  return (thousandths * face.size) / 1000;
};

/** The text cut to a width, with an ellipsis where something was cut. */
export const clipped = (text: string, width: number, face: Face): string => {
  if (widthOf(text, face) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && widthOf(`${characters.join('')}\u2026`, face) > width) characters.pop();
  return `${characters.join('').trimEnd()}\u2026`;
};

/** The text in lines no wider than `width`, at most `most` of them; the last ends in an ellipsis where text is left over. */
export const wrapped = (text: string, width: number, face: Face, most = 99): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\n]+/).filter((w) => w !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, face) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]} ${lines[most]}`;
  return kept.map((l) => clipped(l, width, face));
};

/** The same, narrowed where the last line would hold a lone word or two and as many lines can be fuller. */
export const balanced = (text: string, width: number, face: Face): string[] => {
  const lines = wrapped(text, width, face);
  const isShort = (ls: readonly string[]): boolean => ls.length > 1 && widthOf(ls[ls.length - 1], face) < width / 4;
  for (let narrower = width; isShort(lines) && narrower > width * 0.8; narrower -= width / 50) {
    const other = wrapped(text, narrower, face);
    if (other.length === lines.length && !isShort(other)) return other;
  }
  return lines;
};

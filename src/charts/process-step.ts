// The box of a step as drawn: its lines, a tab where one waits longest and one where one is registered; and words in lines.
import { LEADING, PAD } from './process-box.ts';
import type { Placed } from './process-layout.ts';
import type { Box, Scene } from './process-scene.ts';
import { BACKGROUND, CATEGORICAL, INK, QUIET_INK, RULE } from './style.ts';

/** Height of a tab, and of a line of words beside the boxes. */
export const TAB = 16;
export const LABEL = 13;
export const REGISTERED = CATEGORICAL[0];

export const drawBox = (scene: Scene, box: Box, placed: Pick<Placed, 'step' | 'lines'>, isLongest: boolean): void => {
  const isBefore = placed.step.place === 'before';
  scene.boxes.push({ ...box, stroke: isLongest ? INK : RULE, strokeWidth: isLongest ? 3 : 1, dashed: isBefore });
  placed.lines.forEach(({ text, look }, i) => {
    scene.texts.push({
      ...{ x: box.left + PAD, y: box.top + PAD + 10 + i * LEADING, text },
      bold: look === 'title' || look === 'wait',
      colour: look === 'quiet' ? QUIET_INK : INK,
    });
  });
  const tab = (top: number, fill: string, text: string): void => {
    scene.tabs.push({ left: box.left, right: box.right, top, bottom: top + TAB, fill, stroke: fill });
    scene.texts.push({ x: box.left + PAD, y: top + 12, text, bold: true, colour: BACKGROUND });
  };
  if (isLongest) tab(box.top - TAB, INK, 'Longest wait');
  if (placed.step.registers) tab(box.bottom - TAB, REGISTERED, 'Registered');
};

/** Words below one another from a place; returns where they end. */
export const write = (scene: Scene, x: number, y: number, lines: readonly string[], colour = INK): number => {
  lines.forEach((text, i) => {
    scene.texts.push({ x, y: y + 10 + i * LABEL, text, colour });
  });
  return y + lines.length * LABEL;
};

// What became of all components notified: a bar in parts over the whole width, and the parts in words below it.
import type { RegimeProcess } from '../experiment/study-process.ts';
import { percent } from './numbers.ts';
import { told } from './process-box.ts';
import type { Scene } from './process-scene.ts';
import { REGISTERED } from './process-step.ts';
import { FAILING } from './process-ways.ts';
import { outcomesOf } from './process-words.ts';
import { BACKGROUND, INK, SHADES } from './style.ts';

const BAR = { top: 18, height: 16, gap: 8, swatch: 10 };
const FILLS = [REGISTERED, SHADES[2], FAILING, BACKGROUND];
/** A part of fewer pixels has nothing to see but its outline. */
const NARROW = 0.5;

/** Draws from `top` down, between two edges; returns where it ends. */
export const drawOutcomes = (
  scene: Scene,
  journeys: RegimeProcess,
  edges: { left: number; right: number },
  top: number,
): number => {
  const all = journeys.notified.mean;
  const outcomes = outcomesOf(journeys);
  const text = `What became of the ${told(journeys.notified)} components notified`;
  scene.texts.push({ x: edges.left, y: top + 11, text, bold: true });
  const [barTop, barBottom] = [top + BAR.top, top + BAR.top + BAR.height];
  const wordsTop = barBottom + BAR.gap;
  let left = edges.left;
  outcomes.forEach(({ title, of }, i) => {
    const look = { fill: FILLS[i], stroke: INK };
    const right = left + (of.mean / all) * (edges.right - edges.left);
    if (right - left > NARROW) scene.boxes.push({ left, right, top: barTop, bottom: barBottom, ...look });
    left = right;
    const at = edges.left + (i * (edges.right - edges.left)) / outcomes.length;
    const x = at + BAR.swatch + 5;
    scene.boxes.push({ left: at, right: at + BAR.swatch, top: wordsTop, bottom: wordsTop + BAR.swatch, ...look });
    scene.texts.push({ x, y: wordsTop + 9, text: title });
    scene.texts.push({ x, y: wordsTop + 23, text: `${told(of)} (${percent(of.mean / all)})` });
  });
  return wordsTop + 26;
};

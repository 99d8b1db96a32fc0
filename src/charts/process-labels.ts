// What is written beside the ways of a process: who fails and tries again, and who leaves.
import type { ProcessStep, ProcessWay } from '../experiment/study-process.ts';
import { plain } from './markup.ts';
import { isOneByOne, told } from './process-box.ts';

/** Titles of routes by id. */
export type Titles = ReadonlyMap<string, string>;

const isKnown = ({ components }: ProcessWay): boolean => components.n > 0;

/** `89,800 fail`, or that some do where nobody counted them. */
const failWords = (way: ProcessWay, step: ProcessStep): string => {
  if (isKnown(way)) return `${told(way.components)} fail`;
  return step.failed.n > 0 && isOneByOne(step) ? `${told(step.failed)} fail` : 'if it fails';
};

/** Beside a way back, or to a step that stands aside. */
export const retryWords = (way: ProcessWay, step: ProcessStep): string => {
  const after = way.after === '' ? '' : `after ${way.after}`;
  const again = way.to === way.from ? `, again ${after}`.trimEnd() : after === '' ? '' : `, ${after}`;
  return failWords(way, step) + again;
};

const placeWords = (way: ProcessWay, titles: Titles): string =>
  way.leads === 'route' ? `go to ${plain(titles.get(way.to) ?? way.to)}` : 'are withdrawn';

/** Beside a way out of the route. */
export const exitWords = (way: ProcessWay, titles: Titles): string => {
  const many = isKnown(way) ? told(way.components) : 'some';
  if (way.why === 'gives-up') {
    const after = way.after === '' ? '' : ` after ${way.after}`;
    return `${many} give up${after} and ${placeWords(way, titles)}`;
  }
  if (way.leads === 'route') return `${many} ${placeWords(way, titles)}`;
  const end = way.to === 'revoke' ? 'struck off' : 'withdrawn';
  return isKnown(way) ? `${many} ${end}` : `finally ${end}`;
};

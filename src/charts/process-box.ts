// What stands in the box of a step: its title, who does it, how much of it there was, and how long one waits for it.
import type { Interval } from '../experiment/study.ts';
import type { ProcessStep } from '../experiment/study-process.ts';
import { plain } from './markup.ts';
import { idWords } from './names.ts';
import { count, levelText, magnitude } from './numbers.ts';
import { SIZE } from './style.ts';
import { wrapped } from './text-width.ts';

export interface BoxLine {
  text: string;
  look: 'title' | 'quiet' | 'count' | 'wait';
}

export const PAD = 6;
export const LEADING = 14;
/** Of a day: what a reader of a plan cares for. */
const TENTH = 0.1;
const MOST_TITLE_LINES = 6;

const PLURALS: Readonly<Record<string, string>> = { cmu: 'CMUs' };
const SINGULARS: Readonly<Record<string, string>> = { cmu: 'CMU' };
const one = (grain: string): string => SINGULARS[grain] ?? grain;

/** `submissions`; `pairs of model and agent`. */
export const grainPlural = (per: readonly string[]): string =>
  per.length > 1 ? `pairs of ${per.map(one).join(' and ')}` : (PLURALS[per[0]] ?? `${per[0]}s`);

/** Whether pieces of the step's work are components. */
export const isOneByOne = ({ per }: Pick<ProcessStep, 'per'>): boolean => per.length === 1 && per[0] === 'component';

/** Noughts behind the point say nothing of a mean that chance moves. */
const trimmed = (text: string): string => text.replace(/^([\d,]+)(?:\.0+|(\.\d*[1-9])0+)$/, '$1$2');

/** A mean count: in full where chance does not move it, else as its interval supports it, and whole from ten on. */
export const told = ({ mean, lower, upper }: Interval): string => {
  const half = (upper - lower) / 2;
  if (!(half > 0) && Number.isInteger(mean)) return levelText(mean);
  return trimmed(magnitude(mean >= 10 ? Math.round(mean) : mean, half));
};

const whoOf = (step: ProcessStep): string => {
  const grain = isOneByOne(step) ? '' : `per ${step.per.map(one).join(' and ')}`;
  const by = step.pool === '' ? '' : `by ${idWords(step.pool)}`;
  const some = step.audit ? 'a sample' : step.some ? 'some of them' : '';
  return [grain, by, some, step.lead].filter((words) => words !== '').join(', ');
};

const countOf = (step: ProcessStep): string => {
  if (step.started.n === 0) return '';
  return isOneByOne(step) ? `${told(step.started)} begun` : `${told(step.started)} ${grainPlural(step.per)}`;
};

/** `78 days`, no finer than a tenth of one. */
export const daysWords = ({ mean, lower, upper }: Interval): string => {
  if (mean < TENTH / 2) return `under ${TENTH} days`;
  const text = magnitude(mean, (upper - lower) / 2);
  const short = trimmed(/\.\d\d/.test(text) ? count(mean, 1) : text);
  return `${short} ${short === '1' ? 'day' : 'days'}`;
};

const waitOf = ({ waitDays }: ProcessStep): string => {
  if (!Number.isFinite(waitDays.mean)) return '';
  if (waitDays.mean === 0) return 'no wait';
  return waitDays.mean < TENTH / 2 ? 'almost no wait' : `wait ${daysWords(waitDays)}`;
};

/** Lines from top to bottom. */
export const boxLines = (step: ProcessStep, width: number): BoxLine[] => {
  const room = width - 2 * PAD;
  const lines = (text: string, look: BoxLine['look'], most = 3): BoxLine[] =>
    text === ''
      ? []
      : wrapped(text, room, { size: SIZE.small, bold: look === 'title' || look === 'wait' }, most).map((line) => ({
          text: line,
          look,
        }));
  return [
    ...lines(plain(step.title), 'title', MOST_TITLE_LINES),
    ...lines(whoOf(step), 'quiet', 4),
    // Who stands aside was sent there, which is written beside the way.
    ...lines(step.place === 'aside' ? '' : countOf(step), 'count'),
    ...lines(waitOf(step), 'wait'),
  ];
};

// How kept plays are told: how many, and how much work they are.
import { timeInWords } from './progress.ts';

export const playsInWords = (plays: number): string =>
  plays === 1 ? '1 play' : `${plays.toLocaleString('en-GB')} plays`;

/** `412 plays (4 min 12 s of work)`. */
export const workInWords = (plays: number, seconds: number): string =>
  `${playsInWords(plays)} (${timeInWords(seconds)} of work)`;

/** `412 plays are kept`. */
export const keptInWords = (plays: number): string => `${playsInWords(plays)} ${plays === 1 ? 'is' : 'are'} kept`;

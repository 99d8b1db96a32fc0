// What a study was put under stress with, part by part in reading order; a part of which nothing was asked is left out.
import type { Picture } from '../charts/chart.ts';
import type { StressStudy } from '../experiment/study-certainty.ts';
import type { Markup } from './html.ts';
import { indices } from './section-indices.ts';
import { knowing } from './section-knowing.ts';
import { spread } from './section-spread.ts';
import { boxes, worst } from './section-worst.ts';

export interface Part {
  id: string;
  title: string;
  body: Markup[];
}

export const stressParts = (stress: StressStudy, pictures: readonly Picture[]): Part[] =>
  [
    {
      id: 'matters',
      title: 'Which unknown matters most, all taken together?',
      body: indices(stress, pictures),
    },
    { id: 'spread', title: 'How does it come out, whatever is assumed?', body: spread(stress, pictures) },
    { id: 'worst', title: 'What is the worst case?', body: worst(stress, pictures) },
    { id: 'boxes', title: 'Where does it fail?', body: boxes(stress) },
    { id: 'knowing', title: 'What to find out first?', body: knowing(stress, pictures) },
  ].filter(({ body }) => body.length > 0);

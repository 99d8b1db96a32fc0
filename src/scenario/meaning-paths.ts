// A growth path by itself: a list of years in order, or a shape that runs forwards.
import { type Checking, written } from './checking.ts';
import { YEARS } from './moments.ts';
import type { PathFile } from './schema/path.ts';

type Say = Checking['say'];

const checkWays = (path: PathFile, say: Say): void => {
  const expected = 'either `components` by year, or a `shape` with `from` and `to`';
  if (path.components && path.shape)
    say(path, 'shape', `${written(path, 'shape')} beside \`components\``, expected, 'remove one of them');
  if (!path.components && !path.shape)
    say(path, undefined, `the path \`${path.id}\` without components`, expected, 'write one of the two');
  if (path.shape) {
    for (const key of ['from', 'to'] as const)
      if (!path[key]) {
        const mend = `write \`${key}: { year: 2024, components: 73109 }\` with numbers of your own`;
        say(path, 'shape', `${written(path, 'shape')} without \`${key}\``, 'where it starts and ends', mend);
      }
    if (path.shape === 'step' && path.at === undefined)
      say(path, 'shape', 'a step without `at`', 'the first year that has the components of `to`', 'write `at: 2027`');
  } else
    for (const key of ['from', 'to', 'at'] as const)
      if (path[key] !== undefined)
        say(path, key, `\`${key}\` without \`shape\``, 'it only of a shape', 'remove it, or say the shape');
  if (path.shape && path.shape !== 'step' && path.at !== undefined)
    say(path, 'at', `${written(path, 'at')} of ${written(path, 'shape')}`, '`at` only of a step', 'remove it');
};

const checkOrder = (path: PathFile, say: Say): void => {
  const { components, from, to, at, shape } = path;
  for (const [i, point] of (components ?? []).entries()) {
    const before = components?.[i - 1];
    if (!before || point.year > before.year) continue;
    const found = `${written(point, 'year')} after ${written(before, 'year')}`;
    say(point, 'year', found, 'years in ascending order', 'put them in order, each once');
  }
  if (!from || !to) return;
  if (from.year >= to.year) {
    const found = `a path from ${from.year} to ${to.year}`;
    say(to, 'year', found, 'an end after the start', 'write a later year in `to`');
  } else if (shape === 'step' && at !== undefined && (at <= from.year || at > to.year)) {
    const expected = `a year after ${from.year}, ${to.year} at the latest`;
    say(path, 'at', written(path, 'at'), expected, 'move it, or `from` and `to`');
  }
};

const checkNumbers = ({ components = [], from, to }: PathFile, say: Say): void => {
  const ends = [from, to].filter((end) => end !== undefined);
  for (const point of [...components, ...ends]) {
    if (point.year < YEARS[0] || point.year > YEARS[1])
      say(point, 'year', written(point, 'year'), `a year from ${YEARS[0]} to ${YEARS[1]}`, 'write another year');
    const key = 'is' in point ? 'is' : 'components';
    if (('is' in point ? point.is : point.components) < 1)
      say(point, key, written(point, key), 'at least one component', 'write 1 or more');
  }
};

export const checkPath = (path: PathFile, say: Say): void => {
  checkWays(path, say);
  checkOrder(path, say);
  checkNumbers(path, say);
};

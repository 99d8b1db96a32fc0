// What one regime needs at one level: the value of an assumption from which on enough are on time, and what to say where none is.
import { idWords } from './id-words.ts';
import { curveOf, mattersTo, shareOf, slice, valuesOf } from './map.ts';
import { type Reach, reachOf } from './reach.ts';
import { inFull, supported, toPlace } from './rounding.ts';
import type { Cell, Study } from './study.ts';

type Results = Pick<Study, 'regimes' | 'grids' | 'assumptions' | 'takers'>;

/** The share on time with which a growth level counts as carried. */
const ENOUGH = 0.95;

const percent = (share: number): string => `${toPlace(share * 100, 0)}%`;

/** A value of an assumption: a share in percent, else as it is. */
const valueText = ({ assumptions }: Results, id: string, value: number): string =>
  assumptions.find((row) => row.id === id)?.unit === 'share'
    ? `${inFull(Number((value * 100).toPrecision(12)))}%`
    : inFull(value);

/** `0.43 (between 0.25 and 0.5)`: where a straight line crosses, and the values tried that surely lie on either side. */
const crossing = (study: Results, id: string, { at, low, high }: { at: number; low: number; high: number }): string => {
  const [from, to] = [low, high].map((end) => valueText(study, id, end));
  if (low === high) return from;
  const isShare = valueText(study, id, at).endsWith('%');
  const [times, sign] = isShare ? [100, '%'] : [1, ''];
  const value = `${supported(at * times, Number.isFinite(high - low) ? ((high - low) / 2) * times : Number.NaN)}${sign}`;
  if (Number.isFinite(high - low)) return `${value} (between ${from} and ${to})`;
  if (Number.isFinite(low)) return `${value} (above ${from})`;
  return Number.isFinite(high) ? `${value} (below ${to})` : value;
};

/** Cells of one regime at one level, and what it says of them. */
interface Subject {
  study: Results;
  regime: string;
  title: string;
}

const rangeOf = ({ study }: Subject, cells: readonly Cell[], id: string): string => {
  const texts = valuesOf(cells, id).map((value) => valueText(study, id, value));
  return texts.length === 1 ? texts[0] : `${texts[0]} to ${texts[texts.length - 1]}`;
};

/** Which share of the components took routes that providers choose, at a value between those tried: on a straight line. */
const tookAt = ({ study, regime }: Subject, cells: readonly Cell[], lever: string, value: number): string => {
  const routes = [...new Set(study.takers.filter((row) => row.regime === regime).map((row) => row.route))];
  if (routes.length === 0) return '';
  const points = cells
    .map(({ set, took }) => ({
      at: set[lever],
      share: took.filter(({ route }) => routes.includes(route)).reduce((sum, one) => sum + one.share, 0),
    }))
    .sort((a, b) => a.at - b.at);
  const next = points.find(({ at }) => at >= value) ?? points[points.length - 1];
  const before = points.findLast(({ at }) => at <= value) ?? next;
  const part = next.at > before.at ? (value - before.at) / (next.at - before.at) : 0;
  const share = before.share + part * (next.share - before.share);
  return `${percent(share)} of the components taking ${routes.map(idWords).join(' or ')}`;
};

/** `at best 34% on time, at 0.6`. */
const best = (subject: Subject, cells: readonly Cell[], lever: string): string => {
  const most = [...cells].sort((a, b) => shareOf(b).mean - shareOf(a).mean)[0];
  const value = most.set[lever];
  const took = tookAt(subject, cells, lever, value);
  const at = `at ${valueText(subject.study, lever, value)}${took === '' ? '' : `, with ${took}`}`;
  return `at best ${percent(shareOf(most).mean)} on time, ${at}`;
};

/** What it needs along one assumption: `needs hours of at most 1.75 (between 1 and 2)`. */
const along = (subject: Subject, cells: readonly Cell[], lever: string): { reach: Reach; text: string } => {
  const reach = reachOf(curveOf(cells, lever), ENOUGH);
  const tried = `${idWords(lever)} tried, ${rangeOf(subject, cells, lever)}`;
  if (!('at' in reach)) {
    const text =
      reach.kind === 'everywhere'
        ? `is enough at every ${tried}`
        : `is not enough at any ${tried} (${best(subject, cells, lever)})`;
    return { reach, text };
  }
  const took = tookAt(subject, cells, lever, reach.at);
  const bound = `${reach.kind === 'from' ? 'at least' : 'at most'} ${crossing(subject.study, lever, reach)}`;
  return { reach, text: `needs ${idWords(lever)} of ${bound}${took === '' ? '' : `, with ${took}`}` };
};

/** Where the central value of the other assumption leaves no way: the values of it that do. */
const elsewhere = (subject: Subject, cells: readonly Cell[], lever: string, state: string): string => {
  const ways = valuesOf(cells, state).flatMap((value) => {
    const there = cells.filter((cell) => cell.set[state] === value);
    return reachOf(curveOf(there, lever), ENOUGH).kind === 'nowhere' ? [] : [valueText(subject.study, state, value)];
  });
  return ways.length === 0 ? ', nor at any other tried' : `, but some are where that is ${ways.join(' or ')}`;
};

/** What a regime needs, as a clause; of two assumptions that matter, the first at the central value of the second. */
export const needOf = (
  study: Results,
  { regime, cells }: { regime: string; cells: Cell[] },
  over: readonly string[],
): string => {
  const title = study.regimes.find((one) => one.id === regime)?.title ?? regime;
  const subject = { study, regime, title };
  const [lever, state] = mattersTo(cells, over);
  if (lever === undefined)
    return `${title} is ${shareOf(cells[0]).mean >= ENOUGH ? 'enough' : 'not enough'} at any values tried`;
  const flat = slice(
    study,
    cells,
    over.filter((one) => one !== lever),
  );
  const { reach, text } = along(subject, flat, lever);
  if (state === undefined) return `${title} ${text}`;
  const where = `, where ${idWords(state)} is ${valueText(study, state, flat[0].set[state])}`;
  const kept = cells.filter((cell) =>
    over.every((one) => one === lever || one === state || cell.set[one] === flat[0].set[one]),
  );
  return `${title} ${text}${where}${reach.kind === 'nowhere' ? elsewhere(subject, kept, lever, state) : ''}`;
};

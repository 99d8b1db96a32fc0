// Worst cases: the point within the ranges at which a conclusion holds least, and the one at which it holds most.
import { dateText } from '../engine/days.ts';
import { inFull } from '../experiment/rounding.ts';
import type { Output } from '../experiment/study-conclusion.ts';
import type { TornadoRow, WorstRow } from '../experiment/study-stress.ts';
import type { World } from '../scenario/world.ts';
import { told } from './crossing.ts';
import type { Factor } from './factors.ts';
import type { Points, Seen } from './points.ts';
import { SCREENED } from './screening.ts';
import { search } from './search.ts';
import { stretchAt, unitOf } from './space.ts';

export const WORST = 'worst';
/** Assumptions that are moved: those with the longest bars, one at a time. */
const MOVED = 12;
/** Replications of the point that was found. */
const AGAIN = 5;

const DIRECTIONS = [
  { direction: 'worst', towards: 'smallest' },
  { direction: 'best', towards: 'largest' },
] as const;

/** Id of a worst case, and of the scenario file that plays it. */
const idOf = (direction: WorstRow['direction'], output: Output): string => `${direction}-${output}`;

/** Values that are not central, in the order of the factors. */
const othersIn = (factors: readonly Factor[], set: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    factors.flatMap(({ id, central }) => (set[id] === undefined || set[id] === central ? [] : [[id, set[id]]])),
  );

const rowOf = async (
  points: Points,
  factors: readonly Factor[],
  tornado: readonly TornadoRow[],
  central: readonly Seen[],
  output: Output,
  { direction, towards }: (typeof DIRECTIONS)[number],
): Promise<WorstRow | undefined> => {
  const own = tornado.filter((row) => row.output === output).slice(0, MOVED);
  const moved = own.map(({ factor }) => factors.find(({ id }) => id === factor)!);
  if (moved.length === 0) return undefined;
  const centre = moved.map((factor) => unitOf(factor, factor.central, stretchAt));
  // A unit of the central value may fall between whole numbers: what is played is what is told.
  const setOf = (point: readonly number[]) =>
    Object.fromEntries(
      moved.map((factor, j) => [factor.id, point[j] === centre[j] ? factor.central : stretchAt(factor, point[j])]),
    );
  const ask = async (asked: number[][]): Promise<number[]> => {
    const sets = asked.map(setOf);
    const refused = await points.refusals.of(sets);
    return Promise.all(
      sets.map(async (set, i) =>
        refused[i] === '' ? (await points.see({ part: WORST, set, replication: 0 }))[output] : Number.NaN,
      ),
    );
  };
  const found = await search({
    start: [{ point: centre, value: central[0][output] }],
    order: moved.map((_, j) => j),
    ask,
    most: points.asked.stress.worst,
    direction: towards,
  });
  const set = othersIn(factors, setOf(found.point));
  const again = await points.seeAll(
    Array.from({ length: AGAIN }, (_, replication) => ({ part: WORST, set, replication })),
  );
  const id = idOf(direction, output);
  return {
    ...{ id, output, direction, set, file: `worst/${id}.yaml`, tried: found.tried, refused: found.refused },
    value: told(again.map((one) => one[output])),
    central: told(central.slice(0, AGAIN).map((one) => one[output])).mean,
  };
};

/** For the share on time and for NPSV (ii), against the conclusion and for it. */
export const worstRows = async (
  points: Points,
  factors: readonly Factor[],
  tornado: readonly TornadoRow[],
  central: readonly Seen[],
): Promise<WorstRow[]> => {
  const outputs = SCREENED.filter((output) => central.every((one) => Number.isFinite(one[output])));
  const rows = await Promise.all(
    outputs.flatMap((output) => DIRECTIONS.map((one) => rowOf(points, factors, tornado, central, output, one))),
  );
  return rows.filter((row) => row !== undefined);
};

/** A scenario file that plays a worst case: the scenario itself with some assumptions otherwise. */
export const worstScenario = (world: World, { id, set, direction, output }: WorstRow): string => {
  const { scenario, assumptions } = world;
  const which = direction === 'worst' ? 'least' : 'most';
  const values = Object.entries(set).map(([name, value]) => {
    const text = assumptions[name].unit === 'date' ? `"${dateText(value)}"` : inFull(value);
    return `  ${name}: ${text} # central: ${assumptions[name].value}`;
  });
  // What the command line changed is in no file that this one extends.
  const typed = Object.entries(world.set)
    .filter(([name]) => !Object.hasOwn(set, name))
    .map(([name, text]) => `  ${name}: ${assumptions[name].unit === 'date' ? JSON.stringify(text) : text}`);
  const changed = [...typed, ...values];
  return [
    `# The point at which the conclusion of ${scenario.id} about ${output} holds ${which}, as pinchpoint stress found it.`,
    `id: ${scenario.id}-${id}`,
    `extends: ${scenario.id}`,
    `title: ${JSON.stringify(`${scenario.title ?? scenario.id}: where the conclusion about ${output} holds ${which}`)}`,
    ...(changed.length > 0 ? ['set:', ...changed] : []),
    '',
  ].join('\n');
};

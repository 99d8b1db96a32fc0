// The inputs of a run as one canonical text, so that the same inputs have the same hash wherever they were read.
import type { World } from '../scenario/world.ts';

/** SHA-256 of a text's UTF-8 bytes, in 64 hexadecimal digits; the doors bring their own. */
export type Hash = (text: string) => string;

/**
 * JSON with sorted keys and no spaces, after RFC 8785: one text for one value, whatever the order in which its keys
 * were written. Typed columns are lists; what is undefined is left out.
 */
export const canonical = (value: unknown): string => {
  if (ArrayBuffer.isView(value)) return canonical(Array.from(value as unknown as ArrayLike<number>));
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
};

/** Where results go, how many threads make them, and how certain they are, are no part of what a run is asked. */
const besideThePoint = ['out', 'workers', 'certainty'];

/** All that decides a run's numbers, after `extends`, `set` and `--set`; the other years that it plays are worlds as well. */
export const resolvedInputs = (world: World): object => {
  const { scenario, regimes, portfolio, submissions, assumptions, pools, calendars, backcast, solves } = world;
  const { costs, paths, sets } = world;
  const asked = Object.fromEntries(Object.entries(scenario).filter(([key]) => !besideThePoint.includes(key)));
  return {
    scenario: asked,
    regimes,
    portfolio,
    submissions,
    assumptions,
    pools,
    calendars,
    ...(costs.length > 0 && { costs }),
    ...(scenario.chain && { paths, sets }),
    ...(world.claims && { claims: world.claims }),
    ...(backcast && { backcast: resolvedInputs(backcast) }),
    ...(solves && { solves: resolvedInputs(solves) }),
  };
};

/** Twelve hexadecimal digits that stand for inputs, version and seed. */
export const runIdOf = (world: World, version: string, seed: string, hash: Hash): string =>
  hash(canonical({ inputs: resolvedInputs(world), version, seed })).slice(0, 12);

/** How often something is played, and what beside it, changes no question. */
const howOften = ['replications', 'precision', 'quick', 'beside'];

/** The same of what is asked, however often it is played: what was found of one such run holds for the others. */
export const questionIdOf = (world: World, version: string, seed: string, hash: Hash): string => {
  const scenario = Object.fromEntries(Object.entries(world.scenario).filter(([key]) => !howOften.includes(key)));
  return runIdOf({ ...world, scenario: scenario as World['scenario'] }, version, seed, hash);
};

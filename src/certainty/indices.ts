// Variance-based indices of the survivors: few rows simulated, many sketched, the sketch as control variate.
import type { Given } from '../experiment/points.ts';
import type { Output } from '../experiment/study-conclusion.ts';
import type { SketchErrorRow, SobolRow } from '../experiment/study-stress.ts';
import { streamOf } from './bootstrap.ts';
import { Corrected, type Sketched } from './corrected.ts';
import type { Factor } from './factors.ts';
import type { Points, Seen } from './points.ts';
import { SCREENED } from './screening.ts';
import { indicesOf, type SobolValues, sobolDesign } from './sobol.ts';
import { valuesAt } from './space.ts';

export const SOBOL = 'sobol';
export const SKETCHES = 'sketches';

/** Rows of a design: those of A, of B, and of A with each column out of B. */
interface Rows<T> {
  a: T[];
  b: T[];
  ab: T[][];
}

const allOf = <T>({ a, b, ab }: Rows<T>): T[] => [...a, ...b, ...ab.flat()];

const mapped = async <T, U>({ a, b, ab }: Rows<T>, to: (list: T[]) => Promise<U[]>): Promise<Rows<U>> => ({
  a: await to(a),
  b: await to(b),
  ab: await Promise.all(ab.map(to)),
});

const numbersOf = <T>({ a, b, ab }: Rows<T>, of: (one: T) => number): SobolValues => ({
  a: a.map(of),
  b: b.map(of),
  ab: ab.map((rows) => rows.map(of)),
});

/** A point that was sketched, with what was simulated there. */
export interface Sample extends Sketched {
  set: Given;
  seen?: Seen;
}

export interface Indices {
  sobol: SobolRow[];
  errors: SketchErrorRow[];
  /** Points drawn from what is believed of the survivors, all others central: for whoever looks for boxes in them. */
  drawn: Sample[];
  /** Points that were simulated as well. */
  simulated: (Sample & { seen: Seen })[];
}

/** Empty where no factor survives. */
export const indexRows = async (points: Points, survivors: readonly Factor[], seed: string): Promise<Indices> => {
  const { simulated, sketched } = points.asked.stress.sobol;
  if (survivors.length === 0) return { sobol: [], errors: [], drawn: [], simulated: [] };
  const n = Math.min(simulated, sketched);
  const design = sobolDesign({
    k: survivors.length,
    rows: n,
    further: sketched - n,
    stream: streamOf(seed, SOBOL),
  });
  interface At {
    unit: number[];
    row: number;
  }
  const at = (unit: number[], row: number): At => ({ unit, row });
  const all: Rows<At> = {
    a: design.a.map(at),
    b: design.b.map(at),
    ab: survivors.map((_, i) => design.a.map((_row, row) => at(design.ab(i, row), row))),
  };
  // Rows meet the luck of as many replications as are simulated, again and again.
  const placeOf =
    (part: string) =>
    ({ unit, row }: At) => {
      return { part, set: valuesAt(survivors, unit), replication: row % n };
    };
  const cheap = await mapped(all, (list) =>
    Promise.all(
      list.map(async (one): Promise<Sample & At> => {
        const place = placeOf(SKETCHES)(one);
        return { ...one, set: place.set, shares: await points.sketch(place) };
      }),
    ),
  );
  const costly = await mapped(
    { a: cheap.a.slice(0, n), b: cheap.b.slice(0, n), ab: cheap.ab.map((list) => list.slice(0, n)) },
    (list) => Promise.all(list.map(async (one) => ({ ...one, seen: await points.see(placeOf(SOBOL)(one)) }))),
  );
  const known = allOf(costly);
  const outputs = SCREENED.filter((output) => known.every(({ seen }) => Number.isFinite(seen[output])));
  const found = outputs.map((output) => rowsOf(output, survivors, costly, cheap, seed));
  return {
    sobol: found.flatMap(({ sobol }) => sobol),
    errors: found.map(({ error }) => error),
    drawn: [...cheap.a, ...cheap.b],
    simulated: known,
  };
};

const rowsOf = (
  output: Output,
  survivors: readonly Factor[],
  costly: Rows<Sample & { seen: Seen }>,
  cheap: Rows<Sample>,
  seed: string,
): { sobol: SobolRow[]; error: SketchErrorRow } => {
  const known = allOf(costly);
  const corrected = new Corrected(
    known,
    known.map(({ seen }) => seen[output]),
  );
  const { indices, correlation } = indicesOf(
    numbersOf(costly, ({ seen }) => seen[output]),
    numbersOf(cheap, (one) => corrected.at(one)),
    { seed: `${seed} ${output}` },
  );
  const { rSquared, meanError, maxError, n, folds } = corrected.heldOut;
  const sketched = cheap.a.length;
  return {
    sobol: survivors
      .map(({ id }, i): SobolRow => ({ factor: id, output, ...indices[i], sketched }))
      .sort((a, b) => b.total.mean - a.total.mean),
    error: { output, rSquared, meanError, maxError, correlation, n, folds },
  };
};

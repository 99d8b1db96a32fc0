// Latin hypercubes: in every column each of n equal slices holds one point, so that few rows cover every factor evenly.
import type { Stream } from '../engine/random.ts';

/** Numbers 0 to n - 1 in an order that hangs from (subject, number) of the stream. */
export const shuffled = (n: number, stream: Stream, subject: number): Int32Array => {
  const keys = Float64Array.from({ length: n }, (_, i) => stream.uniform(subject, i));
  return Int32Array.from({ length: n }, (_, i) => i).sort((a, b) => keys[a] - keys[b] || a - b);
};

/**
 * A Latin hypercube of `rows` points in `columns` dimensions (McKay, Beckman and Conover 1979), each value strictly
 * between 0 and 1. Column j takes subjects 2 (first + j) and one more of the stream; a column hangs from its number, the
 * rows asked for and the stream alone. `first` sets hypercubes of one stream apart.
 */
export const latinHypercube = (rows: number, columns: number, stream: Stream, first = 0): number[][] => {
  const points = Array.from({ length: rows }, () => new Array<number>(columns));
  for (let j = 0; j < columns; j++) {
    const slices = shuffled(rows, stream, 2 * (first + j));
    for (let row = 0; row < rows; row++) {
      points[row][j] = (slices[row] + stream.uniform(2 * (first + j) + 1, row)) / rows;
    }
  }
  return points;
};

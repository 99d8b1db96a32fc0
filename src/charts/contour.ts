// Where a surface over a grid of points reaches a level: straight pieces, each within the square of four neighbours.

export interface Surface {
  /** Where columns and rows of points stand. */
  xs: readonly number[];
  ys: readonly number[];
  /** Height at a column and a row; not a number where it is not known. */
  at: (column: number, row: number) => number;
}

export interface Piece {
  x: number;
  y: number;
  x2: number;
  y2: number;
}

interface Corner {
  x: number;
  y: number;
  height: number;
}
type Point = readonly [number, number];

/** Where the level is crossed between two corners, by a straight line; undefined where both are on one side. */
const crossing = (a: Corner, b: Corner, level: number): Point | undefined => {
  if (!Number.isFinite(a.height) || !Number.isFinite(b.height)) return undefined;
  if (a.height >= level === b.height >= level) return undefined;
  const part = (level - a.height) / (b.height - a.height);
  return [a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)];
};

const piece = ([x, y]: Point, [x2, y2]: Point): Piece => ({ x, y, x2, y2 });

/** The pieces in a square, its corners in a circle; where two opposite ones are high, the mean of all joins or parts them. */
const piecesIn = (corners: readonly [Corner, Corner, Corner, Corner], level: number): Piece[] => {
  const sides = corners.map((corner, i) => crossing(corner, corners[(i + 1) % 4], level));
  const [first, second, third, fourth] = sides.filter((point) => point !== undefined);
  if (!second) return [];
  if (!third || !fourth) return [piece(first, second)];
  const mean = corners.reduce((sum, { height }) => sum + height / 4, 0);
  return mean >= level === corners[0].height >= level
    ? [piece(first, second), piece(third, fourth)]
    : [piece(fourth, first), piece(second, third)];
};

/** All pieces of the line; none where the surface does not cross the level. */
export const contourOf = ({ xs, ys, at }: Surface, level: number): Piece[] => {
  const corner = (column: number, row: number): Corner => ({ x: xs[column], y: ys[row], height: at(column, row) });
  return xs
    .slice(1)
    .flatMap((_, c) =>
      ys
        .slice(1)
        .flatMap((_, r) => piecesIn([corner(c, r), corner(c + 1, r), corner(c + 1, r + 1), corner(c, r + 1)], level)),
    );
};

// The corrected sketch: what the simulation would say, from what the fluid sketch says and where the point lies.
import { type HeldOut, type Regression, regression } from './least-squares.ts';

const FOLDS = 8;

/** One point: shares on time of the regime and its reference by the sketch, and the factors on the unit cube. */
export interface Sketched {
  shares: readonly [number, number];
  unit: readonly number[];
}

/** The sketch's difference and shares, the factors, and each factor's part in the difference. */
const columnsOf = ({ shares: [regime, minus], unit }: Sketched): number[] => {
  const difference = regime - minus;
  const centred = unit.map((u) => u - 0.5);
  return [difference, regime, ...centred, ...centred.map((u) => u * difference)];
};

export class Corrected {
  private readonly fit: Regression;

  /** @param values what the simulation says at the points */
  constructor(points: readonly Sketched[], values: readonly number[]) {
    this.fit = regression(points.map(columnsOf), values, { folds: FOLDS });
  }

  at(point: Sketched): number {
    return this.fit.predict(columnsOf(point));
  }

  /** What it is worth on points that it has not seen. */
  get heldOut(): HeldOut {
    return this.fit.heldOut;
  }
}

// Money: whole pence in the prices of one year, so that rows add up to totals to the penny and two price bases never meet.

/** An amount in real terms. Pence are whole; a cost is positive where it is paid. */
export interface Money {
  pence: number;
  /** Year in whose prices it is. */
  priceBase: number;
}

/** Whole pence of an amount in GBP; halves go away from zero, so that a cost and its saving are alike. */
export const penceOf = (gbp: number): number => wholePence(gbp * 100);

export const wholePence = (pence: number): number => {
  const whole = Math.round(Math.abs(pence));
  return pence < 0 && whole > 0 ? -whole : whole;
};

export const gbpOf = (pence: number): number => pence / 100;

/** The sum of amounts; nothing at all in prices of `priceBase` where there are none. Throws where price bases differ. */
export const sumOfMoney = (amounts: readonly Money[], priceBase: number): Money => {
  let pence = 0;
  for (const one of amounts) {
    if (one.priceBase !== priceBase)
      throw new RangeError(
        `prices of ${one.priceBase} in a sum in prices of ${priceBase}: bring them to one year first`,
      );
    pence += one.pence;
  }
  return { pence, priceBase };
};

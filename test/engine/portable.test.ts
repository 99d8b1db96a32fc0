// Laws of the portable arithmetic: accurate against the platform and published values, and the same bits everywhere.

import { describe, expect, test } from 'vitest';
import { exp, log, log1p, normalCdf, normalQuantile } from '../../src/engine/portable.ts';

/** One unit in the last place is at most 2^-52 of the value. */
const ULP = 2.3e-16;
const SUBNORMAL = 5e-324;
const GOLDEN = 0.6180339887498949;

/** The i-th point of an evenly filling sequence on [0, 1). */
function spread(i: number): number {
  const x = i * GOLDEN;
  return x - Math.floor(x);
}

function worstRelativeError(
  count: number,
  at: (i: number) => number,
  ours: (x: number) => number,
  theirs: typeof ours,
) {
  let worst = 0;
  for (let i = 0; i < count; i++) {
    const x = at(i);
    const expected = theirs(x);
    const error = Math.abs(ours(x) - expected) / Math.abs(expected);
    if (error > worst || Number.isNaN(error)) worst = error;
  }
  return worst;
}

/** FNV-1a over the bytes of many results: one bit anywhere changes it. */
function fingerprint(count: number, f: (i: number) => number): number {
  const value = new Float64Array(1);
  const view = new DataView(value.buffer);
  let hash = 0x811c9dc5;
  for (let i = 0; i < count; i++) {
    view.setFloat64(0, f(i));
    for (let byte = 0; byte < 8; byte++) hash = Math.imul(hash ^ view.getUint8(byte), 0x01000193);
  }
  return hash >>> 0;
}

function expectClose(actual: number, expected: number, relative: number) {
  expect(Math.abs(actual - expected) / Math.abs(expected)).toBeLessThanOrEqual(relative);
}

describe('exp', () => {
  test('is within one unit in the last place of the platform over three million arguments', () => {
    expect(worstRelativeError(2_000_000, (i) => spread(i) * 1417 - 708, exp, Math.exp)).toBeLessThanOrEqual(ULP);
    expect(worstRelativeError(1_000_000, (i) => spread(i) * 2 - 1, exp, Math.exp)).toBeLessThanOrEqual(ULP);
  });

  test('agrees with values computed to 60 digits', () => {
    for (const [x, expected] of [
      [-700, 9.85967654375977e-305],
      [-20, 2.061153622438558e-9],
      [-0.5, 0.6065306597126334],
      [0.1, 1.1051709180756477],
      [1, Math.E],
      [10, 22026.465794806718],
      [100.5, 4.4319559098458955e43],
      [700, 1.0142320547350045e304],
    ]) {
      expectClose(exp(x), expected, ULP);
    }
  });

  test('is exact at its edges', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(NaN)).toBeNaN();
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(SUBNORMAL);
    expect(exp(-745.1332191019412)).toBe(0);
    expect(exp(SUBNORMAL)).toBe(1);
  });

  test('passes through the subnormals with one rounding', () => {
    for (let x = -745; x < -708; x += 0.01) expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(SUBNORMAL);
  });
});

describe('log', () => {
  test('is within one unit in the last place of the platform over three million arguments', () => {
    expect(worstRelativeError(1_000_000, (i) => spread(i + 1), log, Math.log)).toBeLessThanOrEqual(ULP);
    expect(worstRelativeError(1_000_000, (i) => 0.5 + spread(i) * 1.5, log, Math.log)).toBeLessThanOrEqual(ULP);
    const wide = (i: number) => 2 ** (Math.floor(spread(i) * 2098) - 1074) * (1 + spread(3 * i));
    expect(worstRelativeError(1_000_000, wide, log, Math.log)).toBeLessThanOrEqual(ULP);
  });

  test('is exact at its edges', () => {
    expect(log(1)).toBe(0);
    expect(log(2)).toBe(Math.LN2);
    expect(log(0)).toBe(-Infinity);
    expect(log(-0)).toBe(-Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(-SUBNORMAL)).toBeNaN();
    expect(log(-Infinity)).toBeNaN();
    expect(log(NaN)).toBeNaN();
    expect(log(Infinity)).toBe(Infinity);
    expectClose(log(SUBNORMAL), -744.4400719213812, ULP);
    expectClose(log(Number.MAX_VALUE), 709.782712893384, ULP);
  });

  test('undoes exp', () => {
    for (let i = 0; i < 100_000; i++) {
      const x = spread(i) * 1400 - 700;
      if (!(Math.abs(log(exp(x)) - x) <= ULP * (1 + Math.abs(x)))) throw new Error(`lost at ${x}`);
    }
    expect(log(exp(-3.5))).toBe(-3.5);
  });

  test('of one plus a small number keeps all its digits', () => {
    for (let power = -300; power <= 20; power++) {
      const x = 10 ** power * 1.37;
      expectClose(log1p(x), Math.log1p(x), 2 * ULP);
    }
    expectClose(log1p(-1e-9), -1.0000000005000001e-9, ULP);
    expect(log1p(0)).toBe(0);
    expect(log1p(-1)).toBe(-Infinity);
    expect(log1p(Infinity)).toBe(Infinity);
    expect(log1p(-2)).toBeNaN();
  });
});

describe('the normal distribution', () => {
  test('quantile gives the check values printed with AS 241', () => {
    expectClose(normalQuantile(0.25), -0.6744897501960817, 1e-15);
    expectClose(normalQuantile(0.001), -3.090232306167814, 1e-15);
    expectClose(normalQuantile(1e-20), -9.262340089798409, 1e-15);
  });

  test('quantile is odd about one half, and edges are infinite', () => {
    for (let i = 1; i < 4096; i++) expect(normalQuantile(i / 4096)).toBe(0 - normalQuantile(1 - i / 4096));
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    for (const p of [NaN, -SUBNORMAL, -1, 1.0000000000000002, Infinity]) expect(normalQuantile(p)).toBeNaN();
    expectClose(normalQuantile(SUBNORMAL), -38.467405617144344, 1e-15);
  });

  test('quantile never goes down as its argument goes up', () => {
    let last = -Infinity;
    for (let i = 1; i < 1_000_000; i++) {
      const z = normalQuantile(i / 1_000_000);
      if (z < last) throw new Error(`fell at ${i}`);
      last = z;
    }
    expect(last).toBeGreaterThan(4.7);
  });

  test('cdf agrees with values computed to 60 digits, also far in the tail', () => {
    for (const [x, expected] of [
      [-37, 5.725571222524577e-300],
      [-20, 2.7536241186062337e-89],
      [-10, 7.619853024160525e-24],
      [-5, 2.866515718791939e-7],
      [-2, 0.02275013194817921],
      [-0.5, 0.3085375387259869],
      [0.5, 0.6914624612740131],
      [1, 0.8413447460685429],
      [3, 0.9986501019683699],
    ]) {
      expectClose(normalCdf(x), expected, 1e-15);
    }
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
    expect(normalCdf(NaN)).toBeNaN();
  });

  test('quantile undoes cdf, to what the digits of the probability can carry', () => {
    for (let i = 0; i < 200_000; i++) {
      const x = spread(i) * 42 - 37;
      const p = normalCdf(x);
      const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
      const carried = (1e-15 * p) / density + 2e-15 * Math.abs(x);
      if (Math.abs(normalQuantile(p) - x) > carried) throw new Error(`lost at ${x}`);
    }
    expect(normalQuantile(normalCdf(-36.5))).toBeCloseTo(-36.5, 12);
  });
});

test('every machine computes the same bits', () => {
  expect(fingerprint(100_000, (i) => exp(spread(i) * 1460 - 748))).toBe(3325520698);
  expect(fingerprint(100_000, (i) => log(exp(spread(i) * 1400 - 700)))).toBe(2192758511);
  expect(fingerprint(100_000, (i) => normalQuantile(spread(i)))).toBe(662390812);
  expect(fingerprint(100_000, (i) => normalCdf(spread(i) * 46 - 38))).toBe(3680714479);
});

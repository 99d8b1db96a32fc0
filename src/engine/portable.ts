// Exponential, logarithm and the normal distribution built from + - * / and square root alone, so every machine gives the same bits.

// ECMAScript leaves the accuracy of its own exp and log to each browser; IEEE 754 fixes + - * / and sqrt to the
// last bit. exp and log follow fdlibm (Sun Microsystems, 1993: e_exp.c, e_log.c) with its coefficients.

const DOUBLE = new Float64Array(1);
const WORDS = new Int32Array(DOUBLE.buffer);
DOUBLE[0] = 1;
/** Which of the two 32-bit words of a double holds its sign and exponent: 1 on little-endian machines, else 0. */
const HIGH = WORDS[1] === 0 ? 0 : 1;

/** The upper 32 bits of a double, signed: sign, exponent and the first 20 bits of the fraction. */
export function highWord(x: number): number {
  DOUBLE[0] = x;
  return WORDS[HIGH];
}

/** Powers of two from 2^-1024 to 2^1023, exact. A table load beats assembling a double from its words. */
const POWER = new Float64Array(2048);
const ZEROTH = 1024;
POWER[ZEROTH] = 1;
for (let k = 1; k < 1024; k++) POWER[ZEROTH + k] = POWER[ZEROTH + k - 1] * 2;
for (let k = 1; k <= 1024; k++) POWER[ZEROTH - k] = POWER[ZEROTH - k + 1] / 2;

const LN2_HIGH = 6.9314718036912382e-1;
const LN2_LOW = 1.9082149292705877e-10;

/** e^x within 1 ulp. Overflows to Infinity above 709.78, underflows through the subnormals to 0 below -745.13. */
export function exp(x: number): number {
  if (!(x <= 709.782712893384)) return x > 0 ? Infinity : x;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(Math.LOG2E * x + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-2.7777777777015593e-3 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k > 1023) return y * 2 * POWER[ZEROTH + 1023];
  // Two steps below the normal range: the first is exact, so the result is rounded once.
  if (k < -1021) return y * POWER[ZEROTH + k + 1000] * POWER[ZEROTH - 1000];
  return y * POWER[ZEROTH + k];
}

/** Natural logarithm within 1 ulp, subnormals included. log(0) is -Infinity, log of a negative number NaN. */
export function log(x: number): number {
  let k = 0;
  let word = highWord(x);
  if (word < 0x00100000 || word >= 0x7ff00000) {
    if (x === 0) return -Infinity;
    if (!(x > 0)) return NaN;
    if (x === Infinity) return x;
    k = -54;
    x *= POWER[ZEROTH + 54];
    word = highWord(x);
  }
  // x = 2^e (1 + f) with 1 + f between sqrt(1/2) and sqrt(2), where the series converges fastest.
  const e = ((word + (0x3ff00000 - 0x3fe6a09e)) >> 20) - 1023;
  const f = x * POWER[ZEROTH - e] - 1;
  k += e;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return s * (half + even + odd) + k * LN2_LOW - half + f + k * LN2_HIGH;
}

/** log(1 + x), accurate however small x is (Kahan's correction of the rounded sum). */
export function log1p(x: number): number {
  const y = 1 + x;
  return y === 1 || y === Infinity ? x : (log(y) * x) / (y - 1);
}

/** Ratio of two polynomials of equal degree, coefficients from the highest power down. */
function ratio(over: Float64Array, under: Float64Array, x: number): number {
  let a = over[0];
  let b = under[0];
  for (let i = 1; i < over.length; i++) {
    a = a * x + over[i];
    b = b * x + under[i];
  }
  return a / b;
}

// Wichura (1988), "The percentage points of the normal distribution", Applied Statistics 37(3), algorithm AS 241, PPND16.
const CENTRE_OVER = new Float64Array([
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
]);
const CENTRE_UNDER = new Float64Array([
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
]);
const TAIL_OVER = new Float64Array([
  7.745450142783414e-4, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
]);
const TAIL_UNDER = new Float64Array([
  1.0507500716444169e-9, 5.475938084995345e-4, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
]);
const FAR_OVER = new Float64Array([
  2.0103343992922881e-7, 2.7115555687434876e-5, 1.2426609473880784e-3, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
]);
const FAR_UNDER = new Float64Array([
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 7.868691311456133e-4, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
]);

/** The standard normal quantile of p, relative error about 1e-15. 0 and 1 give infinities; outside [0, 1] gives NaN. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * ratio(CENTRE_OVER, CENTRE_UNDER, 0.180625 - q * q);
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const z = r <= 5 ? ratio(TAIL_OVER, TAIL_UNDER, r - 1.6) : ratio(FAR_OVER, FAR_UNDER, r - 5);
  return q < 0 ? -z : z;
}

// Cody (1993), "Algorithm 715: SPECFUN", ACM TOMS 19(1), function ANORM: his erfc with the root two folded in, which
// keeps the relative accuracy of the far tail that erfc(-x / sqrt 2) would lose.
const NEAR_OVER = new Float64Array([
  0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356,
]);
const NEAR_UNDER = new Float64Array([1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673]);
const MIDDLE_OVER = new Float64Array([
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
]);
const MIDDLE_UNDER = new Float64Array([
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
  38912.00328609327, 19685.429676859992,
]);
const OUTER_OVER = new Float64Array([
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 1.4216191932278934e-3,
  2.9112874951168793e-5,
]);
const OUTER_UNDER = new Float64Array([
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 3.7823963320275824e-3, 7.297515550839662e-5,
]);
const ONE_OVER_ROOT_TWO_PI = 0.3989422804014327;

/** P(Z <= x) for a standard normal Z, relative error about 1e-15 in the lower tail; 0 below -38.6, NaN for NaN. */
export function normalCdf(x: number): number {
  const y = x < 0 ? -x : x;
  if (y <= 0.66291) return 0.5 + x * ratio(NEAR_OVER, NEAR_UNDER, x * x);
  if (!(y <= 38.6)) return x > 0 ? 1 : x < 0 ? 0 : NaN;
  const inverseSquare = 1 / (y * y);
  const mills =
    y <= 5.656854249492381
      ? ratio(MIDDLE_OVER, MIDDLE_UNDER, y)
      : (ONE_OVER_ROOT_TWO_PI - inverseSquare * ratio(OUTER_OVER, OUTER_UNDER, inverseSquare)) / y;
  // exp(-y*y/2) in two factors: the first exponent is exact, so the rounding of y*y does no harm.
  const step = Math.floor(y * 16) / 16;
  const tail = exp(-0.5 * step * step) * exp(-0.5 * (y - step) * (y + step)) * mills;
  return x > 0 ? 1 - tail : tail;
}

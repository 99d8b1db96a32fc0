// Numbers as text: in full for machines, for readers rounded to what their interval supports; never NaN.

/** The shortest decimal text that reads back to the same bits; empty where there is no value. */
export const inFull = (value: number): string => (Number.isFinite(value) ? String(value === 0 ? 0 : value) : '');

const tenTo = (power: number): number => Number(`1e${power}`);

const exponentOf = (value: number, digits: number): number =>
  value === 0 ? 0 : Number(value.toExponential(digits - 1).split('e')[1]);

/** `73,109.50` from `73109.50`. */
export const thousands = (plain: string): string => {
  const [whole, part] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
};

/** A value to a decimal place: -2 is hundredths, 3 thousands. Empty where there is no value. */
export const toPlace = (value: number, place: number): string => {
  if (!Number.isFinite(value)) return '';
  const plain = place < 0 ? value.toFixed(-place) : (Math.round(value / tenTo(place)) * tenTo(place)).toFixed(0);
  return thousands(/^-[0.]*$/.test(plain) ? plain.slice(1) : plain);
};

/** The decimal place of a half-width's second significant figure, once rounded to two. */
export const placeOf = (halfWidth: number): number => exponentOf(halfWidth, 2) - 1;

/** No exact number is printed finer than this: what is left below is the rounding of sums. */
const FINEST = -4;

/** The place where no interval limits it: whole numbers in full, others to four significant figures, at least units. */
const ownPlace = (value: number): number =>
  Number.isInteger(value) || Math.abs(value) < tenTo(FINEST) / 2
    ? 0
    : Math.max(FINEST, Math.min(0, exponentOf(value, 4) - 3));

/** The place a value is printed to, given its half-width: 0 means exact, NaN that there is no interval. */
export const placeFor = (value: number, halfWidth: number): number => {
  if (halfWidth > 0 && Number.isFinite(halfWidth)) return placeOf(halfWidth);
  return halfWidth === 0 ? ownPlace(value) : exponentOf(value, 3) - 2;
};

/** A value as its half-width supports it; `12.3` for a half-width of 0.45, `73,100` for one of 250. */
export const supported = (value: number, halfWidth: number): string =>
  Number.isFinite(value) ? toPlace(value, placeFor(value, halfWidth)) : '';

/** A half-width to two significant figures; empty where there is none, or nothing to say. */
export const spread = (halfWidth: number): string => (halfWidth > 0 ? toPlace(halfWidth, placeOf(halfWidth)) : '');

/** `17.4 to 17.6`: both ends to the place that the half-width supports; empty where there is no interval. */
export const span = (lower: number, upper: number): string => {
  const halfWidth = (upper - lower) / 2;
  if (!(halfWidth > 0)) return '';
  return `${toPlace(lower, placeOf(halfWidth))} to ${toPlace(upper, placeOf(halfWidth))}`;
};

/** Digits beyond these are arithmetic's, not anybody's knowledge. */
const MOST_DIGITS = 6;

/** The value of an assumption as written, with thousands separators; one that comes of arithmetic to four figures. */
export const givenText = (text: string): string => {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  return text.replace(/^-?0*\.?0*|\./g, '').length > MOST_DIGITS ? supported(Number(text), 0) : thousands(text);
};

// Order statistics of a column without sorting it.

/** The value of rank k (0 is the smallest) of the first n values; the column is rearranged (Hoare's quickselect). */
export const select = (values: Float64Array, n: number, k: number): number => {
  let low = 0;
  let high = n - 1;
  while (low < high) {
    const pivot = medianOfThree(values[low], values[(low + high) >> 1], values[high]);
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i <= j) {
        const swapped = values[i];
        values[i++] = values[j];
        values[j--] = swapped;
      }
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return values[k];
  }
  return values[k];
};

const medianOfThree = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/** The value of rank ceil(p n) in ascending order; NaN where there is none. Products a rounding above a whole rank count as it. */
export const quantileOf = (values: Float64Array, n: number, p: number): number =>
  n === 0 ? Number.NaN : select(values, n, Math.max(0, Math.ceil(p * n - 1e-9) - 1));

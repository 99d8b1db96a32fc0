// What the sign of a sum hangs on: the one item without which it would be the other way round.

export interface Hangs {
  /** The item that weighs most, whichever way. */
  largest: string;
  /** Of the items without which the sign is another, the one that weighs most; empty where there is none. */
  hangsOn: string;
  /** Share of that item at which the sum is nil, below 1; NaN where there is none. */
  turnsAt: number;
}

/** @param items what each adds to the sum, by id; of two that weigh alike the first is named */
export const hangsOf = (items: readonly (readonly [id: string, value: number])[]): Hangs => {
  const sum = items.reduce((all, [, value]) => all + value, 0);
  const weightiest = (list: typeof items) =>
    list.reduce<(typeof items)[number] | undefined>(
      (best, one) => (best && Math.abs(best[1]) >= Math.abs(one[1]) ? best : one),
      undefined,
    );
  const turning = items.filter(([, value]) => (sum - value) * sum < 0);
  const decides = weightiest(turning);
  return {
    largest: weightiest(items)?.[0] ?? '',
    hangsOn: decides?.[0] ?? '',
    turnsAt: decides ? 1 - sum / decides[1] : Number.NaN,
  };
};

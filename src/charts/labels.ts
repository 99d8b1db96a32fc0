// Labels beside line ends that never overlap: each as near to its line as the others allow.

export interface Label {
  /** Where its centre would like to be, in pixels. */
  wish: number;
  /** Its height with the space round it. */
  height: number;
}

interface Cluster {
  first: number;
  last: number;
  height: number;
  /** Where its top would be if all its members had their way, in least squares. */
  top: number;
}

/**
 * Centres of the labels, in the order given, none overlapping, all between `low` and `high` where they fit.
 * Labels that would touch join in a cluster that sits at the mean of its members' wishes (the pooling of adjacent violators).
 */
export const spread = (labels: readonly Label[], low: number, high: number): number[] => {
  const order = labels.map((_, i) => i).sort((a, b) => labels[a].wish - labels[b].wish || a - b);
  const clusters: Cluster[] = [];
  const clamp = (top: number, height: number): number => Math.max(low, Math.min(top, high - height));
  const topOf = (first: number, last: number): Omit<Cluster, 'first' | 'last'> => {
    let height = 0;
    let sum = 0;
    for (let i = first; i <= last; i++) {
      const label = labels[order[i]];
      sum += label.wish - label.height / 2 - height;
      height += label.height;
    }
    return { height, top: clamp(sum / (last - first + 1), height) };
  };
  for (let i = 0; i < order.length; i++) {
    let next: Cluster = { first: i, last: i, ...topOf(i, i) };
    for (let before = clusters.at(-1); before && before.top + before.height > next.top; before = clusters.at(-1)) {
      clusters.pop();
      next = { first: before.first, last: next.last, ...topOf(before.first, next.last) };
    }
    clusters.push(next);
  }
  const centres = new Array<number>(labels.length);
  for (const cluster of clusters) {
    let top = cluster.top;
    for (let i = cluster.first; i <= cluster.last; i++) {
      const label = labels[order[i]];
      centres[order[i]] = top + label.height / 2;
      top += label.height;
    }
  }
  return centres;
};

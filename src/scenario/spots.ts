// Where a path leads in a parsed tree: every written value that a pattern of keys matches, with the objects above it.

/** A value that was written: a node, the key in it, and the objects on the way, outermost first, the node last. */
export interface Spot {
  node: object;
  key: string | number;
  value: unknown;
  above: readonly object[];
}

const childrenOf = (node: object): [string | number, unknown][] =>
  Array.isArray(node) ? node.map((value, i): [number, unknown] => [i, value]) : Object.entries(node);

const isNode = (value: unknown): value is object => typeof value === 'object' && value !== null;

const visit = (above: readonly object[], steps: readonly string[], found: Spot[]): void => {
  const node = above[above.length - 1];
  const [step, ...rest] = steps;
  if (step === '**') visit(above, rest, found);
  for (const [key, value] of childrenOf(node)) {
    if (step === '**') {
      if (isNode(value)) visit([...above, value], steps, found);
    } else if (step === '*' || step.split('|').includes(String(key))) {
      if (rest.length === 0) found.push({ node, key, value, above });
      else if (isNode(value)) visit([...above, value], rest, found);
    }
  }
};

/**
 * All values at `path`, in the order written. Its keys are joined by dots; `*` is any key or place in a list, `a|b` is
 * either, `**` is any number of keys, none included.
 */
export const spotsAt = (root: object, path: string): Spot[] => {
  const found: Spot[] = [];
  visit([root], path.split('.'), found);
  return found;
};

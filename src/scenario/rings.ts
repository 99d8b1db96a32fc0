// Rings: which names lead back to themselves.

/** Every ring of a graph, each as its names in order, from where it is first met. Edges to unknown names lead nowhere. */
export const ringsOf = (leadsTo: ReadonlyMap<string, readonly string[]>): string[][] => {
  const rings: string[][] = [];
  const done = new Set<string>();
  const follow = (name: string, path: readonly string[]): void => {
    const back = path.indexOf(name);
    if (back >= 0) rings.push(path.slice(back));
    if (back >= 0 || done.has(name)) return;
    for (const next of leadsTo.get(name) ?? []) follow(next, [...path, name]);
    done.add(name);
  };
  for (const name of leadsTo.keys()) follow(name, []);
  return rings;
};

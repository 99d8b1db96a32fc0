// A variation with its bases laid under it, from the first of the chain to the last.
import type { Place } from './issue.ts';
import { placeOf } from './issue.ts';
import type { Kind } from './kinds.ts';
import { isTree, merge, type Tree } from './merge.ts';
import type { Reader } from './reader.ts';

/** A longer chain of variations is one that nobody can follow. */
const LONGEST_CHAIN = 20;

interface Link {
  /** What the ring is told by: the path of a file. */
  path: string;
}

/**
 * The tree of a file, merged with what it extends; undefined where something is wrong with it, or with a base:
 * the reader's issues say what.
 */
export const wholeTree = (
  reader: Reader,
  kind: Kind,
  path: string,
  namedAt: Place,
  chain: readonly Link[] = [],
): Tree | undefined => {
  const tree = reader.tree(path, namedAt);
  return tree && extended(reader, kind, tree, [...chain, { path }]);
};

/** As `wholeTree`, of a tree that may stand inside another file; `chain` is empty there. */
export const extended = (reader: Reader, kind: Kind, tree: Tree, chain: readonly Link[] = []): Tree | undefined => {
  // A text is a name; anything else is told when shapes are checked.
  if (typeof tree.extends !== 'string') return tree;
  const { issues } = reader;
  const namedAt = placeOf(tree, 'extends');
  const path = reader.find(kind, tree.extends, namedAt);
  if (path === undefined) return undefined;
  const from = chain.findIndex((link) => link.path === path);
  if (from >= 0) {
    const ring = [...chain.slice(from).map((link) => link.path), path].join(' extends ');
    const found =
      from === chain.length - 1
        ? `a file that extends itself: ${path}`
        : `files that extend each other in a ring: ${ring}`;
    issues.add('names', namedAt, found, 'a chain that ends in a file without `extends`', 'delete one `extends` of it');
    reader.isTorn = true;
    return undefined;
  }
  if (chain.length >= LONGEST_CHAIN) {
    issues.add(
      'names',
      namedAt,
      `more than ${LONGEST_CHAIN} files that extend one another`,
      'a short chain',
      'put what they share into one file',
    );
    reader.isTorn = true;
    return undefined;
  }
  const base = wholeTree(reader, kind, path, namedAt, chain);
  if (base === undefined) return undefined;
  const merged = merge(base, tree, issues);
  return isTree(merged) ? merged : undefined;
};

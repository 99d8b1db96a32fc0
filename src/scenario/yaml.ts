// YAML text becomes a tree of plain objects, lists and values, each of which remembers where it stood.
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { type Issues, type Place, remember } from './issue.ts';
import type { Tree } from './merge.ts';
import { DEEPEST, tooDeep } from './nesting.ts';
import { faultOf } from './yaml-faults.ts';

/** Values that may be repeated by reference (`*name`) in one file; more is a bomb, not a file. */
const MOST_REPEATED = 10_000;
/** Problems told of one text: after that many, the rest follows from the first. */
const MOST_FAULTS = 20;
/** Keys through which a plain object could be made to lie about what it is. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

class Grower {
  readonly issues: Issues;
  private readonly placeAt: (node: Node) => Place;
  private readonly anchors = new Map<string, Node>();
  private readonly open = new Set<Node>();
  private repeated = 0;

  constructor(issues: Issues, placeAt: (node: Node) => Place) {
    this.issues = issues;
    this.placeAt = placeAt;
  }

  /** A node as plain data. `isCopy`: it stands here by reference, so it counts towards the most that may. */
  grow(node: Node | null, isCopy: boolean): unknown {
    if (node === null) return null;
    if (isCopy) this.repeated++;
    if (isAlias(node)) return this.growAlias(node);
    if (node.anchor && !isCopy) this.anchors.set(node.anchor, node);
    if (!isMap(node) && !isSeq(node)) return this.growScalar(node);
    this.open.add(node);
    const grown = isMap(node) ? this.growMap(node, isCopy) : this.growList(node.items as Node[], node, isCopy);
    this.open.delete(node);
    return grown;
  }

  private growAlias(node: Node & { source: string }): unknown {
    const meant = this.anchors.get(node.source);
    if (!meant)
      this.refuse(
        node,
        `\`*${node.source}\`, which nothing is named`,
        `\`&${node.source}\` further up`,
        'write the value out, or put it in quotes if the * is meant',
      );
    else if (this.open.has(meant))
      this.refuse(
        node,
        `\`*${node.source}\` inside what it stands for`,
        'something that has an end',
        'write the value out',
      );
    else if (this.repeated <= MOST_REPEATED) {
      const grown = this.grow(meant, true);
      if (this.repeated > MOST_REPEATED && this.repeated < Number.POSITIVE_INFINITY) {
        this.repeated = Number.POSITIVE_INFINITY;
        this.refuse(
          node,
          `\`*${node.source}\`, with which the file repeats more than ${MOST_REPEATED} values`,
          'few repetitions',
          'write out what is meant, without & and *',
        );
      }
      return grown;
    }
    return null;
  }

  private growScalar(node: Node): unknown {
    const value = isScalar(node) ? node.value : undefined;
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
    return this.refuse(
      node,
      'a value that is neither a text, a number nor true or false',
      'one of these',
      'write it out, without ! and tags',
    );
  }

  private growMap(node: YAMLMap, isCopy: boolean): Tree {
    const tree: Tree = {};
    const keys = new Map<string, Place>();
    for (const pair of node.items) {
      if (this.repeated > MOST_REPEATED) break;
      const keyNode = pair.key as Node;
      const key = isScalar(keyNode) ? String(keyNode.value) : '';
      const place = this.placeAt(keyNode);
      const first = keys.get(key);
      if (FORBIDDEN.includes(key))
        this.refuse(keyNode, `the key \`${key}\``, 'a word of the language', 'choose another word');
      else if (first)
        this.refuse(
          keyNode,
          `the key \`${key}\` a second time`,
          `one \`${key}\`; the first stands at line ${first.line}, column ${first.column}`,
          'delete one of the two, or rename it',
        );
      else {
        keys.set(key, place);
        tree[key] = this.grow(pair.value as Node | null, isCopy);
      }
    }
    remember(tree, this.placeAt(node), keys);
    return tree;
  }

  private growList(items: readonly Node[], node: Node, isCopy: boolean): unknown[] {
    const list: unknown[] = [];
    const places = new Map<number, Place>();
    for (const item of items) {
      if (this.repeated > MOST_REPEATED) break;
      places.set(list.length, this.placeAt(item));
      list.push(this.grow(item, isCopy));
    }
    remember(list, this.placeAt(node), places);
    return list;
  }

  private refuse(node: Node, found: string, expected: string, mend: string): null {
    this.issues.add('yaml', this.placeAt(node), found, expected, mend);
    return null;
  }
}

/**
 * The tree of a YAML text (core schema: dates and clock times stay text); undefined, and issues of phase yaml,
 * where it is no YAML, or no file of ours: one document, a mapping at the top, no repeated keys.
 */
export const treeOf = (text: string, file: string, issues: Issues): Tree | undefined => {
  const before = issues.list.length;
  const counter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line, column: col };
  };
  const deep = tooDeep(text);
  if (deep !== undefined) {
    for (let at = 0; at >= 0 && at <= deep; at = text.indexOf('\n', at) + 1 || -1) counter.addNewLine(at);
    issues.add(
      'yaml',
      placeAt(deep),
      `more than ${DEEPEST} levels, one within the other`,
      `at most ${DEEPEST}`,
      'close the brackets, or check that it is the file you mean',
    );
    return undefined;
  }
  const document = parseDocument(text, {
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: counter,
  });
  const lines = new Set<number>();
  for (const error of [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])) {
    const place = placeAt(Math.max(0, error.pos[0]));
    if (lines.has(place.line) || lines.size >= MOST_FAULTS) continue;
    lines.add(place.line);
    const lineStart = counter.lineStarts[place.line - 1] ?? 0;
    const { found, expected, mend } = faultOf(error, text.slice(lineStart, error.pos[0] + 1));
    issues.add('yaml', place, found, expected, mend);
  }
  if (issues.list.length > before) return undefined;
  const tree = new Grower(issues, (node) => placeAt(node.range?.[0] ?? 0)).grow(document.contents, false);
  if (issues.list.length > before) return undefined;
  if (typeof tree === 'object' && tree !== null && !Array.isArray(tree)) return tree as Tree;
  const found = Array.isArray(tree) ? 'a list' : tree === null ? 'nothing but comments' : 'a text without keys';
  issues.add(
    'yaml',
    placeAt(document.contents?.range?.[0] ?? 0),
    found,
    'keys and values, such as `id: my-scenario`',
    'begin with a key, a colon and a value',
  );
  return undefined;
};

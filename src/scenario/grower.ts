// A parsed YAML document becomes plain data: references written out, keys once each, no object but a plain one.
import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { type Place, remember } from './issue.ts';
import type { Tree } from './merge.ts';

/** Values that may be repeated by reference (`*name`) in one file; more is a bomb, not a file. */
const MOST_REPEATED = 10_000;
/** Keys through which a plain object could be made to lie about what it is. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** Says what is wrong with a node. */
export type SayOfNode = (node: Node, found: string, expected: string, mend: string) => void;

export class Grower {
  private readonly say: SayOfNode;
  private readonly placeOf: (node: Node) => Place;
  private readonly anchors = new Map<string, Node>();
  private readonly open = new Set<Node>();
  private repeated = 0;

  constructor(placeOf: (node: Node) => Place, say: SayOfNode) {
    this.placeOf = placeOf;
    this.say = say;
  }

  /** A node as plain data. `isCopy`: it stands here by reference, so it counts towards the most that may. */
  grow(node: Node | null, isCopy = false): unknown {
    if (node === null || this.repeated > MOST_REPEATED) return null;
    if (isCopy) this.repeated++;
    if (isAlias(node)) return this.growReference(node, node.source);
    if (node.anchor && !isCopy) this.anchors.set(node.anchor, node);
    if (!isMap(node) && !isSeq(node)) return this.growValue(node);
    this.open.add(node);
    const grown = isMap(node) ? this.growMap(node, isCopy) : this.growList(node, node.items as Node[], isCopy);
    this.open.delete(node);
    return grown;
  }

  private growReference(node: Node, name: string): unknown {
    const meant = this.anchors.get(name);
    if (!meant) {
      const mend = 'write the value out, or put it in quotes if the * is meant';
      this.say(node, `\`*${name}\`, but nothing is named so`, `\`&${name}\` before a value further up`, mend);
    } else if (this.open.has(meant)) {
      this.say(node, `\`*${name}\` inside what it stands for`, 'something that has an end', 'write the value out');
    } else {
      const grown = this.grow(meant, true);
      if (this.repeated <= MOST_REPEATED) return grown;
      if (this.repeated < Number.POSITIVE_INFINITY) {
        this.repeated = Number.POSITIVE_INFINITY;
        const found = `\`*${name}\`, with which the file repeats more than ${MOST_REPEATED} values`;
        this.say(node, found, 'few repetitions', 'write out what is meant, without & and *');
      }
    }
    return null;
  }

  private growValue(node: Node): unknown {
    const value = isScalar(node) ? node.value : undefined;
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
    this.say(
      node,
      'a value of another kind',
      'a text, a number, true or false',
      'write it out, without signs like ! before it',
    );
    return null;
  }

  private growMap(node: YAMLMap, isCopy: boolean): Tree {
    const tree: Tree = {};
    const keys = new Map<string, Place>();
    for (const pair of node.items) {
      const keyNode = pair.key as Node;
      const key = isScalar(keyNode) ? String(keyNode.value ?? '') : '';
      const first = keys.get(key);
      if (FORBIDDEN.includes(key))
        this.say(keyNode, `the key \`${key}\``, 'a word of the language', 'choose another word');
      else if (first) {
        const expected = `one \`${key}\`; the first stands at line ${first.line}, column ${first.column}`;
        this.say(keyNode, `the key \`${key}\` a second time`, expected, 'delete one of the two, or rename it');
      } else {
        keys.set(key, this.placeOf(keyNode));
        tree[key] = this.grow(pair.value as Node | null, isCopy);
      }
    }
    remember(tree, this.placeOf(node), keys);
    return tree;
  }

  private growList(node: Node, items: readonly Node[], isCopy: boolean): unknown[] {
    const list = items.map((item) => this.grow(item, isCopy));
    remember(list, this.placeOf(node), new Map(items.map((item, at) => [at, this.placeOf(item)])));
    return list;
  }
}

// Whether a merged tree is what its schema says, and, where it is not, one plain sentence for each mistake.
import { z } from 'zod';
import { mendValue, shownValue } from './advice.ts';
import { defOf, holds, optionsOf, type Schema, wordsOf } from './holds.ts';
import type { Issues } from './issue.ts';
import { isTree, type Tree } from './merge.ts';
import { keysAt, kinOf, schemaAt, valueAt } from './schema-at.ts';
import { advise, listed, suggest } from './suggest.ts';

type Path = readonly PropertyKey[];

/** Where in a file a value is, in words: `share`, or item 2 of `components`. */
const labelOf = (path: Path): string => {
  const key = path[path.length - 1];
  if (typeof key !== 'number') return `\`${String(key)}\``;
  return path.length > 1 ? `item ${key + 1} of ${labelOf(path.slice(0, -1))}` : `item ${key + 1}`;
};

/** Tells the mistakes of one tree, each once. */
class Teller {
  readonly tree: Tree;
  readonly issues: Issues;
  private readonly told = new Set<string>();

  constructor(tree: Tree, issues: Issues) {
    this.tree = tree;
    this.issues = issues;
  }

  /** Checks what stands at a path against a schema. */
  check(schema: Schema, at: Path): void {
    const value = valueAt(this.tree, at);
    const { error } = z.core.safeParse(schema, value);
    for (const issue of error?.issues ?? []) {
      const path = [...at, ...issue.path];
      const rules = schemaAt(schema, value, issue.path);
      if (issue.code === 'unrecognized_keys') this.tellUnknown(issue.keys, path, rules ?? schema);
      else if (issue.code === 'invalid_key') this.tellName(path);
      else if (issue.code === 'invalid_union' && issue.discriminator !== undefined)
        this.tellKind(path, schemaAt(schema, value, issue.path.slice(0, -1)) ?? schema);
      else if (!rules) this.tellValue(path, schema);
      else if (valueAt(this.tree, path) === undefined)
        this.tellMissing(path, rules, schemaAt(schema, value, issue.path.slice(0, -1)) ?? schema);
      else this.tellWrong(path, rules);
    }
  }

  private say(path: Path, found: string, expected: string, mend: string): void {
    const name = path.map(String).join('\n');
    if (this.told.has(name)) return;
    this.told.add(name);
    const above = valueAt(this.tree, path.slice(0, -1));
    const key = path[path.length - 1];
    const node = typeof above === 'object' && above !== null ? above : this.tree;
    this.issues.at('shape', node, typeof key === 'symbol' ? undefined : key, found, expected, mend);
  }

  private tellUnknown(keys: readonly string[], path: Path, rules: Schema): void {
    const known = keysAt(rules);
    const expected = known.length === 1 ? `\`${known[0]}\`` : `one of ${listed(known, 40)}`;
    for (const key of keys)
      this.say([...path, key], `the unknown key \`${key}\``, expected, advise(key, known, `delete \`${key}\``));
  }

  private tellMissing(path: Path, rules: Schema, around: Schema): void {
    const key = String(path[path.length - 1]);
    const above = valueAt(this.tree, path.slice(0, -1));
    const known = keysAt(around);
    // A slip in its spelling is told as an unknown key, and mends this too.
    const isMisspelt =
      isTree(above) && Object.keys(above).some((one) => !known.includes(one) && suggest(one, known) === key);
    if (!isMisspelt) this.say(path, `no \`${key}\``, `\`${key}\`: ${holds(rules)}`, `add the key \`${key}\``);
  }

  private tellName(path: Path): void {
    const name = String(path[path.length - 1]);
    const id = name
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-');
    this.say(
      path,
      `the name \`${name}\``,
      'lower-case words joined by hyphens',
      `write it as in \`${id === name ? 'test-minutes' : id}\``,
    );
  }

  /** An object that must say of which kind it is, and does not. */
  private tellKind(path: Path, rules: Schema): void {
    const key = String(path[path.length - 1]);
    const words = optionsOf(rules).flatMap((option) => {
      const def = defOf(option);
      return def.type === 'object' ? wordsOf(def.shape[key]) : [];
    });
    const value = valueAt(this.tree, path);
    const expected = `\`${key}\`: ${listed(words)}`;
    if (value === undefined) this.say(path, `no \`${key}\``, expected, `add the key \`${key}\``);
    else
      this.say(
        path,
        `${shownValue(value)} for \`${key}\``,
        expected,
        advise(String(value), words, 'choose one of those expected'),
      );
  }

  /** Of several alternatives, the mistakes of the one that was probably meant: of the value's kind, with the fewest mistakes. */
  private tellWrong(path: Path, rules: Schema): void {
    const value = valueAt(this.tree, path);
    const kin = kinOf(rules, value);
    if (optionsOf(rules).length < 2 || kin.length === 0) {
      this.tellValue(path, rules);
      return;
    }
    const strange = isTree(value) ? Object.keys(value) : [];
    const known = keysAt(rules);
    // Keys of none of the alternatives say nothing of which was meant.
    if (strange.length > 0 && !strange.some((key) => known.includes(key) || suggest(key, known))) {
      this.tellUnknown(strange, path, rules);
      return;
    }
    const cost = (option: Schema): number => {
      const { error } = z.core.safeParse(option, value);
      const known = keysAt(option);
      const slips = isTree(value)
        ? Object.keys(value).filter((key) => !known.includes(key) && suggest(key, known))
        : [];
      return (error?.issues.length ?? 0) - slips.length / 2;
    };
    const meant = kin.reduce((best, option) => (cost(option) < cost(best) ? option : best));
    this.check(meant, path);
  }

  private tellValue(path: Path, rules: Schema): void {
    const value = valueAt(this.tree, path);
    const label = path.length > 0 ? ` for ${labelOf(path)}` : '';
    this.say(path, `${shownValue(value)}${label}`, holds(rules), mendValue(value, rules));
  }
}

/** Checks a tree against the schema of its kind; each mistake becomes an issue of phase shape, at its own place. */
export const checkShape = (schema: Schema, tree: Tree, issues: Issues): void =>
  new Teller(tree, issues).check(schema, []);

// Checks one file on its own, whatever its kind; what needs a scenario round it is checked with the scenario.
import { LARGEST_CSV } from './bytes.ts';
import { extended } from './extend.ts';
import { csvOf } from './gather.ts';
import { Issues, type Place } from './issue.ts';
import { KINDS, type Kind } from './kinds.ts';
import { folderOf, type Library, nameOf, normal, stemOf } from './library.ts';
import { loadWorld, type Overrides } from './load.ts';
import { checkPath } from './meaning-paths.ts';
import type { Tree } from './merge.ts';
import { Reader } from './reader.ts';
import type { PathFile } from './schema/path.ts';
import { firstFailure, settle } from './settle.ts';
import { checkShape } from './shape.ts';
import { submissionsOf } from './submissions.ts';

export interface CheckedFile {
  path: string;
  /** `regime`, `scenario` ..., or `submissions` for a CSV. */
  kind: string;
  id: string;
}

const NOWHERE: Place = { file: '', line: 0, column: 0 };

const namesOnly = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** By the folder it lies in, or else by the words that only one kind has; a scenario where nothing else tells. */
const kindOf = (path: string, tree: Tree): Kind => {
  const kinds: Kind[] = Object.values(KINDS);
  const folder = nameOf(folderOf(path));
  const byFolder = folder === '' ? undefined : kinds.find((kind) => kind.folder === folder);
  if (byFolder) return byFolder;
  // A scenario names sets of pools and of assumptions in lists; the files of these kinds describe them.
  const isMark = (kind: Kind, mark: string): boolean =>
    Object.hasOwn(tree, mark) && !(mark === kind.folder && namesOnly(tree[mark]));
  const marks = (kind: Kind): number => kind.marks.filter((mark) => isMark(kind, mark)).length;
  return kinds.reduce((best, kind) => (marks(kind) > marks(best) ? kind : best), KINDS.scenario);
};

/**
 * Checks a file: a CSV of submissions, a scenario with all it names, or any other YAML file with what it extends.
 * Throws InputError with every problem of the first phase that fails.
 */
export const loadFile = (library: Library, filePath: string, overrides: Overrides = {}): CheckedFile => {
  const path = normal(filePath);
  const issues = new Issues();
  const reader = new Reader(library, issues);
  if (path.toLowerCase().endsWith('.csv')) {
    const text = reader.text(path, NOWHERE, LARGEST_CSV);
    if (text !== undefined) submissionsOf(text, path, issues);
    settle(issues, 'meaning');
    return { path, kind: 'submissions', id: stemOf(path) };
  }
  const tree = reader.tree(path, NOWHERE);
  if (!tree) throw firstFailure(issues);
  const kind = kindOf(path, tree);
  if (kind.name === 'scenario') return { path, kind: kind.name, id: loadWorld(library, path, overrides).scenario.id };
  const whole = extended(reader, kind, tree, [{ path }]);
  const csv = kind.name === 'portfolio' ? csvOf(reader, whole) : undefined;
  settle(issues, 'yaml');
  if (whole) checkShape(kind.schema, whole, issues);
  settle(issues, 'shape');
  if (kind.name === 'path') checkPath(whole as unknown as PathFile, (...what) => issues.at('meaning', ...what));
  if (csv) submissionsOf(csv.text, csv.path, issues);
  settle(issues, 'meaning');
  return { path, kind: kind.name, id: String(whole?.id) };
};

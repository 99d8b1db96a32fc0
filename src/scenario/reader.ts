// Reads files once each, keeps what was read, and gathers what is wrong with their bytes and their YAML.
import { LARGEST_YAML, textOf } from './bytes.ts';
import type { Issues, Place } from './issue.ts';
import type { Kind } from './kinds.ts';
import { folderOf, foldersUp, joinPath, type Library, nameOf, stemOf } from './library.ts';
import type { Tree } from './merge.ts';
import { advise, listed } from './suggest.ts';
import { treeOf } from './yaml.ts';

/** A file that was found and read; the tree is missing where the text is no YAML. */
export interface ReadFile {
  path: string;
  text: string;
  tree?: Tree | undefined;
}

const FILE = '.yaml';

export class Reader {
  readonly library: Library;
  readonly issues: Issues;
  /** In the order first read. */
  readonly texts = new Map<string, string>();
  /** A chain of `extends` has no end, so that a tree is missing though all files were read. */
  isTorn = false;
  private readonly trees = new Map<string, Tree | undefined>();

  constructor(library: Library, issues: Issues) {
    this.library = library;
    this.issues = issues;
  }

  /** The text of a file; undefined, and an issue at the place that named it, where there is none. */
  text(path: string, namedAt: Place, largest: number): string | undefined {
    const known = this.texts.get(path);
    if (known !== undefined) return known;
    const read = this.library.read(path);
    if ('problem' in read) return this.refuse(read.problem, path, namedAt);
    const text = textOf(read.bytes, path, largest, this.issues);
    if (text !== undefined) this.texts.set(path, text);
    return text;
  }

  /** The tree of a YAML file, read once. */
  tree(path: string, namedAt: Place): Tree | undefined {
    if (this.trees.has(path)) return this.trees.get(path);
    const text = this.text(path, namedAt, LARGEST_YAML);
    const tree = text === undefined ? undefined : treeOf(text, path, this.issues);
    this.trees.set(path, tree);
    return tree;
  }

  /**
   * Where a name leads: a path where it is one, else `<folder of the kind>/<name>.yaml` beside the naming file,
   * in a folder above it, or in the library. Undefined, and an issue, where there is no such file.
   */
  find(kind: Kind, name: string, namedAt: Place): string | undefined {
    const beside = folderOf(namedAt.file);
    if (name.includes('/') || name.endsWith(FILE)) return joinPath(beside, name);
    const { root } = this.library;
    const folders = [...new Set([...foldersUp(beside, root), root])].map((folder) => joinPath(folder, kind.folder));
    const paths = folders.map((folder) => joinPath(folder, name + FILE));
    const found = paths.find((path) => path !== namedAt.file && this.isThere(path)) ?? paths.find(this.isThere, this);
    if (found !== undefined) return found;
    const known = [...new Set(folders.flatMap((folder) => this.library.list(folder)))]
      .filter((file) => file.endsWith(FILE))
      .map(stemOf);
    const expected = known.length > 0 ? `a file of this kind: ${listed(known)}` : `a file ${name}${FILE}`;
    const mend = advise(name, known, `write the file ${joinPath(folders[0], name + FILE)}`);
    this.issues.add('bytes', namedAt, `the ${kind.name} \`${name}\`, of which there is no file`, expected, mend);
    return undefined;
  }

  private isThere(path: string): boolean {
    const read = this.library.read(path);
    return !('problem' in read) || read.problem !== 'absent';
  }

  private refuse(problem: 'absent' | 'folder' | 'unreadable', path: string, namedAt: Place): undefined {
    const place = namedAt.file === '' ? { file: path, line: 0, column: 0 } : namedAt;
    const inside = this.library.list(problem === 'folder' ? path : folderOf(path));
    const files = inside.filter((name) => /\.(yaml|csv)$/.test(name));
    if (problem === 'unreadable')
      this.issues.add(
        'bytes',
        place,
        `\`${path}\`, which may not be read`,
        'a file that may be read',
        'ask for the right to read it',
      );
    else if (problem === 'folder')
      this.issues.add(
        'bytes',
        place,
        `\`${path}\`, which is a folder`,
        'a file',
        files.length > 0 ? `name a file in it: ${listed(files)}` : 'name a file',
      );
    else {
      const expected =
        files.length > 0 ? `a file that exists; its folder holds ${listed(files, 12, 'and')}` : 'a file that exists';
      this.issues.add('bytes', place, `no file \`${path}\``, expected, advise(nameOf(path), files, 'check the path'));
    }
    return undefined;
  }
}

// The source as the laws of the house see it: its files, their code without comments and texts, and who imports whom.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Import {
  /** A file of the project, or the name of a package. */
  to: string;
  isFile: boolean;
  isType: boolean;
  /** Named by its address, to be read or started, not imported. */
  isUrl: boolean;
}

export interface SourceFile {
  /** Seen from the project's folder, with forward slashes. */
  path: string;
  text: string;
  lines: number;
  /** The text without comments. */
  bare: string;
  /** The same without the content of texts and patterns: what is left is code. */
  code: string;
  imports: Import[];
}

/** Before a slash, these say that a pattern begins, not a division. */
const BEFORE_PATTERN = /(^|[=([{},;:!&|?+\-*%<>~^]|\b(return|typeof|case|in|of|do|else|throw|await|yield))$/;

/** End of what a quote or a pattern opens; escapes are passed over, and a slash within brackets is no end. */
const endOf = (text: string, from: number): number => {
  const close = text[from];
  let inBrackets = false;
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (close === '/' && text[at] === '[') inBrackets = true;
    else if (close === '/' && text[at] === ']') inBrackets = false;
    else if (text[at] === close && !inBrackets) return at + 1;
  }
  return text.length;
};

/** A text taken apart: comments become blanks in both, texts and patterns in `code` alone; lines stay where they are. */
export const takenApart = (text: string): { bare: string; code: string } => {
  let bare = '';
  let code = '';
  /** Depth of braces at which each open template goes on. */
  const templates: number[] = [];
  let braces = 0;
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  const add = (part: string, isText = false) => {
    bare += part;
    code += isText ? blank(part) : part;
  };
  const template = (from: number): number => {
    let at = from;
    while (at < text.length && text[at] !== '`' && !text.startsWith('${', at)) at += text[at] === '\\' ? 2 : 1;
    add(text.slice(from, at), true);
    if (text[at] === '$') templates.push(braces);
    add(text[at] === '$' ? '${' : '`');
    return at + (text[at] === '$' ? 2 : 1);
  };
  for (let at = 0; at < text.length; ) {
    const two = text.slice(at, at + 2);
    const one = text[at];
    if (two === '//' || two === '/*' || (at === 0 && two === '#!')) {
      const end = two === '/*' ? text.indexOf('*/', at) + 2 : (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
      bare += blank(text.slice(at, end));
      code += blank(text.slice(at, end));
      at = end;
    } else if (one === "'" || one === '"' || (one === '/' && BEFORE_PATTERN.test(code.slice(-60).trimEnd()))) {
      const end = endOf(text, at);
      add(one);
      add(text.slice(at + 1, end), true);
      at = end;
    } else if (one === '`') {
      add('`');
      at = template(at + 1);
    } else if (one === '}' && templates.at(-1) === braces) {
      templates.pop();
      add('}');
      at = template(at + 1);
    } else {
      if (one === '{') braces++;
      if (one === '}') braces--;
      add(one);
      at++;
    }
  }
  return { bare, code };
};

const STATEMENT = /^[ \t]*(import|export)\s+(type\s)?([^;'"]*?\bfrom\s*)?['"]([^'"]+)['"]/gm;
const EXPRESSION = /\b(import\(|new URL\()\s*['"]([^'"]+)['"]/g;

/** True where every name of `import { type A, type B }` is a type. */
const areTypes = (names: string): boolean => {
  const inside = /\{([\s\S]*)\}/.exec(names)?.[1];
  const parts = (inside ?? '').split(',').filter((name) => name.trim() !== '');
  return parts.length > 0 && parts.every((name) => /^\s*type\s/.test(name)) && !/^\s*\w+\s*,/.test(names);
};

const importsOf = (path: string, bare: string): Import[] => {
  const found = [...bare.matchAll(STATEMENT)].map((m) => ({
    name: m[4],
    isType: m[2] !== undefined || areTypes(m[3] ?? ''),
    isUrl: false,
  }));
  for (const m of bare.matchAll(EXPRESSION)) found.push({ name: m[2], isType: false, isUrl: m[1] !== 'import(' });
  return found.map(({ name, ...how }) => {
    const isFile = name.startsWith('.');
    return { to: isFile ? join(dirname(path), name).replaceAll('\\', '/') : name, isFile, ...how };
  });
};

const read = (path: string): SourceFile => {
  const text = readFileSync(path, 'utf8');
  const parts = takenApart(text);
  return { path, text, lines: text.trimEnd().split('\n').length, ...parts, imports: importsOf(path, parts.bare) };
};

/** Paths of a folder's files, those in its folders included, in order; none where there is no such folder. */
export const pathsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name).replaceAll('\\', '/'))
        .sort()
    : [];

/** The TypeScript and JavaScript of folders. */
export const sourcesIn = (...folders: string[]): SourceFile[] =>
  folders
    .flatMap(pathsIn)
    .filter((path) => /\.(ts|mjs)$/.test(path))
    .map(read);

// YAML text becomes a tree of plain objects, lists and values, each of which remembers where it stood.
import { type Document, LineCounter, parseDocument } from 'yaml';
import { Capped } from './capped.ts';
import { Grower } from './grower.ts';
import type { Issues, Place } from './issue.ts';
import { isTree, type Tree } from './merge.ts';
import { DEEPEST, tooDeep } from './nesting.ts';
import { type Fault, faultOf, isHarmless } from './yaml-faults.ts';

/** Problems told of one text: after that many, the rest follows from the first. */
const MOST_TOLD = 20;

interface Problem extends Fault {
  at: number;
}

/** What the parser complains of, once a line: a second complaint about a line follows from the first. */
const complaintsOf = (document: Document, text: string, lineStartOf: (at: number) => number): Problem[] => {
  const byLine = new Map<number, Problem>();
  for (const error of [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])) {
    const at = Math.min(Math.max(0, error.pos[0]), text.length);
    const start = lineStartOf(at);
    if (!byLine.has(start)) byLine.set(start, { at, ...faultOf(error, text, start) });
  }
  return [...byLine.values()];
};

/**
 * The tree of a YAML text (core schema: dates and clock times stay text); undefined, and issues of phase yaml,
 * where it is no YAML, or no file of ours: one document, a mapping at the top, no key twice.
 */
export const treeOf = (text: string, file: string, issues: Issues): Tree | undefined => {
  const counter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line, column: col };
  };
  const told = new Capped(issues, 'yaml', MOST_TOLD);
  const deep = tooDeep(text);
  if (deep !== undefined) {
    counter.addNewLine(0);
    for (let at = text.indexOf('\n'); at >= 0 && at < deep; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1);
    const mend = 'close the brackets, or check that it is the file you mean';
    told.add(placeAt(deep), `more than ${DEEPEST} levels, one within the other`, `at most ${DEEPEST}`, mend);
    return undefined;
  }
  // Keys are compared by the grower, which says where the first one stands and does not compare each with each.
  const document = parseDocument(text, {
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: counter,
  });
  const problems = complaintsOf(document, text, (at) => counter.lineStarts[placeAt(at).line - 1] ?? 0);
  // Behind a mistake that moves lines into other blocks, keys seem to be repeated that are not.
  const sound = isHarmless(document.errors) ? text.length + 1 : (problems[0]?.at ?? 0);
  const complained = new Set(problems.map(({ at }) => at));
  const grower = new Grower(
    (node) => placeAt(node.range?.[0] ?? 0),
    (node, found, expected, mend) => {
      const at = node.range?.[0] ?? 0;
      if (at < sound && !complained.has(at)) problems.push({ at, found, expected, mend });
    },
  );
  const tree = grower.grow(document.contents);
  if (problems.length === 0 && !isTree(tree)) {
    const found = Array.isArray(tree) ? 'a list' : tree === null ? 'nothing but comments' : 'a text without keys';
    const at = document.contents?.range?.[0] ?? 0;
    problems.push({
      at,
      found,
      expected: 'keys and values, such as `id: my-scenario`',
      mend: 'begin with a key, a colon and a value',
    });
  }
  for (const { at, found, expected, mend } of problems.sort((a, b) => a.at - b.at))
    told.add(placeAt(at), found, expected, mend);
  told.close(file);
  return told.count === 0 && isTree(tree) ? tree : undefined;
};
